// Draft → pages, by the worker: one composing at a time, the newest draft next. What goes there and comes back is only what changed.

import { fewEdits } from '../../../core/edit/edits';
import { done, type Outcome } from '../../../core/finding/finding';
import type { Draft } from '../../../core/model/draft';
import type { Proof } from '../../../core/page/press';
import { noPages, type Pages, withProof } from '../../../core/page/proof';
import { call } from '../../wire';

export interface Composed {
  readonly draft: Draft;
  readonly pages: Pages;
  readonly findings: Outcome<unknown>['findings'];
}

export class Composer {
  private pages: Pages = noPages;
  /** The draft of the pages: the worker has it too. */
  private known: Draft | undefined;
  private waiting: Draft | undefined;
  private busy = false;
  private closed = false;

  constructor(
    private readonly session: string,
    private readonly tell: (composed: Composed) => void,
  ) {}

  compose(draft: Draft): void {
    this.waiting = draft;
    if (!this.busy) void this.run();
  }

  close(): void {
    this.closed = true;
  }

  private async run(): Promise<void> {
    this.busy = true;
    while (this.waiting && !this.closed) {
      const draft = this.waiting;
      this.waiting = undefined;
      const composed = this.known && this.taken(draft, await this.changed(this.known, draft));
      const again = composed ?? this.taken(draft, await call('draft.compose', { draft, session: this.session, base: 0 }));
      if (again && !this.closed) this.tell(again);
    }
    this.busy = false;
  }

  private async changed(known: Draft, draft: Draft): Promise<Outcome<{ proof: Proof | null }>> {
    const edits = fewEdits(known, draft);
    if (!edits) return done({ proof: null });
    return call('draft.recompose', { edits, session: this.session, base: this.pages.revision });
  }

  /** Undefined: the answer does not fit on what is here. A draft that cannot be shown leaves the last pages. */
  private taken(draft: Draft, outcome: Outcome<{ proof: Proof | null }>): Composed | undefined {
    if (!outcome.ok) return { draft, pages: this.pages, findings: outcome.findings };
    const { proof } = outcome.value;
    const pages = proof === null ? undefined : withProof(this.pages, proof);
    if (!pages) return undefined;
    this.pages = pages;
    this.known = draft;
    return { draft, pages, findings: outcome.findings };
  }
}
