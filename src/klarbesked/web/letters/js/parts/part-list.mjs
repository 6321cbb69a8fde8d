// The list to the left: the letter's parts with open places, and in short what law wants.
import {el, icon} from './dom.mjs';
import {lawCounts} from './law.mjs';
import {partCounts, progressWords} from './remarks.mjs';
import {openPlaces} from './words.mjs';

export function partList(desk) {
  const parts = partCounts(desk.answer, desk.layout.all);
  return [
    el('h2', {}, 'Brevets dele'),
    el('ol', {class: 'kb-plain kb-part-list'}, ...parts.map(part => el('li', {}, item(part, desk)))),
    el('p', {class: 'kb-small kb-muted'}, progressWords(parts, desk.fixedCount())),
    ...law(desk),
  ];
}

function item(part, desk) {
  const count = part.count
    ? el('span', {class: 'kb-muted'}, openPlaces(part.count))
    : el('span', {class: 'kb-free'}, icon('check'), openPlaces(0));
  return el('button', {type: 'button', class: 'kb-part', 'data-keep': `brevdel ${part.id}`, onclick: () => desk.showPart(part.id)},
    el('span', {}, part.name), ' ', count);
}

function law(desk) {
  const counts = lawCounts(desk.answer.type);
  const line = (name, look, words) => el('li', {class: look}, icon(name), words);
  if (!desk.answer.type.elements.length) return [];
  return [
    el('h2', {}, 'Loven kræver'),
    el('ul', {class: 'kb-plain kb-law-list'},
      line('check', 'kb-is-found', `${counts.found === 1 ? '1 del' : `${counts.found} dele`} fundet`),
      counts.missing > 0 && line('flag-fill', 'kb-is-a', `${counts.missing} kan vi ikke finde`),
      counts.unsure > 0 && line('help', 'kb-is-unsure', `${counts.unsure} er vi i tvivl om`),
      counts.questions > 0 && line('help', 'kb-is-c', `${counts.questions} spørgsmål til dig`)),
    el('p', {}, el('button', {type: 'button', class: 'kb-link', 'data-keep': 'se listen', onclick: () => desk.openTab('law', true)}, 'Se listen')),
  ];
}
