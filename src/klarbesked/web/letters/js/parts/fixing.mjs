// Uses a proposal: one step for the undo history, and only where the words still stand.
import {closeHistory} from 'prosemirror-history';
import {editId, isUntouched, spot} from './marks.mjs';

// Uses `fix` of each of the pairs [finding, fix]; returns how many could be used.
export function useFixes(view, pairs) {
  const usable = pairs.filter(([finding, fix]) => fix.edits.every((_, index) => isUntouched(view, editId(finding, fix, index))));
  const edits = usable.flatMap(([finding, fix]) => fix.edits.map((edit, index) => ({...spot(view, editId(finding, fix, index)), put: edit.text})));
  if (!edits.length) return 0;
  const transaction = view.state.tr;
  for (const {from, to, put} of withoutOverlap(edits)) {
    const [text, ...lines] = put.split('\n');
    const marks = transaction.doc.resolve(from).marksAcross(transaction.doc.resolve(to)) ?? [];
    if (text) transaction.replaceWith(from, to, view.state.schema.text(text, marks.filter(mark => mark.type.name !== 'told')));
    else transaction.delete(from, to);
    addParagraphs(transaction, from + text.length, lines);
  }
  view.dispatch(closeHistory(transaction).scrollIntoView());
  return usable.length;
}

// Each line is a paragraph of its own behind the one that ends at `at`.
export function addParagraphs(transaction, at, lines) {
  const {paragraph} = transaction.doc.type.schema.nodes;
  for (const line of lines) {
    transaction.split(at, 1, [{type: paragraph}]);
    at += 2;
    transaction.insertText(line, at);
    at += line.length;
  }
}

// From the end of the letter to its beginning, so that no edit moves the next one.
export function withoutOverlap(edits) {
  const sorted = [...edits].sort((a, b) => b.from - a.from || b.to - a.to);
  return sorted.filter((edit, index) => index === 0 || edit.to <= sorted[index - 1].from);
}
