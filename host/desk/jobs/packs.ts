// Jobs about document packs.
import type { packCalls } from '../../../core/bridge/calls/packs';
import type { PackSummary } from '../../../core/bridge/results';
import { done } from '../../../core/finding/finding';
import type { Pack } from '../../../core/packs/pack';
import { packsFor } from './bench';
import type { Jobs } from './jobs';

export const packJobs: Jobs<keyof typeof packCalls> = {
  'packs.list': (_, bench) => {
    bench.tell({ type: 'compose', size: 0 });
    const { packs, findings } = packsFor(bench);
    return done([...packs.values()].map(summaryOf), findings);
  },
};

function summaryOf({ id, version, title, description, documentKind, layout, parties, fields }: Pack): PackSummary {
  return { id, version, title, description, documentKind, layout, parties, fields: [...fields] };
}
