// The keys of the whole page. None of them is a single letter inside text, and all can be switched off.
const OFF = 'kb-taster-fra';

export function listenForKeys(desk, {list, toggle}) {
  let isOff = remembered();
  if (toggle) {
    toggle.checked = isOff;
    toggle.addEventListener('change', () => { isOff = toggle.checked; remember(isOff); });
  }
  document.addEventListener('keydown', event => {
    const action = isOff && event.key !== 'Escape' ? null : actionOf(event);
    if (!action) return;
    if (action === 'help') { if (!isWriting(event.target)) { list.open = !list.open; if (list.open) list.querySelector('summary').focus(); event.preventDefault(); } return; }
    if (action === 'save' && !desk.saver) return;
    if (action === 'escape') { if (list.open && list.contains(event.target)) list.open = false; desk.back(event); return; }
    event.preventDefault();
    event.stopPropagation();
    desk[action]();
  }, true);
}

// AltGr also says Ctrl and Alt: with it people write @ and £, and those are theirs.
export function actionOf(event) {
  const isControl = event.ctrlKey || event.metaKey;
  if (event.key === 'F8') return event.shiftKey ? 'previous' : 'next';
  if (event.key === 'Enter' && isControl && !event.shiftKey && !event.altKey) return 'useActive';
  if (event.key === 'Escape') return 'escape';
  if (event.key.toLowerCase?.() === 's' && isControl && !event.altKey && !event.shiftKey) return 'save';
  if (event.key === '?' && !isControl) return 'help';
  if (event.ctrlKey && event.altKey && !event.getModifierState?.('AltGraph'))
    return {Digit1: 'toParts', Digit2: 'toText', Digit3: 'toPanel'}[event.code] ?? null;
  return null;
}

function isWriting(target) {
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

function remembered() {
  try { return localStorage.getItem(OFF) === 'ja'; } catch { return false; }
}

function remember(isOff) {
  try { localStorage.setItem(OFF, isOff ? 'ja' : 'nej'); } catch { /* The browser keeps nothing: the choice holds on this page. */ }
}
