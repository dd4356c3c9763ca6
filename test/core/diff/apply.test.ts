// Changes that do not fit a tree give findings and no tree; a limit is said; trees with one id twice are not compared.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../core/diff/apply';
import { basicChanges, type Change } from '../../../core/diff/change';
import { diff } from '../../../core/diff/diff';
import { invert } from '../../../core/diff/invert';
import { read } from '../../../core/read/read';
import { branch, leaf } from '../../../core/tree/build';
import type { Tree } from '../../../core/tree/node';
import { anyTree, edited, someEdits } from '../../support/arbitrary-edit';
import { valueIn } from '../../support/check-change';
import { planted } from '../../support/planted';

const text = 'Điều 1. Phạm vi\n1. Quy định việc phối hợp.\n2. Áp dụng với các Bên.\nĐiều 2. Hiệu lực\nCó hiệu lực từ ngày ký.\n';
const tree = read(text);
const changesTo = (now: string) => valueIn(diff(tree, read(now))).changes;
const codes = (a: Tree, changes: readonly Change[]) => apply(a, changes).findings.map(({ code }) => code);

describe('changes that do not fit', () => {
  const words = changesTo(text.replace('các Bên', 'hai Bên'));
  const other = read(text.replace('các Bên', 'mỗi Bên'));

  it('names what is not there, or is not as it was', () => {
    expect(codes(other, words)).toEqual(['change.differs']);
    expect(codes(branch('document', 'd', []) as Tree, words)).toEqual(['change.noNode']);
    expect(codes(tree, [...words, ...invert(words)])).toEqual(['change.differs']);
  });

  it('refuses a move into itself, a place that is not there, an id that is taken', () => {
    const spot = (id: string, parent: string, after: string | null = null) => ({ id, path: [], parent, index: 0, after });
    const move = (id: string, from: string, to: string): Change => ({
      kind: 'move',
      id: `move:${id}`,
      old: spot(id, from),
      new: spot(id, to),
      inOrder: false,
    });
    const insert = (id: string, parent: string, after: string | null): Change => ({
      kind: 'insert',
      id: `insert:${id}`,
      new: spot(id, parent, after),
      node: leaf('alinea', id, 'Mới.'),
    });
    expect(codes(tree, [move('n3', 'n2', 'n4')])).toEqual(['change.lost']);
    expect(codes(tree, [insert('x', 'nowhere', null)])).toEqual(['change.noPlace']);
    expect(codes(tree, [insert('x', 'n3', 'n9')])).toContain('change.noPlace');
    expect(codes(tree, [insert('n4', 'n3', null)])).toContain('change.idTaken');
    expect(codes(tree, [move('n1', '', 'n3')])).toEqual(['change.differs']);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyTree, anyTree, someEdits, fc.array(fc.nat(20)), (a, b, list, picks) => {
        const all = basicChanges(valueIn(diff(a, edited(a, list))).changes);
        const some = picks.flatMap((at) => all[at] ?? []);
        for (const target of [a, b]) {
          const outcome = apply(target, some);
          expect(outcome.ok || outcome.findings.length > 0).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('limits', () => {
  it('says that it compared coarsely, and is right all the same', () => {
    const { old, now } = planted(20);
    const [a, b] = [read(old), read(now, 'm')];
    const outcome = diff(a, b, { limit: 500 });
    expect(outcome.findings.map(({ code }) => code)).toEqual(['diff.coarse']);
    expect(valueIn(apply(a, valueIn(outcome).changes))).toStrictEqual(b);
  });

  it('does not compare trees that have an id twice', () => {
    const double = branch('document', 'd', [leaf('alinea', 'x', 'a'), leaf('alinea', 'x', 'b')]) as Tree;
    expect(diff(double, tree).findings).toMatchObject([{ code: 'diff.doubleId', at: 'x' }]);
  });

  it('gives the same changes for the same trees', () => {
    const { old, now } = planted(20);
    expect(diff(read(old), read(now, 'm'))).toEqual(diff(read(old), read(now, 'm')));
  });
});
