// Edits of a draft: what they do, that they can be taken back, and that they are quick on a long draft.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, editsBetween, invertEdits } from '../../../core/edit/change';
import { Namer, placeNamed } from '../../../core/edit/name';
import {
  addBehind,
  changeUnit,
  copyUnit,
  idsOf,
  moveUnit,
  ownUnit,
  placeOf,
  places,
  removeUnit,
  shiftUnit,
  stepUnit,
} from '../../../core/edit/outline';
import { pathOf, valueAt, withItem, withItemMoved, withoutItem, withValue } from '../../../core/edit/path';
import { pathText } from '../../../core/finding/zod';
import type { Draft } from '../../../core/model/draft';
import type { Entry, EntryKind } from '../../../core/model/entry';
import { parseDraft } from '../../../core/model/parse';
import { tinyDraft } from '../../support/tiny-pack';

const unit = (id: string, kind: EntryKind, ...children: Entry[]): Entry => ({ id, kind, enabled: true, answers: {}, children });
const article = (id: string) => ({ ...unit(id, 'article'), heading: id, wording: `Lời của ${id}.` });

function draftOf(outline: readonly Entry[]): Draft {
  const parsed = parseDraft({ ...tinyDraft, outline });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.value;
}

/** "c1(a b) c2(c)". */
function shape(entries: readonly Entry[]): string {
  return entries.map(({ id, children }) => (children.length > 0 ? `${id}(${shape(children)})` : id)).join(' ');
}

const two = draftOf([
  unit('c1', 'chapter', article('a'), article('b')),
  unit('c2', 'chapter', article('c')),
  unit('c3', 'chapter', unit('s1', 'section', article('d'))),
]);

describe('a unit moves', () => {
  it.each([
    ['up', stepUnit(two, 'b', -1), 'c1(b a) c2(c) c3(s1(d))'],
    ['down over the edge of its chapter', stepUnit(two, 'b', 1), 'c1(a) c2(b c) c3(s1(d))'],
    ['up over the edge', stepUnit(two, 'c', -1), 'c1(a b c) c2 c3(s1(d))'],
    ['into a chapter with sections, in front of them', stepUnit(two, 'c', 1), 'c1(a b) c2 c3(c s1(d))'],
    ['with all it holds', stepUnit(two, 'c1', 1), 'c2(c) c1(a b) c3(s1(d))'],
    ['no further than the end', stepUnit(two, 'c3', 1), 'c1(a b) c2(c) c3(s1(d))'],
    ['to a place', moveUnit(two, 'd', { parent: 'c1', index: 1 }), 'c1(a d b) c2(c) c3(s1)'],
    ['never into itself', moveUnit(two, 'c3', { parent: 's1', index: 0 }), 'c1(a b) c2(c) c3(s1(d))'],
    ['never a chapter into an article', moveUnit(two, 'c2', { parent: 'a', index: 0 }), 'c1(a b) c2(c) c3(s1(d))'],
    ['out', shiftUnit(two, 's1', 'out'), 'c1(a b) c2(c) c3(s1(d))'],
    ['in', shiftUnit(draftOf([unit('c1', 'chapter'), article('x')]), 'x', 'in'), 'c1(x)'],
  ])('%s', (_name, { outline }, after) => expect(shape(outline)).toBe(after));

  it('is added behind another, with an id that is free', () => {
    const { draft, id } = addBehind(two, article('a'), 'a');
    expect(shape(draft.outline)).toBe('c1(a a-2 b) c2(c) c3(s1(d))');
    expect(id).toBe('a-2');
    expect(shape(addBehind(two, unit('new', 'chapter'), 'a').draft.outline)).toBe('c1(a b) new c2(c) c3(s1(d))');
    expect(shape(addBehind(two, ownUnit('article', 'own'), 'c2').draft.outline)).toBe('c1(a b) c2(c own) c3(s1(d))');
  });

  it('is copied with its words, down to the last child', () => {
    const { draft } = copyUnit(two, 'c3');
    expect(shape(draft.outline)).toBe('c1(a b) c2(c) c3(s1(d)) c3-2(s1-2(d-2))');
    expect(placeOf(draft, 'd-2')?.entry.wording).toBe('Lời của d.');
  });
});

const kinds: readonly EntryKind[] = ['part', 'chapter', 'section', 'subsection', 'article', 'text', 'table'];
const anyEntries = fc.letrec<{ entries: Entry[] }>((tie) => ({
  entries: fc.array(
    fc
      .tuple(fc.constantFrom(...kinds), fc.oneof({ depthSize: 'small' }, fc.constant([]), tie('entries')))
      .map(([kind, children]) => unit('x', kind, ...(children as Entry[]))),
    { maxLength: 4 },
  ),
})).entries;

