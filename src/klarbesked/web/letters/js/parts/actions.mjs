// The buttons around the sheet: a file in, the letter out, an example, a fresh sheet.
import {undo} from 'prosemirror-history';
import {copyLetter, fetchWord, offer, readFile, wordName} from './files.mjs';
import {emptyLetter, parseElement} from './schema.mjs';
import {replaceLetter} from './text-view.mjs';
import {troubleOf} from './troubles.mjs';

const NO_TEXT = 'Der er ingen tekst endnu. Skriv brevet, eller sæt det ind.';
const NO_COPY = 'Browseren ville ikke kopiere. Marker teksten, og tryk Ctrl C.';
const NEW_FILE = 'Brevet er bygget så meget om, at vi har lavet en ny Word-fil. Formateringen fra din egen fil er ikke med.';

export function bindActions(desk, banner) {
  const {root} = desk;
  const actions = {
    check: () => (desk.message() ? desk.checker.now() : banner.show('fil', NO_TEXT)),
    choose: () => document.querySelector('[data-file]').click(),
    example: () => put(parseElement(document.querySelector('[data-example]').content)),
    fresh: startFresh,
    copy: () => (copyLetter(desk.view.state.doc) ? banner.message('Teksten er kopieret med overskrifter og lister.') : banner.show('fil', NO_COPY)),
    word: () => download(false),
    comments: () => download(true),
    print: () => print(),
  };
  document.addEventListener('click', event => actions[event.target.closest('[data-do]')?.dataset.do]?.());
  for (const input of document.querySelectorAll('[data-file]'))
    input.addEventListener('change', () => { if (input.files[0]) upload(input.files[0]); input.value = ''; });
  takeDrops(root.querySelector('[data-drop]'), upload);

  function startFresh() {
    const {chosen, original, wishes, start, state: {ignored}} = desk;
    put(emptyLetter());
    desk.meaning?.forget();
    banner.message('Arket er tomt.', [['Fortryd', () => {
      undo(desk.view.state, desk.view.dispatch);
      Object.assign(desk, {chosen, original, wishes, start});
      desk.state.ignored = ignored;
      desk.checker.now();
    }]]);
  }

  function put(doc) {
    desk.chosen = {letterType: root.dataset.letterType ?? '', answers: {}, dontKnow: new Set()};
    desk.state.ignored = new Map();
    Object.assign(desk, {original: null, wishes: [], fixed: [], answer: null});
    replaceLetter(desk.view, doc);
    desk.meaning?.begin();
    desk.view.focus();
    desk.checker.now();
  }

  async function upload(file) {
    banner.show('fil', 'Læser brevet …', {look: 'kb-reading'});
    const found = await readFile(root, file);
    banner.clear('fil');
    if (!found.doc) return trouble(found);
    put(found.doc);
    Object.assign(desk, {original: found.original, wishes: found.wishes});
    if (found.notes.length) banner.show('fil', found.notes.join(' '), {look: 'kb-note'});
    desk.live.say('Brevet er læst.');
    return desk.checker.now();
  }

  async function download(comments) {
    const message = desk.message();
    if (!message) return banner.show('fil', NO_TEXT);
    const original = message.blocks.some(block => block.origin !== null) ? desk.original : null;
    const found = await fetchWord(root, message, {original, comments});
    if (!found.blob) return trouble(found);
    offer(found.blob, wordName(original, comments));
    return banner.message(found.look === 'lost' ? NEW_FILE : 'Word-filen er hentet.');
  }

  function trouble({error, outcome}) {
    if (error) return banner.show('fil', error);
    return banner.show('fil', ...troubleOf(outcome, null, root));
  }
}

function takeDrops(target, upload) {
  for (const name of ['dragover', 'drop']) target.addEventListener(name, event => {
    if (![...event.dataTransfer.types].includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    target.classList.toggle('kb-dropping', name === 'dragover');
    if (name === 'drop' && event.dataTransfer.files[0]) upload(event.dataTransfer.files[0]);
  }, true);
  target.addEventListener('dragleave', () => target.classList.remove('kb-dropping'));
}
