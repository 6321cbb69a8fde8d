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
import {makeMeaning} from './parts/meaning.mjs';
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
  desk.meaning = makeMeaning(desk, banner);
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
  holdBack(desk);
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
  desk.view = makeView(find('sheet'), {doc, changed, pick, moved: () => updateTools(), pasted: () => pasted(desk)});
  updateTools = makeToolbar(find('tools'), desk.view, {isTemplate: root.dataset.template === 'ja'});
  showWhetherEmpty();
  return isRestored;
}

// A letter that is pasted over all there was is a new start; a sentence pasted into it is not.
function pasted(desk) {
  const {selection, doc} = desk.view.state;
  const isAll = !desk.message() || (selection.from <= 1 && selection.to >= doc.content.size - 1);
  setTimeout(() => {
    if (isAll) desk.meaning?.begin();
    desk.checker.now();
  });
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
  if (state === 'answer') { desk.received(about.data); desk.meaning?.check(); }
  else if (state === 'empty') { desk.meaning?.clear(); Object.assign(desk, {answer: null, layout: null}); desk.refresh(); }
  else { banner.show('tjek', ...troubleOf(state, about?.data, desk.root)); keeping.now(); }
}

// A place without an answer is shown at once; the server would say the same.
function holdBack(desk) {
  document.querySelector('[data-send]')?.addEventListener('click', event => {
    if (!desk.meaning?.left) return;
    event.preventDefault();
    desk.openTab('meaning', true);
    desk.live.say('Svar på de steder, hvor betydningen er ændret. Så kan du sende brevet.');
  });
}

// Emptied first: the same words said twice are read twice.
function sayIn(box, words) {
  box.textContent = '';
  setTimeout(() => { box.textContent = words; }, 50);
}
