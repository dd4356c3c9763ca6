// One job, done where it stands: read the packs it needs, call the core. Runs in the worker; tests call it directly.
import type { Outcome } from '../../core/finding/finding';
import { bounded } from './bounded';
import type { Job } from './job';
import type { Bench, Tell } from './jobs/bench';
import { compareJobs } from './jobs/compare';
import { draftJobs } from './jobs/drafts';
import { fileJobs } from './jobs/files';
import type { Done, Jobs } from './jobs/jobs';
import { packJobs } from './jobs/packs';
import { settingsJobs } from './jobs/settings';

const jobs: Jobs = { ...packJobs, ...draftJobs, ...fileJobs, ...compareJobs, ...settingsJobs };

export async function work({ call, input, folders }: Job, tell: Tell = () => {}): Promise<Outcome<unknown>> {
  const outcome = await (jobs[call] as (input: unknown, bench: Bench) => Done)(input, { folders, tell });
  return { ...outcome, findings: bounded(outcome.findings) };
}
