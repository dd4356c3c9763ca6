// Jobs for replacing a regulation: what is out of date in a text, and the text with it brought up to date.
import { z } from 'zod';
import type { replaceCalls } from '../../../core/bridge/calls/replace';
import type { Input, Output } from '../../../core/bridge/contract';
import { documentName } from '../../../core/compare/document-name';
import { comparisonTable } from '../../../core/compare/table';
import { compose } from '../../../core/compose/compose';
import { instrumentText } from '../../../core/compose/scope';
import { type Coverage, coverage } from '../../../core/coverage/coverage';
import { dutyBalance } from '../../../core/coverage/duties';
import { notesOf } from '../../../core/coverage/notes';
import { coverageLines } from '../../../core/coverage/report';
import { submissionDraft } from '../../../core/coverage/submission';
import { coverageTable } from '../../../core/coverage/table';
import { readSource } from '../../../core/docx/source';
import { writeDocx } from '../../../core/docx/write';
import { done, type Finding, failed, type Outcome } from '../../../core/finding/finding';
import { findingsOf } from '../../../core/finding/zod';
import type { Content } from '../../../core/library/content';
import type { Draft } from '../../../core/model/draft';
import { parseJson } from '../../../core/model/parse';
import { type Applied, applySuccessions, type Choices } from '../../../core/succession/apply';
import { findSuccessions } from '../../../core/succession/find';
import type { Hit } from '../../../core/succession/hit';
import { successionsInDraft } from '../../../core/succession/in-draft';
import { shownHits, successionFindings, successionLines } from '../../../core/succession/report';
import { builtInRows, rowsWith } from '../../../core/succession/rows';
import type { Tree } from '../../../core/tree/node';
import { textOf } from '../../../core/tree/text';
import { child, ownText, walk } from '../../../core/tree/walk';
import { twoDigits } from '../../../core/vi/lexicon';
import { fileTree } from '../content-tree';
import { type Bench, packIds, packsToWriteWith, progress } from './bench';
import { draftOf } from './documents';
import { sourceDraft } from './draft-files';
import type { Jobs } from './jobs';

type Asked = Input<'succession.find'>;
const choicesSchema = z.record(z.string().max(1000), z.string().max(10_000).nullable());

export const replaceJobs: Jobs<keyof typeof replaceCalls> = {
  'replace.coverage': async (asked, bench) => {
    bench.tell({ type: 'write', size: asked.old.length + asked.new.length });
    progress(bench, 'stage.compare', 0, 2);
    const [old, now] = [await fileTree(asked.old, bench), await fileTree(asked.new, bench)];
    const notes = asked.reasons === undefined ? done({}) : withJson(asked.reasons, notesOf);
    const findings = [...old.findings, ...now.findings, ...notes.findings];
    if (!old.ok || !now.ok || !notes.ok) return failed(findings);
    const made = coverage(old.value, now.value, notes.value);
    progress(bench, 'stage.compare', 2, 2);
    if (!made.ok) return failed([...findings, ...made.findings]);
    const noticed = made.findings.map((one) => (asked.final ? one : { ...one, severity: 'warning' as const }));
    return done(covered(old.value, now.value, made.value, asked, bench), [...findings, ...noticed]);
  },
  'succession.find': async (asked, bench) => {
    bench.tell({ type: 'read', size: asked.content.length });
    const tree = await fileTree(asked.content, bench);
    const rows = asked.rows === undefined ? done(builtInRows) : withJson(asked.rows, rowsWith);
    const choices = asked.choices === undefined ? done({}) : withJson(asked.choices, choicesOf);
    const findings = [...tree.findings, ...rows.findings, ...choices.findings];
    if (!tree.ok || !rows.ok || !choices.ok) return failed(findings);
    const at = asked.at ?? draftDay(asked.content) ?? asked.today;
    const hits = findSuccessions(tree.value, rows.value, at);
    const noticed = asked.apply || asked.format === 'text' ? [] : successionFindings(tree.value, hits);
    const applied =
      asked.apply || (asked.format !== 'text' && asked.format !== 'json')
        ? applySuccessions(tree.value, hits, choices.value)
        : undefined;
    if (applied && !applied.ok) return failed([...findings, ...applied.findings]);
    const left = applied ? findSuccessions(applied.value.tree, rows.value, at) : [];
    const open = applied ? successionFindings(applied.value.tree, left) : noticed;
    if (applied && asked.format === 'content') {
      const made = contentWith(tree.value, { hits, choices: choices.value }, applied.value, asked, bench);
      return done({ format: 'content', body: made.body }, [...findings, ...applied.findings, ...made.findings]);
    }
    return done(shown(tree.value, hits, at, applied?.value, asked), [...findings, ...(applied?.findings ?? []), ...open]);
  },
};

