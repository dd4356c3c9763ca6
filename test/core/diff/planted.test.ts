// The lists of inserted, deleted and moved articles are exactly those planted, in documents without ids in common.
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../core/diff/change';
import type { Diff } from '../../../core/diff/diff';
import { read } from '../../../core/read/read';
import { checkChange } from '../../support/check-change';
import { planted } from '../../support/planted';

const numOf = ({ path }: Place) => path.at(-1)?.num ?? '';
const isArticle = ({ path }: Place) => path.at(-1)?.kind === 'article';

function articles({ changes }: Diff, kind: 'insert' | 'delete' | 'move'): string[] {
  const found = changes.flatMap((change) => {
    if (change.kind !== kind) return [];
    const place = change.kind === 'insert' ? change.new : change.old;
    return isArticle(place) ? [numOf(place)] : [];
  });
  return found.sort((a, b) => Number.parseInt(a.slice(5), 10) - Number.parseInt(b.slice(5), 10));
}

const cases = [60, 300].flatMap((count) => [0, 40].flatMap((phrases) => [1, 2, 3].map((seed) => ({ count, phrases, seed }))));

describe.each(cases)('$count articles, $phrases phrases, seed $seed', ({ count, phrases, seed }) => {
  const { old, now, inserted, deleted, moved } = planted(count, { phrases, seed });
  const found = checkChange(read(old), read(now, 'm'));

  it('finds the articles planted and no others', () => {
    expect(articles(found, 'insert')).toEqual(inserted);
    expect(articles(found, 'delete')).toEqual(deleted);
    expect(articles(found, 'move')).toEqual(moved);
  });
});
