// What is said when the server gives no answer. The text is always still there.
export function troubleOf(outcome, data, root) {
  const signIn = {links: [['Log ind i et nyt vindue', root.dataset.loginUrl]]};
  const said = {
    'signed-out': ['Du er logget ud. Din tekst er her stadig. Log ind igen, så tjekker vi videre.', signIn],
    gone: ['Du har ikke adgang til siden mere. Din tekst er her stadig. Kopiér den, og spørg din administrator.'],
    away: ['Vi kan ikke tjekke lige nu. Vi prøver igen hvert 10. sekund. Luk ikke siden.'],
    refused: [data?.error ?? 'Vi kunne ikke tjekke brevet. Hent siden igen. Din tekst bliver stående.'],
  };
  return said[outcome];
}
