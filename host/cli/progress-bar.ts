// How far a call is → a bar on the screen, from the second second on; and Ctrl+C → the wish to stop.
import type { Progress, Talk } from '../../core/bridge/talk';
import { type Language, words } from '../../core/finding/message';

/** Where the bar is shown; the part of a process that it takes. */
export interface Terminal {
  readonly isScreen: boolean;
  readonly columns: number;
  readonly write: (text: string) => void;
  readonly now: () => number;
  readonly onInterrupt: (listener: () => void) => () => void;
}

/** Milliseconds before a bar is shown, and between two looks of it. */
const patience = 1_000;
const pace = 100;
const barWidth = 24;

export async function watched<T>(work: (talk: Talk) => Promise<T>, language: Language, terminal: Terminal): Promise<T> {
  const bar = new Bar(language, terminal);
  const stops: (() => void)[] = [];
  let isStopped = false;
  const forget = terminal.onInterrupt(() => {
    isStopped = true;
    for (const stop of stops) stop();
  });
  try {
    return await work({
      tell: (progress) => bar.show(progress),
      onStop: (stop) => {
        stops.push(stop);
        if (isStopped) stop();
      },
    });
  } finally {
    forget();
    bar.clear();
  }
}

class Bar {
  private readonly began: number;
  private last = 0;
  private isShown = false;

  constructor(
    private readonly language: Language,
    private readonly terminal: Terminal,
  ) {
    this.began = terminal.now();
  }

  show(progress: Progress): void {
    const now = this.terminal.now();
    if (!this.terminal.isScreen || now - this.began < patience || now - this.last < pace) return;
    this.last = now;
    this.isShown = true;
    this.terminal.write(`\r\u001b[K${barText(progress, this.language).slice(0, this.terminal.columns - 1)}`);
  }

  clear(): void {
    if (this.isShown) this.terminal.write('\r\u001b[K');
  }
}

/** Without a total there is nothing to measure by: only what is being done is said. */
export function barText({ stage, done, total }: Progress, language: Language): string {
  const name = words(stage, language);
  if (total <= 0) return name;
  const part = Math.min(1, done / total);
  const full = Math.round(part * barWidth);
  return `${name}  [${'#'.repeat(full)}${'.'.repeat(barWidth - full)}] ${Math.floor(part * 100)}%  ${done}/${total}`;
}
