// Says things to a screen reader. What the writer did is said at once; new findings at most
// every five seconds, and only the newest of them.
export const QUIET = 5_000;

export function makeLive({say, now = () => Date.now(), timer = setTimeout, stop = clearTimeout}) {
  let last = -Infinity, waiting = null, later = '';
  return {
    say(text) { say(text); },
    news(text) {
      later = text;
      if (waiting !== null) return;
      const pause = Math.max(0, last + QUIET - now());
      if (pause === 0) tell();
      else waiting = timer(tell, pause);
    },
    forget() { stop(waiting); waiting = null; later = ''; },
  };

  function tell() {
    waiting = null;
    last = now();
    if (later) say(later);
    later = '';
  }
}
