import assert from 'node:assert/strict';
import test from 'node:test';
import {arrange, adviceOf, choicesOf, fewWords, newCount, oneClick, partCounts, progressWords} from '../../src/klarbesked/web/letters/js/parts/remarks.mjs';
import {answer, finding, fix, remark, state} from './letters.mjs';

const PARTS = [{id: 0, name: 'Afgørelse', places: []}, {id: 5, name: 'Begrundelse', places: []}];
const ids = cards => cards.map(card => card.id);

test('the three most important come first, the rest in the order of the letter', () => {
  const remarks = ['a', 'b', 'c'].map(key => remark('A', finding(key))).concat(remark('B', finding('d', {part: 5})), remark('C', finding('e')));

  const {first, rest, all} = arrange(answer(remarks, PARTS), state());

  assert.deepEqual(ids(first), ['a', 'b', 'c']);
  assert.deepEqual(rest.map(part => [part.name, ids(part.cards)]), [['Afgørelse', ['e']], ['Begrundelse', ['d']]]);
  assert.deepEqual(all.map(card => card.number), [1, 2, 3, 4, 5]);
});

test('an ignored finding leaves its card, and an empty card goes', () => {
  const remarks = [remark('B', finding('a'), finding('b')), remark('C', finding('c'))];

  const {all} = arrange(answer(remarks), state({ignored: new Map([['a', 'Andet'], ['c', 'Andet']])}));

  assert.deepEqual(all.map(card => card.findings.map(each => each.key)), [['b']]);
});

test('advice is marked only when its place is open', () => {
  const remarks = [...['a', 'b', 'c'].map(key => remark('B', finding(key))), remark('C', finding('d', {part: 5}))];

  assert.deepEqual(ids(arrange(answer(remarks, PARTS), state()).shown), ['a', 'b', 'c']);
  assert.deepEqual(ids(arrange(answer(remarks, PARTS), state({openParts: new Set([5])})).shown), ['a', 'b', 'c', 'd']);
});

test('with more than twelve marks only A and the first three are drawn until all are asked for', () => {
  const many = Array.from({length: 12}, (_, index) => remark('B', finding(`b${index}`)));
  const remarks = [remark('A', finding('a1')), remark('A', finding('a2')), remark('A', finding('a3')), remark('A', finding('a4')), ...many];

  const few = arrange(answer(remarks), state());
  const all = arrange(answer(remarks), state({showAll: true}));

  assert.deepEqual(ids(few.shown), ['a1', 'a2', 'a3', 'a4']);
  assert.deepEqual([few.isCrowded, few.shownCount, few.totalCount], [true, 4, 16]);
  assert.equal(all.shownCount, 16);
});

test('twelve marks are not too many', () => {
  const remarks = Array.from({length: 12}, (_, index) => remark('B', finding(`b${index}`)));

  assert.equal(arrange(answer(remarks), state()).shownCount, 12);
});

test('a finding about the whole letter has a card and no mark', () => {
  const {all, shown} = arrange(answer([remark('A', finding('a', {places: []}))]), state());

  assert.deepEqual([ids(all), ids(shown)], [['a'], []]);
});

test('only a swap or a deletion is used with one click', () => {
  const sure = fix('swap'), choice = fix('choose');

  assert.equal(oneClick(finding('a', {fixes: [sure]})), sure);
  assert.equal(oneClick(finding('a', {fixes: [choice]})), null);
  assert.deepEqual(choicesOf(finding('a', {fixes: [choice, fix('recast', [])]})), [choice]);
  assert.equal(adviceOf(finding('a', {fixes: [choice, fix('recast', [])]})).length, 1);
});

test('two deletions are a choice, not a click', () => {
  assert.equal(oneClick(finding('a', {fixes: [fix('delete'), fix('delete')]})), null);
});

test('progress is told in places, never in percent', () => {
  const {all} = arrange(answer([remark('B', finding('a', {part: 5}))], PARTS), state());
  const parts = partCounts(answer([], PARTS), all);

  assert.deepEqual(parts.map(part => part.count), [0, 1]);
  assert.equal(progressWords(parts, 0), '1 af 2 dele er uden åbne forslag.');
  assert.equal(progressWords(parts, 6), '1 af 2 dele er uden åbne forslag. Du har rettet 6 steder i dag.');
  assert.equal(fewWords(5), 'Vi viser de 5 vigtigste steder.');
});

test('only findings that were not there before are new', () => {
  const before = answer([remark('B', finding('a'))]), now = answer([remark('B', finding('a'), finding('b'))]);

  assert.equal(newCount(before, now), 1);
  assert.equal(newCount(null, now), 2);
});
