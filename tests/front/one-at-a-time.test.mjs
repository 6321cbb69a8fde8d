import assert from 'node:assert/strict';
import test from 'node:test';
import {oneAtATime} from '../../src/klarbesked/web/letters/js/parts/one-at-a-time.mjs';

function slow() {
  const ends = [];
  const work = () => new Promise((end, fail) => ends.push({end, fail}));
  return {ends, run: oneAtATime(work)};
}

const later = () => new Promise(resolve => { setImmediate(resolve); });

test('many calls while it works are one more time, when it ends', async () => {
  const {ends, run} = slow();

  run(); run(); run();
  assert.equal(ends.length, 1);
  ends[0].end();
  await later();
  assert.equal(ends.length, 2);
  ends[1].end();
  await later();

  assert.equal(ends.length, 2);
});

test('a call after the end works at once', async () => {
  const {ends, run} = slow();
  run();
  ends[0].end();
  await later();

  run();

  assert.equal(ends.length, 2);
});

test('work that fails does not stop what comes after', async () => {
  const {ends, run} = slow();
  const failed = run();
  run();

  ends[0].fail(new Error('væk'));
  await later();
  ends[1].end();

  await assert.rejects(failed);
  assert.equal(ends.length, 2);
});
