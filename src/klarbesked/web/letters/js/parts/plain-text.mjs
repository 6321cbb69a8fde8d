// Plain text into the letter and out of it.
import {Fragment, Slice} from 'prosemirror-model';
import {schema} from './schema.mjs';

const ITEM = /^\s*(?:[-•*–·▪●]|\d{1,2}[.)])\s+(?=\S)/;

// Lines with an empty line between them are paragraphs, lines with a bullet are items.
export function pastedText(text) {
  const chunks = text.replace(/\r\n?/g, '\n').split(/\n[^\S\n]*\n+/).filter(chunk => chunk.trim());
  const nodes = chunks.flatMap(chunk => chunkNodes(chunk.split('\n').filter(line => line.trim())));
  if (nodes.length === 1 && nodes[0].type.name === 'paragraph') return new Slice(Fragment.from(nodes), 1, 1);
  return new Slice(Fragment.from(nodes), 0, 0);
}

function chunkNodes(lines) {
  const nodes = [];
  let items = [], plain = [];
  const endItems = () => { if (items.length) nodes.push(listOf(items)); items = []; };
  const endPlain = () => { if (plain.length) nodes.push(paragraph(plain)); plain = []; };
  for (const line of lines) {
    if (ITEM.test(line)) { endPlain(); items.push(line); } else { endItems(); plain.push(line); }
  }
  endItems();
  endPlain();
  return nodes;
}

function listOf(lines) {
  const name = /^\s*\d/.test(lines[0]) ? 'ordered_list' : 'bullet_list';
  return schema.node(name, null, lines.map(line => schema.node('list_item', null, [paragraph([line.replace(ITEM, '')])])));
}

function paragraph(lines) {
  const inline = lines.flatMap((line, index) => [
    ...(index ? [schema.node('hard_break')] : []), ...(line.trim() ? [schema.text(line.trim())] : []),
  ]);
  return schema.node('paragraph', null, inline);
}

// The letter as text for programs that take no formatting.
export function letterText(doc) {
  const lines = [];
  doc.forEach(node => write(node, '', lines));
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

function write(node, indent, lines) {
  const name = node.type.name;
  if (node.isTextblock) lines.push(indent + node.textBetween(0, node.content.size, '', '\n'), '');
  else if (name === 'table') node.forEach(row => lines.push(rowText(row)));
  else if (name.endsWith('_list')) {
    node.forEach((item, _, index) => writeItem(item, indent, name === 'ordered_list' ? `${index + 1}. ` : '- ', lines));
    if (!indent) lines.push('');
  }
}

function writeItem(item, indent, sign, lines) {
  item.forEach((child, _, index) => {
    if (child.isTextblock) lines.push(indent + (index ? ' '.repeat(sign.length) : sign) + child.textContent);
    else write(child, `${indent}  `, lines);
  });
}

function rowText(row) {
  const cells = [];
  row.forEach(cell => cells.push(cell.textBetween(0, cell.content.size, ' ', ' ').trim()));
  return cells.join('\t');
}
