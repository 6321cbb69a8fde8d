import assert from 'node:assert/strict';
import test from 'node:test';
import {PAUSE, RETRY, makeChecker} from '../../src/klarbesked/web/letters/js/parts/checking.mjs';
import {clock} from './letters.mjs';

function checker(ask, letter = () => 'brev') {
  const time = clock(), heard = [];
  const made = makeChecker({ask, letter, told: (state, about) => heard.push([state, about?.data]), ...time});
  return {made, time, heard};
}

test('typing waits for a pause, and many keys are one check', async () => {
  let count = 0;
  const {made, time} = checker(async () => { count += 1; return {outcome: 'ok', data: {}}; });

  made.soon();
  await time.pass(PAUSE - 1);
  made.soon();
  await time.pass(PAUSE - 1);
  assert.equal(count, 0);

  await time.pass(1);
  assert.equal(count, 1);
});

test('an answer to an older letter is thrown away', async () => {
  const answers = [];
  const {made, heard} = checker(() => new Promise(answer => answers.push(answer)));

  const older = made.now(), newer = made.now();
  answers[1]({outcome: 'ok', data: 'ny'});
  answers[0]({outcome: 'ok', data: 'gammel'});
  await Promise.all([older, newer]);

  assert.deepEqual(heard.filter(([state]) => state === 'answer'), [['answer', 'ny']]);
});

test('an answer that comes while the writer types on is thrown away', async () => {
  let answer;
  const {made, heard} = checker(() => new Promise(given => { answer = given; }));

  const asked = made.now();
  made.soon();
  answer({outcome: 'ok', data: 'gammel'});
  await asked;

  assert.deepEqual(heard, [['checking', undefined]]);
});

test('a server that is away is asked again by itself', async () => {
  const outcomes = [{outcome: 'away'}, {outcome: 'ok', data: 'svar'}];
  const {made, time, heard} = checker(async () => outcomes.shift());

  await made.now();
  await time.pass(RETRY);

  assert.deepEqual(heard.map(([state]) => state), ['checking', 'away', 'checking', 'answer']);
});

test('somebody signed out is told, and not asked for again', async () => {
  const {made, heard} = checker(async () => ({outcome: 'signed-out'}));

  await made.now();

  assert.deepEqual(heard.map(([state]) => state), ['checking', 'signed-out']);
  assert.equal(made.isWaiting, false);
});

test('an empty sheet asks nobody', async () => {
  const {made, heard} = checker(() => assert.fail('asked'), () => null);

  await made.now();

  assert.deepEqual(heard, [['empty', undefined]]);
});
