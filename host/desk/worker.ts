// The worker's entry: jobs come in by message, reports go out. It may be ended from outside at any moment.
import { parentPort } from 'node:worker_threads';
import { closing, type Job, type Report } from './job';
import { closeLibraries } from './jobs/open-libraries';
import { givingBack } from './rest';
import { work } from './work';

const worked = givingBack();
const post = (report: Report, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(report, transfer);

parentPort?.on('message', async (job: Job | typeof closing) => {
  if (job === closing) return end();
  worked();
  try {
    const outcome = await work(job, (report) => post(report));
    post({ type: 'done', outcome }, buffersOf(outcome.ok ? outcome.value : undefined));
  } catch (problem) {
    post({ type: 'threw', detail: problem instanceof Error ? (problem.stack ?? problem.message) : typeof problem });
  }
});

async function end(): Promise<void> {
  await closeLibraries();
  parentPort?.close();
}

/** A finished document is handed over, not copied. */
function buffersOf(value: unknown): ArrayBuffer[] {
  const bytes = value instanceof Object && 'bytes' in value ? value.bytes : undefined;
  return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
}
