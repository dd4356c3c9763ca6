// Two drafts → who has which part in which area, before and after: duties gained, lost, changed (areas × parties).
import type { Draft } from '../model/draft';
import type { Entry } from '../model/entry';
import type { Party } from '../model/party';
import type { Field } from '../packs/field';

export type DutyState = 'same' | 'gained' | 'lost' | 'changed';

/** `roles` are ids of the fields that name the party ("lead", "partners"). */
export interface DutyRow {
  readonly area: string;
  readonly party: string;
  readonly old: readonly string[];
  readonly now: readonly string[];
  readonly state: DutyState;
}

interface Area {
  readonly roles: ReadonlyMap<string, readonly string[]>;
  /** Everything else that is asked in the area. */
  readonly terms: string;
}

/** Only areas and parties that have a part on either side. Parties of both drafts meet by id, or as the only one of their force. */
export function dutyBalance(old: Draft, now: Draft, fields: readonly Field[]): DutyRow[] {
  const alias = aliases(old.parties, now.parties);
  const [before, after] = [areasOf(old, fields, (id) => alias.get(id) ?? id), areasOf(now, fields, (id) => id)];
  const parties = [...new Set([...now.parties.map(({ id }) => id), ...old.parties.map(({ id }) => alias.get(id) ?? id)])];
  const names = new Map([...old.parties, ...now.parties].map(({ id, name }) => [id, name]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((area) =>
    parties.flatMap((party) => rowOf(area, names.get(party) ?? party, party, before.get(area), after.get(area)) ?? []),
  );
}

function rowOf(
  area: string,
  name: string,
  party: string,
  before: Area | undefined,
  after: Area | undefined,
): DutyRow | undefined {
  const [old, now] = [before?.roles.get(party) ?? [], after?.roles.get(party) ?? []];
  if (old.length === 0 && now.length === 0) return undefined;
  const equal = old.join() === now.join() && before?.terms === after?.terms;
  const state = old.length === 0 ? 'gained' : now.length === 0 ? 'lost' : equal ? 'same' : 'changed';
  return { area, party: name, old, now, state };
}

function aliases(old: readonly Party[], now: readonly Party[]): Map<string, string> {
  const only = (list: readonly Party[], { force }: Party) => list.filter((party) => party.force === force).length === 1;
  return new Map(
    old.flatMap((party) => {
      const same = now.find(({ id }) => id === party.id);
      const heir = same ?? (only(old, party) ? now.find((one) => one.force === party.force && only(now, one)) : undefined);
      return heir ? [[party.id, heir.id] as const] : [];
    }),
  );
}

function areasOf(draft: Draft, fields: readonly Field[], name: (id: string) => string): Map<string, Area> {
  const areas = new Map<string, Area>();
  for (const entry of entriesIn(draft.outline)) {
    if (entry.slot !== undefined) addArea(areas, entry.id, entry.answers, fields, name);
  }
  return areas;
}

function addArea(
  areas: Map<string, Area>,
  key: string,
  answers: Readonly<Record<string, unknown>>,
  fields: readonly Field[],
  name: (id: string) => string,
): void {
  const roles = new Map(areas.get(key)?.roles);
  const terms: [string, unknown][] = [];
  for (const [id, value] of Object.entries(answers)) {
    const type = fields.find((field) => field.id === id)?.type;
    if (type !== 'party' && type !== 'parties') terms.push([id, value]);
    else
      for (const party of [value].flat())
        if (typeof party === 'string') roles.set(name(party), [...(roles.get(name(party)) ?? []), id]);
  }
  if (roles.size > 0) areas.set(key, { roles, terms: (areas.get(key)?.terms ?? '') + JSON.stringify(terms) });
}

function entriesIn(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ enabled }) => enabled).flatMap((entry) => [entry, ...entriesIn(entry.children)]);
}
