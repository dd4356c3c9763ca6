// What a shell and the process that does its work say to each other. Plain data only: it is cloned on its way.
import type { Progress } from '../../core/bridge/talk';
import type { Outcome } from '../../core/finding/finding';

export type ToProcess =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'stop'; readonly id: number }
  | { readonly type: 'close' };

export type FromProcess =
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'outcome'; readonly id: number; readonly outcome: Outcome<unknown> };
