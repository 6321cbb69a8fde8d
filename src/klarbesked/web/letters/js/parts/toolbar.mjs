// The buttons over the sheet. One stop for Tab; the arrows go from button to button.
import {setBlockType, toggleMark} from 'prosemirror-commands';
import {redo, undo} from 'prosemirror-history';
import {liftListItem, wrapInList} from 'prosemirror-schema-list';
import {el, icon} from './dom.mjs';
import {schema} from './schema.mjs';

const {nodes, marks} = schema;

const TOOLS = [
  {name: 'Fed', icon: 'format-bold', run: toggleMark(marks.strong), isOn: state => hasMark(state, marks.strong)},
  {name: 'Punktliste', icon: 'format-list-bulleted', run: toggleList(nodes.bullet_list), isOn: state => Boolean(above(state, nodes.bullet_list))},
  {name: 'Nummereret liste', icon: 'format-list-numbered', run: toggleList(nodes.ordered_list), isOn: state => Boolean(above(state, nodes.ordered_list))},
  {name: 'Overskrift', words: true, run: toggleHeading, isOn: state => state.selection.$from.parent.type === nodes.heading},
  {name: 'Flettefelt', words: true, templateOnly: true, run: insertField},
  {name: 'Fortryd', words: true, run: undo},
  {name: 'Gentag', words: true, run: redo},
];

export function makeToolbar(box, view, {isTemplate}) {
  const tools = TOOLS.filter(tool => isTemplate || !tool.templateOnly);
  const buttons = tools.map((tool, index) => el('button', {type: 'button', class: 'kb-tool', title: tool.name, tabindex: index ? '-1' : '0',
    'aria-label': tool.words ? null : tool.name, onclick: () => { tool.run(view.state, view.dispatch, view); view.focus(); }},
  tool.words ? tool.name : icon(tool.icon)));
  box.replaceChildren(...buttons);
  box.addEventListener('keydown', event => move(event, buttons));
  const update = () => tools.forEach((tool, index) => {
    if (tool.isOn) buttons[index].setAttribute('aria-pressed', String(tool.isOn(view.state)));
    else buttons[index].setAttribute('aria-disabled', String(!tool.run(view.state)));
  });
  update();
  return update;
}

function move(event, buttons) {
  const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
  if (!step) return;
  const at = buttons.indexOf(document.activeElement);
  const next = buttons[(at + step + buttons.length) % buttons.length];
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
  event.preventDefault();
}

function hasMark(state, mark) {
  const {from, $from, to, empty} = state.selection;
  return empty ? Boolean(mark.isInSet(state.storedMarks || $from.marks())) : state.doc.rangeHasMark(from, to, mark);
}

function above(state, type) {
  const {$from} = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return $from.node(depth);
  return null;
}

function toggleList(type) {
  return (state, dispatch) => (above(state, type) ? liftListItem(nodes.list_item)(state, dispatch) : wrapInList(type)(state, dispatch));
}

export function toggleHeading(state, dispatch) {
  const isHeading = state.selection.$from.parent.type === nodes.heading;
  return setBlockType(isHeading ? nodes.paragraph : nodes.heading, isHeading ? null : {level: 2})(state, dispatch);
}

function insertField(state, dispatch) {
  const {from} = state.selection;
  if (dispatch) {
    const transaction = state.tr.insertText('«felt»');
    dispatch(transaction.setSelection(state.selection.constructor.create(transaction.doc, from + 1, from + 5)).scrollIntoView());
  }
  return true;
}
