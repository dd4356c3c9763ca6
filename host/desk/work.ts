// One job, done where it stands: read the packs it needs, call the core. Runs in the worker; tests call it directly.
import type { Outcome } from '../../core/finding/finding';
import { bounded } from './bounded';
import type { Job } from './job';
import { amendingJobs } from './jobs/amending';
import type { Bench, Tell } from './jobs/bench';
import { compareJobs } from './jobs/compare';
import { consolidationJobs } from './jobs/consolidation';
import { contentJobs } from './jobs/content';
import { draftingJobs } from './jobs/drafting';
import { draftJobs } from './jobs/drafts';
import { fileJobs } from './jobs/files';
import type { Done, Jobs, TaskJobs } from './jobs/jobs';
import { libraryJobs } from './jobs/library';
import { meetingJobs } from './jobs/meetings';
import { packJobs } from './jobs/packs';
import { replaceJobs } from './jobs/replace';
import { settingsJobs } from './jobs/settings';
import { taskJobs } from './jobs/tasks';

const jobs: Jobs & TaskJobs = {
  ...packJobs,
  ...draftJobs,
  ...draftingJobs,
  ...fileJobs,
  ...compareJobs,
  ...amendingJobs,
  ...replaceJobs,
  ...contentJobs,
  ...consolidationJobs,
  ...settingsJobs,
  ...libraryJobs,
  ...meetingJobs,
  ...taskJobs,
};

export async function work(job: Job, tell: Tell = () => {}): Promise<Outcome<unknown>> {
  const { call, input, folders, library = '', stop } = job;
  const bench = { folders, tell, library, isStopped: () => stop !== undefined && Atomics.load(stop, 0) !== 0 };
  const outcome = await (jobs[call] as (input: unknown, bench: Bench) => Done)(input, bench);
  return { ...outcome, findings: bounded(outcome.findings) };
}
