// The ProseMirror view of one wording: made once, fed with changes from outside, telling of its own.
import {
  baseKeymap,
  chainCommands,
  deleteSelection,
  joinBackward,
  joinForward,
  selectNodeBackward,
  selectNodeForward,
} from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { ChipView, type ChipWords } from './chips';
import { clipboard } from './clipboard';
import { CopySerializer, copiedText, selectedLabels } from './copied';
import { documentOf, wordingOfDocument } from './document';
import { backspace, enter, indent, moveLine, outdent, setKind, toggleTitle, typedLabels } from './levels';
import { numbers } from './numbers';
import { schema } from './schema';

export interface EditorHooks {
  readonly onChange: (wording: string) => void;
  readonly onState: (state: EditorState) => void;
  readonly words: () => ChipWords;
  /** A click on a chip with Ctrl held, or Enter on it. */
  readonly onChip: (name: string, value: string) => void;
  /** ProseMirror keeps these keys from the window. */
  readonly onWalk: (way: 'undo' | 'redo') => void;
}

export class WordingEditor {
  readonly view: EditorView;
  private readonly chips = new Set<ChipView>();
  /** What was told last, so that its echo changes nothing. */
  private told: string;

  constructor(
    place: HTMLElement,
    wording: string,
    attributes: Record<string, string>,
    private readonly hooks: EditorHooks,
  ) {
    this.told = wording;
    const chip = (node: Node) => this.chip(node);
    this.view = new EditorView(place, {
      state: EditorState.create({ doc: documentOf(wording), schema, plugins: [typedLabels, keys(hooks), numbers, clipboard] }),
      attributes,
      nodeViews: { field: chip, ref: chip, code: chip },
      clipboardSerializer: new CopySerializer(() => selectedLabels(this.view.state), hooks.words),
      clipboardTextSerializer: (slice, { state }) => copiedText(slice, selectedLabels(state), hooks.words()),
      dispatchTransaction: (tr) => {
        const state = this.view.state.apply(tr);
        this.view.updateState(state);
        if (tr.docChanged) this.tell(state.doc);
        hooks.onState(state);
      },
      handleClickOn: (_view, _pos, node, _nodePos, event) => {
        if (!node.isAtom || node.isText || !(event.ctrlKey || event.metaKey)) return false;
        hooks.onChip(node.type.name, chipValue(node));
        return true;
      },
      handleDoubleClickOn: (_view, _pos, node) => {
        if (!node.isAtom || node.isText) return false;
        hooks.onChip(node.type.name, chipValue(node));
        return true;
      },
    });
    hooks.onState(this.view.state);
  }

  private chip(node: Node): ChipView {
    const view = new ChipView(node, this.hooks.words);
    this.chips.add(view);
    if (this.chips.size > 400) for (const old of this.chips) if (!old.dom.isConnected && old !== view) this.chips.delete(old);
    return view;
  }

  private tell(doc: Node): void {
    this.told = wordingOfDocument(doc);
    this.hooks.onChange(this.told);
  }

  /** The wording as it is now outside: an undo, a replacement. The caret stays where its words are. */
  take(wording: string): void {
    if (wording === this.told) return;
    this.told = wording;
    const next = documentOf(wording);
    const { doc, tr } = this.view.state;
    const start = doc.content.findDiffStart(next.content);
    const end = doc.content.findDiffEnd(next.content);
    if (start === null || !end) return;
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    const [a, b] = [end.a + overlap, end.b + overlap];
    this.view.updateState(this.view.state.apply(tr.replace(start, a, next.slice(start, b)).setMeta('outside', true)));
    this.hooks.onState(this.view.state);
  }

  drawChips(): void {
    for (const chip of this.chips) if (chip.dom.isConnected) chip.draw();
  }

  insert(name: 'field' | 'ref', value: string): void {
    const node = schema.node(name, name === 'field' ? { source: value } : { target: value });
    this.view.dispatch(this.view.state.tr.replaceSelectionWith(node, false).scrollIntoView());
    this.view.focus();
  }

  run(command: (state: EditorState, dispatch: EditorView['dispatch']) => boolean): void {
    command(this.view.state, this.view.dispatch);
    this.view.focus();
  }

  close(): void {
    this.view.destroy();
  }
}

function chipValue(node: Node): string {
  return String(node.attrs.source ?? node.attrs.target);
}

/** From a chip the browser does not find the way. */
function edge(at: (doc: Node) => Selection): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setSelection(at(state.doc)).scrollIntoView());
    return true;
  };
}

function keys({ onChip, onWalk }: EditorHooks) {
  const walk =
    (way: 'undo' | 'redo'): Command =>
    () => {
      onWalk(way);
      return true;
    };
  return keymap({
    'Mod-z': walk('undo'),
    'Mod-y': walk('redo'),
    'Mod-Shift-z': walk('redo'),
    Tab: indent,
    'Shift-Tab': outdent,
    Enter: (state, dispatch) => {
      const { selection } = state;
      if (selection instanceof NodeSelection) {
        onChip(selection.node.type.name, chipValue(selection.node));
        return true;
      }
      return enter(state, dispatch);
    },
    Backspace: chainCommands(deleteSelection, backspace, joinBackward, selectNodeBackward),
    Delete: chainCommands(deleteSelection, joinForward, selectNodeForward),
    'Alt-ArrowUp': moveLine(-1),
    'Alt-ArrowDown': moveLine(1),
    'Mod-b': toggleTitle,
    'Mod-Alt-0': setKind('text'),
    'Mod-Alt-1': setKind('clause'),
    'Mod-Alt-2': setKind('point'),
    'Mod-Alt-3': setKind('indent'),
    // Out of the editor: Tab is for levels here.
    Escape: (state, _dispatch, view) => {
      if (!state.selection.empty && !(state.selection instanceof TextSelection)) return false;
      const form = view?.dom.closest('[data-form]');
      form?.querySelector<HTMLElement>('[data-wording-tools] button')?.focus();
      return true;
    },
    'Mod-Home': edge((doc) => Selection.atStart(doc)),
    'Mod-End': edge((doc) => Selection.atEnd(doc)),
    'Mod-a': baseKeymap['Mod-a'] as never,
  });
}
