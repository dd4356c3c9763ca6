// Levels of lines by keyboard: Tab and Shift+Tab, Enter, Backspace, and labels that are typed.
import { InputRule, inputRules } from 'prosemirror-inputrules';
import { type Command, type EditorState, Selection, type Transaction } from 'prosemirror-state';
import type { LineKind } from '../../../core/wording/lines';
import { type LineAttrs, schema } from './schema';

const deeper: Readonly<Record<LineKind, LineKind>> = {
  heading: 'heading',
  text: 'clause',
  clause: 'point',
  point: 'indent',
  indent: 'indent',
};
const outer: Readonly<Record<LineKind, LineKind>> = {
  heading: 'text',
  indent: 'point',
  point: 'clause',
  clause: 'text',
  text: 'text',
};

/** Every line that the selection touches gets another kind. */
function changed(
  state: EditorState,
  change: (attrs: LineAttrs, at: number) => Partial<LineAttrs> | undefined,
): Transaction | undefined {
  let made: Transaction | undefined;
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos) => {
    if (node.type !== schema.nodes.line) return true;
    const attrs = node.attrs as LineAttrs;
    const next = change(attrs, pos);
    if (next) made = (made ?? state.tr).setNodeMarkup(pos, null, { ...attrs, ...next });
    return false;
  });
  return made;
}

function toKind(kind: LineKind): Partial<LineAttrs> {
  return { kind, ...(kind === 'clause' ? {} : { title: false }) };
}

export const indent: Command = (state, dispatch) => {
  const made = changed(state, ({ kind }) => (deeper[kind] === kind ? undefined : toKind(deeper[kind])));
  if (made) dispatch?.(made);
  return true;
};

export const outdent: Command = (state, dispatch) => {
  const made = changed(state, ({ kind }) => (outer[kind] === kind ? undefined : toKind(outer[kind])));
  if (made) dispatch?.(made);
  return true;
};

export const setKind =
  (kind: LineKind): Command =>
  (state, dispatch) => {
    const made = changed(state, (attrs) => (attrs.kind === kind ? undefined : toKind(kind)));
    if (made) dispatch?.(made);
    return made !== undefined;
  };

/** A clause whose words are a title of what follows, or no longer. */
export const toggleTitle: Command = (state, dispatch) => {
  const made = changed(state, ({ kind, title }) => (kind === 'clause' ? { title: !title } : undefined));
  if (made) dispatch?.(made);
  return made !== undefined;
};

/** A new line of the same kind; on an empty one a level out; behind a heading a paragraph. */
export const enter: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const line = $from.parent;
  if (line.type !== schema.nodes.line) return false;
  const { kind } = line.attrs as LineAttrs;
  if (line.content.size === 0 && kind !== 'text') return outdent(state, dispatch);
  const next: LineAttrs = { kind: kind === 'heading' ? 'text' : kind, anchor: null, title: false };
  const tr = state.tr.deleteSelection();
  dispatch?.(tr.split(tr.selection.from, 1, [{ type: schema.nodes.line as never, attrs: next }]).scrollIntoView());
  return true;
};

/** At the start of a labelled line the label goes first. */
export const backspace: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type !== schema.nodes.line) return false;
  const { kind } = $from.parent.attrs as LineAttrs;
  if (kind === 'text') return false;
  dispatch?.(state.tr.setNodeMarkup($from.before(), null, { kind: 'text', anchor: null, title: false }));
  return true;
};

/** The line trades places with its neighbour. */
export const moveLine =
  (way: -1 | 1): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    const index = $from.index(0);
    const other = index + way;
    if (other < 0 || other >= state.doc.childCount) return true;
    const first = Math.min(index, other);
    const [a, b] = [state.doc.child(first), state.doc.child(first + 1)];
    let start = 0;
    for (let at = 0; at < first; at += 1) start += state.doc.child(at).nodeSize;
    const tr = state.tr.replaceWith(start, start + a.nodeSize + b.nodeSize, [b, a]);
    const moved = way < 0 ? start : start + b.nodeSize;
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(moved + 1 + $from.parentOffset))).scrollIntoView());
    return true;
  };

/** "1. ", "a) ", "- ", "# " at the start of a plain line. */
export const typedLabels = inputRules({
  rules: [
    label(/^(\d{1,3}[.)])\s$/, 'clause'),
    label(/^([a-z\u0111]\))\s$/, 'point'),
    label(/^([-–])\s$/, 'indent'),
    label(/^(#)\s$/, 'heading'),
  ],
});

function label(pattern: RegExp, kind: LineKind): InputRule {
  return new InputRule(pattern, (state, _match, start, end) => {
    const $start = state.doc.resolve(start);
    if (($start.parent.attrs as LineAttrs).kind !== 'text') return null;
    return state.tr.delete(start, end).setNodeMarkup($start.before(), null, { kind, anchor: null, title: false });
  });
}