function covered(
  old: Tree,
  now: Tree,
  made: Coverage,
  asked: Input<'replace.coverage'>,
  bench: Bench,
): Output<'replace.coverage'> {
  const { format, today } = asked;
  if (format === 'text') return { format, text: coverageLines(made).join('\n') };
  const drafts = { old: draftIn(asked.old), now: draftIn(asked.new) };
  if (format === 'draft') {
    const chapters = [...walk(now)].filter(({ node }) => node.kind === 'chapter').length;
    const [replaced, ...others] = drafts.now?.replaces ?? [];
    const named = replaced && others.length === 0 ? instrumentText(replaced.instrument) : documentName(old);
    const names = { old: named, new: documentName(now) };
    return { format, draft: submissionDraft(made, drafts.now, names, chapters > 0 ? chapters : null) };
  }
  const pack = drafts.now && packsToWriteWith(bench, packIds(drafts.now)).packs.get(drafts.now.pack);
  const duties = pack && drafts.old && drafts.now ? dutyBalance(drafts.old, drafts.now, pack.fields) : [];
  const label = (id: string) =>
    titleIn(now, id) ?? titleIn(old, id) ?? pack?.fields.find((field) => field.id === id)?.label.vi ?? id;
  if (format === 'json') {
    const named = [...new Set(duties.flatMap((row) => [row.area, ...row.old, ...row.now]))];
    const titles = Object.fromEntries(named.map((id) => [id, label(id)]));
    return { format, rows: made.rows, added: made.added, counts: made.counts, duties, titles, changes: made.changes };
  }
  const properties = { title: subjectOf(now), creator: '', created: today };
  if (format === 'comparison') {
    const table = comparisonTable(old, now, made.changes, { notes: reasonsByChange(made) });
    return { format, bytes: writeDocx(table, { properties }) };
  }
  const table = coverageTable(old, now, made, duties, label);
  return { format, bytes: writeDocx(table, { properties }) };
}

/** What the user said of old units, by the changes that stand at them. */
function reasonsByChange({ rows, changes }: Coverage): Record<string, string> {
  const reasons = new Map(rows.flatMap(({ id, reason }) => (reason === null ? [] : [[id, reason] as const])));
  return Object.fromEntries(
    changes.flatMap((change) => {
      const reason = 'old' in change ? reasons.get(change.old.id) : undefined;
      return reason === undefined ? [] : [[change.id, reason] as const];
    }),
  );
}

/** The title of the unit with this id. */
function titleIn(tree: Tree, id: string): string | undefined {
  const text = [...walk(tree)].find(({ node }) => node.id === id && node.kind !== 'document')?.node;
  return text && ownText(text) !== '' ? ownText(text) : undefined;
}

function draftIn(bytes: Uint8Array): Draft | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (!text.startsWith('{')) return sourceDraft(readSource(bytes));
  const draft = draftOf(new TextDecoder().decode(bytes));
  return draft.ok ? draft.value : undefined;
}

function withJson<T>(text: string, use: (value: unknown) => Outcome<T>): Outcome<T> {
  const value = parseJson(text);
  return value.ok ? use(value.value) : value;
}

function choicesOf(value: unknown): Outcome<Record<string, string | null>> {
  const parsed = choicesSchema.safeParse(value, { reportInput: true });
  return parsed.success ? done(parsed.data) : failed(findingsOf(parsed.error.issues, ['choices']));
}

/** The day of a draft, where all of it is known. */
function draftDay(bytes: Uint8Array): string | undefined {
  const { year, month, day } = draftIn(bytes)?.date ?? {};
  if (!year || !month || !day) return undefined;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The new text as the library keeps it: a draft stays one, with what could be placed in it. */
function contentWith(
  before: Tree,
  accepted: { readonly hits: readonly Hit[]; readonly choices: Choices },
  { tree: intended }: Applied,
  { content }: Asked,
  bench: Bench,
): { readonly body: Content; readonly findings: readonly Finding[] } {
  const draft = draftIn(content);
  if (!draft) return { body: { kind: 'document', tree: intended }, findings: [] };
  const { packs } = packsToWriteWith(bench, packIds(draft));
  const composed = (one: Draft) => {
    const made = compose({ draft: one, packs });
    return made.ok ? made.value : undefined;
  };
  const { draft: made, left } = successionsInDraft(draft, before, accepted, composed);
  const findings = successionFindings(before, left).map((one) => ({ ...one, code: 'succession.notInDraft' }));
  return { body: { kind: 'draft', draft: { ...made } }, findings };
}

function shown(
  tree: Tree,
  hits: readonly Hit[],
  at: string,
  applied: Applied | undefined,
  { format, today }: Asked,
): Output<'succession.find'> {
  const made = applied?.tree ?? tree;
  if (format === 'json')
    return { format, at, hits: shownHits(tree, hits), changes: [...(applied?.changes ?? [])], notes: { ...applied?.notes } };
  if (format === 'text') return { format, text: applied ? textOf(made) : successionLines(tree, hits).join('\n') };
  const shownTree =
    format === 'table' ? comparisonTable(tree, made, applied?.changes ?? [], { notes: applied?.notes ?? {} }) : made;
  // A content was given before this; what is left are files.
  return {
    format: format === 'table' ? format : 'docx',
    bytes: writeDocx(shownTree, { properties: { title: subjectOf(made), creator: '', created: today } }),
  };
}

export function subjectOf(tree: Tree): string {
  const subject = child(tree, 'title')?.children.find(({ kind }) => kind === 'subject');
  return subject ? ownText(subject) : '';
}
