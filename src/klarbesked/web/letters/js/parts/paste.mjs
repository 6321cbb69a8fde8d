// What is pasted, made ready: Word's lists become lists, its notes and page parts go.
const WORD = /mso-|MsoNormal|urn:schemas-microsoft-com/;
const BULLET = /^[\s ]*(?:[·•§▪oØ\-–]|\d{1,2}[.)]|[a-z][.)])[\s ]+/;

export function cleanPasted(html) {
  const page = new DOMParser().parseFromString(withoutNotes(html), 'text/html');
  for (const unwanted of page.querySelectorAll('style, script, meta, link, title, template, xml')) unwanted.remove();
  for (const hidden of page.querySelectorAll('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]')) hidden.remove();
  for (const hidden of page.querySelectorAll('[style*="mso-element:comment"], [style*="display:none"]')) hidden.remove();
  if (WORD.test(html)) wordLists(page);
  else gatherBreaks(page);
  return page.body.innerHTML;
}

// Word hides pictures for old programs and the signs of its lists in comments.
export function withoutNotes(html) {
  return html
    .replace(/<!--\[if[\s\S]*?<!\[endif\]-->/g, '')
    .replace(/<!\[if !supportLists\]>[\s\S]*?<!\[endif\]>/g, '')
    .replace(/<!\[(?:if|endif)[^>]*>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<\/?o:p>/g, '');
}

// The list and the level of one of Word's list paragraphs, by its style; null for any other.
export function listPlace(style) {
  const found = /mso-list:\s*(l\d+)\s+level(\d+)\s+(lfo\d+)/.exec(style ?? '');
  return found && {key: `${found[1]} ${found[3]}`, level: Number(found[2])};
}

export function isNumbered(sign) {
  return /^[\s ]*(?:\d{1,2}|[a-z])[.)]/.test(sign);
}

function wordLists(page) {
  let open = [], before = null, key = null;
  for (const paragraph of [...page.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    const place = listPlace(paragraph.getAttribute('style'));
    if (!place) { open = []; continue; }
    const goesOn = open.length && key === place.key && paragraph.previousElementSibling === before;
    if (!goesOn) {
      open = [];
      before = page.createElement(isNumbered(signOf(paragraph)) ? 'ol' : 'ul');
      paragraph.before(before);
      open.push(before);
      key = place.key;
    }
    while (open.length > place.level) open.pop();
    while (open.length < place.level) open.push(deeper(page, open.at(-1)));
    const item = page.createElement('li');
    const inner = page.createElement('p');
    inner.append(...paragraph.childNodes);
    item.append(inner);
    open.at(-1).append(item);
    dropSign(inner);
    paragraph.remove();
  }
}

function deeper(page, list) {
  const last = list.lastElementChild ?? list.appendChild(page.createElement('li'));
  const made = page.createElement('ul');
  last.append(made);
  return made;
}

function signOf(paragraph) {
  return paragraph.textContent.slice(0, 8);
}

// A sign that Word did not mark as one, such as "·" and many spaces in front of the text.
function dropSign(paragraph) {
  const first = firstText(paragraph);
  if (first) first.data = first.data.replace(BULLET, '');
}

function firstText(node) {
  const walker = node.ownerDocument.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.data.trim()) return walker.currentNode;
  return null;
}

// On web pages two line breaks in a row are often meant as a new paragraph.
function gatherBreaks(page) {
  for (const first of page.querySelectorAll('br + br')) {
    const parent = first.parentElement;
    if (!parent || !['P', 'DIV'].includes(parent.tagName)) continue;
    const rest = page.createElement(parent.tagName);
    while (first.nextSibling) rest.append(first.nextSibling);
    first.previousElementSibling?.remove();
    first.remove();
    parent.after(rest);
  }
}
