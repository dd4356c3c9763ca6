// The packs as texts: every question is used and explained, every name is declared, every word is Vietnamese.
import { describe, expect, it } from 'vitest';
import { slotFields } from '../../core/compose/outline';
import type { Field } from '../../core/packs/field';
import type { OutlineUnit, Pack } from '../../core/packs/pack';
import { builtIn } from '../support/sample';
import { wordsOf } from '../support/slot-names';

const packs = [...builtIn.packs.values()].map((pack): [string, Pack] => [pack.id, pack]);

const builtInNames = [
  'parties',
  'issuer',
  'partyCount',
  'sides',
  'eachSide',
  'replaces',
  'subject',
  'place',
  'date',
  'documentName',
  'symbol',
  'issuedBy',
];
const innerNames = [
  'id',
  'name',
  'short',
  'abbreviation',
  'parent',
  'place',
  'head',
  'force',
  'title',
  'documentName',
  'symbol',
  'date',
  'issuer',
];

/** Words of four letters and more that are written with ASCII letters alone and yet belong here. */
const allowed = new Set(['ASEAN']);
/** A Vietnamese syllable without marks: initial consonants, vowels, final consonants. */
const syllable = /^(?:ngh?|[ckgnpt]h|gi|qu|tr|[bcdghklmnpqrstvx])?(?:[aeiouy]{1,3})(?:ng|nh|ch|[cmnpt])?$/i;

const unitsOf = (units: readonly OutlineUnit[]): OutlineUnit[] => units.flatMap((unit) => [unit, ...unitsOf(unit.children)]);
const namesOf = (fields: readonly Field[]): string[] => fields.flatMap((field) => [field.id, ...namesOf(field.fields ?? [])]);
const allFields = (fields: readonly Field[]): Field[] => fields.flatMap((field) => [field, ...allFields(field.fields ?? [])]);

describe.each(packs)('%s', (_id, pack) => {
  const outline = [...unitsOf(pack.outline.body), ...pack.outline.annexes.flatMap(({ content }) => unitsOf(content))];
  const slots = [...pack.slots].map(([name, slot]) => ({ name, ...wordsOf(slot) }));
  const cells = [...pack.tables].flatMap(([name, { columns, caption, each }]) =>
    [...columns.map(({ cell }) => cell), ...(caption ? [caption] : [])].map((cell) => ({ name, each, ...wordsOf(cell) })),
  );
  const documentNames = namesOf(pack.fields.filter(({ slots: own }) => own === undefined));

  it.each(slots.map((slot) => [slot.name, slot] as const))('slot %s asks only for what is declared', (name, { names, steps }) => {
    const known = new Set([...documentNames, ...namesOf(slotFields(pack, name)), ...builtInNames, ...innerNames]);
    expect([...names, ...steps].filter((word) => !known.has(word))).toEqual([]);
  });

  it('tables ask only for what is declared', () => {
    for (const { name, names } of cells) {
      const known = new Set([...documentNames, ...namesOf(slotFields(pack, name)), ...builtInNames, ...innerNames]);
      expect([...names].filter((word) => !known.has(word))).toEqual([]);
    }
  });

  it('every question is asked by some text: none is answered in vain', () => {
    const used = new Set(
      [...slots, ...cells]
        .flatMap(({ names, steps }) => [...names, ...steps])
        .concat(cells.map(({ each }) => each))
        // The signature row is drawn from these, not from a text.
        .concat(pack.signatures === 'answers' ? ['signers', 'role', 'agency', 'rank', 'person'] : []),
    );
    expect(
      allFields(pack.fields)
        .map(({ id }) => id)
        .filter((id) => !used.has(id)),
    ).toEqual([]);
  });

  it('a question for a slot is used by that slot', () => {
    const usedBy = (slot: string) =>
      new Set(
        [...slots, ...cells]
          .filter(({ name }) => name === slot)
          .flatMap(({ names, steps }) => [...names, ...steps])
          .concat(pack.tables.get(slot)?.each ?? []),
      );
    const vain = pack.fields.flatMap((field) =>
      (field.slots ?? []).filter((slot) => !usedBy(slot).has(field.id)).map((slot) => `${field.id} in ${slot}`),
    );
    expect(vain).toEqual([]);
  });

  // The columns of a list stand under the help of their question.
  it('every question has a label and help in both languages', () => {
    const bare = pack.fields.filter(({ label, help }) => !(label.vi && label.en && help?.vi && help.en));
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('every slot and table is in the outline or the preamble', () => {
    const named = new Set([...outline.map(({ slot }) => slot), pack.preamble.formula, pack.reference]);
    expect([...pack.slots.keys(), ...pack.tables.keys()].filter((name) => !named.has(name))).toEqual([]);
  });

  it('every reference names a unit of the outline, and an anchor that its slot sets', () => {
    const ids = new Map(outline.flatMap(({ id, slot }) => [[id, slot] as const, [slot ?? id, slot] as const]));
    const annexes = new Set(pack.outline.annexes.map(({ id }) => id));
    const known = (target: string, own: string) => {
      const [unit = '', anchor] = target.split('.');
      const slot = unit === '' ? own : ids.get(unit);
      if (unit !== '' && !ids.has(unit) && !annexes.has(unit)) return false;
      return anchor === undefined || Boolean(pack.slots.get(slot ?? '')?.lines.some((line) => line.includes(`{#${anchor}}`)));
    };
    expect(
      slots.flatMap(({ name, targets }) =>
        targets.filter((target) => !known(target, name)).map((target) => `${target} in ${name}`),
      ),
    ).toEqual([]);
  });

  it('its prose is Vietnamese', () => {
    const texts = [
      ...slots.map(({ text }) => text.replace(/\{#[\w-]+\}/g, '')),
      ...cells.map(({ text }) => text),
      ...outline.map(({ heading }) => heading ?? ''),
      ...allFields(pack.fields).flatMap(({ options }) => (options ?? []).map(({ text, label }) => text ?? label.vi)),
    ];
    const words = new Set(texts.join(' ').match(/(?<!\p{L})[A-Za-z]{4,}(?!\p{L})/gu) ?? []);
    expect([...words].filter((word) => !syllable.test(word) && !allowed.has(word))).toEqual([]);
  });
});
