// The calls of one kind as jobs: each takes the checked input and the bench.
import type { CallName, Input } from '../../../core/bridge/contract';
import type { Outcome } from '../../../core/finding/finding';
import type { TaskName, Tasks } from '../task';
import type { Bench } from './bench';

export type Done = Outcome<unknown> | Promise<Outcome<unknown>>;
export type Jobs<N extends CallName = CallName> = { readonly [K in N]: (input: Input<K>, bench: Bench) => Done };
export type TaskJobs = { readonly [K in TaskName]: (input: Tasks[K], bench: Bench) => Done };
