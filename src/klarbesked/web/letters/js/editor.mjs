// The editor of letters: mounts on [data-editor], checks while the writer types, saves where it may.
import {undo} from 'prosemirror-history';
import {elementOf, startSaving} from './parts/autosave.mjs';
import {makeBanner} from './parts/banner.mjs';
import {blocksOf} from './parts/blocks.mjs';
import {makeChecker} from './parts/checking.mjs';
import {Desk} from './parts/desk.mjs';
import {icon} from './parts/dom.mjs';
import {copyLetter, fetchWord, offer, readFile, wordName} from './parts/files.mjs';
import {makeKeep} from './parts/keep.mjs';
import {listenForKeys} from './parts/keys.mjs';
import {makeLive} from './parts/live.mjs';
import {makePanel} from './parts/panel.mjs';
import {preparePrint} from './parts/print.mjs';
import {emptyLetter, letterHtml, parseElement, schema} from './parts/schema.mjs';
import {send, tokenOf} from './parts/send.mjs';
import {makeSkips} from './parts/skips.mjs';
import {makeView, replaceLetter} from './parts/text-view.mjs';
import {makeToolbar} from './parts/toolbar.mjs';

const KEEP_PAUSE = 300;

for (const root of document.querySelectorAll('[data-editor]')) mount(root);

