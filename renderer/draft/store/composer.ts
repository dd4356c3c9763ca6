// Draft → pages, by the worker: one composing at a time, the newest draft next. What comes back is only what changed.

import type { Output } from '../../../core/bridge/contract';
import type { Outcome } from '../../../core/finding/finding';
import type { Draft } from '../../../core/model/draft';
import { noPages, type Pages, withProof } from '../../../core/page/proof';
import { call } from '../../wire';

export interface Composed {
  readonly draft: Draft;
  readonly pages: Pages;
  readonly findings: Outcome<unknown>['findings'];
}

export class Composer {
  private pages: Pages = noPages;
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
      const composed = this.taken(draft, await this.ask(draft, this.pages.revision));
      const again = composed ?? this.taken(draft, await this.ask(draft, 0));
      if (again && !this.closed) this.tell(again);
    }
    this.busy = false;
  }

  private ask(draft: Draft, base: number): Promise<Outcome<Output<'draft.compose'>>> {
    return call('draft.compose', { draft, session: this.session, base });
  }

  /** Undefined: the answer does not fit on what is here. A draft that cannot be shown leaves the last pages. */
  private taken(draft: Draft, outcome: Outcome<Output<'draft.compose'>>): Composed | undefined {
    if (!outcome.ok) return { draft, pages: this.pages, findings: outcome.findings };
    const pages = withProof(this.pages, outcome.value.proof);
    if (!pages) return undefined;
    this.pages = pages;
    return { draft, pages, findings: outcome.findings };
  }
}
