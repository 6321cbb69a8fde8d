// What a letter in the editor may hold. Everything else that is pasted loses its looks, not its text.
import {Schema, DOMParser, DOMSerializer} from 'prosemirror-model';
import {tableNodes} from 'prosemirror-tables';

// `edge`: letterhead or footer of an upload. `origin`: the number of the upload's block.
const source = {edge: {default: null}, origin: {default: null}, wishes: {default: null}};

const nodes = {
  doc: {content: 'block+'},
  paragraph: {
    content: 'inline*', group: 'block', attrs: source,
    parseDOM: [{tag: 'p'}],
    toDOM: node => ['p', node.attrs.edge ? {class: `kb-edge-${node.attrs.edge}`} : {}, 0],
  },
  heading: {
    content: 'inline*', group: 'block', defining: true, attrs: {...source, level: {default: 2}},
    parseDOM: [1, 2, 3, 4, 5, 6].map(level => ({tag: `h${level}`, attrs: {level: Math.min(level, 3)}})),
    toDOM: node => [`h${node.attrs.level}`, 0],
  },
  bullet_list: {content: 'list_item+', group: 'block', parseDOM: [{tag: 'ul'}], toDOM: () => ['ul', 0]},
  ordered_list: {content: 'list_item+', group: 'block', parseDOM: [{tag: 'ol'}], toDOM: () => ['ol', 0]},
  list_item: {
    content: 'paragraph (paragraph | bullet_list | ordered_list)*', defining: true,
    parseDOM: [{tag: 'li'}], toDOM: () => ['li', 0],
  },
  text: {group: 'inline'},
  hard_break: {
    inline: true, group: 'inline', selectable: false, parseDOM: [{tag: 'br'}],
    toDOM: () => ['br'], leafText: () => '\n',
  },
  ...tableNodes({tableGroup: 'block', cellContent: '(paragraph | heading | bullet_list | ordered_list)+', cellAttributes: {}}),
};

const marks = {
  strong: {
    parseDOM: [{tag: 'strong'}, {tag: 'b', getAttrs: node => node.style.fontWeight !== 'normal' && null},
      {style: 'font-weight', getAttrs: value => /^(bold(er)?|[6-9]\d\d)$/.test(value) && null}],
    toDOM: () => ['strong', 0],
  },
  em: {parseDOM: [{tag: 'em'}, {tag: 'i'}], toDOM: () => ['em', 0]},
  // What the file knew of the text: a merge field, an unfilled box, a note to the caseworker.
  told: {
    attrs: {kind: {}}, inclusive: false, excludes: '',
    toDOM: mark => ['span', {class: `kb-told-${mark.attrs.kind}`}, 0],
  },
};

export const schema = new Schema({nodes, marks});

export function parseElement(element) {
  return DOMParser.fromSchema(schema).parse(element);
}

export function emptyLetter() {
  return schema.node('doc', null, [schema.node('paragraph')]);
}

// The letter as plain HTML: the tags a server keeps, and no attributes but the span of a cell.
export function letterHtml(doc) {
  const box = document.createElement('div');
  box.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
  for (const told of box.querySelectorAll('span')) told.replaceWith(...told.childNodes);
  for (const each of box.querySelectorAll('*'))
    for (const {name} of [...each.attributes]) if (!['colspan', 'rowspan'].includes(name)) each.removeAttribute(name);
  for (const each of box.querySelectorAll('colgroup')) each.remove();
  return box.innerHTML;
}
