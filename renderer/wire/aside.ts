// Asks the program on a thread of its own. A fetch takes the window's thread about 2 ms a time (request, events of its answer, its
// body); what is asked at every stroke of a key leaves them to the stroke. Only for questions without effect: where no answer comes
// this way the page asks again itself.

export interface Question {
  readonly id: number;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface Answered {
  readonly id: number;
  readonly bytes: ArrayBuffer | undefined;
}

export class Aside {
  private thread: Worker | undefined;
  private readonly waiting = new Map<number, (bytes: ArrayBuffer | undefined) => void>();
  private last = 0;

  /** Starts the thread: some time before the first question, so that none has to wait for it. */
  begin(): void {
    if (this.thread) return;
    this.thread = new Worker(new URL('./aside-worker.ts', import.meta.url), { type: 'module' });
    this.thread.addEventListener('message', ({ data }: MessageEvent<Answered>) => this.settle(data.id, data.bytes));
    // It could not be fetched: the next draft that is opened tries again.
    this.thread.addEventListener('error', () => this.end());
  }

  /** The bytes of the answer; undefined when the thread is not there or got none. */
  ask(question: Omit<Question, 'id'>): Promise<ArrayBuffer | undefined> {
    const { thread } = this;
    if (!thread) return Promise.resolve(undefined);
    this.last += 1;
    const id = this.last;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      thread.postMessage({ ...question, id } satisfies Question);
    });
  }

  private settle(id: number, bytes: ArrayBuffer | undefined): void {
    this.waiting.get(id)?.(bytes);
    this.waiting.delete(id);
  }

  private end(): void {
    this.thread?.terminate();
    this.thread = undefined;
    for (const id of [...this.waiting.keys()]) this.settle(id, undefined);
  }
}
