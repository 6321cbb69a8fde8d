// The writer's desk: the letter, the newest answer, what the writer has chosen, and every action.
import {TextSelection} from 'prosemirror-state';
import {blocksOf, rangeOf} from './blocks.mjs';
import {useFixes} from './fixing.mjs';
import {draw, editId, placeId, spot, spotsAt} from './marks.mjs';
import {arrange, choicesOf, newCount, oneClick} from './remarks.mjs';
import {proposals} from './words.mjs';

export class Desk {
  constructor(root, live) {
    Object.assign(this, {root, live, view: null, answer: null, layout: null, panel: null, checker: null, saver: null, meaning: null, start: null, original: null, wishes: []});
    this.chosen = {letterType: root.dataset.letterType ?? '', answers: {}, dontKnow: new Set()};
    this.state = {ignored: new Map(), gone: new Set(), openParts: new Set(), showAll: false, active: null, at: null, skipping: null, isUncovered: false};
    this.fixed = [];
  }

  // What goes to the server; null while there is no text.
  message() {
    const {blocks, starts} = blocksOf(this.view.state.doc);
    if (!blocks.length) return null;
    this.starts = starts;
    return {blocks, letter_type: this.chosen.letterType, answers: this.chosen.answers, is_template: this.root.dataset.template === 'ja',
      ignored: Object.fromEntries(this.state.ignored), wishes: this.wishes};
  }

  // While a sign is put together of two keys, the sheet must not be drawn anew.
  received(answer) {
    if (this.view.composing) return this.checker.soon();
    const before = this.answer;
    this.answer = answer;
    this.state.gone.clear();
    if (this.skips?.recall(answer, this.state.ignored)) this.checker.now();
    this.refresh(spotsAt(this.view, this.ranges(answer)));
    const count = newCount(before, answer);
    if (!before) return this.live.news(`Brevet er tjekket. ${proposals(count)}. ${answer.sentence}`);
    return count && this.live.news(count === 1 ? '1 nyt forslag' : `${count} nye forslag`);
  }

  ranges(answer) {
    const found = new Map();
    const put = (id, place) => place && found.set(id, rangeOf(this.starts, place));
    for (const finding of answer.remarks.flatMap(remark => remark.findings)) {
      finding.places.forEach((place, index) => put(placeId(finding, index), place));
      for (const fix of finding.fixes) fix.edits.forEach((edit, index) => put(editId(finding, fix, index), edit.at));
    }
    for (const part of answer.parts) put(`del ${part.id}`, part.places[0]);
    for (const each of answer.type.elements) put(`krav ${each.id}`, each.places[0]);
    answer.duties.forEach((duty, index) => put(`pligt ${index}`, duty.places[0]));
    answer.facts.forEach((fact, index) => put(`fakta ${index}`, fact.places[0]));
    return found;
  }

  refresh(fresh) {
    if (!this.answer) return this.panel.render();
    const gone = new Map([...this.state.gone].map(key => [key, '']));
    this.layout = arrange(this.answer, {...this.state, ignored: new Map([...this.state.ignored, ...gone])});
    if (!this.layout.all.some(card => card.id === this.state.active)) {
      this.state.active = this.layout.all[0]?.id ?? null;
      this.state.skipping = null;
    }
    draw(this.view, {cards: this.layout.shown, active: this.state.active, masked: this.masked(), fresh});
    return this.panel.render();
  }

  masked() {
    if (this.state.isUncovered) return [];
    return this.answer.facts.flatMap((fact, index) => (fact.kind === 'cpr' ? [`fakta ${index}`] : []));
  }

  uncover() {
    this.state.isUncovered = true;
    this.refresh();
  }

  card(id = this.state.active) {
    return this.layout?.all.find(card => card.id === id);
  }

  current(card) {
    return card.findings.find(finding => finding.key === this.state.at) ?? card.findings[0];
  }

  pick(id, {finding = null, focus = null} = {}) {
    Object.assign(this.state, {active: id, at: finding, skipping: null});
    const card = this.card(id);
    if (card && !card.isFirst) this.state.openParts.add(card.part);
    this.panel.openTab('proposals');
    this.refresh();
    this.panel.scrollTo(id, focus === 'card');
    if (focus === 'text') this.select(card);
  }

  select(card) {
    const finding = card && this.current(card);
    if (finding?.places.length) this.showPlace(placeId(finding, 0));
  }

  show(card, step) {
    const at = card.findings.indexOf(this.current(card));
    this.state.at = card.findings[(at + step) % card.findings.length].key;
    this.refresh();
    this.select(card);
  }

  showPlace(id) {
    const place = spot(this.view, id);
    if (place) this.showRange(place.from, place.to);
  }

  showRange(from, to) {
    const selection = TextSelection.between(this.view.state.doc.resolve(from), this.view.state.doc.resolve(to));
    this.panel.closeDrawer();
    this.view.dispatch(this.view.state.tr.setSelection(selection).setMeta('addToHistory', false));
    this.view.focus();
    const {node} = this.view.domAtPos(from);
    (node.nodeType === 1 ? node : node.parentElement)?.scrollIntoView({block: 'center'});
  }

  showPart(id) {
    this.openPart(id, true);
    this.showPlace(`del ${id}`);
  }

  openPart(id, isOpen) {
    if (this.state.openParts.has(id) === isOpen) return;
    if (isOpen) this.state.openParts.add(id);
    else this.state.openParts.delete(id);
    this.refresh();
  }

