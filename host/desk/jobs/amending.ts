// The job that writes an amending text: plan, draft, file, and back again before it is given.
import { identityOf } from '../../../core/amend/identity';
import { located } from '../../../core/amend/located';
import { closedLoops, type LoopResult, loopResults } from '../../../core/amend/loop';
import { type Plan, plan } from '../../../core/amend/plan/plan';
import { type Amending, amendingDraftOf } from '../../../core/amend/write/amending-draft';
import { type Meta, metaSchema } from '../../../core/amend/write/meta';
import { type Sentence, sentencesOfAll } from '../../../core/amend/write/sentence';
import { amendingSubmission } from '../../../core/amend/write/submission';
import type { AmendingOutput, amendingCalls } from '../../../core/bridge/calls/amending';
import type { Input } from '../../../core/bridge/contract';
import { compose } from '../../../core/compose/compose';
import { readSource } from '../../../core/docx/source';
import { done, error, type Finding, failed, hasErrors, type Outcome } from '../../../core/finding/finding';
import { findingsOf } from '../../../core/finding/zod';
import { importDocx } from '../../../core/import/import';
import type { Draft } from '../../../core/model/draft';
import { parseJson } from '../../../core/model/parse';
import { branch, leaf } from '../../../core/tree/build';
import { isBranch, type Tree } from '../../../core/tree/node';
import words from '../../../core/vi/amending.json';
import { fileTree } from '../content-tree';
import { type Bench, packIds, packsToWriteWith, progress } from './bench';
import { draftOf } from './documents';
import { sourceDraft, writers } from './draft-files';
import type { Jobs } from './jobs';

type Asked = Input<'amend.write'>;

interface Written {
  readonly amending: Pick<Amending, 'draft'>;
  readonly tree: Tree;
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
}

export const amendingJobs: Jobs<keyof typeof amendingCalls> = {
  'amend.write': async (asked, bench) => {
    const size = [asked.old, asked.new, ...asked.more].reduce((sum, { length }) => sum + length, 0);
    bench.tell({ type: 'read', size });
    progress(bench, 'stage.compare', 0, 3);
    const [texts, meta] = [await textsOf(asked, bench), metaOf(asked.meta)];
    const findings = [...texts.findings, ...meta.findings];
    if (!texts.ok || !meta.ok) return failed(findings);
    bench.tell({ type: 'write', size: size * 4 });
    const planned = plansOf(texts.value, meta.value, asked);
    progress(bench, 'stage.compare', 1, 3);
    const named = (some: readonly Finding[]) => located(some, ...texts.value.flatMap(({ old, now }) => [now, old]));
    if (!planned.ok) return failed([...findings, ...named(planned.findings)]);
    const made = looped(planned.value, meta.value, asked, bench);
    progress(bench, 'stage.compare', 3, 3);
    const noticed = [...findings, ...named([...planned.findings, ...made.findings])];
    return made.ok ? done(outputOf(made.value, asked, bench), severed(noticed, asked.marked)) : failed(noticed);
  },
};

interface Pair {
  readonly old: Tree;
  readonly now: Tree;
}

/** The first two texts, and the further ones by turns. */
async function textsOf(asked: Asked, bench: Bench): Promise<Outcome<Pair[]>> {
  const files = [asked.old, asked.new, ...asked.more];
  if (files.length % 2 === 1) return failed([error('amend.unpaired', 'more')]);
  const trees: Outcome<Tree>[] = [];
  for (const file of files) trees.push(await fileTree(file, bench));
  const findings = trees.flatMap((tree) => tree.findings);
  const read = trees.flatMap((tree) => (tree.ok ? [tree.value] : []));
  if (read.length < trees.length) return failed(findings);
  const pairs = read.flatMap((old, at) => (at % 2 === 0 ? [{ old, now: read[at + 1] as Tree }] : []));
  return done(pairs, findings);
}

function plansOf(texts: readonly Pair[], { manner }: Meta, { numbering }: Asked): Outcome<Plan[]> {
  const made = texts.map(({ old, now }) => plan(old, now, { numbering, manner }));
  const findings = made.flatMap((one) => one.findings);
  const plans = made.flatMap((one) => (one.ok ? [one.value] : []));
  return plans.length === made.length ? done(plans, findings) : failed(findings);
}

function metaOf(text: string | undefined): Outcome<Meta> {
  const value = text === undefined ? done({}) : parseJson(text);
  if (!value.ok) return value;
  const meta = metaSchema.safeParse(value.value, { reportInput: true });
  return meta.success ? done(meta.data) : failed(findingsOf(meta.error.issues, ['meta']));
}

interface Looped {
  readonly plans: readonly Plan[];
  readonly written: Written;
  readonly loops: readonly LoopResult[];
}

