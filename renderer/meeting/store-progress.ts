// What became of a task since its meeting → the record of that meeting, as another step of its dossier. Its documents stay.
import { error, failed, type Outcome } from '../../core/finding/finding';
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
  const content = await latestContent(dossier);
  if (!content.ok) return content;
  if (content.value?.kind !== 'meeting') return failed([error('library.noWorking', '', { dossier })]);
  const meeting = withProgress(content.value.meeting as unknown as Meeting, task, { day: today(), state });
  const working = await call('library.working', { dossier });
  const after = working.ok && working.value ? { after: working.value.step } : {};
  return call('library.save', { dossier, body: { kind: 'meeting', meeting: { ...meeting } }, author, ...after });
}
