// Word-level edits mark no more than what changed, and formats and references stay with their words.
import { describe, expect, it } from 'vitest';
import { basicChanges, type Edit } from '../../../core/diff/change';
import { branch, leaf, run } from '../../../core/tree/build';
import type { Run, Tree } from '../../../core/tree/node';
import { checkChange } from '../../support/check-change';

const treeOf = (runs: readonly Run[] | string): Tree =>
  branch('document', 'd', [
    branch('body', 'b', [branch('article', 'a', [leaf('alinea', 't', runs)], { num: 'Điều 1.' })]),
  ]) as Tree;

function edits(old: string, now: string): [string, string][] {
  const { changes } = checkChange(treeOf(old), treeOf(now), { ids: 'trust' });
  return basicChanges(changes).flatMap((change) =>
    change.kind === 'text' ? change.edits.map(({ removed, added }: Edit): [string, string] => [removed, added]) : [],
  );
}

const cases: readonly [what: string, old: string, now: string, ...edits: [string, string][]][] = [
  ['14 characters added', 'Hải quan và Biên phòng.', 'Hải quan, Bộ Công an và Biên phòng.', ['', ', Bộ Công an']],
  ['a phrase put in before a stop', 'Hằng tháng.', 'Hằng tháng bằng văn bản.', ['', ' bằng văn bản']],
  ['a phrase at the front', 'Các Bên thực hiện.', 'Hằng năm, Các Bên thực hiện.', ['', 'Hằng năm, ']],
  ['a phrase taken out', 'Kịp thời, chặt chẽ, hiệu quả.', 'Kịp thời, hiệu quả.', ['chặt chẽ, ', '']],
  ['two words replaced are one edit', 'do Hải quan chủ trì', 'do Biên phòng chủ trì', ['Hải quan', 'Biên phòng']],
  ['a number', 'trong 05 ngày làm việc', 'trong 07 ngày làm việc', ['05', '07']],
  ['a symbol', 'Nghị định số 15/2020/NĐ-CP', 'Nghị định số 15/2022/NĐ-CP', ['2020', '2022']],
  ['a doubled space', 'khu vực  cửa khẩu', 'khu vực cửa khẩu', [' ', '']],
  ['words at two places', 'a b c d e f g', 'a x c d e y g', ['b', 'x'], ['f', 'y']],
  [
    'among repeated words the one between signs',
    'Bãi bỏ điểm a khoản 1 Điều 5.',
    'Bãi bỏ điểm a khoản 1 Điều 4, điểm a khoản 1 Điều 5.',
    ['', 'điểm a khoản 1 Điều 4, '],
  ],
  ['the same letters in two forms of Unicode', 'Vie\u0323\u0302t Nam', 'Việt Nam'],
  [
    'a text written anew',
    'Một hai ba bốn năm sáu bảy tám.',
    'Chín mười, hai trăm, nghìn vạn ức triệu.',
    ['Một hai ba bốn năm sáu bảy tám', 'Chín mười, hai trăm, nghìn vạn ức triệu'],
  ],
];

describe('edits', () => {
  it.each(cases)('%s', (_what, old, now, ...expected) => {
    expect(edits(old, now)).toEqual(expected);
    expect(edits(now, old)).toEqual(expected.map(([removed, added]) => [added, removed]));
  });
});

describe('runs', () => {
  const kinds = (a: readonly Run[], b: readonly Run[]) => checkChange(treeOf(a), treeOf(b)).changes.map(({ kind }) => kind);

  it('tells a new format as such, not as new words', () => {
    expect(kinds([run('Hải quan')], [run('Hải '), run('quan', 'bold')])).toEqual(['runs']);
    expect(kinds([{ text: 'Điều 5', ref: 'a' }], [{ text: 'Điều 5', ref: 'b' }])).toEqual(['runs']);
  });

  it('keeps formats, fields and references beside new words', () => {
    const a: Run[] = [
      run('Theo ', 'italic'),
      { text: 'khoản 2 Điều 5', ref: 'a' },
      { text: '…', field: 'answers.x', blank: true },
    ];
    const b: Run[] = [run('Theo ', 'italic'), { text: 'khoản 2 Điều 6', ref: 'a' }, { text: '07 ngày', field: 'answers.x' }];
    expect(kinds(a, b)).toEqual(['text']);
  });
});
