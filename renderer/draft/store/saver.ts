// Keeps the working copy on the disk: what was typed is stored within half a second, one save at a time. Only what changed since the
// last one is sent, the whole where the library has moved on. A save that fails is tried again with the next change and by hand.
import { fewEdits } from '../../../core/edit/edits';
import type { Finding, Outcome } from '../../../core/finding/finding';
import type { Draft } from '../../../core/model/draft';
import { call } from '../../wire';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed';

export interface Saved {
  readonly state: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly findings: readonly Finding[];
}

interface Step {
  readonly step: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Milliseconds after the last stroke, and after the first one that is not stored. */
const pause = 250;
const longest = 500;
/** Milliseconds after which a save is said to be under way: most have ended before. */
const noticed = 200;

export class Saver {
  private waiting: Draft | undefined;
  private since = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private step = 0;
  /** What was stored as `step`. Undefined: not known to the letter. */
  private known: Draft | undefined;
  private saved: Saved = { state: 'saved', canUndo: false, canRedo: false, findings: [] };

  constructor(
    private readonly dossier: string,
    private readonly author: () => string,
    private readonly tell: (saved: Saved) => void,
  ) {}

  /** What the library has now. */
  begin(step: Step): void {
    this.step = step.step;
    this.known = undefined;
    this.report({ state: 'saved', canUndo: step.canUndo, canRedo: step.canRedo, findings: [] });
  }

  save(draft: Draft): void {
    const now = performance.now();
    if (!this.waiting) this.since = now;
    this.waiting = draft;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(pause, this.since + longest - now)));
    if (this.saved.state !== 'unsaved') this.report({ ...this.saved, state: 'unsaved', canUndo: true });
  }

  /** Ends when everything is stored, or storing has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (!this.waiting) return;
    this.running = this.store(this.waiting);
    this.waiting = undefined;
    await this.running;
    this.running = undefined;
    if (this.waiting) await this.flush();
  }

  isFailed(): boolean {
    return this.saved.state === 'failed';
  }

  private async store(draft: Draft): Promise<void> {
    const slow = setTimeout(() => this.report({ ...this.saved, state: 'saving' }), noticed);
    const outcome =
      (await this.changed(draft)) ?? (await call('library.save', { ...this.place(), body: { kind: 'draft', draft } }));
    clearTimeout(slow);
    this.took(draft, outcome);
  }

  /** Undefined: the whole draft has to be sent. */
  private async changed(draft: Draft): Promise<Outcome<Step> | undefined> {
    const edits = this.known && fewEdits(this.known, draft);
    if (!edits) return undefined;
    const outcome = await call('library.saveEdits', { ...this.place(), edits });
    if (!outcome.ok) return outcome;
    return outcome.value === null ? undefined : { ...outcome, value: outcome.value };
  }

  private place() {
    return { dossier: this.dossier, author: this.author(), after: this.step };
  }

  private took(draft: Draft, outcome: Outcome<Step>): void {
    if (outcome.ok) {
      const { step, canUndo, canRedo } = outcome.value;
      this.step = step;
      this.known = draft;
      this.report({ state: this.waiting ? 'unsaved' : 'saved', canUndo, canRedo, findings: [] });
    } else {
      this.waiting ??= draft;
      this.report({ ...this.saved, state: 'failed', findings: outcome.findings });
    }
  }

  private report(saved: Saved): void {
    this.saved = saved;
    this.tell(saved);
  }
}
