// Runs slow work once at a time. What is asked for meanwhile is done once more when it ends:
// a long letter takes seconds to compare, and the writer changes it faster than that.
export function oneAtATime(work) {
  let running = null, isWanted = false;
  return function run() {
    if (running) { isWanted = true; return running; }
    running = work().finally(() => {
      running = null;
      if (!isWanted) return undefined;
      isWanted = false;
      return run();
    });
    return running;
  };
}
