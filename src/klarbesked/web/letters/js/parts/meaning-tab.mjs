// The tab with the places where the meaning may have changed: both sentences, and the answer.
import {el, icon} from './dom.mjs';

const MOST = 500;

export function meaningTab(desk) {
  const {meaning} = desk;
  const told = meaning.told;
  const heading = words => el('h2', {tabindex: '-1', 'data-panel-heading': ''}, words);
  if (!told) return [heading('Betydningen'), el('p', {}, 'Når du ændrer noget, ser vi her, om betydningen er den samme.')];
  if (!told.verdict) return [heading('Det kan vi ikke sige'), el('p', {class: 'kb-panel kb-unknown'}, told.why_not)];
  return [
    heading(told.line.replace(/\.$/, '')),
    ...told.changes.map((change, index) => card(change, index + 1, desk)),
    el('p', {class: 'kb-small kb-muted'}, told.limits),
    sideBySide(desk),
  ];
}

function sideBySide({root, meaning}) {
  if (meaning.mayAnswer) return el('p', {}, el('a', {href: root.dataset.comparePage}, 'Se de to tekster ved siden af hinanden'));
  return meaning.compareForm();
}

function card(change, number, desk) {
  const title = `betydning-${number}`;
  const [name, look] = change.is_hard ? ['flag-fill', 'kb-a'] : ['info', 'kb-b'];
  return el('article', {class: `kb-card kb-meaning kb-card-active kb-card-${change.is_hard ? 'a' : 'b'}`, 'aria-labelledby': title, tabindex: '-1'},
    el('p', {class: 'kb-card-top'}, el('span', {class: `kb-pill ${look}`}, icon(name), change.severity_words), el('span', {class: 'kb-muted'}, `Sted ${number}`)),
    el('h3', {id: title}, change.message),
    change.before && el('p', {class: 'kb-quote'}, `Før: »${change.before}«`),
    change.after && el('p', {class: 'kb-quote'}, `Nu: »${change.after}«`),
    change.answer ? answered(change, number, desk) : open(change, number, desk));
}

function answered(change, number, {meaning}) {
  return el('div', {}, el('p', {class: 'kb-answer'}, icon('check'), ` Det er meningen: ${change.answer.reason} `,
    el('span', {class: 'kb-muted kb-small'}, change.answer.by)),
  el('button', {type: 'button', class: 'kb-link', 'data-keep': `fortryd svar ${change.key}`, onclick: () => meaning.takeBack(change)},
    'Fortryd svaret', hidden(number)));
}

function open(change, number, {meaning}) {
  const asks = meaning.mayAnswer && change.is_hard;
  return el('div', {},
    el('div', {class: 'kb-card-buttons'},
      asks && el('button', {type: 'button', class: 'button button-secondary', 'aria-expanded': String(meaning.isOpen(change.key)),
        'data-keep': `meningen ${change.key}`, onclick: () => meaning.toggle(change.key)}, 'Det er meningen …', hidden(number)),
      change.edits.length > 0 && el('button', {type: 'button', class: 'button button-secondary', 'data-keep': `tilbage ${change.key}`,
        onclick: () => meaning.putBack(change)}, 'Ret tilbage', hidden(number)),
      change.places.length > 0 && el('button', {type: 'button', class: 'kb-link', 'data-keep': `vis betydning ${change.key}`,
        onclick: () => meaning.show(change)}, 'Vis stedet', hidden(number))),
    asks && meaning.isOpen(change.key) && reason(change, number, meaning));
}

function reason(change, number, meaning) {
  const id = `kb-grund-${number}`;
  const isLacking = meaning.lacksReason(change.key);
  const wrong = isLacking ? {'aria-invalid': 'true', 'aria-describedby': `${id}_error`} : {};
  const field = el('textarea', {class: 'form-input', id, rows: '2', maxlength: String(MOST), 'data-reason': '', 'data-keep': `grund ${change.key}`, ...wrong,
    oninput: event => meaning.setReason(change.key, event.target.value)}, meaning.reasonOf(change.key));
  return el('form', {novalidate: '', onsubmit: event => { event.preventDefault(); meaning.answer(change); }},
    el('label', {class: 'form-label', for: id}, 'Hvorfor er det meningen?'),
    isLacking && el('span', {class: 'form-error-message', id: `${id}_error`}, el('span', {class: 'kb-hidden'}, 'Fejl: '), 'Skriv, hvorfor det er meningen.'), field,
    el('button', {type: 'submit', class: 'button button-secondary', 'data-keep': `gem svar ${change.key}`}, 'Gem svaret', hidden(number)));
}

function hidden(number) {
  return el('span', {class: 'kb-hidden'}, ` på sted ${number}`);
}
