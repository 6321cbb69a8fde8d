// Puts the old sentences back where the meaning was changed: one step for the undo history.
import {closeHistory} from 'prosemirror-history';
import {rangeOf} from './blocks.mjs';

// `edits`: [{at, text}] in the blocks of the letter that was compared, whose places are `starts`.
export function putBack(view, edits, starts) {
  const transaction = view.state.tr;
  const ranges = edits.map(({at, text}) => ({...rangeOf(starts, at), text})).sort((a, b) => b.from - a.from);
  for (const {from, to, text} of ranges) {
    const marks = transaction.doc.resolve(from).marksAcross(transaction.doc.resolve(to)) ?? [];
    if (text) transaction.replaceWith(from, to, view.state.schema.text(text, marks.filter(mark => mark.type.name !== 'told')));
    else dropWords(transaction, from, to);
  }
  view.dispatch(closeHistory(transaction).scrollIntoView());
}

// A paragraph or an item with no words left goes too; a cell of a table stays.
function dropWords(transaction, from, to) {
  transaction.delete(from, to);
  const place = transaction.doc.resolve(from);
  if (place.parent.textContent.trim() || place.depth === 0) return;
  let depth = place.depth;
  while (depth > 1 && place.node(depth - 1).childCount === 1 && !place.node(depth - 1).type.spec.tableRole) depth -= 1;
  const home = place.node(depth - 1);
  if (home.childCount > 1) transaction.delete(place.before(depth), place.after(depth));
}
