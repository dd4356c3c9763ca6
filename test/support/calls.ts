// The contract's calls over the built worker and a library of one test: `call` gives the value or throws with the findings.
import { join } from 'node:path';
import type { z } from 'zod';
import type { CallName, contract, Input, Output } from '../../core/bridge/contract';
import type { Dispatch } from '../../core/bridge/dispatch';
import { dispatcher } from '../../core/bridge/dispatch';
import type { Outcome } from '../../core/finding/finding';
import { handlersOver } from '../../host/desk/handlers';
import { Lanes } from '../../host/desk/lanes';

const dist = join(import.meta.dirname, '../../dist');

export interface Calls {
  readonly dispatch: Dispatch;
  call<N extends CallName>(name: N, input: z.input<(typeof contract)[N]['input']>): Promise<Output<N>>;
  codes(name: CallName, input: unknown): Promise<string[]>;
  readonly lanes: Lanes;
}

export function callsOver(library: string): Calls {
  const lanes = new Lanes(join(dist, 'worker-start.cjs'));
  const dispatch = dispatcher(handlersOver((job, talk) => lanes.run(job, talk), [join(dist, 'templates')], library));
  return {
    lanes,
    dispatch,
    async call(name, input) {
      const outcome = (await dispatch(name, input)) as Outcome<Output<typeof name>>;
      if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.findings)}`);
      return outcome.value;
    },
    async codes(name, input) {
      return (await dispatch(name, input)).findings.map(({ code }) => code);
    },
  };
}

export type { Input };
