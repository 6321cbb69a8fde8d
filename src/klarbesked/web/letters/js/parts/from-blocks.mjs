// An upload's blocks as a letter in the editor. Each block remembers its number in the file.
import {schema} from './schema.mjs';

export function letterOf(blocks) {
  const numbered = blocks.map((block, origin) => ({...block, origin}));
  const content = groups(numbered, block => (block.cell ? `table ${block.cell[0]}` : ''))
    .flatMap(group => (group[0].cell ? [table(group)] : flow(group)));
  return schema.node('doc', null, content.length ? content : [schema.node('paragraph')]);
}

function flow(blocks) {
  return groups(blocks, block => (block.kind === 'list_item' ? 'list' : ''))
    .flatMap(group => (group[0].kind === 'list_item' ? [list(group, 1)] : group.map(textblock)));
}

function textblock(block) {
  const edge = ['letterhead', 'footer'].includes(block.kind) ? block.kind : null;
  const attributes = {edge, origin: block.origin, wishes: block.wishes?.length ? block.wishes : null};
  const name = block.kind === 'heading' ? 'heading' : 'paragraph';
  const level = Math.min(Math.max(block.level, 1), 3);
  return schema.node(name, name === 'heading' ? {...attributes, level} : attributes, inline(block));
}

function inline({text, marks = []}) {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(([, start, end]) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(1).flatMap((end, index) => {
    const start = cuts[index];
    const told = marks.filter(([, from, to]) => from <= start && end <= to);
    return lines(text.slice(start, end), told.map(([kind]) => schema.mark('told', {kind})));
  });
}

function lines(text, marks) {
  return text.split('\n').flatMap((line, index) => [
    ...(index ? [schema.node('hard_break', null, null, marks)] : []), ...(line ? [schema.text(line, marks)] : []),
  ]);
}

function list(blocks, depth) {
  const items = [];
  for (const group of groups(blocks, block => (block.level > depth ? 'deeper' : block.origin))) {
    if (group[0].level <= depth) items.push([textblock({...group[0], kind: 'paragraph'})]);
    else if (items.length) items.at(-1).push(list(group, depth + 1));
    else items.push(...group.map(block => [textblock({...block, kind: 'paragraph'})]));
  }
  return schema.node('bullet_list', null, items.map(item => schema.node('list_item', null, item)));
}

function table(blocks) {
  const width = 1 + Math.max(...blocks.map(block => block.cell[2]));
  const rows = groups(blocks, block => block.cell[1]).map(row =>
    schema.node('table_row', null, Array.from({length: width}, (_, column) => {
      const inside = row.filter(block => block.cell[2] === column);
      return schema.node('table_cell', null, inside.length ? flow(inside) : [schema.node('paragraph')]);
    })));
  return schema.node('table', null, rows);
}

function groups(items, key) {
  const found = [];
  let last;
  for (const item of items) {
    const own = key(item);
    if (found.length && own === last) found.at(-1).push(item);
    else found.push([item]);
    last = own;
  }
  return found;
}
