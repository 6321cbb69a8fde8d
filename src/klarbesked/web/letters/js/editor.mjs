// The editor of letters: mounts on [data-editor], checks while the writer types, saves where it may.
import {bindActions} from './parts/actions.mjs';
import {startSaving} from './parts/autosave.mjs';
import {makeBanner} from './parts/banner.mjs';
import {makeChecker} from './parts/checking.mjs';
import {Desk} from './parts/desk.mjs';
import {icon} from './parts/dom.mjs';
import {makeKeeping} from './parts/keeping.mjs';
import {listenForKeys} from './parts/keys.mjs';
import {makeLive} from './parts/live.mjs';
import {makePanel} from './parts/panel.mjs';
import {preparePrint} from './parts/print.mjs';
import {send, tokenOf} from './parts/send.mjs';
import {makeSkips} from './parts/skips.mjs';
import {makeView, replaceLetter} from './parts/text-view.mjs';
import {makeToolbar} from './parts/toolbar.mjs';
import {troubleOf} from './parts/troubles.mjs';

const WIDE = 1200;
const RESTORED = 'Vi har sat den tekst ind, der ikke nåede at blive gemt.';

for (const root of document.querySelectorAll('[data-editor]')) mount(root);

function mount(root) {
  const find = name => root.querySelector(`[data-${name}]`);
  icon.sprite = root.dataset.icons;
  const desk = new Desk(root, makeLive({say: words => sayIn(find('live'), words)}));
  const banner = makeBanner(find('banner'));
  const keeping = makeKeeping(desk, banner);
  desk.panel = makePanel(desk);
  const isRestored = openSheet(desk, {banner, keeping, find});
  desk.checker = makeChecker({ask: letter => ask(root, letter), letter: () => desk.message(), told: (state, about) => told(desk, banner, keeping, state, about)});
  desk.onChoice = keeping.soon;
  if (root.dataset.skipUrl) desk.skips = makeSkips(root, words => banner.show('spring', words));
  if (root.dataset.saveUrl) save(desk, {banner, keeping, isRestored});
  desk.refresh();
  listenForKeys(desk, {list: find('keys'), toggle: find('keys-off')});
  preparePrint(desk);
  bindActions(desk, banner);
  find('sheet').addEventListener('click', event => { if (event.target.closest('.kb-masked')) desk.uncover(); });
  addEventListener('pagehide', keeping.now);
  addEventListener('focus', () => { desk.checker.now(); desk.saver?.resume(); });
  if (root.dataset.autofocus === 'ja') desk.view.focus();
  desk.checker.now();
  root.editor = {view: desk.view, desk};
}

function openSheet(desk, {banner, keeping, find}) {
  const {root} = desk;
  const {doc, isRestored} = keeping.first();
  let updateTools = () => {};
  const showWhetherEmpty = () => root.classList.toggle('kb-is-empty', !desk.message());
  const changed = () => {
    showWhetherEmpty();
    banner.clear('besked', 'fil');
    desk.changed();
    desk.saver?.changed();
    keeping.soon();
  };
  const pick = (id, finding) => { if (innerWidth < WIDE) desk.panel.showDrawer(); desk.pick(id, {finding}); };
  desk.view = makeView(find('sheet'), {doc, changed, pick, moved: () => updateTools(), pasted: () => setTimeout(() => desk.checker.now())});
  updateTools = makeToolbar(find('tools'), desk.view, {isTemplate: root.dataset.template === 'ja'});
  showWhetherEmpty();
  return isRestored;
}

function save(desk, {banner, keeping, isRestored}) {
  desk.saver = startSaving(desk, {banner, keeping});
  if (!isRestored) return;
  desk.saver.changed();
  banner.message(RESTORED, [['Fortryd', () => { replaceLetter(desk.view, keeping.serverLetter()); banner.clear('besked'); }]]);
}

async function ask(root, letter) {
  const {outcome, response} = await send(root.dataset.checkUrl, {json: letter, token: tokenOf(root)});
  const data = outcome === 'ok' || outcome === 'refused' ? await response.json().catch(() => null) : null;
  return {outcome: outcome === 'ok' && !data ? 'away' : outcome, data};
}

function told(desk, banner, keeping, state, about) {
  desk.panel.busy(state === 'checking');
  if (state === 'checking') return;
  if (state === 'answer' || state === 'empty') banner.clear('tjek');
  if (state === 'answer') desk.received(about.data);
  else if (state === 'empty') { Object.assign(desk, {answer: null, layout: null}); desk.refresh(); }
  else { banner.show('tjek', ...troubleOf(state, about?.data, desk.root)); keeping.now(); }
}

// Emptied first: the same words said twice are read twice.
function sayIn(box, words) {
  box.textContent = '';
  setTimeout(() => { box.textContent = words; }, 50);
}
