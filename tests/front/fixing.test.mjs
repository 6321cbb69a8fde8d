import assert from 'node:assert/strict';
import test from 'node:test';
import {EditorState} from 'prosemirror-state';
import {addParagraphs} from '../../src/klarbesked/web/letters/js/parts/fixing.mjs';
import {schema} from '../../src/klarbesked/web/letters/js/parts/schema.mjs';

const p = (text, attrs = null) => schema.node('paragraph', attrs, [schema.text(text)]);

test('a line of a proposal becomes a paragraph of its own, without what the file told of the first', () => {
  const state = EditorState.create({doc: schema.node('doc', null, [p('Ring til os.', {origin: 4}), p('Venlig hilsen')])});
  const transaction = state.tr;

  addParagraphs(transaction, 13, ['Regler: § 13 i aktivloven.']);

  assert.deepEqual(transaction.doc.content.content.map(node => [node.textContent, node.attrs.origin]),
    [['Ring til os.', 4], ['Regler: § 13 i aktivloven.', null], ['Venlig hilsen', null]]);
});

test('a proposal of one line adds no paragraph', () => {
  const {tr} = EditorState.create({doc: schema.node('doc', null, [p('Ring til os.')])});

  addParagraphs(tr, 13, []);

  assert.equal(tr.docChanged, false);
});
