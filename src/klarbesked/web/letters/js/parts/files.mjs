// Files in and out. The upload itself stays in this tab, so that its look can be given back.
import {letterOf} from './from-blocks.mjs';
import {letterText} from './plain-text.mjs';
import {letterHtml} from './schema.mjs';
import {send, tokenOf} from './send.mjs';

export const MOST_BYTES = 20 * 1024 * 1024;

// Reads a file on the server. Gives {doc, wishes, notes, original} or {error} or {outcome}.
export async function readFile(root, file) {
  if (file.size > MOST_BYTES) return {error: 'Filen er større end 20 MB. Gem brevet uden store billeder, og prøv igen.'};
  const body = new FormData();
  body.append('file', file, file.name);
  const {outcome, response} = await send(root.dataset.uploadUrl, {body, token: tokenOf(root)});
  if (outcome !== 'ok' && outcome !== 'refused') return {outcome};
  const data = await response.json().catch(() => ({error: 'Vi kan ikke læse filen. Gem brevet som docx, odt eller pdf, og prøv igen.'}));
  if (data.error) return {error: data.error};
  return {doc: letterOf(data.blocks), wishes: data.wishes, notes: data.notes, original: data.format === 'docx' ? file : null};
}

// Fetches the letter as Word. Gives {blob, look} or {error} or {outcome}.
export async function fetchWord(root, message, {original, comments}) {
  const body = new FormData();
  body.append('message', JSON.stringify(message));
  if (comments) body.append('comments', 'ja');
  if (original) body.append('original', original, 'brev.docx');
  const {outcome, response} = await send(root.dataset.wordUrl, {body, token: tokenOf(root)});
  if (outcome === 'ok') return {blob: await response.blob(), look: response.headers.get('X-Look')};
  if (outcome === 'refused') return {error: (await response.json().catch(() => ({}))).error ?? 'Vi kunne ikke lave filen. Prøv igen.'};
  return {outcome};
}

export function offer(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// A file with macros must keep its ending, or Word will not open it.
export function wordName(original, comments) {
  const [, base, ending] = /^(.*?)(\.docm|\.dotx|\.dotm)?(?:\.[^.]*)?$/i.exec(original?.name ?? 'brev');
  return `${base || 'brev'}${comments ? ' med kommentarer' : original ? ' rettet' : ''}${ending ?? '.docx'}`;
}

// Copies the letter with headings and lists, and as plain text for programs that want that.
export function copyLetter(doc) {
  const put = event => {
    event.clipboardData.setData('text/html', letterHtml(doc));
    event.clipboardData.setData('text/plain', letterText(doc));
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, {capture: true, once: true});
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', put, {capture: true});
  return isDone;
}
