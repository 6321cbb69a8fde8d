// The panel beside the letter: four tabs, drawn anew after each answer with the focus kept.
import {el} from './dom.mjs';
import {lawTab} from './law.mjs';
import {meaningTab} from './meaning-tab.mjs';
import {partList} from './part-list.mjs';
import {proposalsTab} from './proposals.mjs';
import {fewWords} from './remarks.mjs';
import {dutiesTab, factsTab} from './tables.mjs';

const TABS = {proposals: proposalsTab, law: lawTab, duties: dutiesTab, facts: factsTab, meaning: meaningTab};

export function makePanel(desk) {
  const {root} = desk;
  const find = name => root.querySelector(`[data-${name}]`);
  const panel = find('panel'), body = find('tab-body'), drawer = find('drawer'), parts = find('parts'), few = find('few');
  const tabs = [...root.querySelectorAll('[role=tab]')];
  let open = 'proposals';
  tabs.forEach(tab => tab.addEventListener('click', () => { openTab(tab.dataset.tab); render(); }));
  find('tabs').addEventListener('keydown', event => moveTab(event, tabs.filter(tab => !tab.hidden)));
  drawer.addEventListener('click', () => (panel.classList.contains('kb-open') ? closeDrawer() : openDrawer()));
  return {render, openTab, openDrawer, showDrawer, closeDrawer, scrollTo, hasFocus, focusActive, focusHeading, focusChoice, busy};

  function render() {
    const kept = panel.contains(document.activeElement) || parts.contains(document.activeElement) ? document.activeElement : null;
    const key = kept?.dataset.keep, wasInBody = body.contains(kept);
    const state = desk.answer ? 'answer' : 'empty';
    root.dataset.state = state;
    const hasMeaning = Boolean(desk.meaning?.hasStart());
    if (open === 'meaning' && !hasMeaning) open = 'proposals';
    for (const tab of tabs) {
      tab.hidden = tab.dataset.tab === 'meaning' && !hasMeaning;
      tab.setAttribute('aria-selected', String(tab.dataset.tab === open));
      tab.tabIndex = tab.dataset.tab === open ? 0 : -1;
    }
    body.setAttribute('aria-labelledby', `kb-fane-${open}`);
    if (desk.answer) {
      body.replaceChildren(...TABS[open](desk));
      parts.replaceChildren(...partList(desk));
    } else {
      body.replaceChildren(...find('empty').content.cloneNode(true).childNodes);
      parts.replaceChildren();
    }
    drawFew();
    drawDrawer();
    markStep();
    if (key) (root.querySelector(`[data-keep="${CSS.escape(key)}"]`) ?? (wasInBody ? body.querySelector('[data-panel-heading]') : null))?.focus({preventScroll: true});
  }

  function drawFew() {
    const layout = desk.layout;
    few.hidden = !desk.answer || layout.shownCount === layout.totalCount || !(layout.isCrowded || desk.state.showAll);
    if (few.hidden && !(desk.answer && desk.state.showAll && layout.isCrowded)) return;
    few.hidden = false;
    const words = desk.state.showAll ? ['Vi viser alle steder.', 'Vis kun de vigtigste'] : [fewWords(layout.shownCount), `Vis alle ${layout.totalCount}`];
    few.replaceChildren(`${words[0]} `, el('button', {type: 'button', class: 'kb-link', 'data-keep': 'vis alle',
      onclick: () => { desk.state.showAll = !desk.state.showAll; desk.refresh(); few.querySelector('button').focus(); }}, words[1]));
  }

  function drawDrawer() {
    const count = desk.layout && desk.answer ? desk.layout.all.reduce((sum, card) => sum + card.findings.length, 0) : 0;
    const isOpen = panel.classList.contains('kb-open');
    drawer.textContent = isOpen ? 'Skjul forslag' : desk.answer ? `Vis forslag (${count})` : 'Vis hjælp';
    drawer.setAttribute('aria-expanded', String(isOpen));
  }

  // The filled button is the open proposal; when nothing must be mended first it is the next step.
  function markStep() {
    const next = document.querySelector('[data-next-step]');
    if (!next) return;
    const isNext = Boolean(desk.answer) && !desk.layout.hasA;
    next.classList.toggle('button-primary', isNext);
    next.classList.toggle('button-secondary', !isNext);
  }

  function openTab(name) {
    if (open === name) return;
    open = name;
    if (desk.answer) render();
  }

  function openDrawer() {
    showDrawer();
    (body.querySelector('[data-panel-heading]') ?? body).focus();
  }

  // Without moving the focus: the writer touched a mark, and may go on writing.
  function showDrawer() {
    panel.classList.add('kb-open');
    drawDrawer();
  }

  function closeDrawer() {
    panel.classList.remove('kb-open');
    drawDrawer();
  }

  function scrollTo(id, focus) {
    const card = body.querySelector(`[data-card="${CSS.escape(id)}"]`);
    if (!card) return;
    if (focus) card.focus({preventScroll: true});
    keepInSight(card);
  }

  // Scrolls the panel only: the letter must not jump away from under the writer.
  function keepInSight(card) {
    const box = panel.getBoundingClientRect(), own = card.getBoundingClientRect();
    if (panel.scrollHeight <= panel.clientHeight) return;
    if (own.top < box.top || own.bottom > box.bottom) panel.scrollTop += own.top - box.top - 16;
  }

  function hasFocus() {
    return panel.contains(document.activeElement);
  }

  function focusActive() {
    const card = body.querySelector('.kb-card-active');
    const target = card?.querySelector('[data-use], [data-choice]') ?? card ?? body.querySelector('[data-panel-heading]');
    target?.focus({preventScroll: true});
    if (card) keepInSight(card);
  }

  function focusHeading() {
    body.querySelector('[data-panel-heading]')?.focus({preventScroll: true});
  }

  function focusChoice() {
    render();
    body.querySelector('.kb-card-active [data-choice]')?.focus();
    desk.live.say('Vælg den tekst, der passer.');
  }

  function busy(isBusy) {
    find('busy').textContent = isBusy ? 'Tjekker …' : '';
  }
}

function moveTab(event, tabs) {
  const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
  if (!step) return;
  const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
  next.focus();
  next.click();
  event.preventDefault();
}
