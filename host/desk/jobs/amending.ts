// The job that writes an amending text: plan, draft, file, and back again before it is given.
import { identityOf } from '../../../core/amend/identity';
import { closedLoop, type LoopResult, loopResult } from '../../../core/amend/loop';
import { type Plan, plan } from '../../../core/amend/plan/plan';
import { type Amending, amendingDraft } from '../../../core/amend/write/amending-draft';
import { type Meta, metaSchema } from '../../../core/amend/write/meta';
import { type Sentence, sentencesOf } from '../../../core/amend/write/sentence';
import { amendingSubmission } from '../../../core/amend/write/submission';
import type { AmendingOutput, amendingCalls } from '../../../core/bridge/calls/amending';
import type { Input } from '../../../core/bridge/contract';
import { compose } from '../../../core/compose/compose';
import { readSource } from '../../../core/docx/source';
import { done, type Finding, failed, hasErrors, type Outcome } from '../../../core/finding/finding';
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
    bench.tell({ type: 'read', size: asked.old.length + asked.new.length });
    progress(bench, 'stage.compare', 0, 3);
    const [old, now, meta] = [await fileTree(asked.old, bench), await fileTree(asked.new, bench), metaOf(asked.meta)];
    const findings = [...old.findings, ...now.findings, ...meta.findings];
    if (!old.ok || !now.ok || !meta.ok) return failed(findings);
    bench.tell({ type: 'write', size: (asked.old.length + asked.new.length) * 4 });
    const planned = plan(old.value, now.value, { numbering: asked.numbering, manner: meta.value.manner });
    progress(bench, 'stage.compare', 1, 3);
    if (!planned.ok) return failed([...findings, ...planned.findings]);
    const made = looped(planned.value, meta.value, asked, bench);
    progress(bench, 'stage.compare', 3, 3);
    const noticed = [...findings, ...planned.findings, ...made.findings];
    return made.ok ? done(outputOf(made.value, asked, bench), severed(noticed, asked.marked)) : failed(noticed);
  },
};

function metaOf(text: string | undefined): Outcome<Meta> {
  const value = text === undefined ? done({}) : parseJson(text);
  if (!value.ok) return value;
  const meta = metaSchema.safeParse(value.value, { reportInput: true });
  return meta.success ? done(meta.data) : failed(findingsOf(meta.error.issues, ['meta']));
}

interface Looped {
  readonly plan: Plan;
  readonly written: Written;
  readonly loop: LoopResult;
}

/** An edited draft is checked as it is; a new one may quote more until the loop is closed. */
function looped(first: Plan, meta: Meta, asked: Asked, bench: Bench): Outcome<Looped> {
  if (asked.draft !== undefined) return checked(first, asked.draft, asked, bench);
  const baseDraft = draftIn(asked.old);
  const closed = closedLoop(first, (one) => {
    const amending = amendingDraft(one, { meta, layout: asked.layout, baseDraft });
    return amending.ok ? filed(amending.value.draft, amending.findings, asked, bench) : amending;
  });
  return closed.ok ? done(closed.value, [...closed.value.written.findings, ...closed.value.loop.findings]) : closed;
}

function checked(first: Plan, text: string, asked: Asked, bench: Bench): Outcome<Looped> {
  const draft = draftOf(text);
  if (!draft.ok) return draft;
  const made = filed(draft.value, draft.findings, asked, bench);
  if (!made.ok) return made;
  const loop = loopResult(first, made.value.reread);
  return done({ plan: first, written: made.value.written, loop }, [...made.value.written.findings, ...loop.findings]);
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
  docx: ({ written, loop }, asked, bench) => ({
    format: 'docx',
    bytes: loop.differences.length > 0 && asked.marked ? markedBytes(written, asked, bench) : written.bytes,
  }),
  text: ({ written }) => ({ format: 'text', text: textOf(written) }),
  draft: ({ written }) => ({ format: 'draft', draft: written.amending.draft }),
  submission: ({ plan: made, written: { amending, tree } }) => ({
    format: 'draft',
    draft: amendingSubmission(amending.draft, identityName(tree), sentencesOf(made, { document: '', this: '' })),
  }),
  json: ({ plan: made, loop }) => ({
    format: 'json',
    sentences: sentencesOf(made, { document: '', this: '' }).map(sentenceData),
    changes: [...made.changes],
    untold: [...made.untold],
    loop: { closed: loop.differences.length === 0, differences: [...loop.differences] },
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
