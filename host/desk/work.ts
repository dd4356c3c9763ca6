// One job, done where it stands: read the packs it needs, call the core. Runs in the worker; tests call it directly.
import type { Outcome } from '../../core/finding/finding';
import { bounded } from './bounded';
import type { Job } from './job';
import type { Bench, Tell } from './jobs/bench';
import { draftJobs } from './jobs/drafts';
import type { Done, JobsOf, Kind } from './jobs/jobs';

/** The jobs by kind, loaded at the first of them: whoever drafts does not wait for what compares, amends or keeps the minutes. */
const kinds: { readonly [K in Kind]: () => Promise<JobsOf<K>> } = {
  packs: async () => (await import('./jobs/packs')).packJobs,
  draft: async () => ({ ...draftJobs, ...(await import('./jobs/drafting')).draftingJobs }),
  file: async () => (await import('./jobs/files')).fileJobs,
  compare: async () => (await import('./jobs/compare')).compareJobs,
  amend: async () => ({
    ...(await import('./jobs/amending')).amendingJobs,
    ...(await import('./jobs/consolidation')).consolidationJobs,
  }),
  replace: async () => (await import('./jobs/replace')).replaceJobs,
  succession: async () => (await import('./jobs/replace')).replaceJobs,
  content: async () => (await import('./jobs/content')).contentJobs,
  settings: async () => (await import('./jobs/settings')).settingsJobs,
  library: async () => (await import('./jobs/library')).libraryJobs,
  meeting: async () => (await import('./jobs/meetings')).meetingJobs,
  schedule: async () => (await import('./jobs/meetings')).meetingJobs,
  task: async () => (await import('./jobs/tasks')).taskJobs,
};

export async function work(job: Job, tell: Tell = () => {}): Promise<Outcome<unknown>> {
  const { call, input, folders, library = '', stop } = job;
  const bench = { folders, tell, library, isStopped: () => stop !== undefined && Atomics.load(stop, 0) !== 0 };
  const jobs = (call in draftJobs ? draftJobs : await kinds[kindOf(call)]()) as AnyJobs;
  const outcome = await jobs[call](input, bench);
  return { ...outcome, findings: bounded(outcome.findings) };
}

type AnyJobs = Readonly<Record<Job['call'], (input: unknown, bench: Bench) => Done>>;

function kindOf(call: Job['call']): Kind {
  return call.slice(0, call.indexOf('.')) as Kind;
}
