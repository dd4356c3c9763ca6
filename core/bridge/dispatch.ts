// A call by name with any input → Outcome. Input and output are checked against the contract; this is the one place
// where exceptions are caught, and it never throws.
import { error, failed, type Outcome, onceEach } from '../finding/finding';
import { findingsOf } from '../finding/zod';
import { type CallName, contract, type Input, isCallName } from './contract';
import { silent, type Talk } from './talk';

/** What carries out the calls. The output is checked here, so a handler may bring it from another thread. */
export type Handlers = { readonly [N in CallName]: (input: Input<N>, talk: Talk) => Promise<Outcome<unknown>> };

export type Dispatch = (name: string, input: unknown, talk?: Talk) => Promise<Outcome<unknown>>;

export function dispatcher(handlers: Handlers): Dispatch {
  return async (name, input, talk = silent) => {
    if (!isCallName(name)) return failed([error('call.unknown', '', { name })]);
    try {
      const outcome = await checked(handlers, name, input, talk);
      return { ...outcome, findings: onceEach(outcome.findings) };
    } catch (problem) {
      return failed([error('call.crashed', '', { detail: detailOf(problem) })]);
    }
  };
}

async function checked(handlers: Handlers, name: CallName, input: unknown, talk: Talk): Promise<Outcome<unknown>> {
  const { input: inputSchema, output: outputSchema } = contract[name];
  const parsed = inputSchema.safeParse(isKeyed(input) ? input : null, { reportInput: true });
  if (!parsed.success) return failed(findingsOf(parsed.error.issues));
  const handler = handlers[name] as (input: unknown, talk: Talk) => Promise<Outcome<unknown>>;
  const outcome = await handler(parsed.data, talk);
  if (!outcome.ok) return outcome;
  const output = outputSchema.safeParse(outcome.value);
  if (!output.success) throw new TypeError(`${name}: ${output.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  return { ...outcome, value: output.data };
}

/** To zod bytes, dates and maps are objects without keys: they would pass for an input with nothing in it. */
export function isKeyed(input: unknown): input is object {
  return Object.prototype.toString.call(input) === '[object Object]';
}

function detailOf(problem: unknown): string {
  return problem instanceof Error ? `${problem.name}: ${problem.message}` : `not an Error but ${typeof problem}`;
}
