// The contract's calls, each carried out as a job over the packs in `folders` and the library file; some as several jobs.
import { type CallName, contract } from '../../core/bridge/contract';
import type { Handlers } from '../../core/bridge/dispatch';
import type { Talk } from '../../core/bridge/talk';
import type { Outcome } from '../../core/finding/finding';
import type { Job } from './job';
import { libraryParts, type Part } from './library-parts';

export type Run = (job: Job, talk: Talk) => Promise<Outcome<unknown>>;

/** `library`: the path of the library file; left out, calls about it are refused. */
export function handlersOver(run: Run, folders: readonly string[], library = ''): Handlers {
  const partOf =
    (talk: Talk): Part =>
    (call, input) =>
      run({ call, input, folders, library }, talk);
  const carry = (call: CallName) => (input: unknown, talk: Talk) => partOf(talk)(call, input);
  const parts = Object.entries(libraryParts).map(([call, inParts]) => [
    call,
    (input: never, talk: Talk) => inParts(input, partOf(talk)),
  ]);
  const whole = (Object.keys(contract) as CallName[]).map((call) => [call, carry(call)]);
  return Object.fromEntries([...whole, ...parts]) as Handlers;
}
