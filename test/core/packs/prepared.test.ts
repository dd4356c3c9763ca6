// A prepared pack composes like the pack it was made from.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../core/compose/compose';
import { parseDraft } from '../../../core/model/parse';
import { fromPrepared, preparedText } from '../../../core/packs/prepared';
import { builtInPacks } from '../../support/packs';

const { packs } = builtInPacks();
const prepared = new Map([...packs].map(([id, pack]) => [id, fromPrepared(preparedText(pack)) ?? pack]));

describe.each([...packs.values()])('the pack $id', ({ id, sample }) => {
  it('composes the same from its prepared text', () => {
    const draft = parseDraft(JSON.parse(sample));
    if (!draft.ok) throw new Error(id);
    expect(prepared.get(id)).not.toBe(packs.get(id));
    expect(compose({ draft: draft.value, packs: prepared })).toEqual(compose({ draft: draft.value, packs }));
  });
});

it('a text of another version is not taken', () => {
  expect(fromPrepared('{"preparedVersion":0}')).toBeUndefined();
});
