// Changes ↔ instructions: which changes an instruction tells, by the nodes that both speak of. The ids are those that redline, table
// and summary show.
import { type BasicChange, basicChanges, type Change } from '../../diff/change';
import { headingOf, type Planned } from './planned';

export interface Linked {
  readonly planned: readonly Planned[];
  /** Ids of changes that no instruction tells: formats, attributes, what a reader does not see. */
  readonly untold: readonly string[];
}

export function withChanges(planned: readonly Planned[], changes: readonly Change[]): Linked {
  const owners = new Map<string, number[]>();
  for (const [at, { covers }] of planned.entries()) {
    for (const id of covers) owners.set(id, [...(owners.get(id) ?? []), at]);
  }
  const told: string[][] = planned.map(() => []);
  const untold: string[] = [];
  for (const change of basicChanges(changes)) {
    const by = new Set(nodesOf(change).flatMap((id) => owners.get(id) ?? []));
    for (const at of by) told[at]?.push(change.id);
    if (by.size === 0) untold.push(change.id);
  }
  return { planned: planned.map((one, at) => ({ ...one, changes: told[at] ?? [] })), untold };
}

/** The nodes from the outside in that hold the place of a change; of a title only those around its unit and the title itself. */
function nodesOf(change: BasicChange): string[] {
  if (change.kind === 'ids') return [];
  const places = [...('old' in change ? [change.old] : []), ...('new' in change ? [change.new] : [])];
  const ids = places.flatMap(({ path }) => path.map(({ id }) => id));
  return change.kind === 'heading' ? [...ids, headingOf(change.old.id)] : ids;
}
