// The findings drawn in the letter, and kept at their places while the writer goes on typing.
import {Plugin, PluginKey} from 'prosemirror-state';
import {Decoration, DecorationSet} from 'prosemirror-view';
import {LEVELS} from './words.mjs';

const key = new PluginKey('findings');

// `onPick(id)` hears that the writer clicked a mark. State: {spots, drawn}.
export function findingMarks(onPick) {
  return new Plugin({
    key,
    state: {
      init: () => ({spots: new Map(), drawn: DecorationSet.empty}),
      apply(transaction, state) {
        const told = transaction.getMeta(key);
        if (told) return told;
        if (!transaction.docChanged) return state;
        return {spots: moved(state.spots, transaction.mapping), drawn: state.drawn.map(transaction.mapping, transaction.doc)};
      },
    },
    props: {
      decorations: state => key.getState(state).drawn,
      handleClick(view, position) {
        const [hit] = key.getState(view.state).drawn.find(position, position, spec => spec.card);
        if (hit) onPick(hit.spec.card, hit.spec.finding);
        return false;
      },
    },
  });
}

function moved(spots, mapping) {
  return new Map([...spots].map(([id, {from, to, text}]) => {
    const start = mapping.map(from, 1);
    return [id, {from: start, to: Math.max(start, mapping.map(to, -1)), text}];
  }));
}

// All places of an answer with the words that stand there, to be drawn. `ranges`: id → {from, to}.
export function spotsAt(view, ranges) {
  return new Map([...ranges].map(([id, {from, to}]) =>
    [id, {from, to, text: view.state.doc.textBetween(from, to, '\n', '\n')}]));
}

export function spot(view, id) {
  return key.getState(view.state).spots.get(id);
}

// False where the writer has changed the words since they were checked.
export function isUntouched(view, id) {
  const found = spot(view, id);
  return Boolean(found) && view.state.doc.textBetween(found.from, found.to, '\n', '\n') === found.text;
}

// Draw the cards' marks; `active` is the one the writer looks at. `masked`: places to cover.
// `fresh`: the spots of a new answer, in place of those we have.
export function draw(view, {cards, active, masked, fresh}) {
  const spots = fresh ?? key.getState(view.state).spots;
  const drawn = [];
  for (const card of cards)
    for (const finding of card.findings) drawn.push(...marksOf(card, finding, spots, card.id === active));
  for (const id of masked) {
    const place = spots.get(id);
    if (place && place.to - place.from > 4)
      drawn.push(Decoration.inline(place.to - 4, place.to, {class: 'kb-masked', title: 'Klik for at se tallene'}));
  }
  const set = DecorationSet.create(view.state.doc, drawn);
  view.dispatch(view.state.tr.setMeta(key, {spots, drawn: set}).setMeta('addToHistory', false));
}

function marksOf(card, finding, spots, isActive) {
  const look = `kb-mark kb-mark-${card.level.toLowerCase()}${isActive ? ' kb-mark-active' : ''}`;
  const about = {card: card.id, finding: finding.key};
  const ranges = finding.places.map((_, index) => spots.get(placeId(finding, index))).filter(Boolean);
  const marks = ranges.filter(({from, to}) => from < to).map(({from, to}) =>
    Decoration.inline(from, to, {nodeName: 'mark', class: look}, {...about, inclusiveStart: false, inclusiveEnd: false}));
  const end = ranges.at(-1);
  if (end) marks.push(Decoration.widget(end.to, () => numberSign(card), {...about, side: -1, key: `${card.id} ${card.number} ${card.level} ${finding.key} ${isActive}`, marks: []}));
  return marks;
}

function numberSign(card) {
  const sign = document.createElement('span');
  sign.className = `kb-number-sign kb-number-${card.level.toLowerCase()}`;
  sign.contentEditable = 'false';
  const shown = document.createElement('span');
  shown.setAttribute('aria-hidden', 'true');
  shown.textContent = card.number;
  const read = document.createElement('span');
  read.className = 'kb-hidden';
  read.textContent = ` (forslag ${card.number}, ${LEVELS[card.level].word.toLowerCase()}) `;
  sign.append(shown, read);
  return sign;
}

export function placeId(finding, index) {
  return `${finding.key} sted ${index}`;
}

export function editId(finding, fix, index) {
  return `${finding.key} ret ${finding.fixes.indexOf(fix)} ${index}`;
}
