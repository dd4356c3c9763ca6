// Jobs about drafts.
import type { draftCalls } from '../../../core/bridge/calls/drafts';
import { compose } from '../../../core/compose/compose';
import { starter } from '../../../core/compose/starter';
import { done, failed, hasErrors, type Outcome } from '../../../core/finding/finding';
import { lint } from '../../../core/lint/lint';
import type { MeetingPack } from '../../../core/meeting/draft-of';
import type { Draft } from '../../../core/model/draft';
import { parseDraft, parseJson } from '../../../core/model/parse';
import type { Pack } from '../../../core/packs/pack';
import { type Bench, packIds, packsFor, packsToWriteWith, unknownPack } from './bench';
import { isMeeting, sizeOf, writers } from './draft-files';
import type { Jobs } from './jobs';
import { unservedIn } from './reasons';

export const draftJobs: Jobs<keyof typeof draftCalls> = {
  'draft.new': ({ pack }, bench) => {
    const started = startedDraft(pack, bench);
    return started.ok ? done(started.value.draft, started.findings) : started;
  },
  'draft.write': async ({ draft: given, pack, today, format, meetings }, bench) => {
    bench.tell({ type: 'compose', size: sizeOf(given) });
    const draft = await draftOf(given, pack);
    if (!draft.ok) return draft;
    const { packs, findings } = packsToWriteWith(bench, packIds(draft.value));
    if (hasErrors(findings)) return failed(findings);
    bench.tell({ type: 'pack', pack: draft.value.pack });
    const tree = compose({ draft: draft.value, packs });
    if (!tree.ok) return failed([...findings, ...tree.findings]);
    bench.tell({ type: 'write', size: sizeOf(given) });
    const noticed = [...draft.findings, ...findings, ...tree.findings, ...lint(tree.value), ...(await unservedIn(meetings))];
    // A document with errors is not written; its text and tree may still be looked at.
    if (format === 'docx' && hasErrors(noticed)) return failed(noticed);
    return done(writers[format](tree.value, draft.value, packs, today), noticed);
  },
};

/** What knows about meetings is loaded when one comes. */
async function draftOf(given: unknown, pack: MeetingPack | undefined): Promise<Outcome<Draft>> {
  const value = typeof given === 'string' ? parseJson(given) : done(given);
  if (!value.ok) return value;
  return isMeeting(value.value) ? (await import('./documents')).draftOf(value.value, pack) : parseDraft(value.value);
}

/** A starter draft with its pack. */
export function startedDraft(id: string, bench: Bench): Outcome<{ pack: Pack; draft: Record<string, unknown> }> {
  bench.tell({ type: 'compose', size: 0 });
  const { packs, findings } = packsFor(bench, new Set([id]));
  const pack = packs.get(id);
  if (hasErrors(findings)) return failed(findings);
  if (!pack) return failed([...findings, unknownPack(id, packs)]);
  // A broken pack of the attached regulation is said when that is drafted: here the regulation is left out.
  const attached = pack.attaches === undefined ? [] : packsFor(bench, new Set([pack.attaches])).packs;
  return done({ pack, draft: starter(pack, new Map([...packs, ...attached])) }, findings);
}
