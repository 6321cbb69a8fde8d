// The letter in this tab: what stands in the sheet first, and what is kept while it is unsaved.
import {blocksOf} from './blocks.mjs';
import {makeKeep} from './keep.mjs';
import {emptyLetter, letterHtml, parseElement, schema} from './schema.mjs';

const PAUSE = 300;
const NO_ROOM = 'Browseren har ikke plads til at huske teksten. Kopiér den, før du lukker siden.';

export function makeKeeping(desk, banner) {
  const {root} = desk;
  const kept = makeKeep({storage: sessionStorage, place: location.pathname, person: root.dataset.person});
  const source = root.querySelector('[data-initial]');
  const serverLetter = () => (source ? parseElement(source.content) : emptyLetter());
  const isSaving = Boolean(root.dataset.saveUrl);
  let waiting = null;
  return {first, soon, now, serverLetter, base: letterHtml(serverLetter()), forget: () => kept.forget()};

  // The kept text goes before the server's; `isRestored` where the two are not the same.
  function first() {
    const value = kept.read();
    const server = serverLetter();
    if (!value) return {doc: server, isRestored: false};
    try {
      const doc = schema.nodeFromJSON(value.doc);
      doc.check();
      restore(value);
      return {doc, isRestored: letterHtml(doc) !== letterHtml(server)};
    } catch {
      kept.forget();
      return {doc: server, isRestored: false};
    }
  }

  function restore(value) {
    desk.state.ignored = new Map(value.ignored);
    Object.assign(desk.chosen, {letterType: value.letterType, answers: value.answers});
    Object.assign(desk, {wishes: value.wishes ?? [], start: value.start ?? null});
    if (isSaving && value.revision !== undefined) root.dataset.revision = value.revision;
  }

  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(now, PAUSE);
  }

  function now() {
    clearTimeout(waiting);
    const isEmpty = !blocksOf(desk.view.state.doc).blocks.length;
    if (isEmpty || (desk.saver && !desk.saver.isDirty())) return kept.forget();
    const isKept = kept.keep({doc: desk.view.state.doc.toJSON(), ignored: [...desk.state.ignored], letterType: desk.chosen.letterType,
      answers: desk.chosen.answers, wishes: desk.wishes, start: desk.start, revision: desk.saver?.revision});
    return isKept || banner.show('plads', NO_ROOM);
  }
}
