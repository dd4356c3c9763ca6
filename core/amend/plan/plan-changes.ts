// Changes ↔ instructions: which changes an instruction tells, by the nodes that both speak of. The ids are those that redline, table
// and summary show.
import { type BasicChange, basicChanges, type Change } from '../../diff/change';
import { headingOf, type Planned } from './planned';

/** `told`: the ids by instruction; `untold`: those that none tells: formats, attributes, what a reader does not see. */
export interface Linked {
  readonly told: ReadonlyMap<Planned, readonly string[]>;
  readonly untold: readonly string[];
}

export function linkedTo(planned: readonly Planned[], changes: readonly Change[]): Linked {
  const owners = new Map<string, Planned[]>();
  for (const one of planned) for (const id of one.covers) owners.set(id, [...(owners.get(id) ?? []), one]);
  const told = new Map<Planned, string[]>(planned.map((one) => [one, []]));
  const untold: string[] = [];
  for (const change of basicChanges(changes)) {
    const by = new Set(nodesOf(change).flatMap((id) => owners.get(id) ?? []));
    for (const one of by) told.get(one)?.push(change.id);
    if (by.size === 0) untold.push(change.id);
  }
  return { told, untold };
}

/** The nodes from the outside in that hold the place of a change; of a title only those around its unit and the title itself. */
function nodesOf(change: BasicChange): string[] {
  if (change.kind === 'ids') return [];
  const places = [...('old' in change ? [change.old] : []), ...('new' in change ? [change.new] : [])];
  const ids = places.flatMap(({ path }) => path.map(({ id }) => id));
  return change.kind === 'heading' ? [...ids, headingOf(change.old.id)] : ids;
}
