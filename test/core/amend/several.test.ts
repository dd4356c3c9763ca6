// One amending text for several amended texts (layout C): an article each, read back, and each text gets what is ordered of it.
import { describe, expect, it } from 'vitest';
import { consolidate } from '../../../core/amend/consolidate/consolidate';
import { closedLoops } from '../../../core/amend/loop';
import { plan } from '../../../core/amend/plan/plan';
import { amendingDraftOf } from '../../../core/amend/write/amending-draft';
import { noMeta } from '../../../core/amend/write/meta';
import { compose } from '../../../core/compose/compose';
import { writeDocx } from '../../../core/docx/write';
import { done, failed } from '../../../core/finding/finding';
import { importDocx } from '../../../core/import/import';
import { read } from '../../../core/read/read';
import type { Tree } from '../../../core/tree/node';
import { textOf } from '../../../core/tree/text';
import { valueIn } from '../../support/check-change';
import { builtIn } from '../../support/sample';

const textWith = (number: string, hours: string, more = '') =>
  read(
    `Số: ${number}\nQUY CHẾ\nPhối hợp kiểm soát người và hàng hóa\nCăn cứ Luật Hải quan ngày 23 tháng 6 năm 2014.\nĐiều 1. Phạm vi\nQuy chế này quy định việc phối hợp.\nĐiều 2. Thời hạn\n1. Các Bên trả lời trong ${hours} giờ.\n2. Các Bên báo cáo hằng quý.\n${more}Phụ lục\nDANH SÁCH ĐẦU MỐI ${hours}\nĐơn vị trực ban ${hours} giờ.\n`,
  );

function amendedAll(pairs: readonly (readonly [old: Tree, now: Tree])[]) {
  const plans = pairs.map(([old, now]) => valueIn(plan(old, now)));
  const { written, ...closed } = valueIn(
    closedLoops(plans, (all) => {
      const { draft } = valueIn(
        amendingDraftOf(
          all.map((one) => ({ plan: one })),
          { layout: 'C', meta: noMeta },
        ),
      );
      const tree = compose({ draft, packs: builtIn.packs });
      if (!tree.ok) return failed(tree.findings);
      const bytes = writeDocx(tree.value, { properties: { title: '', creator: '', created: '2026-11-26' } });
      const reread = valueIn(importDocx(bytes, { prefix: 'back' })).tree;
      return done({ written: { tree: tree.value, reread }, reread });
    }),
  );
  return { ...closed, ...written };
}

const first = [textWith('12/QC-HQ', '24'), textWith('12/QC-HQ', '48')] as const;
const second = [textWith('15/QC-BP', '24'), textWith('15/QC-BP', '36', '3. Các Bên họp giao ban hằng tháng.\n')] as const;

describe('one amending text for two', () => {
  const { plans, tree, loops } = amendedAll([first, second]);
  const lines = textOf(tree)
    .split('\n')
    .map((line) => line.replace(/[\u2060-\u2064]/gu, ''));

  it('has an article for each, whose title is the order', () => {
    expect(lines.filter((line) => /^Điều \d/.test(line)).slice(0, 3)).toEqual([
      'Điều 1. Sửa đổi, bổ sung một số điều của Quy chế số 12/QC-HQ phối hợp kiểm soát người và hàng hóa',
      'Điều 2. Sửa đổi, bổ sung một số điều của Quy chế số 15/QC-BP phối hợp kiểm soát người và hàng hóa',
      'Điều 3. Hiệu lực thi hành',
    ]);
    expect(lines).toContain('1. Sửa đổi, bổ sung khoản 1 Điều 2 như sau:');
    expect(lines).toContain(
      '2. Thay thế Phụ lục ban hành kèm theo Quy chế số 12/QC-HQ bằng Phụ lục I ban hành kèm theo Quy chế này.',
    );
    expect(lines.some((line) => line.includes('Quy chế số 15/QC-BP bằng Phụ lục II ban hành kèm theo Quy chế này'))).toBe(true);
  });

  it('gives each text exactly what was intended', () => {
    expect(loops.flatMap(({ differences }) => differences)).toEqual([]);
    expect(plans).toHaveLength(2);
    expect(loops.map(({ instructions }) => instructions.filter(({ kind }) => kind !== 'statement').length)).toEqual([2, 3]);
  });

  it('names both where it says what goes on', () => {
    expect(lines.some((line) => line.includes('Quy chế số 12/QC-HQ và Quy chế số 15/QC-BP không được sửa đổi'))).toBe(true);
  });
});

it('texts whose numbers are not known yet are told apart by their day', () => {
  const unnumbered = (day: string, hours: string) =>
    read(
      `Số: …/QC-…\nAn Giang, ngày ${day} tháng 10 năm 2019\nQUY CHẾ\nPhối hợp trực ban\nĐiều 1. Thời hạn\n1. Các Bên trả lời trong ${hours} giờ.\n2. Các Bên báo cáo hằng quý.\n`,
    );
  const texts = [
    [unnumbered('12', '24'), unnumbered('12', '48')],
    [unnumbered('30', '24'), unnumbered('30', '36')],
  ] as const;
  const { loops, reread } = amendedAll(texts);
  expect(loops.flatMap(({ differences }) => differences)).toEqual([]);
  for (const [base, now] of texts) expect(textOf(consolidate(base, [reread], { clean: true }).tree)).toBe(textOf(now));
});

it('two texts that nothing tells apart are no closed loop', () => {
  const { loops } = amendedAll([first, [first[0], second[1]]]);
  expect(loops.some(({ differences }) => differences.length > 0)).toBe(true);
});

it('a text that is not to be changed is told, one that is is not', () => {
  const told = (old: Tree, now: Tree) => plan(old, now).findings.map(({ code }) => code);
  expect(told(first[0], first[0])).toContain('amend.nothingToAmend');
  expect(told(...first)).not.toContain('amend.nothingToAmend');
});
