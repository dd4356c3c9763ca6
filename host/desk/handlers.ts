// The contract's calls, each carried out as a job over the packs in `folders`.
import type { CallName, Input } from '../../core/bridge/contract';
import type { Handlers } from '../../core/bridge/dispatch';
import type { Outcome } from '../../core/finding/finding';
import type { Job } from './job';

export function handlersOver(run: (job: Job) => Promise<Outcome<unknown>>, folders: readonly string[]): Handlers {
  const carry =
    <N extends CallName>(call: N) =>
    (input: Input<N>) =>
      run({ call, input, folders });
  return {
    'packs.list': carry('packs.list'),
    'draft.new': carry('draft.new'),
    'draft.write': carry('draft.write'),
    'file.read': carry('file.read'),
    'file.compare': carry('file.compare'),
  };
}
