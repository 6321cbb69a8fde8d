// The tab with proposals: the three most important, then the rest place by place, then the skipped.
import {cardElement, pill} from './card.mjs';
import {el} from './dom.mjs';
import {levelCounts} from './remarks.mjs';
import {LEVELS, firstHeading} from './words.mjs';

export function proposalsTab(desk) {
  const {answer, layout} = desk;
  const names = new Map(answer.parts.map(part => [part.id, part.name]));
  const card = each => cardElement(each, desk, names.get(each.part) ?? 'Hele brevet');
  return [
    el('h2', {tabindex: '-1', 'data-panel-heading': ''}, firstHeading(layout.first.length, layout.hasA)),
    !layout.hasA && el('p', {}, answer.limits),
    layout.first.length ? null : el('p', {class: 'kb-muted'}, 'De regler, der har kørt, har ingen forslag til brevet.'),
    ...layout.first.map(card),
    layout.rest.length > 0 && el('h2', {class: 'kb-rest'}, 'Resten, sted for sted'),
    ...layout.rest.map(part => folded(part, card, desk)),
    answer.not_run.length > 0 && partial(answer, desk),
    skippedList(desk),
    keyHint(),
  ].filter(Boolean);
}

function folded(part, card, desk) {
  const counts = levelCounts(part.cards);
  const pills = Object.keys(LEVELS).filter(level => counts[level]).map(level => pill(level, counts[level]));
  const details = el('details', {class: 'kb-unfold', open: desk.state.openParts.has(part.id)},
    el('summary', {'data-keep': `del ${part.id}`}, el('span', {class: 'kb-unfold-name'}, part.name), ' ', el('span', {class: 'kb-pills'}, ...pills)),
    ...part.cards.map(card));
  details.addEventListener('toggle', () => desk.openPart(part.id, details.open));
  return details;
}

function partial(answer, desk) {
  const count = new Set(answer.not_run.flatMap(row => row.rules)).size;
  const words = count ? `${count === 1 ? 'En regel' : `${count} regler`} kørte ikke. Resultatet er ikke fuldt.` : 'Vi kunne ikke tjekke det hele.';
  return el('p', {class: 'kb-partial kb-small'}, `${words} `,
    el('button', {type: 'button', class: 'kb-link', 'data-keep': 'ikke kørt', onclick: () => desk.openTab('facts')}, 'Se hvilke'));
}

function skippedList(desk) {
  const skipped = desk.skipped();
  if (!skipped.length) return null;
  return el('details', {class: 'kb-unfold'}, el('summary', {'data-keep': 'sprunget'}, el('span', {class: 'kb-unfold-name'}, `${skipped.length} sprunget over`)),
    el('ul', {class: 'kb-plain'}, ...skipped.map(each => el('li', {class: 'kb-skipped'},
      el('p', {}, el('strong', {}, each.title), ` ${each.message}`), el('p', {class: 'kb-muted kb-small'}, `Grund: ${each.reason}`),
      each.key && el('button', {type: 'button', class: 'kb-link', 'data-keep': `igen ${each.key}`, onclick: () => desk.takeBack(each.key)}, 'Vis forslaget igen')))));
}

function keyHint() {
  return el('p', {class: 'kb-keys kb-small kb-muted'}, el('kbd', {}, 'F8'), ' næste sted ', el('kbd', {}, 'Ctrl'), ' ', el('kbd', {}, 'Enter'),
    ' brug teksten ', el('kbd', {}, 'Esc'), ' tilbage til brevet');
}