function mount(root) {
  const find = name => root.querySelector(`[data-${name}]`);
  icon.sprite = root.dataset.icons;
  const live = makeLive({say: words => { find('live').textContent = ''; setTimeout(() => { find('live').textContent = words; }, 50); }});
  const banner = makeBanner(find('banner'));
  const kept = makeKeep({storage: sessionStorage, place: location.pathname, person: root.dataset.person});
  const desk = new Desk(root, live);
  const isSaving = Boolean(root.dataset.saveUrl);
  let keeping = null, updateTools = () => {}, isRestored = false, base = '';

  desk.panel = makePanel(desk);
  desk.view = makeView(find('sheet'), {doc: firstLetter(), changed, moved: () => updateTools(), pasted: () => setTimeout(() => desk.checker.now()),
    pick: (id, finding) => { desk.pick(id, {finding}); if (innerWidth < 1200) root.querySelector('[data-panel]').classList.add('kb-open'); }});
  updateTools = makeToolbar(find('tools'), desk.view, {isTemplate: root.dataset.template === 'ja'});
  desk.checker = makeChecker({ask, letter: () => desk.message(), told});
  desk.skips = root.dataset.skipUrl ? makeSkips(root, words => banner.show('spring', words)) : null;
  if (isSaving) desk.saver = startSaving(desk, {banner, kept, keepNow, base});
  if (isSaving && isRestored) { desk.saver.changed(); banner.message('Vi har sat den tekst ind, der ikke nåede at blive gemt.', [['Fortryd', dropRestored]]); }
  desk.onChoice = keepSoon;
  desk.refresh();
  root.classList.toggle('kb-is-empty', !desk.message());
  listenForKeys(desk, {list: find('keys'), toggle: find('keys-off')});
  preparePrint(desk);
  find('sheet').addEventListener('click', event => { if (event.target.closest('.kb-masked')) desk.uncover(); });
  document.addEventListener('click', act);
  for (const input of document.querySelectorAll('[data-file]')) input.addEventListener('change', () => { if (input.files[0]) upload(input.files[0]); input.value = ''; });
  takeDrops();
  addEventListener('pagehide', keepNow);
  addEventListener('focus', comeBack);
  if (root.dataset.autofocus === 'ja') desk.view.focus();
  desk.checker.now();
  root.editor = {view: desk.view, desk};

  function firstLetter() {
    const value = kept.read();
    const source = find('initial');
    const server = source ? parseElement(source.content ?? source) : emptyLetter();
    base = letterHtml(server);
    if (!value) return server;
    try {
      const doc = schema.nodeFromJSON(value.doc);
      doc.check();
      restoreChoices(value);
      isRestored = !isSaving || letterHtml(doc) !== letterHtml(server);
      return doc;
    } catch {
      kept.forget();
      return server;
    }
  }

  function restoreChoices(value) {
    desk.state.ignored = new Map(value.ignored);
    Object.assign(desk.chosen, {letterType: value.letterType, answers: value.answers});
    desk.wishes = value.wishes ?? [];
    if (isSaving && value.revision !== undefined) root.dataset.revision = value.revision;
  }

  function dropRestored() {
    const source = find('initial');
    replaceLetter(desk.view, parseElement(source.content ?? source));
    banner.clear('besked');
  }

  function changed() {
    root.classList.toggle('kb-is-empty', !blocksOf(desk.view.state.doc).blocks.length);
    banner.clear('besked', 'fil');
    desk.changed();
    desk.saver?.changed();
    keepSoon();
  }

  function keepSoon() {
    clearTimeout(keeping);
    keeping = setTimeout(keepNow, KEEP_PAUSE);
  }

  // Without a server to save on, the tab is all there is.
  function keepNow() {
    clearTimeout(keeping);
    const isEmpty = !blocksOf(desk.view.state.doc).blocks.length;
    if (isEmpty || (desk.saver && !desk.saver.isDirty())) return kept.forget();
    const isKept = kept.keep({doc: desk.view.state.doc.toJSON(), ignored: [...desk.state.ignored], letterType: desk.chosen.letterType,
      answers: desk.chosen.answers, wishes: desk.wishes, revision: desk.saver?.revision});
    if (!isKept) banner.show('plads', 'Browseren har ikke plads til at huske teksten. Kopiér den, før du lukker siden.');
    return isKept;
  }

  async function ask(letter) {
    const {outcome, response} = await send(root.dataset.checkUrl, {json: letter, token: tokenOf(root)});
    const data = outcome === 'ok' || outcome === 'refused' ? await response.json().catch(() => null) : null;
    return {outcome: outcome === 'ok' && !data ? 'away' : outcome, data};
  }

  function told(state, told) {
    desk.panel.busy(state === 'checking');
    if (state === 'checking') return;
    if (state === 'answer') { banner.clear('tjek'); desk.received(told.data); return; }
    if (state === 'empty') { desk.answer = null; desk.layout = null; banner.clear('tjek'); desk.refresh(); return; }
    banner.show('tjek', ...TROUBLES[state](told?.data, root));
    keepNow();
  }

  function comeBack() {
    desk.checker.now();
    desk.saver?.resume();
  }

  function act(event) {
    const name = event.target.closest('[data-do]')?.dataset.do;
    ACTIONS[name]?.();
  }

  const ACTIONS = {
    check: () => (desk.message() ? desk.checker.now() : banner.show('fil', 'Der er ingen tekst endnu. Skriv brevet, eller sæt det ind.')),
    choose: () => document.querySelector('[data-file]').click(),
    example: () => put(parseElement(document.querySelector('[data-example]').content)),
    fresh: startFresh,
    copy: () => {
      if (copyLetter(desk.view.state.doc)) say('Teksten er kopieret med overskrifter og lister.');
      else banner.show('fil', 'Browseren ville ikke kopiere. Marker teksten, og tryk Ctrl C.');
    },
    word: () => download(false),
    comments: () => download(true),
    print: () => print(),
  };

  function say(words, links) {
    banner.message(words, links);
  }

  function startFresh() {
    const before = {chosen: desk.chosen, state: desk.state.ignored, original: desk.original, wishes: desk.wishes};
    put(emptyLetter());
    say('Arket er tomt.', [['Fortryd', () => {
      undo(desk.view.state, desk.view.dispatch);
      Object.assign(desk, {chosen: before.chosen, original: before.original, wishes: before.wishes});
      desk.state.ignored = before.state;
      desk.checker.now();
    }]]);
  }

  function put(doc) {
    desk.chosen = {letterType: root.dataset.letterType ?? '', answers: {}, dontKnow: new Set()};
    desk.state.ignored = new Map();
    Object.assign(desk, {original: null, wishes: [], fixed: []});
    desk.answer = null;
    replaceLetter(desk.view, doc);
    desk.view.focus();
    desk.checker.now();
  }

  async function upload(file) {
    banner.show('fil', 'Læser brevet …', {look: 'kb-reading'});
    const found = await readFile(root, file);
    banner.clear('fil');
    if (!found.doc) return trouble(found, 'fil');
    put(found.doc);
    Object.assign(desk, {original: found.original, wishes: found.wishes});
    if (found.notes.length) banner.show('fil', found.notes.join(' '), {look: 'kb-note'});
    live.say('Brevet er læst.');
    return desk.checker.now();
  }

  async function download(comments) {
    const message = desk.message();
    if (!message) return banner.show('fil', 'Der er ingen tekst endnu. Skriv brevet, eller sæt det ind.');
    const isUpload = desk.original && message.blocks.some(block => block.origin !== null);
    const original = isUpload ? desk.original : null;
    const found = await fetchWord(root, message, {original, comments});
    if (!found.blob) return trouble(found, 'fil');
    offer(found.blob, wordName(original, comments));
    const lost = found.look === 'lost';
    return say(lost ? 'Brevet er bygget så meget om, at vi har lavet en ny Word-fil. Formateringen fra din egen fil er ikke med.' : 'Word-filen er hentet.');
  }

  function trouble({error, outcome}, id) {
    if (error) return banner.show(id, error);
    return banner.show(id, ...TROUBLES[outcome]({}, root));
  }

  function takeDrops() {
    const target = find('drop');
    for (const name of ['dragover', 'drop']) target.addEventListener(name, event => {
      if (![...event.dataTransfer.types].includes('Files') || !root.dataset.uploadUrl) return;
      event.preventDefault();
      event.stopPropagation();
      target.classList.toggle('kb-dropping', name === 'dragover');
      if (name === 'drop' && event.dataTransfer.files[0]) upload(event.dataTransfer.files[0]);
    }, true);
    target.addEventListener('dragleave', () => target.classList.remove('kb-dropping'));
  }
}

const TROUBLES = {
  'signed-out': (_, root) => ['Du er logget ud. Din tekst er her stadig. Log ind igen, så tjekker vi videre.', {links: [['Log ind i et nyt vindue', root.dataset.loginUrl]]}],
  gone: () => ['Du har ikke adgang til siden mere. Din tekst er her stadig. Kopiér den, og spørg din administrator.'],
  away: () => ['Vi kan ikke tjekke lige nu. Vi prøver igen hvert 10. sekund. Luk ikke siden.'],
  refused: data => [data?.error ?? 'Vi kunne ikke tjekke brevet. Hent siden igen. Din tekst bliver stående.'],
};
