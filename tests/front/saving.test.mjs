import assert from 'node:assert/strict';
import test from 'node:test';
import {PAUSE, RETRY, makeSaver} from '../../src/klarbesked/web/letters/js/parts/saving.mjs';
import {clock} from './letters.mjs';

function saver(answers) {
  const time = clock(), heard = [], sent = [], sheet = {html: '<p>a</p>'};
  const put = async message => { sent.push(message); return answers.shift(); };
  const made = makeSaver({put, html: () => sheet.html, revision: 3, told: (state, data) => heard.push([state, data]), ...time});
  const write = html => { sheet.html = html; made.changed(); };
  return {made, time, heard, sent, write, states: () => heard.map(([state]) => state)};
}

const saved = revision => ({outcome: 'ok', status: 200, data: {revision, saved_at: 'kl. 10.42'}});
const theirs = {html: '<p>deres</p>', revision: 7, by: 'Ali', at: 'kl. 10.40'};
const conflict = {outcome: 'refused', status: 409, data: theirs};

test('a change is saved after a pause with the revision it builds on', async () => {
  const {time, sent, write, states, made} = saver([saved(4)]);

  write('<p>b</p>');
  await time.pass(PAUSE);

  assert.deepEqual(sent, [{html: '<p>b</p>', revision: 3}]);
  assert.deepEqual(states(), ['unsaved', 'saving', 'saved']);
  assert.deepEqual([made.revision, made.isDirty()], [4, false]);
});

test('what is written while saving is saved next, on the new revision', async () => {
  let answer;
  const {time, sent, write} = saver([new Promise(given => { answer = given; }), saved(5)]);

  write('<p>b</p>');
  const saving = time.pass(PAUSE);
  write('<p>c</p>');
  answer(saved(4));
  await saving;
  await time.pass(PAUSE);

  assert.deepEqual(sent, [{html: '<p>b</p>', revision: 3}, {html: '<p>c</p>', revision: 4}]);
});

test('an unchanged letter is not saved', async () => {
  const {time, sent, made} = saver([]);

  made.changed();
  await time.pass(PAUSE);
  await made.now();

  assert.deepEqual(sent, []);
});

test('two writers: both texts are told, and nothing is saved until one is chosen', async () => {
  const {time, sent, write, heard, made} = saver([conflict]);

  write('<p>min</p>');
  await time.pass(PAUSE);
  write('<p>min nu</p>');
  await time.pass(PAUSE);
  await made.resume();

  assert.equal(sent.length, 1);
  assert.deepEqual(heard.find(([state]) => state === 'conflict')[1], {...theirs, mine: '<p>min</p>'});
});

test('my text becomes the revision after theirs', async () => {
  const {time, sent, write, made} = saver([conflict, saved(8)]);
  write('<p>min</p>');
  await time.pass(PAUSE);

  await made.keepMine(theirs);

  assert.deepEqual(sent[1], {html: '<p>min</p>', revision: 7});
  assert.equal(made.revision, 8);
});

test('their text is already saved', async () => {
  const {time, sent, write, made} = saver([conflict, saved(8)]);
  write('<p>min</p>');
  await time.pass(PAUSE);

  write('<p>deres</p>');
  made.takeTheirs(theirs);
  await time.pass(PAUSE);

  assert.equal(sent.length, 1);
  assert.deepEqual([made.revision, made.isDirty()], [7, false]);
});

test('a server that is away is tried again every ten seconds', async () => {
  const {time, write, states} = saver([{outcome: 'away'}, {outcome: 'away'}, saved(4)]);

  write('<p>b</p>');
  await time.pass(PAUSE);
  await time.pass(RETRY);
  await time.pass(RETRY);

  assert.deepEqual(states(), ['unsaved', 'saving', 'away', 'saving', 'away', 'saving', 'saved']);
});

test('somebody signed out saves again after signing in', async () => {
  const {time, write, states, made} = saver([{outcome: 'signed-out'}, saved(4)]);
  write('<p>b</p>');
  await time.pass(PAUSE);

  await made.resume();

  assert.deepEqual(states(), ['unsaved', 'saving', 'signed-out', 'saving', 'saved']);
});

test('text that was kept since last time is not what the server has', async () => {
  const time = clock(), sent = [];
  const put = async message => { sent.push(message); return saved(4); };
  const made = makeSaver({put, html: () => '<p>ny</p>', base: '<p>gammel</p>', revision: 3, told: () => {}, ...time});

  made.changed();
  await time.pass(PAUSE);

  assert.deepEqual(sent, [{html: '<p>ny</p>', revision: 3}]);
});

test('a conflict with the very same text is no conflict', async () => {
  const mine = {outcome: 'refused', status: 409, data: {...theirs, html: '<p>min</p>'}};
  const {time, write, states, made} = saver([mine]);

  write('<p>min</p>');
  await time.pass(PAUSE);

  assert.deepEqual(states(), ['unsaved', 'saving', 'saved']);
  assert.deepEqual([made.revision, made.isDirty()], [7, false]);
});
