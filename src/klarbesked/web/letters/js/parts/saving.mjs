// Saves a draft a moment after each change. Two revisions never overwrite each other. A conflict
// with the very same text is our own save, whose answer never came.
export const PAUSE = 1_500, RETRY = 10_000;

// `put({html, revision})` gives {outcome, status, data}; `told(state, data)` hears
// unsaved, saving, saved, conflict, signed-out, gone, away, refused. `base`: what the server has.
export function makeSaver({put, html, base = html(), revision, told, timer = setTimeout, stop = clearTimeout}) {
  let current = revision, saved = base, waiting = null, busy = false, blocked = '';
  return {changed, now, keepMine, takeTheirs, resume, isDirty: () => html() !== saved, get revision() { return current; }};

  function changed() {
    if (html() === saved) return;
    told('unsaved');
    if (!blocked) wait(PAUSE);
  }

  function wait(pause) {
    stop(waiting);
    waiting = timer(now, pause);
  }

  async function now() {
    stop(waiting);
    waiting = null;
    if (busy || blocked) return;
    const sent = html();
    if (sent === saved) return;
    busy = true;
    told('saving');
    const {outcome, status, data} = await put({html: sent, revision: current});
    busy = false;
    if (outcome === 'ok') done(sent, data);
    else if (status === 409 && data.html === sent) done(sent, data);
    else if (status === 409) { blocked = 'conflict'; told('conflict', {...data, mine: sent}); }
    else trouble(outcome, data);
  }

  function done(sent, data) {
    current = data.revision;
    saved = sent;
    told('saved', data);
    if (html() !== saved) wait(PAUSE);
  }

  function trouble(outcome, data) {
    told(outcome, data);
    if (outcome === 'away') wait(RETRY);
    else blocked = outcome;
  }

  // The writer has seen both texts and keeps the own one: it becomes the revision after theirs.
  function keepMine(theirs) {
    current = theirs.revision;
    blocked = '';
    return now();
  }

  function takeTheirs(theirs) {
    current = theirs.revision;
    saved = html();
    blocked = '';
    told('saved', theirs);
  }

  // The writer may have signed in again elsewhere. A conflict waits for the writer's own answer.
  function resume() {
    if (blocked === 'conflict') return undefined;
    blocked = '';
    return now();
  }
}
