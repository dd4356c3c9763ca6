// What a job has at hand: the packs it needs, and whom to tell how far it is.
import type { Progress } from '../../../core/bridge/talk';
import { error, type Finding } from '../../../core/finding/finding';
import type { Draft } from '../../../core/model/draft';
import { type LoadedPacks, loadPacks } from '../../../core/packs/load';
import type { Pack } from '../../../core/packs/pack';
import { preparedPacks } from '../../packs/prepared-packs';
import { readPacks } from '../../packs/read-packs';
import type { Report } from '../job';

export type Tell = (report: Report) => void;

export interface Bench {
  readonly folders: readonly string[];
  readonly tell: Tell;
  /** The file of the library; "" when the shell has none. */
  readonly library: string;
  readonly isStopped: () => boolean;
}

export function progress({ tell }: Bench, stage: Progress['stage'], done: number, total: number): void {
  tell({ type: 'progress', stage, done, total });
}

/** The pack of the draft and those of the regulations attached to it. */
export function packIds(draft: Draft): Set<string> {
  const attached = draft.attachments.flatMap((item) => (item.type === 'regulation' ? [...packIds(item.draft)] : []));
  return new Set([draft.pack, ...attached]);
}

/** The packs of a draft, prepared where the build has prepared them all. */
export function packsToWriteWith(bench: Bench, wanted: ReadonlySet<string>): LoadedPacks {
  const packs = preparedPacks(bench.folders, wanted);
  return packs.size === wanted.size ? { packs, findings: [] } : packsFor(bench, wanted);
}

export function packsFor({ folders, tell }: Bench, wanted?: ReadonlySet<string>): LoadedPacks {
  const read = readPacks(folders, wanted);
  const loaded = read.packs.map((files) => {
    tell({ type: 'pack', pack: files.name });
    return loadPacks([files]);
  });
  const packs = new Map(loaded.flatMap((one) => [...one.packs]));
  return { packs, findings: [...read.findings, ...loaded.flatMap(({ findings }) => findings)] };
}

export function unknownPack(pack: string, packs: ReadonlyMap<string, Pack>): Finding {
  return error('draft.packMissing', 'pack', { pack, known: [...packs.keys()].join(', ') });
}
