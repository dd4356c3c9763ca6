// A job as the worker does it, with the input that the contract asks for: a field that a call gets later is missed by the types here.
import type { CallName, Input } from '../../core/bridge/contract';
import type { Outcome } from '../../core/finding/finding';
import { work } from '../../host/desk/work';

export function carriedOut<N extends CallName>(call: N, input: Input<N>, folders: readonly string[]): Promise<Outcome<unknown>> {
  return work({ call, input, folders });
}
