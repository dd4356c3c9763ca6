// Which worker carries out a job: three desks, so that autosave waits for nothing that takes long. SQLite must not be stopped
// in the middle of a statement (the whole process would end), so workers that have the library open are never ended.
import type { Talk } from '../../core/bridge/talk';
import type { Outcome } from '../../core/finding/finding';
import { Desk, type Limits, limits } from './desk';
import type { Job } from './job';

/** `work`: packs, files, comparing; `quick`: the library in milliseconds; `slow`: the library as a whole. */
export type Lane = 'work' | 'quick' | 'slow';

const slow: ReadonlySet<string> = new Set([
  'library.verify',
  'library.backup',
  'library.restoreBackup',
  'library.export',
  'library.import',
]);
const quick: ReadonlySet<string> = new Set(['task.commit', 'task.attach', 'task.add', 'task.samples']);

export function laneOf(call: Job['call']): Lane {
  if (slow.has(call)) return 'slow';
  return quick.has(call) || call.startsWith('library.') ? 'quick' : 'work';
}

export class Lanes {
  /** Kept when nobody has the library for themselves. */
  private alone: Promise<unknown> = Promise.resolve();
  private readonly running = new Set<Promise<unknown>>();
  private readonly desks: Readonly<Record<Lane, Desk>>;

  /** `isShort`: one command and no more, so one worker for the library will do. */
  constructor(file: string | URL, { bounds: within = limits, isShort = false }: { bounds?: Limits; isShort?: boolean } = {}) {
    const library = () => new Desk(file, within, 'patient');
    const own = library();
    this.desks = { work: new Desk(file, within), quick: own, slow: isShort ? own : library() };
  }

  warm(lane: Lane): void {
    this.desks[lane].warm();
  }

  /** A backup is brought back while nobody has the library open: what wants it then waits. */
  async run(job: Job, talk?: Talk): Promise<Outcome<unknown>> {
    const lane = laneOf(job.call);
    if (lane === 'work') return this.desks.work.run(job, talk);
    const isRestore = job.call === 'library.restoreBackup';
    const work = Promise.all([this.alone, ...(isRestore ? this.running : [])]).then(async () => {
      // A worker lets go of a library for certain only by ending.
      if (isRestore) await this.closeLibrary();
      return this.desks[lane].run(job, talk);
    });
    const settled: Promise<unknown> = work.catch(() => {}).finally(() => this.running.delete(settled));
    this.running.add(settled);
    if (isRestore) this.alone = settled;
    return work;
  }

  /** When the promise is kept, the library is closed. */
  async close(): Promise<void> {
    await Promise.all(Object.values(this.desks).map((desk) => desk.close()));
  }

  private async closeLibrary(): Promise<void> {
    await Promise.all([this.desks.quick.close(), this.desks.slow.close()]);
  }
}
