// What is pasted, made ready: Word's lists become lists, its notes and page parts go.
const LOOK = 'data-kb-look';
const IGNORED = `[${LOOK}*="mso-list:Ignore"], [${LOOK}*="mso-list: Ignore"]`;
const WORD = /mso-|MsoNormal|urn:schemas-microsoft-com/;
const BULLET = /^[\s ]*(?:[·•§▪oØ\-–]|\d{1,2}[.)]|[a-z][.)])[\s ]+/;

export function cleanPasted(html) {
  const page = new DOMParser().parseFromString(withoutLooks(withoutNotes(html)), 'text/html');
  for (const unwanted of page.querySelectorAll('script, meta, link, title, template, xml, iframe, object, svg')) unwanted.remove();
  for (const hidden of page.querySelectorAll(`[${LOOK}*="mso-element:comment"], [${LOOK}*="display:none"]`)) hidden.remove();
  if (WORD.test(html)) wordLists(page);
  else gatherBreaks(page);
  for (const styled of page.querySelectorAll(`[${LOOK}]`)) boldOnly(page, styled);
  return page.body.innerHTML;
}

// Word hides pictures and notes for old programs in comments.
export function withoutNotes(html) {
  return html
    .replace(/<!--\[if[\s\S]*?<!\[endif\]-->/g, '')
    .replace(/<!\[(?:if|endif)[^>]*>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<\/?o:p>/g, '');
}

// The page's own rules forbid styles and scripts in HTML: they get other names before it is read,
// and are never applied.
export function withoutLooks(html) {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, tag => tag
      .replace(/(\s)style(\s*=)/gi, `$1${LOOK}$2`)
      .replace(/([\s/])on[a-z]+(\s*=)/gi, '$1data-kb-off$2'));
}

// Of all looks only bold stays: some programs write it as a style, or take it back with one.
function boldOnly(page, element) {
  const weight = /(?:^|;)\s*font-weight:\s*([a-z0-9]+)/i.exec(element.getAttribute(LOOK))?.[1];
  element.removeAttribute(LOOK);
  const isBold = /^(?:bold(?:er)?|[6-9]\d\d)$/i.test(weight ?? '');
  const isInline = ['B', 'STRONG', 'SPAN'].includes(element.tagName);
  if (!weight || !isInline || isBold === (element.tagName !== 'SPAN')) return;
  if (isBold) { const strong = page.createElement('strong'); strong.append(...element.childNodes); element.append(strong); }
  else element.replaceWith(...element.childNodes);
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
    const place = listPlace(paragraph.getAttribute(LOOK));
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
    paragraph.querySelectorAll(IGNORED).forEach(sign => sign.remove());
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
  return (paragraph.querySelector(IGNORED) ?? paragraph).textContent.slice(0, 8);
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
