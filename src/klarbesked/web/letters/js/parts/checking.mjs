// Checks the letter a moment after each change. An answer to an older letter is thrown away.
export const PAUSE = 400, RETRY = 10_000;

// `ask(letter)` gives {outcome, data}; `told(state, data)` hears checking, answer and the troubles.
export function makeChecker({ask, letter, told, timer = setTimeout, stop = clearTimeout}) {
  let asked = 0, waiting = null;
  return {soon: () => wait(PAUSE), now, get isWaiting() { return waiting !== null; }};

  function wait(pause) {
    asked += 1;
    stop(waiting);
    waiting = timer(now, pause);
  }

  async function now() {
    stop(waiting);
    waiting = null;
    const mine = ++asked;
    const current = letter();
    if (!current) return told('empty');
    told('checking');
    const {outcome, data} = await ask(current);
    if (mine !== asked || outcome === 'stopped') return undefined;
    if (outcome === 'ok') return told('answer', {data, current});
    told(outcome, {data});
    if (outcome === 'away') waiting = timer(now, RETRY);
    return undefined;
  }
}
