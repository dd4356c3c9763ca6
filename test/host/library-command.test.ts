// The library on the command line, as people use it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseVersionRef } from '../../core/library/version-ref';
import { type Calls, callsOver } from '../support/calls';
import { Sandbox } from './sandbox';

const sample = JSON.parse(readFileSync(join(import.meta.dirname, '../../templates/coordination-regulation/sample.json'), 'utf8'));
const body = (changes: object = {}) => ({ kind: 'draft' as const, draft: { ...sample, ...changes } });

describe('library', () => {
  let sandbox: Sandbox;
  let calls: Calls;
  let dossier: string;
  const run = (...args: string[]) => sandbox.run([...args, '--library', sandbox.path('kho')]);

  beforeEach(async () => {
    sandbox = new Sandbox();
    calls = callsOver(sandbox.path('kho', 'library.phoihop'));
    dossier = (await calls.call('library.create', { title: 'Quy chế Đồng Đăng', tags: ['biên giới'] })).id;
    await calls.call('library.commit', { dossier, body: body(), author: 'An', message: 'bản đầu' });
    await calls.call('library.commit', { dossier, body: body({ subject: 'Tên mới' }), milestone: 'Dự thảo 2', stage: 'draft' });
    await calls.lanes.close();
  });
  afterEach(async () => {
    await calls.lanes.close();
    sandbox.remove();
  });

  test('lists dossiers and versions', () => {
    expect(run('library', 'list')).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining(`${dossier}  Quy chế Đồng Đăng`),
    });
    expect(run('library', 'list').stdout).toContain('@2 Dự thảo 2  [biên giới]');
    expect(run('library', 'list', '--tag', 'khác').stdout).toBe('Chưa có hồ sơ nào.\n');
    const versions = run('library', 'versions', 'dong dang');
    expect(versions.stdout.split('\n')[0]).toMatch(/^@1 {5}\d{4}-\d\d-\d\d \d\d:\d\d {2}dự thảo {2}An {2}bản đầu$/);
    expect(JSON.parse(run('library', 'versions', dossier, '--json').stdout)).toMatchObject({
      ok: true,
      value: [{ number: 1 }, { number: 2 }],
    });
    expect(run('library', 'versions', 'Hà Giang')).toMatchObject({ code: 1, stderr: expect.stringContaining('Hà Giang') });
  });

  test('searches with and without marks, đ too', () => {
    expect(run('library', 'search', 'dong', 'dang').stdout).toContain('Quy chế «Đồng» «Đăng»');
    expect(run('library', 'search', '"dau moi"', '--dossier', 'đồng đăng', '--limit', '1').stdout).toContain(`${dossier}@`);
    expect(run('library', 'search', 'không-có-đâu')).toMatchObject({ code: 0, stdout: 'Không tìm thấy.\n' });
    expect(run('library', 'search', 'x', '--limit', 'nhiều')).toMatchObject({ code: 1 });
  });

  test('compares versions in all forms', () => {
    const refs = ['Đồng Đăng@1', 'dong dang@latest'];
    expect(run('library', 'diff', ...refs)).toMatchObject({ code: 0, stdout: 'Sửa tên văn bản.\n' });
    expect(JSON.parse(run('library', 'diff', ...refs, '--format', 'json').stdout).changes).toHaveLength(1);
    expect(run('library', 'diff', ...refs, '--format', 'redline', '-o', 'r.docx').code).toBe(0);
    expect(run('read', 'r.docx').stdout).toContain('Tên mới');
    expect(run('library', 'diff', ...refs, '--format', 'table').stderr).toContain('Đã lưu: dong dang@latest.table.docx');
    expect(run('library', 'diff', 'dong dang@1', 'dong dang@9')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('không có bản 9'),
    });
    expect(run('library', 'diff', 'dong dang', 'dong dang@1')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('HỒ-SƠ@SỐ'),
    });
  });

  test('every command takes a version in place of a file', () => {
    expect(run('read', 'dong dang@2').stdout).toContain('Tên mới');
    expect(run('read', `${dossier}@1`, '--format', 'articles').stdout.split('\n').length).toBeGreaterThan(5);
    expect(run('compare', 'dong dang@1', 'dong dang@2').stdout).toBe('Sửa tên văn bản.\n');
    sandbox.write('ban.json', { ...sample, subject: 'Tên mới' });
    expect(run('compare', 'ban.json', 'dong dang@2')).toMatchObject({ code: 0, stdout: 'Không có thay đổi về nội dung.\n' });
    expect(run('draft', 'dong dang@2', '-o', 'x.docx')).toMatchObject({ code: 0 });
    expect(run('draft', 'dong dang@working')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('không có bản đang soạn'),
    });
    sandbox.write('dong dang@1', 'Điều 1. Từ một tệp');
    expect(run('read', 'dong dang@1').stdout).toContain('Từ một tệp');
  });

  test('backup, restoring, a dossier out and in', () => {
    expect(run('library', 'backup', 'sao-luu.bak')).toMatchObject({ code: 0, stderr: 'Đã lưu: sao-luu.bak\n' });
    expect(run('library', 'export', 'dong dang')).toMatchObject({ code: 0, stderr: 'Đã lưu: dong dang.phoihop\n' });
    expect(run('library', 'remove', 'dong dang').code).toBe(0);
    expect(run('library', 'list').stdout).toBe('Chưa có hồ sơ nào.\n');
    expect(run('library', 'list', '--trash').stdout).toContain('Đồng Đăng');
    expect(run('library', 'purge', dossier).code).toBe(0);
    sandbox.write('hong.phoihop', 'x');
    const imported = run('library', 'import', 'hong.phoihop', 'dong dang.phoihop');
    expect(imported).toMatchObject({
      code: 1,
      stdout: `${dossier}  Quy chế Đồng Đăng  @2\n`,
      stderr: expect.stringContaining('bị hỏng'),
    });
    const restored = run('library', 'restore', 'sao-luu.bak');
    expect(restored).toMatchObject({ code: 0, stdout: expect.stringMatching(/Thư viện cũ được giữ tại .*\.old\n$/) });
    expect(run('library', 'verify')).toMatchObject({ code: 0, stdout: expect.stringContaining('1 hồ sơ, 2 bản') });
    const other = sandbox.run(['library', 'restore', 'sao-luu.bak', '--library', 'kho khác']);
    expect(other).toMatchObject({ code: 0, stdout: 'Đã khôi phục thư viện.\n' });
  });

  test('adds files: drafts, foreign texts with the file itself, versions of a dossier', async () => {
    sandbox.write('moi.json', sample);
    sandbox.write('cu.txt', 'QUY CHẾ\nPhối hợp tuần tra\nĐiều 1. Phạm vi\n1. Lối mở Khuổi Nhị.');
    sandbox.write('hong.docx', 'PK hỏng');
    const added = run('library', 'add', 'moi.json', 'cu.txt', 'hong.docx', 'khong-co.txt', '--tag', 'nhập');
    expect(added).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('khong-co.txt') });
    const two = run('library', 'add', 'moi.json', 'cu.txt', '--tag', 'nhập', '--author', 'Bình', '--message', 'từ ổ cứng');
    expect(two.code).toBe(0);
    expect(two.stdout.split('\n')[0]).toContain(sample.subject);
    expect(run('library', 'list', '--tag', 'nhập').stdout).toContain('đang soạn');
    expect(run('library', 'search', '"khuoi nhi"').stdout).toContain('Điều 1. Phạm vi');
    const next = run('library', 'add', 'cu.txt', '--dossier', 'dong dang', '--milestone', 'Ban hành', '--stage', 'issued');
    expect(next.stdout).toBe(`${dossier}  Quy chế Đồng Đăng  @3\n`);
    expect(await calls.call('library.attachments', { dossier })).toMatchObject([{ name: 'cu.txt', type: 'text/plain' }]);
    expect(await calls.call('library.version', { dossier })).toMatchObject({ stage: 'issued', body: { kind: 'document' } });
    expect(run('library', 'versions', 'dong dang').stdout).toContain('đã ban hành  Ban hành');
    expect(run('library', 'add', 'hong.docx').code).toBe(1);
    expect(run('library', 'list', '--json').stdout.match(/"id": "[^"]{12}",\s*"title"/g)).toHaveLength(3);
  });

  test('a look at nothing makes no library', () => {
    const { code, stderr } = sandbox.run(['library', 'list', '--library', 'nham']);
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('Chưa có thư viện') });
    expect(sandbox.exists('nham')).toBe(false);
    expect(sandbox.run(['read', 'a@1', '--library', 'nham']).code).toBe(1);
    expect(sandbox.exists('nham')).toBe(false);
  });

  test('help in both languages', () => {
    expect(sandbox.run(['help', 'library', 'diff']).stdout).toContain('HỒ-SƠ@SỐ');
    expect(sandbox.run(['library', 'diff', '--help', '--lang', 'en']).stdout).toContain('DOSSIER@NUMBER');
    for (const language of ['vi', 'en'])
      expect(sandbox.run(['--help', '--lang', language]).stdout).not.toMatch(/\b(value|input|call|option)\.\w/);
  });
});

test('names of versions', () => {
  expect(parseVersionRef('quy-che@3')).toEqual({ name: 'quy-che', version: 3 });
  expect(parseVersionRef('a@b.vn@latest')).toEqual({ name: 'a@b.vn', version: 'latest' });
  for (const text of ['quy-che', '@3', ' @3', 'a@0', 'a@03', 'a@-1', 'a@newest', 'thu@coquan.vn'])
    expect(parseVersionRef(text)).toBeNull();
});