function withIds(entries: readonly Entry[], prefix = 'u'): Entry[] {
  return entries.map((entry, at) => ({ ...entry, id: `${prefix}${at}`, children: withIds(entry.children, `${prefix}${at}x`) }));
}

const anyDraft = anyEntries.map((entries): Draft => ({ ...two, outline: withIds(entries) }));
type Act = (draft: Draft, id: string, other: string, index: number) => Draft;
const acts: readonly Act[] = [
  (draft, id) => stepUnit(draft, id, -1),
  (draft, id) => stepUnit(draft, id, 1),
  (draft, id) => shiftUnit(draft, id, 'in'),
  (draft, id) => shiftUnit(draft, id, 'out'),
  (draft, id, other, index) => moveUnit(draft, id, { parent: other, index }),
  (draft, id) => copyUnit(draft, id).draft,
  (draft, id) => removeUnit(draft, id),
  (draft, id) => changeUnit(draft, id, { enabled: false, heading: 'Khác' }),
  (draft, id) => addBehind(draft, ownUnit('article', 'own'), id).draft,
];
const anyAct = fc.record({ act: fc.constantFrom(...acts), one: fc.nat(), two: fc.nat(), index: fc.nat(4) });

function done(draft: Draft, { act, one, two: second, index }: { act: Act; one: number; two: number; index: number }): Draft {
  const ids = [...places(draft)].map(({ entry }) => entry.id);
  return ids.length === 0 ? draft : act(draft, ids[one % ids.length] ?? '', ids[second % ids.length] ?? '', index);
}

describe('laws', () => {
  it('any row of edits can be taken back and done again, as values', () => {
    fc.assert(
      fc.property(anyDraft, fc.array(anyAct, { maxLength: 6 }), (draft, all) => {
        const after = all.reduce(done, draft);
        const edits = JSON.parse(JSON.stringify(editsBetween(draft, after))) as ReturnType<typeof editsBetween>;
        expect(applyEdits(draft, edits)).toEqual(after);
        expect(applyEdits(after, invertEdits(edits))).toEqual(draft);
      }),
    );
  });

  it('ids stay unique, and moving loses nothing', () => {
    fc.assert(
      fc.property(anyDraft, anyAct, (draft, act) => {
        const after = done(draft, act);
        const ids = [...places(after)].map(({ entry }) => entry.id);
        expect(new Set(ids).size).toBe(ids.length);
        if (acts.indexOf(act.act) < 5) expect(new Set(ids)).toEqual(idsOf(draft));
      }),
    );
  });

  it('a step up takes back a step down between brothers', () => {
    const row = draftOf(['a', 'b', 'c'].map(article));
    for (const id of ['a', 'b']) expect(stepUnit(stepUnit(row, id, 1), id, -1)).toEqual(row);
  });

  it('a place has one name, and the name leads back', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const namer = new Namer(draft);
        for (const { entry, path } of places(draft)) {
          const name = namer.name(pathText([...path, 'answers', 'x', 0]));
          expect(name).toBe(`~${entry.id}.answers.x[0]`);
          expect(placeNamed(draft, name)).toEqual({ prefix: '', unit: entry.id, path: ['answers', 'x', 0] });
        }
      }),
    );
  });
});

describe('places', () => {
  it('are read, set, taken out and moved without touching the rest', () => {
    expect(valueAt(two, pathOf('outline[0].children[1].id'))).toBe('b');
    const set = withValue(two, pathOf('outline[0].children[1].answers.x'), 1);
    expect(valueAt(set, pathOf('outline[0].children[1].answers.x'))).toBe(1);
    expect(set.outline[1]).toBe(two.outline[1]);
    expect(withValue(set, pathOf('outline[0].children[1].answers.x'), undefined)).toEqual(two);
    expect(withValue(two, ['subject'], two.subject)).toBe(two);
    expect(withItem({ a: [1, 3] }, ['a'], 1, 2)).toEqual({ a: [1, 2, 3] });
    expect(withoutItem({ a: [1, 3] }, ['a'], 0)).toEqual({ a: [3] });
    expect(withItemMoved({ a: [1, 2, 3] }, ['a'], 0, 2)).toEqual({ a: [2, 3, 1] });
    expect(withValue({}, ['__proto__', 'x'], 1)).toEqual({});
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});
