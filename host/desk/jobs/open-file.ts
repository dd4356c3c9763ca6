// Somebody's file → what the library keeps of it: the draft, when it is one or holds one that was not edited since, otherwise the
// document that was read.
import { readSource } from '../../../core/docx/source';
import { done, failed, hasErrors, type Outcome } from '../../../core/finding/finding';
import { type Content, contentSchema } from '../../../core/library/content';
import { parseJson } from '../../../core/model/parse';
import { isTree } from '../../../core/tree/is-tree';
import type { Tree } from '../../../core/tree/node';
import { child, ownText } from '../../../core/tree/walk';
import { treeOf } from '../read-file';
import type { Opened } from '../task';
import type { Bench } from './bench';
import { draftOf, recomposed, sourceDraft, treeOfContent } from './documents';

export async function openFile(name: string, bytes: Uint8Array, bench: Bench): Promise<Outcome<Opened>> {
  bench.tell({ type: 'read', size: bytes.length });
  const isJson = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('{');
  return isJson ? openJson(name, new TextDecoder().decode(bytes), bench) : openDocument(name, bytes, bench);
}

function openJson(name: string, text: string, bench: Bench): Outcome<Opened> {
  const value = parseJson(text);
  if (!value.ok) return value;
  if (isTree(value.value)) return done({ title: titleOf(value.value, name), body: { kind: 'document', tree: value.value } });
  const content = contentSchema.safeParse(value.value);
  if (content.success) return withTree(name, content.data, bench);
  const draft = draftOf(value.value);
  return draft.ok ? withTree(name, { kind: 'draft', draft: { ...draft.value } }, bench) : draft;
}

async function openDocument(name: string, bytes: Uint8Array, bench: Bench): Promise<Outcome<Opened>> {
  let own: Tree | undefined;
  const read = await treeOf(bytes, 'accept', (source) => {
    const made = recomposed(source, bench);
    own = made?.tree;
    return made;
  });
  if (!read.ok) return read;
  const tree = read.value;
  const draft = tree === own ? sourceDraft(readSource(bytes)) : undefined;
  const body: Content = draft ? { kind: 'draft', draft: { ...draft }, tree } : { kind: 'document', tree };
  return done({ title: titleOf(tree, name), body }, read.findings);
}

/** What does not compose is kept without a tree; the findings are those of composing. */
function withTree(name: string, content: Content, bench: Bench): Outcome<Opened> {
  const tree = treeOfContent(content, bench);
  const subject = content.kind === 'draft' ? String(content.draft.subject ?? '') : '';
  if (!tree.ok)
    return hasErrors(tree.findings) && subject === '' ? failed(tree.findings) : done({ title: oneLine(subject), body: content });
  const title = titleOf(tree.value, subject || name);
  return done({ title, body: content.kind === 'draft' ? { ...content, tree: tree.value } : content });
}

/** The subject that stands in the text, or the name of the file without its ending. */
function titleOf(tree: Tree, name: string): string {
  const subject = child(tree, 'title')?.children.find(({ kind }) => kind === 'subject');
  const own = subject ? oneLine(ownText(subject)) : '';
  return own || oneLine(name.replace(/\.[^.\s]{1,5}$/, '')) || name;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}
