// What goes to the worker and what comes back. Plain data only: it is cloned on its way.
import type { CallName } from '../../core/bridge/contract';
import type { Progress } from '../../core/bridge/talk';
import type { Outcome } from '../../core/finding/finding';
import type { TaskName } from './task';

/**
 * `input` has been checked by dispatch; `folders` hold the packs, later ones taking the place of earlier ones; `library` is the
 * file of the library. `stop` is one number shared between the threads: no longer 0 when the user has given up.
 */
export interface Job {
  readonly call: CallName | TaskName;
  readonly input: unknown;
  readonly folders: readonly string[];
  readonly library?: string;
  readonly stop?: Int32Array;
}

/** What a desk says to its worker when there are no more jobs. */
export const closing = 'close';

/** The stretches of a job that have limits of their own: `compose` runs wording of strangers, `read` takes in their files, `write` only our code. */
export type Phase = 'compose' | 'read' | 'write';

/**
 * `pack`: whose wording is in hand from here on, so that an overrun can name it. `grows`: from here on the size of `file` says how
 * far the job is, because the worker is in one long step and says nothing.
 */
export type Report =
  | { readonly type: Phase; readonly size: number }
  | { readonly type: 'pack'; readonly pack: string }
  | ({ readonly type: 'progress' } & Progress)
  | { readonly type: 'grows'; readonly stage: string; readonly file: string; readonly total: number }
  | { readonly type: 'done'; readonly outcome: Outcome<unknown> }
  | { readonly type: 'threw'; readonly detail: string };
