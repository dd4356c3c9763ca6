// The small pack at work: a draft and the wording of its slots → findings, text, tree. Examples stay one line long.
import { compose } from '../../core/compose/compose';
import type { Finding, Outcome } from '../../core/finding/finding';
import type { Draft } from '../../core/model/draft';
import { parseDraft } from '../../core/model/parse';
import { loadPack, loadPacks, type PackFiles } from '../../core/packs/load';
import type { Branch, Node, Tree } from '../../core/tree/node';
import { textOf } from '../../core/tree/text';
import { textSign } from '../../core/tree/text-signs';
import { child, ownText, walk } from '../../core/tree/walk';
import { tinyDraft, tinyPack } from './tiny-pack';

export type Change = Readonly<Record<string, unknown>>;
export type Files = Readonly<Record<string, string>>;

/** The tiny pack with other wording in its slots, and other files. */
export function tinyFiles(slots: Files = {}, files: Files = {}): PackFiles {
  const pack = tinyPack(slots);
  return { ...pack, files: { ...pack.files, ...files } };
}

export function draftWith(change: Change): Draft {
  const draft = parseDraft({ ...tinyDraft, ...change });
  if (!draft.ok) throw new Error(brief(draft.findings).join('\n'));
  return draft.value;
}

export function outcomeOf(change: Change, slots: Files = {}, files: Files = {}): Outcome<Tree> {
  const { packs, findings } = loadPacks([tinyFiles(slots, files)]);
  if (findings.length > 0) return { ok: false, findings };
  const draft = parseDraft({ ...tinyDraft, ...change });
  return draft.ok ? compose({ draft: draft.value, packs }) : draft;
}

export function composedOf(change: Change, slots: Files = {}, files: Files = {}): { tree: Tree; findings: readonly Finding[] } {
  const outcome = outcomeOf(change, slots, files);
  if (!outcome.ok) throw new Error(brief(outcome.findings).join('\n'));
  return { tree: outcome.value, findings: outcome.findings };
}

/** "code place", the way findings are compared here. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ code, at, source }) => `${code} ${source ? `${source.file}:${source.line ?? '?'}` : at}`);
}

export function errorsOf(change: Change, slots: Files = {}, files: Files = {}): string[] {
  return outcomeOf(change, slots, files)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, at }) => `${code} ${at}`);
}

/** Lines of the part of the document, without the signs that do not print. */
export function linesOf(tree: Tree, part: Branch['kind'] = 'body'): string[] {
  const node = child(tree, part);
  if (!node) return [];
  const text = textOf({ ...tree, children: [node] }).replaceAll(textSign, '');
  return text.split('\n').filter((line) => line !== '');
}

/** What the first article says when its slot is `source`. */
export function said(source: string, answers: Change = {}, files: Files = {}): string[] {
  return saidWith(source, answers, files).lines;
}

export function saidWith(source: string, answers: Change = {}, files: Files = {}): { lines: string[]; findings: string[] } {
  const outline = [{ id: 'scope', kind: 'article', slot: 'scope' }];
  const { tree, findings } = composedOf({ answers, outline }, { scope: `# T\n${source}\n` }, files);
  const lines = linesOf(tree).slice(1);
  const last = lines.at(-1)?.replace(/\.\/\.$/, '') ?? '';
  const own = findings.filter(({ code }) => code === 'blank' || code === 'blank.duty' || code.startsWith('ref'));
  return { lines: [...lines.slice(0, -1), last], findings: own.map(({ code, at }) => `${code} ${at}`) };
}

/** Findings of the small pack when it is loaded with these changes, as "code file:line". */
export function loaded(slots: Files, files: Files = {}): string[] {
  return brief(loadPack(tinyFiles(slots, files)).findings);
}

export function nodesOf(tree: Node): Node[] {
  return [...walk(tree)].map(({ node }) => node);
}

/** The first node whose own words contain `words`. */
export function nodeSaying(tree: Node, words: string): Node | undefined {
  return nodesOf(tree).find((node) => ownText(node).includes(words));
}
