// What goes to the worker and what comes back. Plain data only: it is cloned on its way.
import type { CallName } from '../../core/bridge/contract';
import type { Progress } from '../../core/bridge/talk';
import type { Outcome } from '../../core/finding/finding';

/** `input` has been checked by dispatch; `folders` hold the packs, later ones taking the place of earlier ones. */
export interface Job {
  readonly call: CallName;
  readonly input: unknown;
  readonly folders: readonly string[];
}

/** The stretches of a job that have limits of their own: `compose` runs wording of strangers, `read` takes in their files, `write` only our code. */
export type Phase = 'compose' | 'read' | 'write';

/** `pack`: whose wording is in hand from here on, so that an overrun can name it. */
export type Report =
  | { readonly type: Phase; readonly size: number }
  | { readonly type: 'pack'; readonly pack: string }
  | ({ readonly type: 'progress' } & Progress)
  | { readonly type: 'done'; readonly outcome: Outcome<unknown> }
  | { readonly type: 'threw'; readonly detail: string };
