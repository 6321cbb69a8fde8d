// One remark as a card: what, why it matters to the reader, and what the writer may do about it.
import {el, hiddenText, icon} from './dom.mjs';
import {adviceOf, choicesOf, oneClick} from './remarks.mjs';
import {LEVELS, REASONS, places} from './words.mjs';

const LONGEST = 160, LONGEST_SENTENCE = 600;

// `desk` gives pick, use, useAll, show and skip; the card only draws and asks.
export function cardElement(card, desk, partName) {
  const isActive = card.id === desk.state.active;
  const title = `kort-${card.id}`;
  const article = el('article', {class: `kb-card kb-card-${card.level.toLowerCase()}${isActive ? ' kb-card-active' : ''}`,
    'aria-labelledby': title, 'data-card': card.id, tabindex: '-1'});
  article.append(top(card, partName), heading(card, title, isActive, desk));
  article.append(el('p', {}, card.message));
  if (isActive) article.append(...opened(card, desk));
  return article;
}

export function pill(level, count) {
  const {word, icon: name, look} = LEVELS[level];
  return el('span', {class: `kb-pill ${look}`}, icon(name), count === undefined ? word : `${count} ${word.toLowerCase()}`);
}

function top(card, partName) {
  const where = card.findings.length > 1 ? places(card.findings.length) : partName;
  return el('p', {class: 'kb-card-top'}, pill(card.level), el('span', {class: 'kb-muted'}, `${card.number} · ${where}`));
}

function heading(card, id, isActive, desk) {
  if (isActive) return el('h3', {id}, card.title);
  return el('h3', {id}, el('button', {type: 'button', class: 'kb-card-open', 'aria-expanded': 'false', 'data-keep': `aabn ${card.id}`,
    onclick: () => desk.pick(card.id, {focus: 'card'})}, card.title));
}

function opened(card, desk) {
  const finding = desk.current(card);
  return [
    el('p', {class: 'kb-muted kb-small'}, card.why),
    ...adviceOf(finding).map(fix => el('p', {class: 'kb-proposal'}, fix.label)),
    ...proposal(card, finding, desk),
    el('div', {class: 'kb-card-links'}, ...showLinks(card, finding, desk), reason(card),
      el('button', {type: 'button', class: 'kb-link', 'data-keep': `spring ${card.id}`, 'aria-expanded': String(desk.state.skipping === card.id),
        onclick: () => desk.toggleSkipping(card.id)}, 'Spring over …')),
    desk.state.skipping === card.id && skipping(card, desk),
  ].filter(Boolean);
}

function proposal(card, finding, desk) {
  const sure = oneClick(finding);
  if (sure) return [change(sure), buttons(card, finding, sure, desk)];
  const choices = choicesOf(finding);
  if (!choices.length) return [];
  return [el('div', {class: 'kb-choices', role: 'group', 'aria-label': 'Vælg en tekst'},
    ...choices.map((fix, index) => el('div', {}, change(fix), el('button', {type: 'button', class: 'button button-secondary', 'data-choice': '',
      'data-keep': `valg ${card.id} ${index}`, onclick: () => desk.use(card, finding, fix)}, choiceLabel(fix)))))];
}

// A sentence built anew stands above its button; only what else it does is told on it.
function choiceLabel(fix) {
  if (fix.class === 'recast' && fix.label.startsWith('Skriv “')) return 'Brug teksten';
  return fix.class === 'explain' ? 'Sæt forklaringen ind' : fix.label;
}

function buttons(card, finding, fix, desk) {
  const rest = card.findings.length;
  const use = el('button', {type: 'button', class: `button ${desk.layout.hasA ? 'button-primary' : 'button-secondary'}`, 'data-use': '', 'data-keep': `brug ${card.id}`,
    onclick: () => desk.use(card, finding, fix)}, rest > 1 ? 'Brug teksten her' : 'Brug teksten');
  if (rest === 1) return el('p', {class: 'kb-card-buttons'}, use);
  const all = el('button', {type: 'button', class: 'button button-secondary', 'data-keep': `alle ${card.id}`,
    onclick: () => desk.useAll(card)}, `Skift alle ${rest}`);
  return el('p', {class: 'kb-card-buttons'}, use, all);
}

function change({before, after, class: kind}) {
  if (before === after) return el('span', {hidden: true});
  const longest = kind === 'recast' ? LONGEST_SENTENCE : LONGEST;
  return el('p', {class: 'kb-proposal'}, el('del', {}, quoted(before, longest)), hiddenText(' bliver til '),
    el('span', {'aria-hidden': 'true'}, ' → '), el('ins', {}, quoted(after, longest)));
}

function quoted(text, longest) {
  const line = text.split(/\s+/).join(' ').trim();
  if (!line) return 'ingenting';
  return `“${line.length > longest ? `${line.slice(0, longest - 2).trimEnd()} …` : line}”`;
}

function showLinks(card, finding, desk) {
  if (!finding.places.length) return [];
  const link = (words, step) => el('button', {type: 'button', class: 'kb-link', 'data-keep': `vis ${card.id} ${step}`,
    onclick: () => desk.show(card, step)}, words);
  if (card.findings.length === 1) return [link('Vis stedet', 0)];
  const at = card.findings.indexOf(finding) + 1;
  return [link(`Vis sted ${at} af ${card.findings.length}`, 0), link('Næste sted', 1)];
}

function reason(card) {
  return el('details', {class: 'kb-reason'}, el('summary', {}, 'Hvorfor?'), el('p', {}, `${card.evidence}.`),
    card.source && el('p', {class: 'kb-small kb-muted'}, `Kilde: ${card.source}`));
}

function skipping(card, desk) {
  return el('div', {class: 'kb-skip', role: 'group', 'aria-label': 'Hvorfor springer du forslaget over?'},
    el('p', {}, 'Hvorfor springer du det over?'),
    ...REASONS.map(([code, words], index) => el('button', {type: 'button', class: 'button button-secondary button-small',
      'data-keep': `grund ${card.id} ${index}`, onclick: () => desk.skip(card, code, words)}, words)));
}
