// Words that are the same everywhere: levels, counts, reasons.
export const LEVELS = {
  A: {word: 'Ret først', icon: 'flag-fill', look: 'kb-a'},
  B: {word: 'Gør klarere', icon: 'edit', look: 'kb-b'},
  C: {word: 'Overvej', icon: 'info', look: 'kb-c'},
};

export const REASONS = [['krav', 'Det er et krav'], ['rigtig', 'Teksten er rigtig her'], ['forkert', 'Forslaget er forkert'], ['andet', 'Andet']];

export function places(count) {
  return count === 1 ? '1 sted' : `${count} steder`;
}

export function proposals(count) {
  return count === 1 ? '1 forslag' : `${count} forslag`;
}

export function openPlaces(count) {
  return count === 0 ? 'Ingen forslag' : places(count);
}

export function clock(date) {
  return `kl. ${date.getHours()}.${String(date.getMinutes()).padStart(2, '0')}`;
}

export function firstHeading(first, hasA) {
  if (!hasA) return 'Der er ikke mere, der skal rettes først';
  if (first === 1) return 'Se på det her først';
  return first === 2 ? 'Se på de to vigtigste først' : 'Se på de tre vigtigste først';
}
