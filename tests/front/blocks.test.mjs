import assert from 'node:assert/strict';
import test from 'node:test';
import {blocksOf, rangeOf} from '../../src/klarbesked/web/letters/js/parts/blocks.mjs';
import {letterOf} from '../../src/klarbesked/web/letters/js/parts/from-blocks.mjs';
import {letterText, pastedText} from '../../src/klarbesked/web/letters/js/parts/plain-text.mjs';
import {emptyLetter, schema} from '../../src/klarbesked/web/letters/js/parts/schema.mjs';

const p = (...inline) => schema.node('paragraph', null, inline.map(each => (typeof each === 'string' ? schema.text(each) : each)));
const li = (...inside) => schema.node('list_item', null, inside);
const doc = (...content) => schema.node('doc', null, content);
const bold = text => schema.text(text, [schema.mark('strong')]);
const br = () => schema.node('hard_break');
const short = blocks => blocks.map(({kind, level, text, cell, list}) => [kind, level, text, cell, list]);

const upload = (kind, text, more = {}) => ({kind, level: 0, text, cell: null, marks: [], wishes: [], ...more});

test('each kind of block is told, empty ones are left out', () => {
  const letter = doc(
    schema.node('heading', {level: 1}, [schema.text('Afslag')]), p(), p('Kære Anne'),
    schema.node('bullet_list', null, [li(p('ét'), schema.node('ordered_list', null, [li(p('to'))]))]),
    schema.node('table', null, [schema.node('table_row', null, [schema.node('table_cell', null, [p('a')]), schema.node('table_cell', null, [p('b'), p('c')])])]),
  );

  assert.deepEqual(short(blocksOf(letter).blocks), [
    ['heading', 1, 'Afslag', null, 0], ['paragraph', 0, 'Kære Anne', null, 0], ['list_item', 1, 'ét', null, 0], ['list_item', 2, 'to', null, 1],
    ['table_cell', 0, 'a', [0, 0, 0], 0], ['table_cell', 0, 'b', [0, 0, 1], 0], ['table_cell', 0, 'c', [0, 0, 1], 0],
  ]);
});

test('a place leads back to the same words, also after an emoji, a line break and bold', () => {
  const letter = doc(p('Hej'), p('😀 æøå', br(), 'du skal ', bold('såfremt'), ' ring'));
  const {blocks, starts} = blocksOf(letter);
  const from = blocks[1].text.indexOf('såfremt');

  const range = rangeOf(starts, [1, from, from + 7]);

  assert.equal(letter.textBetween(range.from, range.to), 'såfremt');
  assert.deepEqual(blocks[1].bold, [[from, from + 7]]);
});

test('bold over several pieces is one stretch', () => {
  const strong = schema.mark('strong'), em = schema.mark('em');

  const {blocks} = blocksOf(doc(p(schema.text('ab', [strong]), schema.text('cd', [em, strong]), schema.text('ef'))));

  assert.deepEqual(blocks[0].bold, [[0, 4]]);
});

test('an upload goes into the editor and out again as it was, with its numbers', () => {
  const blocks = [
    upload('letterhead', 'Haderby Kommune', {cell: [0, 0, 1]}), upload('heading', 'Afslag', {level: 1}),
    upload('paragraph', 'Kære «navn»\nHej', {marks: [['field', 5, 11]]}), upload('list_item', 'ét', {level: 1}),
    upload('list_item', 'to', {level: 2}), upload('list_item', 'tre', {level: 1}), upload('footer', 'Side 1'),
  ];

  const again = blocksOf(letterOf(blocks)).blocks;

  assert.deepEqual(again.map(each => each.origin), [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual(again.map(({kind, level, text, cell, marks}) => ({kind, level, text, cell, marks})),
    blocks.map(({kind, level, text, cell, marks}) => ({kind, level, text, cell, marks})));
});

test('an upload that is empty is an empty sheet', () => {
  assert.ok(letterOf([]).eq(emptyLetter()));
});

test('pasted text has its paragraphs, line breaks and items', () => {
  const {content} = pastedText('Kære Anne\r\n\r\nDu skal bruge:\n- MitID\n- konto\n\nHilsen\nMette');

  assert.deepEqual(content.content.map(node => node.type.name), ['paragraph', 'paragraph', 'bullet_list', 'paragraph']);
  assert.equal(letterText(schema.node('doc', null, content)), 'Kære Anne\n\nDu skal bruge:\n\n- MitID\n- konto\n\nHilsen\nMette\n');
});

test('one pasted line goes on in the line it is pasted into', () => {
  const slice = pastedText('et ord');

  assert.deepEqual([slice.openStart, slice.openEnd], [1, 1]);
});
