// What became of a task since its meeting → the record of that meeting, as another step of its dossier. Its documents stay.
import { done, error, failed, type Outcome } from '../../core/finding/finding';
import { withProgress } from '../../core/meeting/progress';
import type { Meeting, TaskState } from '../../core/meeting/record';
import { latestContent } from '../library/content';
import { call } from '../wire';
import { today } from '../words/words';

interface Where {
  readonly dossier: string;
  readonly task: string;
  readonly author: string;
}

export async function storeProgress({ dossier, task, author }: Where, state: TaskState): Promise<Outcome<unknown>> {
  // The step before the words: what is stored in between is found out by `save`, not written over.
  const working = await call('library.working', { dossier });
  if (!working.ok) return working;
  const content = working.value ? done(working.value.body) : await latestContent(dossier);
  if (!content.ok) return content;
  if (content.value?.kind !== 'meeting') return failed([error('library.noWorking', '', { dossier })]);
  const meeting = withProgress(content.value.meeting as unknown as Meeting, task, { day: today(), state });
  const after = working.value?.step ?? 0;
  return call('library.save', { dossier, body: { kind: 'meeting', meeting: { ...meeting } }, author, after });
}
