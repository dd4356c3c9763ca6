// What a press sent → the pages as the reader has them. Blocks and pages that did not change stay the same objects.
import type { Looks } from '../docx/styles';
import type { Page } from './pages';
import type { Paper, Proof, UnitLine } from './press';
import type { SheetBlock } from './sheet';

export interface Pages {
  readonly revision: number;
  readonly looks: Looks | undefined;
  readonly paper: Paper | undefined;
  readonly blocks: ReadonlyMap<number, SheetBlock>;
  readonly pages: readonly Page[];
  readonly units: readonly UnitLine[];
}

export const noPages: Pages = { revision: 0, looks: undefined, paper: undefined, blocks: new Map(), pages: [], units: [] };

/** undefined: the proof is not for these pages; ask for a whole one with base 0. */
export function withProof(old: Pages, proof: Proof): Pages | undefined {
  if (proof.base !== 0 && proof.base !== old.revision) return undefined;
  const start = proof.base === 0 ? noPages : old;
  const pages = start.pages.slice(0, proof.pageCount);
  for (const [at, page] of proof.pages) pages[at] = page;
  const all = new Map(start.blocks);
  for (const [id, block] of proof.blocks) all.set(id, block);
  const blocks = all.size > 2 * start.blocks.size + 200 || proof.base === 0 ? all : swept(all, pages);
  return {
    revision: proof.revision,
    looks: proof.looks ?? start.looks,
    paper: proof.paper ?? start.paper,
    blocks,
    pages,
    units: proof.units ?? start.units,
  };
}

/** Without blocks that stand on no page, once there are many. */
function swept(all: Map<number, SheetBlock>, pages: readonly Page[]): ReadonlyMap<number, SheetBlock> {
  const count = pages.reduce((sum, page) => sum + page.placed.length, 0);
  if (all.size < count * 1.5 + 100) return all;
  const placed = new Set(pages.flatMap((page) => page.placed.map(({ block }) => block)));
  return new Map([...all].filter(([id]) => placed.has(id)));
}
