// The two letters side by side: from place to place with the keys of the editor; all open on paper.
import {actionOf} from './parts/keys.mjs';

const places = () => [...document.querySelectorAll('[data-place]')];
let opened = [];

document.addEventListener('keydown', event => {
  const action = actionOf(event);
  if (!['next', 'previous'].includes(action) || isOff()) return;
  event.preventDefault();
  step(action === 'next' ? 1 : -1);
});

function step(direction) {
  const all = places();
  if (!all.length) return;
  const here = all.findIndex(place => place.contains(document.activeElement));
  const next = here < 0 ? (direction > 0 ? 0 : all.length - 1) : (here + direction + all.length) % all.length;
  all[next].focus({preventScroll: true});
  (all[next].closest('.kb-pair') ?? all[next]).scrollIntoView({block: 'center'});
}

// The same switch as in the editor.
function isOff() {
  try { return localStorage.getItem('kb-taster-fra') === 'ja'; } catch { return false; }
}

// An answer that was begun is not on paper; what has the same meaning is folded there too.
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('.kb-answers details[open]')];
  for (const each of opened) each.open = false;
});
addEventListener('afterprint', () => { for (const each of opened) each.open = true; });
