// Saves a draft on the server: the line that says so, and what to do when two have written.
import {el} from './dom.mjs';
import {makeSaver} from './saving.mjs';
import {letterHtml, parseElement} from './schema.mjs';
import {send, tokenOf} from './send.mjs';
import {replaceLetter} from './text-view.mjs';

export function startSaving(desk, {banner, keeping}) {
  const {root} = desk;
  const status = document.querySelector('[data-save-status]') ?? root.querySelector('[data-save-line]');
  let savedAt = root.dataset.savedAt ?? '';
  const say = words => { status.textContent = words; };
  const html = () => letterHtml(desk.view.state.doc);
  const put = async json => {
    const {outcome, status: code, response} = await send(root.dataset.saveUrl, {method: 'PUT', json, token: tokenOf(root)});
    const data = response && response.type !== 'opaqueredirect' ? await response.json().catch(() => null) : null;
    return {outcome: outcome === 'ok' && !data ? 'away' : outcome, status: code, data};
  };
  const told = (state, data) => TOLD[state]?.(data);
  const TOLD = {
    unsaved: () => say('Udkast · ikke gemt endnu'),
    saving: () => say('Udkast · gemmer …'),
    saved: data => {
      savedAt = data?.saved_at ?? data?.at ?? savedAt;
      say(savedAt ? `Udkast · gemt ${savedAt}` : 'Udkast · gemt');
      banner.clear('gem', 'konflikt');
      keeping.forget();
    },
    conflict: data => { keeping.now(); say('Udkast · ikke gemt'); showConflict(desk, data, saver, banner); },
    'signed-out': () => lost('Du er logget ud. Din tekst er her stadig. Log ind igen, så gemmer vi den.', [['Log ind i et nyt vindue', root.dataset.loginUrl]]),
    gone: () => lost('Du har ikke adgang til brevet mere. Din tekst er her stadig. Kopiér den, og spørg din administrator.'),
    away: () => lost('Vi kan ikke gemme lige nu. Vi prøver igen hvert 10. sekund. Luk ikke siden.'),
    refused: data => lost(data?.error ?? 'Vi kunne ikke gemme. Din tekst er her stadig. Hent siden igen.'),
  };
  const lost = (words, links = []) => { keeping.now(); say('Udkast · ikke gemt'); banner.show('gem', words, {links}); };
  const saver = makeSaver({put, html, base: keeping.base, revision: Number(root.dataset.revision || 0), told});
  say(savedAt ? `Udkast · gemt ${savedAt}` : 'Udkast');
  document.addEventListener('visibilitychange', () => { if (document.hidden) saver.now(); });
  addEventListener('beforeunload', event => { if (saver.isDirty()) { keeping.now(); event.preventDefault(); } });
  return saver;
}

function showConflict(desk, theirs, saver, banner) {
  const box = desk.root.querySelector('[data-conflict]');
  const words = `${theirs.by} gemte ${theirs.at}. Se begge tekster, og vælg, hvilken I beholder. Den anden kan du kopiere fra.`;
  const mine = panelOf('Din tekst', theirs.mine, 'Behold min tekst', () => { close(); saver.keepMine(theirs); });
  const other = panelOf(`Teksten fra ${theirs.by}`, theirs.html, `Brug teksten fra ${theirs.by}`, () => {
    close();
    replaceLetter(desk.view, parseElement(elementOf(theirs.html)));
    saver.takeTheirs(theirs);
  });
  const close = () => { box.hidden = true; box.replaceChildren(); banner.clear('konflikt'); desk.view.focus(); };
  box.replaceChildren(el('h2', {tabindex: '-1'}, 'To har skrevet i brevet'), el('p', {}, words), el('div', {class: 'kb-two'}, mine, other));
  box.hidden = false;
  box.querySelector('h2').focus();
}

function panelOf(title, html, label, use) {
  const text = el('div', {class: 'kb-conflict-text', tabindex: '0', role: 'region', 'aria-label': title, lang: 'da'});
  text.append(...elementOf(html).childNodes);
  return el('section', {class: 'kb-panel'}, el('h3', {}, title), text, el('button', {type: 'button', class: 'button button-secondary', onclick: use}, label));
}

// A document that runs nothing and loads nothing.
export function elementOf(html) {
  return new DOMParser().parseFromString(html, 'text/html').body;
}
