// A starter draft: every question is in it, explained, and it composes with nothing worse than blanks.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../core/compose/compose';
import { documentFields, slotFields } from '../../../core/compose/outline';
import { starter } from '../../../core/compose/starter';
import { parseDraft } from '../../../core/model/parse';
import { builtInPacks } from '../../support/packs';

const { packs } = builtInPacks();

describe.each([...packs.values()].map((pack) => [pack.id, pack] as const))('starter of %s', (_id, pack) => {
  const value = starter(pack, packs) as { answers: object; outline: Unit[]; $help: Record<string, Record<string, string>> };
  interface Unit {
    slot?: string;
    answers: object;
    children: Unit[];
  }
  const units = (list: Unit[]): Unit[] => list.flatMap((unit) => [unit, ...units(unit.children)]);

  it('parses as it stands, also as text', () => {
    expect(parseDraft(value).findings).toEqual([]);
    expect(parseDraft(JSON.parse(JSON.stringify(value))).ok).toBe(true);
  });

  it('composes: what is open is a warning, never an error, and no reference is broken', () => {
    const draft = parseDraft(value);
    const outcome = draft.ok ? compose({ draft: draft.value, packs }) : draft;
    expect(outcome.findings.filter(({ severity }) => severity !== 'warning')).toEqual([]);
    expect(outcome.findings.filter(({ code }) => !code.startsWith('blank'))).toEqual([]);
    expect(outcome.ok).toBe(true);
  });

  it('asks every question where it is answered, and explains it', () => {
    expect(Object.keys(value.answers)).toEqual(documentFields(pack).map(({ id }) => id));
    for (const { slot, answers } of units(value.outline)) {
      const asked = slotFields(pack, slot).map(({ id }) => id);
      expect(Object.keys(answers)).toEqual(expect.arrayContaining(asked));
      for (const id of asked) expect(value.$help[slot ?? '']?.[id]).toBeTruthy();
    }
    for (const { id, label } of documentFields(pack)) expect(value.$help.answers?.[id]).toContain(label.vi);
  });
});

it('the starter of a decision holds the regulation that it issues; without that pack it has none', () => {
  const decision = [...packs.values()].find(({ attaches }) => attaches !== undefined);
  if (!decision) throw new Error('no pack issues a regulation');
  const attached = (known: typeof packs) => (starter(decision, known) as { attachments: unknown[] }).attachments;
  expect(attached(packs)).toMatchObject([{ type: 'regulation', draft: { pack: decision.attaches } }]);
  expect(attached(new Map())).toEqual([]);
});
