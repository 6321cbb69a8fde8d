// The tab "Loven kræver": the letter's type, questions to the writer, and what a letter of it must hold.
import {el, icon} from './dom.mjs';

const ANSWERS = [['Ja', true], ['Nej', false], ['Ved ikke', null]];
const HEADINGS = {not_found: 'Det kan vi ikke finde', unsure: 'Det er vi i tvivl om', found: 'Det har vi fundet', not_required: 'Det er ikke et krav her'};
const SIGNS = {found: ['check', 'kb-found', 'Fundet'], unsure: ['help', 'kb-unsure', 'Vi er i tvivl'], not_required: ['minus', 'kb-unsure', 'Ikke krævet']};
const SERIOUS = ['garanti', 'betingelse'];

export function lawTab(desk) {
  const type = desk.answer.type;
  return [
    el('h2', {tabindex: '-1', 'data-panel-heading': ''}, 'Loven kræver'),
    el('p', {}, `${type.sentence}.`), chooser(desk),
    type.summary && el('p', {class: 'kb-strong'}, type.summary),
    type.remember && el('p', {class: 'kb-proposal'}, `Husk: ${type.remember}`),
    questions(type, desk),
    ...['not_found', 'unsure', 'found', 'not_required'].map(status => group(status, type, desk)),
    !type.elements.length && el('p', {class: 'kb-panel kb-unknown'}, 'Det kan vi ikke sige, før vi kender brevets type. Vælg den ovenfor.'),
  ].filter(Boolean);
}

// How many are found, not found and unsure: the short list under the parts of the letter.
export function lawCounts(type) {
  const count = status => type.elements.filter(each => each.is_demanded && each.status === status).length;
  return {found: count('found'), missing: count('not_found'), unsure: count('unsure'), questions: type.questions.filter(each => each.answer === null).length};
}

function chooser(desk) {
  const select = desk.root.querySelector('[data-types]').content.firstElementChild.cloneNode(true);
  select.id = 'kb-brevtype';
  select.value = desk.chosen.letterType;
  select.addEventListener('change', () => desk.chooseType(select.value));
  select.dataset.keep = 'brevtype';
  const guesses = desk.answer.type.others.slice(0, 3).map(each => el('button', {type: 'button', class: 'kb-link',
    'data-keep': `gaet ${each.id}`, onclick: () => desk.chooseType(each.id)}, each.title));
  return el('div', {class: 'kb-chooser'}, el('label', {for: 'kb-brevtype', class: 'form-label'}, 'Er det forkert? Vælg type'), select,
    !desk.answer.type.is_sure && guesses.length > 0 && el('p', {class: 'kb-small'}, 'Måske: ', ...guesses.flatMap((each, index) => (index ? [' · ', each] : [each]))));
}

function questions(type, desk) {
  if (!type.questions.length) return null;
  return el('div', {class: 'kb-questions'}, el('h3', {}, 'Spørgsmål til dig'), ...type.questions.map((each, index) => question(each, index, desk)));
}

function question({name, text, answer}, index, desk) {
  const radios = ANSWERS.map(([word, value], place) => {
    const id = `kb-svar-${index}-${place}`;
    const isChosen = value === answer && (value !== null || desk.chosen.dontKnow.has(name));
    return el('span', {class: 'kb-radio'}, el('input', {type: 'radio', class: 'form-radio', id, name: `kb-svar-${index}`, checked: isChosen,
      'data-keep': id, onchange: () => desk.answerQuestion(name, value)}), el('label', {for: id}, word));
  });
  return el('fieldset', {}, el('legend', {}, text), ...radios);
}

function group(status, type, desk) {
  const rows = type.elements.filter(each => each.status === status).sort((a, b) => b.is_demanded - a.is_demanded);
  if (!rows.length) return null;
  const list = el('ul', {class: 'kb-plain kb-elements'}, ...rows.map(each => element(each, desk)));
  const words = `${HEADINGS[status]} (${rows.length})`;
  if (status === 'not_found' || status === 'unsure') return el('section', {}, el('h3', {}, words), list);
  return el('details', {class: 'kb-unfold'}, el('summary', {'data-keep': `krav ${status}`}, el('span', {class: 'kb-unfold-name'}, words)), list);
}

function element(each, desk) {
  const [name, look, word] = SIGNS[each.status] ?? [SERIOUS.includes(each.severity) ? 'flag-fill' : 'edit', SERIOUS.includes(each.severity) ? 'kb-a' : 'kb-b', 'Ikke fundet'];
  return el('li', {}, el('p', {}, el('span', {class: `kb-pill ${look}`}, icon(name), word), ' ', el('strong', {}, each.title),
    each.is_demanded || each.status === 'not_required' ? '' : ' (god skik)'),
  each.reason && el('p', {class: 'kb-small'}, each.reason), each.note && el('p', {class: 'kb-small'}, each.note),
  each.places.length > 0 && el('button', {type: 'button', class: 'kb-link', 'data-keep': `krav ${each.id}`, onclick: () => desk.showPlace(`krav ${each.id}`)}, 'Vis stedet'),
  el('details', {class: 'kb-reason'}, el('summary', {}, 'Hvad bygger det på?'), ...each.basis.map(basis), el('p', {class: 'kb-small kb-muted'}, `${each.sign_off}.`)));
}

function basis({provision, says, source, since, read}) {
  return el('p', {class: 'kb-small'}, el('strong', {}, provision), says && `. ${says}`, el('span', {class: 'kb-muted'},
    ` ${[since, read, source && `Kilde: ${source}`].filter(Boolean).map(words => words.replace(/\.?$/, '.')).join(' ')}`));
}