/** An edited draft is checked as it is; a new one may quote more until the loop is closed. */
function looped(first: readonly Plan[], meta: Meta, asked: Asked, bench: Bench): Outcome<Looped> {
  if (asked.draft !== undefined) return checked(first, asked.draft, asked, bench);
  const bases = [asked.old, ...asked.more.filter((_, at) => at % 2 === 0)].map(draftIn);
  const closed = closedLoops(first, (plans) => {
    const texts = plans.map((one, at) => ({ plan: one, baseDraft: bases[at] }));
    const amending = amendingDraftOf(texts, { meta, layout: asked.layout });
    return amending.ok ? filed(amending.value.draft, amending.findings, asked, bench) : amending;
  });
  return closed.ok ? done(closed.value, [...closed.value.written.findings, ...findingsIn(closed.value)]) : closed;
}

const findingsIn = ({ loops }: Pick<Looped, 'loops'>) => loops.flatMap(({ findings }) => findings);
const differencesIn = ({ loops }: Pick<Looped, 'loops'>) => loops.flatMap(({ differences }) => differences);
const sentencesIn = ({ plans }: Looped) =>
  sentencesOfAll(plans.map((one) => ({ plan: one, names: { document: '', this: '' } }))).flat();

function checked(first: readonly Plan[], text: string, asked: Asked, bench: Bench): Outcome<Looped> {
  const draft = draftOf(text);
  if (!draft.ok) return draft;
  const made = filed(draft.value, draft.findings, asked, bench);
  if (!made.ok) return made;
  const result = { plans: first, written: made.value.written, loops: loopResults(first, made.value.reread) };
  return done(result, [...made.value.written.findings, ...findingsIn(result)]);
}

/** The draft of the amended text, when that is one of ours: its parties sign again. */
function draftIn(bytes: Uint8Array): Draft | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (!text.startsWith('{')) return sourceDraft(readSource(bytes));
  const draft = draftOf(new TextDecoder().decode(bytes));
  return draft.ok ? draft.value : undefined;
}

function filed(
  draft: Draft,
  notes: readonly Finding[],
  { today }: Asked,
  bench: Bench,
): Outcome<{ written: Written; reread: Tree }> {
  const { packs, findings } = packsToWriteWith(bench, packIds(draft));
  if (hasErrors(findings)) return failed(findings);
  const tree = compose({ draft, packs });
  if (!tree.ok) return tree;
  const made = writers.docx(tree.value, draft, packs, today);
  const bytes = made.format === 'docx' ? made.bytes : new Uint8Array();
  const back = importDocx(bytes, { prefix: 'back' });
  if (!back.ok) return back;
  const written = { amending: { draft }, tree: tree.value, bytes, findings: [...notes, ...tree.findings] };
  return done({ written, reread: back.value.tree });
}

const outputs: { readonly [F in Asked['format']]: (made: Looped, asked: Asked, bench: Bench) => AmendingOutput } = {
  docx: (made, asked, bench) => ({
    format: 'docx',
    bytes: differencesIn(made).length > 0 && asked.marked ? markedBytes(made.written, asked, bench) : made.written.bytes,
  }),
  text: ({ written }) => ({ format: 'text', text: textOf(written) }),
  draft: ({ written }) => ({ format: 'draft', draft: written.amending.draft }),
  submission: (made) => ({
    format: 'draft',
    draft: amendingSubmission(made.written.amending.draft, identityName(made.written.tree), sentencesIn(made)),
  }),
  json: (made) => ({
    format: 'json',
    sentences: sentencesIn(made).map(sentenceData),
    changes: made.plans.flatMap(({ changes }) => [...changes]),
    untold: made.plans.flatMap(({ untold }) => [...untold]),
    loop: { closed: differencesIn(made).length === 0, differences: differencesIn(made) },
  }),
};

function outputOf(made: Looped, asked: Asked, bench: Bench): AmendingOutput {
  return outputs[asked.format](made, asked, bench);
}

/** "Quy chế": what the amending text is. */
function identityName(tree: Tree): string {
  return identityOf(tree).kind ?? '';
}

function textOf({ tree, amending }: Written): string {
  const made = writers.text(tree, amending.draft, new Map(), '');
  return made.format === 'text' ? made.text : '';
}

function sentenceData({ pattern, text, planned, children }: Sentence): unknown {
  const operations = planned.map(({ operation, changes }) => ({ ...operation, changes }));
  const own = children.length > 0 ? { children: children.map(sentenceData) } : { instructions: operations };
  return { pattern, text, changes: [...new Set(planned.flatMap(({ changes }) => changes))], ...own };
}

/** What could not be checked says so on its first page. */
function markedBytes({ tree, amending: { draft } }: Written, { today }: Asked, bench: Bench): Uint8Array {
  const mark = leaf('mark', 'draft-mark', words.draftMark, { mark: 'circulation' });
  const children = tree.children.map((part) =>
    part.kind === 'header' && isBranch(part) ? branch('header', part.id, [...part.children, mark], { attrs: part.attrs }) : part,
  );
  const { packs } = packsToWriteWith(bench, packIds(draft));
  const made = writers.docx({ ...tree, children }, draft, packs, today);
  return made.format === 'docx' ? made.bytes : new Uint8Array();
}

/** A marked draft may be exported though the loop is open: what stops the final version is then a warning. */
function severed(findings: readonly Finding[], marked: boolean): Finding[] {
  return findings.map((one) => (marked && one.code.startsWith('amend.') ? { ...one, severity: 'warning' as const } : one));
}
