// Keeps an unsaved letter in this tab until the tab is closed; never longer, never elsewhere.
const MARK = 'kb-brev';

export function makeKeep({storage, place, person}) {
  const key = `${MARK} ${person} ${place}`;
  forgetOthers(storage, person);
  return {
    // False where the browser has no room or does not allow it.
    keep(value) {
      try {
        storage.setItem(key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
    read() {
      try {
        return JSON.parse(storage.getItem(key) ?? 'null');
      } catch {
        return null;
      }
    },
    forget() { storage.removeItem(key); },
  };
}

// Somebody else has signed in on this machine: the letter is not theirs.
function forgetOthers(storage, person) {
  const keys = Array.from({length: storage.length}, (_, index) => storage.key(index));
  for (const key of keys) if (key.startsWith(`${MARK} `) && key.split(' ')[1] !== person) storage.removeItem(key);
}
