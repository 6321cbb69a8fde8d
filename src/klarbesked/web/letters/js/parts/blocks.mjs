// The letter as a list of blocks for the server, and the way from an answer's places back to it.
// A place is [block, start, end] in UTF-16 units: inside a block they are the editor's own steps.

export function blocksOf(doc) {
  const blocks = [], starts = [];
  const tables = new Map(), lists = new Map();
  walk(doc, 0, {depth: 0, cell: null, list: 0});
  return {blocks, starts};

  function walk(parent, at, place) {
    parent.forEach((node, offset, index) => {
      const start = at + offset;
      if (node.isTextblock) add(node, start + 1, place);
      else walk(node, start + 1, inside(node, index, start, place));
    });
  }

  function inside(node, index, start, place) {
    const name = node.type.name;
    if (name === 'bullet_list') return {...place, depth: place.depth + 1, list: 0};
    if (name === 'ordered_list') return {...place, depth: place.depth + 1, list: number(lists, start)};
    if (name === 'table') return {...place, depth: 0, cell: [number(tables, start) - 1, 0, 0]};
    if (name === 'table_row') return {...place, cell: [place.cell[0], index, 0], widths: columns(node)};
    if (node.type.spec.tableRole) return {...place, cell: [place.cell[0], place.cell[1], place.widths[index]]};
    return place;
  }

  function add(node, start, place) {
    const text = textOf(node);
    if (!text.trim()) return;
    starts.push(start);
    blocks.push({
      kind: kindOf(node, place), text, level: node.attrs.level ?? (place.depth || 0), cell: place.cell,
      list: place.depth ? place.list : 0, origin: node.attrs.origin, wishes: node.attrs.wishes ?? [],
      ...spansOf(node),
    });
  }
}

// Where a place of the answer stands in the document the blocks were made from.
export function rangeOf(starts, [block, from, to]) {
  return {from: starts[block] + from, to: starts[block] + to};
}

export function textOf(node) {
  return node.textBetween(0, node.content.size, '', '\n');
}

function kindOf(node, place) {
  if (node.type.name === 'heading') return 'heading';
  if (node.attrs.edge) return node.attrs.edge;
  if (place.depth) return 'list_item';
  return place.cell ? 'table_cell' : 'paragraph';
}

function spansOf(node) {
  const bold = [], marks = [];
  node.forEach((child, offset) => {
    const end = offset + child.nodeSize;
    for (const mark of child.marks) {
      if (mark.type.name === 'strong') grow(bold, [offset, end]);
      if (mark.type.name === 'told') grow(marks, [mark.attrs.kind, offset, end]);
    }
  });
  return {bold, marks};
}

function grow(spans, next) {
  const last = spans.at(-1);
  if (last && last.at(-1) === next.at(-2) && last[0] === (next.length === 3 ? next[0] : last[0])) last[last.length - 1] = next.at(-1);
  else spans.push(next);
}

function number(known, start) {
  if (!known.has(start)) known.set(start, known.size + 1);
  return known.get(start);
}

function columns(row) {
  const starts = [];
  let at = 0;
  row.forEach(cell => { starts.push(at); at += cell.attrs.colspan ?? 1; });
  return starts;
}
