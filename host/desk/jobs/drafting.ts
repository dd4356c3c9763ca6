// Jobs of the drafting view. Packs and pages of the last drafts stay in the worker between two strokes of a key; a worker
// that was started anew answers with everything.
import type { draftingCalls } from '../../../core/bridge/calls/drafting';
import { sketch } from '../../../core/compose/compose';
import { entriesOf } from '../../../core/compose/outline';
import { unitWording } from '../../../core/compose/unit-wording';
import { withEdits } from '../../../core/edit/edits';
import { Namer } from '../../../core/edit/name';
import { done, type Finding, failed, hasErrors, type Outcome } from '../../../core/finding/finding';
import { lint } from '../../../core/lint/lint';
import type { Draft } from '../../../core/model/draft';
import { formOf } from '../../../core/packs/form';
import type { LoadedPacks } from '../../../core/packs/load';
import { Press, type Proof } from '../../../core/page/press';
import { firstWords } from '../../../core/wording/first-words';
import { type Bench, packIds, packsFor, packsToWriteWith, unknownPack } from './bench';
import { treeOfContent, unfinishedOf } from './documents';
import { sizeOf } from './draft-files';
import type { Jobs } from './jobs';

interface Session {
  readonly press: Press;
  /** The packs that were asked for last, and what was found. */
  packs: { readonly key: string; readonly loaded: LoadedPacks } | undefined;
  /** The draft as it was given, of the proof `revision`. */
  last: { readonly draft: unknown; readonly revision: number } | undefined;
}

const most = 4;
const sessions = new Map<string, Session>();

/** The last used is the last to be forgotten. */
function sessionOf(name: string): Session {
  const session = sessions.get(name) ?? { press: new Press(), packs: undefined, last: undefined };
  sessions.delete(name);
  sessions.set(name, session);
  const oldest = sessions.keys().next().value;
  if (sessions.size > most && oldest !== undefined) sessions.delete(oldest);
  return session;
}

/** `anew`: the window has nothing yet, so the packs may have changed on disk. */
function packsOf(session: Session, draft: Draft, bench: Bench, anew: boolean): LoadedPacks {
  const wanted = packIds(draft);
  const key = JSON.stringify([bench.folders, [...wanted]]);
  if (!anew && session.packs?.key === key) return session.packs.loaded;
  const loaded = packsToWriteWith(bench, wanted);
  session.packs = { key, loaded };
  return loaded;
}

export const draftingJobs: Jobs<keyof typeof draftingCalls> = {
  'draft.compose': ({ draft, session, base }, bench) => composed(draft, sessionOf(session), base, bench),
  'draft.recompose': ({ edits, session: name, base }, bench) => {
    const session = sessionOf(name);
    const draft = session.last?.revision === base ? withEdits(session.last.draft, edits) : undefined;
    return draft === undefined ? done({ proof: null }) : composed(draft, session, base, bench);
  },
  'draft.open': ({ draft: given }, bench) => {
    bench.tell({ type: 'compose', size: sizeOf(given) });
    const draft = unfinishedOf(given);
    if (!draft.ok) return draft;
    const { packs, findings } = packsToWriteWith(bench, packIds(draft.value.draft));
    return done({ draft: writtenOut(draft.value.given, packs) }, [...draft.findings, ...findings]);
  },
  'draft.pages': ({ content }, bench) => {
    bench.tell({ type: 'compose', size: sizeOf(content) });
    const tree = treeOfContent(content, bench);
    return tree.ok ? done({ proof: new Press().proof(tree.value, 0) }, tree.findings) : tree;
  },
  'draft.form': ({ pack: id }, bench) => {
    bench.tell({ type: 'compose', size: 0 });
    const { packs, findings } = packsFor(bench, new Set([id]));
    const pack = packs.get(id);
    if (hasErrors(findings)) return failed(findings);
    return pack ? done({ form: formOf(pack, firstWords) }, findings) : failed([...findings, unknownPack(id, packs)]);
  },
  'draft.wording': ({ draft: given, unit }, bench) => {
    bench.tell({ type: 'compose', size: sizeOf(given) });
    const unfinished = unfinishedOf(given);
    if (!unfinished.ok) return unfinished;
    const { draft } = unfinished.value;
    const { packs } = packsToWriteWith(bench, packIds(draft));
    bench.tell({ type: 'pack', pack: draft.pack });
    return done({ wording: unitWording(draft, packs, unit) ?? null });
  },
};

function composed(given: unknown, session: Session, base: number, bench: Bench): Outcome<{ proof: Proof }> {
  bench.tell({ type: 'compose', size: sizeOf(given) });
  const unfinished = unfinishedOf(given);
  if (!unfinished.ok) return unfinished;
  const { draft } = unfinished.value;
  const { packs, findings } = packsOf(session, draft, bench, base === 0);
  bench.tell({ type: 'pack', pack: draft.pack });
  const { tree, findings: noticed } = sketch({ draft, packs });
  if (!tree) return failed([...unfinished.findings, ...findings, ...noticed]);
  const namer = new Namer(draft);
  const proof = session.press.proof(tree, base, (owner, field) => namer.name(field, prefixOf(owner)));
  session.last = { draft: given, revision: proof.revision };
  const all = [...unfinished.findings, ...findings, ...beside(noticed, unfinished.findings), ...lint(tree)];
  return done(
    { proof },
    all.map((finding) => placed(finding, namer)),
  );
}

/** What does not fit is open where it is printed: that it is open tells nothing more. */
function beside(noticed: readonly Finding[], unfit: readonly Finding[]): readonly Finding[] {
  const places = new Set(unfit.map(({ at }) => at));
  return places.size === 0 ? noticed : noticed.filter(({ code, at }) => !(code.startsWith('blank.') && places.has(at)));
}

/** Ids inside an attached regulation begin with the ids on the way to it. */
function prefixOf(owner: string): string {
  return owner.slice(0, owner.lastIndexOf('/') + 1);
}

function placed(finding: Finding, namer: Namer): Finding {
  const at = namer.name(finding.at);
  return at === finding.at ? finding : { ...finding, at };
}

/** With the units of the pack where the draft has none of its own. */
function writtenOut(draft: Draft, packs: LoadedPacks['packs']): Draft {
  const pack = packs.get(draft.pack);
  const outline = pack ? [...entriesOf(draft, pack)] : draft.outline;
  const attachments = draft.attachments.map((item) =>
    item.type === 'regulation' ? { ...item, draft: writtenOut(item.draft, packs) } : item,
  );
  return { ...draft, outline, attachments };
}
