import assert from 'node:assert/strict';
import test from 'node:test';
import {wordName} from '../../src/klarbesked/web/letters/js/parts/files.mjs';
import {withoutOverlap} from '../../src/klarbesked/web/letters/js/parts/fixing.mjs';
import {makeKeep} from '../../src/klarbesked/web/letters/js/parts/keep.mjs';
import {actionOf} from '../../src/klarbesked/web/letters/js/parts/keys.mjs';
import {QUIET, makeLive} from '../../src/klarbesked/web/letters/js/parts/live.mjs';
import {isNumbered, listPlace, withoutLooks, withoutNotes} from '../../src/klarbesked/web/letters/js/parts/paste.mjs';
import {outcomeOf} from '../../src/klarbesked/web/letters/js/parts/send.mjs';
import {clock} from './letters.mjs';

function storage() {
  const rows = new Map();
  return {setItem: (key, value) => rows.set(key, value), getItem: key => rows.get(key) ?? null, removeItem: key => rows.delete(key),
    key: index => [...rows.keys()][index], get length() { return rows.size; }};
}

const key = (name, more = {}) => ({key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: '', getModifierState: () => false, ...more});

test('news are told at most every five seconds, the newest only', async () => {
  const time = clock(), said = [];
  const live = makeLive({say: words => said.push(words), ...time});

  live.news('ét');
  live.news('to');
  live.news('tre');
  await time.pass(QUIET - 1);
  assert.deepEqual(said, ['ét']);

  await time.pass(1);
  assert.deepEqual(said, ['ét', 'tre']);
});

test('what the writer did is told at once', () => {
  const said = [];
  const live = makeLive({say: words => said.push(words), ...clock()});

  live.news('2 nye forslag');
  live.say('Rettet.');

  assert.deepEqual(said, ['2 nye forslag', 'Rettet.']);
});

test('a letter is kept for its writer and page, and goes when somebody else comes', () => {
  const box = storage();
  const mine = makeKeep({storage: box, place: '/breve/tjek/', person: 'anna'});
  mine.keep({doc: 1});

  assert.deepEqual(makeKeep({storage: box, place: '/breve/tjek/', person: 'anna'}).read(), {doc: 1});
  assert.equal(makeKeep({storage: box, place: '/breve/andet/', person: 'anna'}).read(), null);
  makeKeep({storage: box, place: '/breve/tjek/', person: 'bo'});
  assert.equal(mine.read(), null);
});

test('a browser without room says so', () => {
  const full = {...storage(), setItem() { throw new Error('full'); }, length: 0};

  assert.equal(makeKeep({storage: full, place: '/', person: 'anna'}).keep({}), false);
});

test('the keys of the page', () => {
  assert.equal(actionOf(key('F8')), 'next');
  assert.equal(actionOf(key('F8', {shiftKey: true})), 'previous');
  assert.equal(actionOf(key('Enter', {ctrlKey: true})), 'useActive');
  assert.equal(actionOf(key('Enter')), null);
  assert.equal(actionOf(key('2', {ctrlKey: true, altKey: true, code: 'Digit2'})), 'toText');
  assert.equal(actionOf(key('s', {metaKey: true})), 'save');
});

test('AltGr and 2 is a snabel-a and no key of ours', () => {
  assert.equal(actionOf(key('@', {ctrlKey: true, altKey: true, code: 'Digit2', getModifierState: name => name === 'AltGraph'})), null);
});

test('edits are used from the end, and none that overlap', () => {
  const edits = [{from: 1, to: 3}, {from: 8, to: 9}, {from: 2, to: 4}];

  assert.deepEqual(withoutOverlap(edits).map(edit => edit.from), [8, 2]);
});

test('a sign-in page is no answer', () => {
  assert.equal(outcomeOf({type: 'opaqueredirect', status: 0}), 'signed-out');
  assert.equal(outcomeOf({type: 'basic', status: 403}), 'signed-out');
  assert.equal(outcomeOf({type: 'basic', status: 404}), 'gone');
  assert.equal(outcomeOf({type: 'basic', status: 500}), 'away');
  assert.equal(outcomeOf({type: 'basic', status: 413}), 'refused');
  assert.equal(outcomeOf({type: 'basic', status: 200}), 'ok');
});

test("Word's notes to old programs are taken away", () => {
  assert.equal(withoutNotes('<p>a<!--[if gte mso 9]><xml>x</xml><![endif]-->b<![if !supportLists]><span>·</span><![endif]>c<o:p></o:p></p>'), '<p>ab<span>·</span>c</p>');
});

test("Word's list paragraphs are known by their style", () => {
  assert.deepEqual(listPlace('margin:0;mso-list:l0 level2 lfo1'), {key: 'l0 lfo1', level: 2});
  assert.equal(listPlace('margin:0'), null);
  assert.ok(isNumbered('1.   Første'));
  assert.ok(!isNumbered('·   Første'));
});

test('looks are put under another name inside tags, and left alone in text', () => {
  assert.equal(withoutLooks('<p STYLE="color:red" onclick=x()>style="a" &lt;b style=c</p><style>p{}</style>'), '<p data-kb-look="color:red" data-kb-off=x()>style="a" &lt;b style=c</p>');
});

test('a download is named after its upload, and a file with macros keeps its ending', () => {
  assert.equal(wordName(null, false), 'brev.docx');
  assert.equal(wordName({name: 'afslag.v2.docx'}, false), 'afslag.v2 rettet.docx');
  assert.equal(wordName({name: 'afslag.docm'}, true), 'afslag med kommentarer.docm');
});