  use(card, finding, fix) {
    return this.apply(card, [[finding, fix]], this.panel.hasFocus());
  }

  useAll(card) {
    const pairs = card.findings.map(finding => [finding, oneClick(finding)]).filter(([, fix]) => fix);
    return this.apply(card, pairs, this.panel.hasFocus());
  }

  apply(card, pairs, fromPanel) {
    const before = this.view.state.doc;
    const at = this.layout.all.indexOf(card);
    const left = card.findings.length > pairs.length;
    const used = useFixes(this.view, pairs);
    if (!used) return this.live.say('Teksten er ændret, så forslaget passer ikke mere. Vi tjekker igen.');
    this.fixed.push({before, count: used});
    for (const [finding] of pairs) this.state.gone.add(finding.key);
    const next = this.layout.all[at + 1] ?? this.layout.all[at - 1];
    this.state.active = left ? card.findings.find(each => !this.state.gone.has(each.key))?.key : next?.id ?? null;
    this.state.at = null;
    this.refresh();
    this.live.say(used === 1 ? 'Rettet. Ctrl Z fortryder.' : `${used} steder er rettet. Ctrl Z fortryder.`);
    return fromPanel ? this.panel.focusActive() : this.select(this.card());
  }

  // The writer's key for "use the text": only a proposal that needs no choice is used at once.
  useActive() {
    const card = this.card();
    if (!card) return this.live.say('Der er ingen forslag.');
    const finding = this.current(card);
    const fix = oneClick(finding);
    if (fix) return this.use(card, finding, fix);
    this.panel.openTab('proposals');
    if (choicesOf(finding).length) return this.panel.focusChoice();
    this.pick(card.id, {finding: finding.key, focus: 'text'});
    return this.live.say(`Forslag ${card.number} har ingen tekst at sætte ind. ${card.message}`);
  }

  toggleSkipping(id) {
    this.state.skipping = this.state.skipping === id ? null : id;
    this.refresh();
  }

  skip(card, code, reason) {
    for (const finding of card.findings) {
      this.state.ignored.set(finding.key, reason);
      this.skips?.skip(card.rule, finding.words, code);
    }
    const at = this.layout.all.indexOf(card);
    this.state.active = (this.layout.all[at + 1] ?? this.layout.all[at - 1])?.id ?? null;
    this.state.skipping = null;
    this.refresh();
    this.live.say(`Sprunget over. ${this.skipped().length} sprunget over i alt.`);
    this.panel.focusActive();
    this.changedChoice();
  }

  takeBack(key) {
    this.state.ignored.delete(key);
    const found = this.answer.skipped.find(each => each.key === key);
    if (found) this.skips?.takeBack(found.rule, found.words);
    this.state.active = key;
    this.refresh();
    this.panel.focusActive();
    this.changedChoice();
  }

  // What is skipped: the server's list, and what was skipped since it answered.
  skipped() {
    const known = new Set(this.answer.skipped.map(each => each.key));
    const here = this.answer.remarks.flatMap(remark => remark.findings.map(finding => ({...remark, key: finding.key})))
      .filter(each => this.state.ignored.has(each.key) && !known.has(each.key))
      .map(each => ({...each, reason: this.state.ignored.get(each.key)}));
    return [...this.answer.skipped.filter(each => !each.key || this.state.ignored.has(each.key)), ...here];
  }

  chooseType(id) {
    this.chosen.letterType = id;
    this.changedChoice();
  }

  answerQuestion(name, value) {
    this.chosen.dontKnow.delete(name);
    if (value === null) { delete this.chosen.answers[name]; this.chosen.dontKnow.add(name); } else this.chosen.answers[name] = value;
    this.changedChoice();
  }

  changedChoice() {
    this.onChoice?.();
    return this.checker.now();
  }

  changed() {
    while (this.fixed.length && this.view.state.doc.eq(this.fixed.at(-1).before)) this.fixed.pop();
    this.checker.soon();
  }

  fixedCount() {
    return this.fixed.reduce((sum, {count}) => sum + count, 0);
  }

  next() { this.step(1); }

  previous() { this.step(-1); }

  // The next or previous place that is marked, from where the cursor stands.
  step(direction) {
    const places = (this.layout?.shown ?? []).flatMap(card => card.findings.flatMap(finding => {
      const place = finding.places.length ? spot(this.view, placeId(finding, 0)) : null;
      return place ? [{card, finding, from: place.from}] : [];
    })).sort((a, b) => (a.from - b.from) * direction);
    if (!places.length) return this.live.say('Der er ingen forslag i teksten.');
    const here = this.view.state.selection.from;
    const isHere = each => each.from === here && each.finding.key === this.state.at;
    const after = places.findIndex(isHere) >= 0 ? places[(places.findIndex(isHere) + 1) % places.length]
      : places.find(each => (each.from - here) * direction >= 0) ?? places[0];
    this.pick(after.card.id, {finding: after.finding.key, focus: 'text'});
    return this.live.say(`Forslag ${after.card.number}. ${after.card.message}`);
  }

  openTab(name, focus = false) {
    this.panel.openTab(name);
    if (focus) this.panel.openDrawer();
  }

  back(event) {
    if (this.root.contains(event.target) && !this.view.hasFocus()) { this.panel.closeDrawer(); this.view.focus(); }
  }

  save() { return this.saver.now(); }

  toParts() { this.root.querySelector('[data-parts] button, [data-parts] h2')?.focus(); }

  toText() { this.view.focus(); }

  toPanel() { this.panel.openDrawer(); }
}
