// Carries jobs to a worker thread and brings the outcomes back. The worker is ended when it overruns its time or memory;
// the next job gets a new one, and the process lives on. One job at a time, so that an overrun has one cause.
// A patient desk never ends its worker: a job that should stop is told so, and ends by itself.
import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { silent, type Talk } from '../../core/bridge/talk';
import { error, failed, info, type Outcome, type PackPlace } from '../../core/finding/finding';
import { allowance } from './allowance';
import { closing, type Job, type Phase, type Report } from './job';

export interface Limits {
  /** Milliseconds until a new worker must have taken up its job: covers a slow disk and a virus scanner. */
  readonly start: number;
  /** Milliseconds for a phase, and how many more for a million characters of the draft. */
  readonly phase: Readonly<Record<Phase, { readonly base: number; readonly million: number }>>;
  readonly memoryMb: number;
  /** Room for what is soon garbage. Left alone it grows to 48 MB, which saves no time here (npm run bench, peak memory). */
  readonly youngMb: number;
}

/**
 * On the processor (allowance.ts). Wording of strangers is stopped within two seconds, reading of their files after ten; our own
 * writer only has to end some day.
 */
export const limits: Limits = {
  start: 30_000,
  phase: {
    compose: { base: 1_500, million: 4_000 },
    read: { base: 10_000, million: 0 },
    write: { base: 20_000, million: 20_000 },
  },
  memoryMb: 512,
  youngMb: 12,
};

export class Desk {
  private worker: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly file: string | URL,
    private readonly bounds: Limits = limits,
    private readonly manner: 'strict' | 'patient' = 'strict',
  ) {}

  /** Starts the worker before there is a job, so that it loads while the shell is still reading. */
  warm(): void {
    this.worker ??= this.started();
  }

  /**
   * A job that is stopped ends at once, whether it waits or runs; what it would have given is not looked at any more. On a
   * patient desk it ends when it has noticed, and what it then gives is true.
   */
  run(job: Job, talk: Talk = silent): Promise<Outcome<unknown>> {
    const next = this.last.then(() => this.carry(job, talk));
    this.last = next.catch(() => {});
    return next;
  }

  /** Ends the worker; a later job gets a new one. A patient desk waits for its jobs first, and its worker closes what it has open. */
  async close(): Promise<void> {
    if (this.manner === 'patient') await this.last;
    const { worker } = this;
    this.worker = undefined;
    if (!worker) return;
    if (this.manner === 'strict') await worker.terminate();
    else await farewell(worker);
  }

  private started(): Worker {
    const bounded = { maxOldGenerationSizeMb: this.bounds.memoryMb, maxYoungGenerationSizeMb: this.bounds.youngMb };
    const worker = new Worker(this.file, this.manner === 'strict' ? { resourceLimits: bounded } : {});
    worker.unref();
    worker.on('error', () => {});
    worker.once('exit', () => {
      if (this.worker === worker) this.worker = undefined;
    });
    return worker;
  }

  private carry(job: Job, talk: Talk): Promise<Outcome<unknown>> {
    this.warm();
    const { worker } = this;
    if (!worker) return Promise.reject(new Error('no worker'));
    return new Promise<Outcome<unknown>>((resolve, reject) => {
      const isStrict = this.manner === 'strict';
      const watch = new Watch(worker, isStrict ? this.bounds : undefined, talk, resolve, reject, () => this.close());
      watch.begin(job);
    });
  }
}

function farewell(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.ref();
    worker.once('exit', () => resolve());
    worker.postMessage(closing);
  });
}

/** Follows one job from its start to its end, whichever way it ends. */
class Watch {
  private takeBack = (): void => {};
  private growing: NodeJS.Timeout | undefined;
  private ended = false;
  private place: PackPlace | undefined;
  private readonly stopSign = new Int32Array(new SharedArrayBuffer(4));

  /** Without bounds the worker is not ended, whatever happens. */
  constructor(
    private readonly worker: Worker,
    private readonly bounds: Limits | undefined,
    private readonly talk: Talk,
    private readonly resolve: (outcome: Outcome<unknown>) => void,
    private readonly reject: (problem: Error) => void,
    private readonly stop: () => void,
  ) {}

  begin(job: Job): void {
    this.worker.ref();
    this.worker.on('message', this.report).on('error', this.broke).on('exit', this.exited);
    if (this.bounds) this.allow(this.bounds.start);
    this.worker.postMessage({ ...job, stop: this.stopSign });
    this.talk.onStop(this.stopped);
  }

  private readonly report = (report: Report): void => {
    if (report.type === 'done') this.end(() => this.resolve(report.outcome));
    else if (report.type === 'threw') this.end(() => this.reject(new Error(report.detail)));
    else if (report.type === 'progress') this.talk.tell({ stage: report.stage, done: report.done, total: report.total });
    else if (report.type === 'grows') this.follow(report.stage, report.file, report.total);
    else if (report.type === 'pack') this.place = { pack: report.pack, file: 'pack.json' };
    else if (this.bounds) this.allow(timeFor(this.bounds.phase[report.type], report.size));
  };

  private readonly broke = (problem: Error & { code?: string }): void => {
    const outOfMemory = problem.code === 'ERR_WORKER_OUT_OF_MEMORY';
    const finding = error('worker.memory', '', { limit: this.bounds?.memoryMb ?? 0 }, this.place);
    this.end(() => (outOfMemory ? this.resolve(failed([finding])) : this.reject(problem)));
    this.stop();
  };

  private readonly stopped = (): void => {
    if (this.ended) return;
    Atomics.store(this.stopSign, 0, 1);
    if (!this.bounds) return;
    this.end(() => this.resolve(failed([info('call.stopped', '')])));
    this.stop();
  };

  private readonly exited = (): void => this.end(() => this.reject(new Error('the worker ended')));

  private follow(stage: string, file: string, total: number): void {
    clearInterval(this.growing);
    this.growing = setInterval(() => {
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      this.talk.tell({ stage, done: Math.min(size, total), total });
    }, 200);
  }

  private allow(milliseconds: number): void {
    this.takeBack();
    this.takeBack = allowance(milliseconds, () => this.overrun(milliseconds));
  }

  private overrun(milliseconds: number): void {
    const seconds = Math.round(milliseconds / 100) / 10;
    this.end(() => this.resolve(failed([error('worker.timeout', '', { seconds }, this.place)])));
    this.stop();
  }

  private end(settle: () => void): void {
    this.ended = true;
    this.takeBack();
    clearInterval(this.growing);
    this.worker.off('message', this.report).off('error', this.broke).off('exit', this.exited);
    this.worker.unref();
    settle();
  }
}

function timeFor({ base, million }: { base: number; million: number }, size: number): number {
  return Math.round(base + (million * size) / 1_000_000);
}
