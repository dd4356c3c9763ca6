// Where a finding is, as a reader of the text finds it.
import { expect, test } from 'vitest';
import { located } from '../../../core/amend/located';
import { warning } from '../../../core/finding/finding';
import { branch, leaf } from '../../../core/tree/build';
import type { Tree } from '../../../core/tree/node';

const text = (id: string) => leaf('alinea', id, 'Lời.');
const dash = branch('indent', 'g', [text('t3')], { num: '-' });
const clause = branch('clause', 'k', [text('t2'), dash], { num: '2.' });
const article = branch('article', 'd', [text('t1'), clause], { num: 'Điều 5.' });
const tree = branch('document', 'v', [branch('body', 'b', [article, text('t0')])]) as Tree;

test.each([
  ['t1', 'Điều 5'],
  ['k', 'khoản 2 Điều 5'],
  ['t2', 'khoản 2 Điều 5'],
  ['t3', 'khoản 2 Điều 5'],
  ['t0', ''],
  ['', ''],
  ['meta.parties', 'meta.parties'],
])('%s: %s', (id, place) => {
  expect(located([warning('amend.loose', id)], tree).map(({ at }) => at)).toEqual([place]);
});
