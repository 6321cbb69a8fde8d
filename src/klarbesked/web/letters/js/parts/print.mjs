// On paper the letter comes first with its numbers, then the list of what they mean.
import {el} from './dom.mjs';
import {LEVELS} from './words.mjs';

export function preparePrint(desk) {
  const box = desk.root.querySelector('[data-print]');
  addEventListener('beforeprint', () => {
    if (!desk.answer) return;
    box.replaceChildren(el('h2', {}, 'Forslag til brevet'), el('p', {}, `${desk.answer.sentence} ${desk.answer.limits}`),
      el('ul', {class: 'kb-plain'}, ...desk.layout.all.map(line)));
  });
  addEventListener('afterprint', () => box.replaceChildren());
}

function line(card) {
  const proposals = [...new Set(card.findings.flatMap(finding => finding.fixes.map(fix => fix.label)))].slice(0, 3);
  return el('li', {}, el('p', {}, el('strong', {}, `${card.number}. ${LEVELS[card.level].word}: ${card.title}`), ` ${card.message}`),
    proposals.length > 0 && el('p', {}, `Forslag: ${proposals.join(' · ')}`));
}
