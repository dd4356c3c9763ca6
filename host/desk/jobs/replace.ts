// Jobs for replacing a regulation: what is out of date in a text, and the text with it brought up to date.
import { z } from 'zod';
import type { replaceCalls } from '../../../core/bridge/calls/replace';
import type { Input, Output } from '../../../core/bridge/contract';
import { comparisonTable } from '../../../core/compare/table';
import { writeDocx } from '../../../core/docx/write';
import { done, failed, type Outcome } from '../../../core/finding/finding';
import { findingsOf } from '../../../core/finding/zod';
import { parseJson } from '../../../core/model/parse';
import { type Applied, applySuccessions } from '../../../core/succession/apply';
import { findSuccessions } from '../../../core/succession/find';
import type { Hit } from '../../../core/succession/hit';
import { successionFindings, successionLines } from '../../../core/succession/report';
import { builtInRows, rowsWith } from '../../../core/succession/rows';
import type { Tree } from '../../../core/tree/node';
import { textOf } from '../../../core/tree/text';
import { child, ownText } from '../../../core/tree/walk';
import { fileTree } from '../content-tree';
import { draftOf } from './documents';
import type { Jobs } from './jobs';

type Asked = Input<'succession.find'>;
const choicesSchema = z.record(z.string().max(1000), z.string().max(10_000).nullable());

export const replaceJobs: Jobs<keyof typeof replaceCalls> = {
  'succession.find': async (asked, bench) => {
    bench.tell({ type: 'read', size: asked.file.length });
    const tree = await fileTree(asked.file, bench);
    const rows = asked.rows === undefined ? done(builtInRows) : withJson(asked.rows, rowsWith);
    const choices = asked.choices === undefined ? done({}) : withJson(asked.choices, choicesOf);
    const findings = [...tree.findings, ...rows.findings, ...choices.findings];
    if (!tree.ok || !rows.ok || !choices.ok) return failed(findings);
    const at = asked.at ?? draftDay(asked.file) ?? asked.today;
    const hits = findSuccessions(tree.value, rows.value, at);
    const noticed = asked.apply || asked.format === 'text' ? [] : successionFindings(tree.value, hits);
    const applied =
      asked.apply || asked.format === 'table' || asked.format === 'docx'
        ? applySuccessions(tree.value, hits, choices.value)
        : undefined;
    if (applied && !applied.ok) return failed([...findings, ...applied.findings]);
    const left = applied ? findSuccessions(applied.value.tree, rows.value, at) : [];
    const open = applied ? successionFindings(applied.value.tree, left) : noticed;
    return done(shown(tree.value, hits, at, applied?.value, asked), [...findings, ...(applied?.findings ?? []), ...open]);
  },
};

function withJson<T>(text: string, use: (value: unknown) => Outcome<T>): Outcome<T> {
  const value = parseJson(text);
  return value.ok ? use(value.value) : value;
}

function choicesOf(value: unknown): Outcome<Record<string, string | null>> {
  const parsed = choicesSchema.safeParse(value, { reportInput: true });
  return parsed.success ? done(parsed.data) : failed(findingsOf(parsed.error.issues, ['choices']));
}

function draftDay(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes);
  const draft = text.trimStart().startsWith('{') ? draftOf(text) : undefined;
  return draft?.ok && typeof draft.value.date === 'string' ? draft.value.date : undefined;
}

function shown(
  tree: Tree,
  hits: readonly Hit[],
  at: string,
  applied: Applied | undefined,
  { format, today }: Asked,
): Output<'succession.find'> {
  const made = applied?.tree ?? tree;
  if (format === 'json') return { format, at, hits, changes: [...(applied?.changes ?? [])], notes: { ...applied?.notes } };
  if (format === 'text') return { format, text: applied ? textOf(made) : successionLines(tree, hits).join('\n') };
  const shownTree =
    format === 'table' ? comparisonTable(tree, made, applied?.changes ?? [], { notes: applied?.notes ?? {} }) : made;
  return { format, bytes: writeDocx(shownTree, { properties: { title: subjectOf(made), creator: '', created: today } }) };
}

export function subjectOf(tree: Tree): string {
  const subject = child(tree, 'title')?.children.find(({ kind }) => kind === 'subject');
  return subject ? ownText(subject) : '';
}
