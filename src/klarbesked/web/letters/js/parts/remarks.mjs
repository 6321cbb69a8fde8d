// Which card comes where, which number it has, and what is marked in the letter. No browser here.
export const OPEN_CARDS = 3, MOST_MARKS = 12;

// `state`: {ignored: Map key → reason, openParts: Set of part ids, showAll, active: key or null}
export function arrange(answer, state) {
  const cards = answer.remarks.map(remark => cardOf(remark, state)).filter(Boolean);
  const first = cards.slice(0, OPEN_CARDS);
  const order = new Map(answer.parts.map((part, index) => [part.id, index]));
  const folded = cards.slice(OPEN_CARDS).sort((a, b) => order.get(a.part) - order.get(b.part));
  const all = [...first, ...folded];
  all.forEach((card, index) => { card.number = index + 1; card.isFirst = index < OPEN_CARDS; });
  const rest = answer.parts
    .map(part => ({...part, cards: folded.filter(card => card.part === part.id)}))
    .filter(part => part.cards.length);
  return {all, first, rest, hasA: all.some(card => card.level === 'A'), ...marked(all, state)};
}

function cardOf(remark, {ignored}) {
  const findings = remark.findings.filter(finding => !ignored.has(finding.key));
  if (!findings.length) return null;
  return {...remark, findings, id: findings[0].key, part: findings[0].part};
}

// With many marks only the most important are drawn; advice waits until its place is opened.
function marked(cards, {openParts, showAll, active}) {
  const placed = cards.filter(card => card.findings.some(finding => finding.places.length));
  const count = chosen => chosen.reduce((sum, card) => sum + card.findings.length, 0);
  const isCrowded = count(placed.filter(card => card.level !== 'C')) > MOST_MARKS;
  const isShown = card => showAll || card.isFirst || card.level === 'A' || openParts.has(card.part)
    || card.id === active || (!isCrowded && card.level === 'B');
  const shown = placed.filter(isShown);
  return {shown, isCrowded, shownCount: count(shown), totalCount: count(placed)};
}

// How many open places each part has now, the ignored ones left out.
export function partCounts(answer, cards) {
  const counts = new Map(answer.parts.map(part => [part.id, 0]));
  for (const card of cards)
    for (const {part} of card.findings) counts.set(part, (counts.get(part) ?? 0) + 1);
  return answer.parts.map(part => ({...part, count: counts.get(part.id)}));
}

export function progressWords(parts, fixed) {
  const free = parts.filter(part => part.count === 0).length;
  const words = `${free} af ${parts.length} dele er uden åbne forslag.`;
  return fixed ? `${words} Du har rettet ${fixed === 1 ? '1 sted' : `${fixed} steder`} i dag.` : words;
}

export function fewWords(shown) {
  return shown === 1 ? 'Vi viser det vigtigste sted.' : `Vi viser de ${shown} vigtigste steder.`;
}

export function levelCounts(cards) {
  const counts = {A: 0, B: 0, C: 0};
  for (const card of cards) counts[card.level] += card.findings.length;
  return counts;
}

// Only these may be used with one click; the other kinds are a choice, or the writer's own work.
export function oneClick(finding) {
  const fixes = finding.fixes.filter(fix => fix.edits.length);
  const sure = fixes.filter(fix => fix.class === 'swap' || fix.class === 'delete');
  return sure.length === 1 && fixes.length === 1 ? sure[0] : null;
}

export function choicesOf(finding) {
  if (oneClick(finding)) return [];
  return finding.fixes.filter(fix => fix.edits.length);
}

export function adviceOf(finding) {
  return finding.fixes.filter(fix => !fix.edits.length);
}

// New findings are told apart from those that were there, so that only they are announced.
export function newCount(before, now) {
  const known = new Set((before?.remarks ?? []).flatMap(remark => remark.findings.map(finding => finding.key)));
  return now.remarks.flatMap(remark => remark.findings).filter(finding => !known.has(finding.key)).length;
}
