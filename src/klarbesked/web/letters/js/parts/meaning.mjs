// The guard: is the meaning the same as in what the letter began from? The line over the sheet,
// and the answers to the places where it has changed.
import {blocksOf, rangeOf} from './blocks.mjs';
import {el, icon} from './dom.mjs';
import {oneAtATime} from './one-at-a-time.mjs';
import {putBack} from './put-back.mjs';
import {send, tokenOf} from './send.mjs';

const STALE = 'Teksten er ændret. Vi ser på den igen.';
const AWAY = 'Vi kan ikke sammenligne betydningen lige nu. Vi prøver igen, når brevet bliver tjekket.';
const NOT_KEPT = 'Vi kunne ikke gemme dit svar. Det står her stadig. Prøv igen.';
const LOOKS = {same: ['check', ''], check: ['info', 'kb-guard-check'], changed: ['flag-fill', 'kb-guard-changed']};

// A draft has its start on the server. On the page that keeps nothing, the start is what was
// pasted or read from a file, and it stays in this tab.
export function makeMeaning(desk, banner) {
  const {root} = desk;
  const {meaningUrl, answerUrl, undoUrl, compareUrl} = root.dataset;
  if (!meaningUrl && !compareUrl) return null;
  const box = root.querySelector('[data-guard]');
  const reasons = new Map();
  let asked = 0, told = null, said = '', open = null, lacking = null;
  return {
    check: oneAtATime(check), clear, begin, forget, hasStart, answer, takeBack, putBack: restore, show, toggle, compareForm,
    reasonOf: key => reasons.get(key) ?? '', setReason: (key, words) => reasons.set(key, words),
    isOpen: key => open === key, lacksReason: key => lacking === key, mayAnswer: Boolean(answerUrl),
    get told() { return told?.data ?? null; }, get left() { return left(); },
  };

  function hasStart() {
    return Boolean(meaningUrl) || Boolean(desk.start);
  }

  function begin() {
    if (!meaningUrl) desk.start = blocksOf(desk.view.state.doc).blocks;
    clear();
  }

  function forget() {
    desk.start = null;
    clear();
  }

  async function check() {
    const mine = ++asked;
    const {doc} = desk.view.state;
    const {blocks, starts} = blocksOf(doc);
    if (!hasStart() || !blocks.length || isAsStarted(blocks)) return clear();
    const json = meaningUrl ? {blocks} : {before: desk.start, after: blocks};
    const {outcome, response} = await send(meaningUrl || compareUrl, {json, token: tokenOf(root)});
    const data = outcome === 'ok' || outcome === 'refused' ? await response.json().catch(() => null) : null;
    // The writer has gone on: the next check asks about what stands there now.
    if (mine !== asked || doc !== desk.view.state.doc) return undefined;
    if (outcome === 'ok' && data) told = {data, doc, starts};
    else told = {data: {verdict: null, line: '', why_not: data?.error ?? AWAY, changes: []}, doc, starts};
    draw();
    return desk.panel.render();
  }

  // Nothing is said of a letter that nobody has changed yet.
  function isAsStarted(blocks) {
    return !meaningUrl && textOf(blocks) === textOf(desk.start);
  }

  function clear() {
    asked += 1;
    told = null;
    said = '';
    box.hidden = true;
    box.replaceChildren();
    if (desk.panel) desk.panel.render();
  }

  function left() {
    if (!answerUrl) return 0;
    return (told?.data.changes ?? []).filter(each => each.is_hard && !each.answer).length;
  }

  function draw() {
    const {verdict, line, why_not: whyNot, changes} = told.data;
    const [name, look] = LOOKS[verdict] ?? ['help', 'kb-guard-unknown'];
    const words = verdict ? `${line}${leftWords()}` : whyNot;
    box.className = `kb-guard kb-noprint ${look}`;
    const kept = box.contains(document.activeElement);
    box.replaceChildren(icon(name), el('span', {}, words), changes.length > 0 && el('button', {type: 'button', class: 'kb-link',
      onclick: () => desk.openTab('meaning', true)}, changes.length === 1 ? 'Se stedet' : 'Se stederne'));
    box.hidden = false;
    if (kept) box.querySelector('button')?.focus();
    if (words !== said) desk.live.news(words);
    said = words;
  }

  function leftWords() {
    const hard = told.data.changes.filter(each => each.is_hard).length;
    if (!answerUrl || !hard) return '';
    if (!left()) return hard === 1 ? ' Det har et svar.' : ' De har alle et svar.';
    return left() === 1 ? ' Ét sted mangler dit svar.' : ` ${left()} steder mangler dit svar.`;
  }

  function isStale() {
    if (told && told.doc === desk.view.state.doc) return false;
    desk.live.say(STALE);
    desk.checker.now();
    return true;
  }

  function show(change) {
    if (isStale()) return;
    const {from, to} = rangeOf(told.starts, change.places[0]);
    desk.showRange(from, to);
  }

  function restore(change) {
    if (isStale()) return;
    putBack(desk.view, change.edits, told.starts);
    desk.live.say('Den gamle tekst står der igen. Ctrl Z fortryder.');
    desk.panel.focusHeading();
    desk.checker.now();
  }

  function toggle(key) {
    open = open === key ? null : key;
    lacking = null;
    desk.panel.render();
    if (open) root.querySelector('[data-reason]')?.focus();
  }

  async function answer(change) {
    const reason = (reasons.get(change.key) ?? '').trim();
    lacking = reason ? null : change.key;
    if (lacking) {
      desk.panel.render();
      return root.querySelector('[data-reason]')?.focus();
    }
    const data = await post(answerUrl, {key: change.key, reason});
    if (!data) return undefined;
    change.answer = data.answer;
    reasons.delete(change.key);
    open = null;
    return answered('Svaret er gemt.');
  }

  async function takeBack(change) {
    const data = await post(undoUrl.replace('ID', change.answer.id), {});
    if (!data) return undefined;
    reasons.set(change.key, change.answer.reason);
    change.answer = null;
    return answered('Svaret er fortrudt.');
  }

  function answered(words) {
    draw();
    desk.panel.render();
    desk.panel.focusHeading();
    desk.live.say(words);
  }

  async function post(url, fields) {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    const {outcome, response} = await send(url, {body, token: tokenOf(root)});
    const data = outcome === 'ok' || outcome === 'refused' ? await response.json().catch(() => null) : null;
    if (outcome === 'ok' && data) { banner.clear('betydning'); return data; }
    const signIn = outcome === 'signed-out' ? [['Log ind i et nyt vindue', root.dataset.loginUrl]] : [];
    banner.show('betydning', data?.error ?? NOT_KEPT, {links: signIn});
    return null;
  }

  // The two letters side by side, on the page that compares what is sent in a form.
  function compareForm() {
    const field = (name, text) => el('input', {type: 'hidden', name, value: text});
    return el('form', {method: 'post', action: root.dataset.comparePage, target: '_blank'},
      field('csrfmiddlewaretoken', root.querySelector('[name=csrfmiddlewaretoken]').value),
      field('foer-text', textOf(desk.start)), field('nu-text', textOf(blocksOf(desk.view.state.doc).blocks)),
      el('button', {class: 'kb-link', type: 'submit', 'data-keep': 'ved siden af'}, 'Se de to tekster ved siden af hinanden'));
  }
}

// The letter as it is written without the editor.
export function textOf(blocks) {
  const sign = ({kind, level}) => (kind === 'heading' ? `${'#'.repeat(Math.min(Math.max(level, 1), 3))} ` : kind === 'list_item' ? '- ' : '');
  return blocks.map(block => `${sign(block)}${block.text}`).join('\n\n');
}
