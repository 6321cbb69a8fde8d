// The sheet: an editor for letters with its keys, its clipboard and its findings.
import {baseKeymap, toggleMark} from 'prosemirror-commands';
import {closeHistory, history, redo, undo} from 'prosemirror-history';
import {keymap} from 'prosemirror-keymap';
import {liftListItem, sinkListItem, splitListItem} from 'prosemirror-schema-list';
import {EditorState} from 'prosemirror-state';
import {goToNextCell, tableEditing} from 'prosemirror-tables';
import {EditorView} from 'prosemirror-view';
import {findingMarks} from './marks.mjs';
import {cleanPasted} from './paste.mjs';
import {letterText, pastedText} from './plain-text.mjs';
import {schema} from './schema.mjs';

const {nodes, marks} = schema;

// Escape means something else on our page: there it would mark the whole paragraph.
const {Escape: _, ...BASE} = baseKeymap;

const KEYS = {
  'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo, 'Mod-b': toggleMark(marks.strong), 'Mod-i': toggleMark(marks.em),
  'Shift-Enter': lineBreak, Enter: splitListItem(nodes.list_item), 'Mod-[': liftListItem(nodes.list_item), 'Mod-]': sinkListItem(nodes.list_item),
  Tab: goToNextCell(1), 'Shift-Tab': goToNextCell(-1),
};

export function makeView(box, {doc, changed, moved, pick, pasted}) {
  const plugins = [keymap(KEYS), keymap(BASE), history(), tableEditing(), findingMarks(pick)];
  const view = new EditorView(box, {
    state: EditorState.create({doc, plugins}),
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) changed(transaction);
      moved();
    },
    attributes: {role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Brevets tekst', lang: 'da', spellcheck: 'true', class: 'kb-text'},
    transformPastedHTML: cleanPasted,
    clipboardTextParser: pastedText,
    clipboardTextSerializer: slice => letterText(slice.content).trimEnd(),
    handlePaste: () => { pasted(); return false; },
  });
  return view;
}

function lineBreak(state, dispatch) {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
}

// Puts another letter in place of this one, as one step that can be undone.
export function replaceLetter(view, doc) {
  view.dispatch(closeHistory(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content)));
}
