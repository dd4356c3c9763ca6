// The calls of one kind as jobs: each takes the checked input and the bench.
import type { CallName, Input } from '../../../core/bridge/contract';
import type { Outcome } from '../../../core/finding/finding';
import type { TaskName, Tasks } from '../task';
import type { Bench } from './bench';

export type Done = Outcome<unknown> | Promise<Outcome<unknown>>;
export type Jobs<N extends CallName = CallName> = { readonly [K in N]: (input: Input<K>, bench: Bench) => Done };
export type TaskJobs = { readonly [K in TaskName]: (input: Tasks[K], bench: Bench) => Done };

/** What stands before the stop in the name of a call. */
export type Kind = CallName | TaskName extends infer N ? (N extends `${infer K}.${string}` ? K : never) : never;
export type JobsOf<K extends Kind> = Pick<Jobs & TaskJobs, Extract<CallName | TaskName, `${K}.${string}`>>;
