// The contract's calls, each carried out as a job over the packs in `folders`.
import { type CallName, contract } from '../../core/bridge/contract';
import type { Handlers } from '../../core/bridge/dispatch';
import type { Talk } from '../../core/bridge/talk';
import type { Outcome } from '../../core/finding/finding';
import type { Job } from './job';

type Run = (job: Job, talk: Talk) => Promise<Outcome<unknown>>;

export function handlersOver(run: Run, folders: readonly string[]): Handlers {
  const carry = (call: CallName) => (input: unknown, talk: Talk) => run({ call, input, folders }, talk);
  return Object.fromEntries((Object.keys(contract) as CallName[]).map((call) => [call, carry(call)])) as Handlers;
}
