// Invented answers for the tests of the editor's parts.
export function finding(key, {part = 0, fixes = [], places = [[0, 0, 1]]} = {}) {
  return {key, words: key, part, places, fixes};
}

export function remark(level, ...findings) {
  return {rule: 'opdigtet', level, title: 'Opdigtet', message: 'Skriv det klarere.', why: '', evidence: '', source: '', findings};
}

export function fix(kind, edits = [{at: [0, 0, 1], text: 'x'}]) {
  return {class: kind, label: 'Skriv “x”', edits, before: 'a', after: 'x'};
}

export function answer(remarks, parts = [{id: 0, name: 'Begrundelse', places: []}]) {
  return {remarks, parts, skipped: [], not_run: [], duties: [], facts: []};
}

export function state(changes = {}) {
  return {ignored: new Map(), openParts: new Set(), showAll: false, active: null, ...changes};
}

// A clock for tests: nothing happens until it is told to go on.
export function clock() {
  let time = 0, next = 1;
  const waiting = new Map();
  return {
    timer(run, pause) { waiting.set(next, {run, at: time + pause}); return next++; },
    stop(id) { waiting.delete(id); },
    now: () => time,
    async pass(milliseconds) {
      time += milliseconds;
      for (const [id, {run, at}] of [...waiting]) if (at <= time) { waiting.delete(id); await run(); }
    },
  };
}
