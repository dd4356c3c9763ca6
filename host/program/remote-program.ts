// The program in a process of its own, seen from the shell. A process that dies fails the calls it had, each with a finding; the
// next call starts a new one.
import type { Dispatch } from '../../core/bridge/dispatch';
import { silent, type Talk } from '../../core/bridge/talk';
import { error, failed, info, type Outcome } from '../../core/finding/finding';
import type { FromProcess, ToProcess } from './messages';
import type { Program } from './program';

/** A started process, whoever started it. */
export interface Started {
  post(message: ToProcess): void;
  onMessage(listener: (message: FromProcess) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}

interface Waiting {
  readonly talk: Talk;
  readonly settle: (outcome: Outcome<unknown>) => void;
}

/** Milliseconds for a process to store what is under way when it is asked to end. */
const patience = 10_000;

export class RemoteProgram implements Program {
  private process: Started | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  /** `lost` hears of a process that died by itself. */
  constructor(
    private readonly start: () => Started,
    private readonly lost: () => void = () => {},
  ) {
    this.started();
  }

  readonly dispatch: Dispatch = (name, input, talk = silent) => {
    const process = this.started();
    this.last += 1;
    const id = this.last;
    return new Promise((resolve) => {
      this.waiting.set(id, { talk, settle: resolve });
      try {
        process.post({ type: 'call', id, name, input });
      } catch {
        // Not everything can be cloned: a function, a promise.
        return this.settle(id, failed([error('wire.unreadable', '')]));
      }
      talk.onStop(() => this.stop(process, id));
    });
  };

  async close(): Promise<void> {
    const { process } = this;
    if (!process) return;
    this.process = undefined;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => process.kill(), patience);
      process.onExit(() => {
        clearTimeout(timer);
        resolve();
      });
      process.post({ type: 'close' });
    });
  }

  private started(): Started {
    if (this.process) return this.process;
    const process = this.start();
    this.process = process;
    process.onMessage((message) => this.hear(message));
    process.onExit(() => this.exited(process));
    return process;
  }

  private hear(message: FromProcess): void {
    if (message.type === 'outcome') this.settle(message.id, message.outcome);
    else this.waiting.get(message.id)?.talk.tell(message.progress);
  }

  private stop(process: Started, id: number): void {
    if (!this.waiting.has(id)) return;
    process.post({ type: 'stop', id });
  }

  private settle(id: number, outcome: Outcome<unknown>): void {
    this.waiting.get(id)?.settle(outcome);
    this.waiting.delete(id);
  }

  private exited(process: Started): void {
    const asked = this.process !== process;
    if (!asked) this.process = undefined;
    const finding = asked ? info('call.stopped', '') : error('wire.processLost', '');
    for (const id of [...this.waiting.keys()]) this.settle(id, failed([finding]));
    if (!asked) this.lost();
  }
}
