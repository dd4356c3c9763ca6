// Closing the minutes freezes them as a version; opening them again leaves a trace and the reason.
import { endAt } from '../../core/meeting/hours';
import type { Meeting } from '../../core/meeting/record';
import { useFrame } from '../frame/frame-context';
import { call } from '../wire';
import { today, useWords } from '../words/words';
import type { MeetingState } from './use-meeting';

export function isClosed(meeting: Meeting): boolean {
  return meeting.closings.at(-1)?.what === 'closed';
}

export function useClosing(dossier: string, { change, flush }: MeetingState) {
  const t = useWords();
  const { settings, showFindings, toast, confirm } = useFrame();
  const by = settings.author === '' ? null : settings.author;
  const trace = (what: 'closed' | 'reopened', reason: string | null) => ({ at: new Date().toISOString(), by, what, reason });
  const commit = async (message: string, milestone: string | null) => {
    await flush();
    const version = await call('library.commit', { dossier, author: settings.author, message, milestone });
    if (!version.ok) showFindings(t('meeting.notClosed'), version.findings);
    return version.ok;
  };
  const close = async (clock: string) => {
    const sure = await confirm({ title: t('meeting.close'), text: t('meeting.closeText'), ok: t('meeting.close') });
    if (!sure) return;
    await marked(change, flush, dossier);
    change((last) => ({ ...last, ...endAt(last, { day: today(), clock }), closings: [...last.closings, trace('closed', null)] }));
    if (await commit(t('meeting.closedMessage'), t('meeting.closedMilestone')))
      toast({ kind: 'success', text: t('meeting.isClosed') });
  };
  const reopen = async (reason: string) => {
    change((last) => ({ ...last, closings: [...last.closings, trace('reopened', reason)] }));
    await commit(t('meeting.reopenedMessage', { reason }), null);
  };
  return { close, reopen };
}

/** Puts marked lines of the minutes into the record. */
export async function marked(change: MeetingState['change'], flush: MeetingState['flush'], dossier: string): Promise<void> {
  await flush();
  const working = await call('library.working', { dossier });
  if (!working.ok || working.value?.body.kind !== 'meeting') return;
  const made = await call('meeting.entries', { meeting: working.value.body.meeting });
  if (!made.ok) return;
  const { reports, results, strengths, limitations, opinions, proposals, conclusions, assignments } =
    made.value as unknown as Meeting;
  change((last) => ({ ...last, reports, results, strengths, limitations, opinions, proposals, conclusions, assignments }));
}
