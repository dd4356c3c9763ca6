// Paste: our own lines as they are, HTML (Word) and plain text by their labels, into the line where the caret is.
import { Fragment, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { linesOfHtml, linesOfText } from '../../../core/edit/paste';
import type { WordingLine } from '../../../core/wording/lines';
import { lineNode } from './document';
import type { LineAttrs } from './schema';

export const clipboard = new Plugin({
  props: {
    // Foreign HTML is read by us alone: not by the page too, which complains of each of its styles.
    transformPastedHTML: (html) => (html.includes('data-pm-slice') ? html : ''),
    handlePaste: (view, event) => {
      const html = event.clipboardData?.getData('text/html') ?? '';
      // What this editor copied is taken by ProseMirror itself, chips and all.
      if (html.includes('data-pm-slice')) return false;
      const lines = html === '' ? linesOfText(event.clipboardData?.getData('text/plain') ?? '') : linesOfHtml(html);
      return pasted(view, lines);
    },
  },
});

/** One line without a label goes into the text at the caret; more become lines of their own. */
function pasted(view: EditorView, lines: readonly WordingLine[]): boolean {
  if (lines.length === 0) return false;
  const nodes = lines.map(lineNode);
  const [only] = nodes;
  const single = nodes.length === 1 && only !== undefined && (only.attrs as LineAttrs).kind === 'text';
  const slice = single ? new Slice(only.content, 0, 0) : new Slice(Fragment.from(nodes), 0, 0);
  const { $from } = view.state.selection;
  const tr = view.state.tr;
  if (!single && $from.parent.content.size === 0) {
    tr.replaceWith($from.before(), $from.after(), nodes);
  } else tr.replaceSelection(slice);
  view.dispatch(tr.scrollIntoView());
  return true;
}
