// The tabs with who must do what, and with facts, figures and what was not checked.
import {el} from './dom.mjs';

const SILENT = 'Det står der ikke';

export function dutiesTab(desk) {
  const {duties} = desk.answer;
  return [
    el('h2', {tabindex: '-1', 'data-panel-heading': ''}, 'Hvem skal hvad'),
    duties.length
      ? el('table', {class: 'kb-table kb-stack'}, el('caption', {class: 'kb-hidden'}, 'Hvem skal gøre hvad, hvornår, og hvad sker der ellers'),
        el('thead', {}, el('tr', {}, ...['Hvem', 'Hvad', 'Hvornår', 'Hvis ikke'].map(words => el('th', {scope: 'col'}, words)))),
        el('tbody', {}, ...duties.map((duty, index) => row(duty, index, desk))))
      : el('p', {class: 'kb-panel kb-unknown'}, 'Vi kan ikke finde noget i brevet, som nogen skal gøre.'),
  ];
}

function row(duty, index, desk) {
  const what = el('td', {'data-label': 'Hvad'}, `${duty.kind}: `, el('button', {type: 'button', class: 'kb-link kb-left', 'data-keep': `pligt ${index}`,
    onclick: () => desk.showPlace(`pligt ${index}`)}, duty.what));
  return el('tr', {}, cell('Hvem', duty.who, 'Det kan vi ikke se'), what, cell('Hvornår', duty.by, SILENT), cell('Hvis ikke', duty.otherwise, SILENT));
}

function cell(label, words, silent) {
  return el('td', {'data-label': label}, words || el('em', {class: 'kb-silent'}, silent));
}

export function factsTab(desk) {
  const {facts, measures, not_run: unchecked} = desk.answer;
  const kinds = [...new Set(facts.map(fact => fact.label))];
  return [
    el('h2', {tabindex: '-1', 'data-panel-heading': ''}, 'Oplysninger'),
    el('dl', {class: 'kb-data'}, ...measures.flatMap(({label, text}) => [el('dt', {}, label), el('dd', {}, text)]),
      ...kinds.flatMap(kind => [el('dt', {}, kind), ...facts.map((fact, index) => ({...fact, index})).filter(fact => fact.label === kind).map(fact => factLink(fact, desk))])),
    el('h3', {}, 'Det kunne vi ikke tjekke'),
    unchecked.length
      ? el('ul', {}, ...unchecked.map(({reason, rules}) => el('li', {}, reason, rules.length > 0 && el('span', {class: 'kb-muted kb-small'}, ` Det gælder: ${rules.join(' · ')}`))))
      : el('p', {}, 'Alle regler har kørt.'),
  ];
}

function factLink(fact, desk) {
  return el('dd', {}, el('button', {type: 'button', class: 'kb-link kb-left', 'data-keep': `fakta ${fact.index}`, onclick: () => desk.showPlace(`fakta ${fact.index}`)}, fact.text));
}
