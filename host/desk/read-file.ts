// The bytes of somebody's file → tree, whatever kind of file it is, in the form that was asked for.
import type { Reading } from '../../core/bridge/results';
import { readSource } from '../../core/docx/source';
import { done, error, type Finding, failed, type Outcome, warning } from '../../core/finding/finding';
import { hiddenCharacters } from '../../core/import/hidden-characters';
import { type ImportOptions, importDocx } from '../../core/import/import';
import { encodingOfText, toUnicode } from '../../core/import/legacy-encoding';
import { visibleLines } from '../../core/import/visible-lines';
import { isSignedText } from '../../core/read/parts';
import { read } from '../../core/read/read';
import { articlesOf } from '../../core/tree/articles';
import type { Tree } from '../../core/tree/node';
import { textOf } from '../../core/tree/text';

export type Recompose = (source: unknown) => { readonly tree: Tree; readonly bytes: Uint8Array } | undefined;

export async function readFile(
  bytes: Uint8Array,
  format: Reading['format'],
  revisions: NonNullable<ImportOptions['revisions']>,
  recompose: Recompose,
): Promise<Outcome<Reading>> {
  const tree = await treeOf(bytes, revisions, recompose);
  return tree.ok ? done(readings[format](tree.value), tree.findings) : tree;
}

export const readings: Readonly<Record<Reading['format'], (tree: Tree) => Reading>> = {
  text: (tree) => ({ format: 'text', text: textOf(tree) }),
  tree: (tree) => ({ format: 'tree', tree }),
  articles: (tree) => ({ format: 'articles', articles: articlesOf(tree) }),
  findings: () => ({ format: 'findings' }),
};

export async function treeOf(
  bytes: Uint8Array,
  revisions: NonNullable<ImportOptions['revisions']>,
  recompose: Recompose,
): Promise<Outcome<Tree>> {
  const outcome = importDocx(bytes, { revisions });
  if (outcome.ok) return fromSource(bytes, outcome.value.tree, outcome.findings, recompose);
  const codes = outcome.findings.map(({ code }) => code);
  return codes.includes('import.notDocx') ? fromText(bytes) : outcome;
}

/** A file of ours opens from the draft inside it; edited since, its text wins and the difference is told. */
function fromSource(bytes: Uint8Array, visible: Tree, findings: readonly Finding[], recompose: Recompose): Outcome<Tree> {
  const source = readSource(bytes);
  const own = source === undefined ? undefined : recompose(parsed(source));
  if (!own) return done(visible, findings);
  const [now, then] = [visibleLines(bytes), visibleLines(own.bytes)];
  const count = now.filter((line, at) => line !== then[at]).length + Math.max(0, then.length - now.length);
  return count === 0 ? done(own.tree, findings) : done(visible, [...findings, warning('import.edited', '', { count })]);
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** UTF-8 or UTF-16; bytes of neither are taken one letter a byte, which is how the encodings before Unicode were. */
function fromText(bytes: Uint8Array): Outcome<Tree> {
  if (bytes.subarray(0, 4096).includes(0) && !hasMark(bytes)) return failed([error('import.notDocx', '')]);
  const text = decodedText(bytes);
  const encoding = encodingOfText(text);
  if (encoding === undefined) return done(read(text), isOurs(text) ? [] : hiddenCharacters(text.replace(/^\ufeff/, '')));
  return done(read(toUnicode(text, encoding)), [warning('import.legacyText', '', { encoding })]);
}

/** Our own plain text says structure in signs that are not printed. */
function isOurs(text: string): boolean {
  return isSignedText(text.split('\n'));
}

function hasMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function decodedText(bytes: Uint8Array): string {
  if (hasMark(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}
