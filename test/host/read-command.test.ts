// phoihop read: files of every kind, through the built program.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { toUnicode } from '../../core/import/legacy-encoding';
import tables from '../../core/vi/legacy-encodings.json';
import { Sandbox } from './sandbox';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/cli.cjs');
const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function written(example: string): string {
  const target = join(sandbox.root, `${example}.docx`);
  execFileSync(process.execPath, [program, 'draft', join(root, 'examples', `${example}.json`), '-o', target], { stdio: 'pipe' });
  return target;
}

describe('read', () => {
  const file = written('quy-che-171-song-tien');

  test('a .docx of ours opens from the draft inside it', () => {
    const { status, stdout, stderr } = run('read', file, '--format', 'tree');
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'document', attrs: { pack: 'coordination-regulation' } });
  });

  test('edited since, its text wins and the difference is told', () => {
    const parts = unzipSync(new Uint8Array(readFileSync(file)));
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    const edited = join(sandbox.root, 'edited.docx');
    writeFileSync(
      edited,
      zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace('Phạm vi điều chỉnh', 'Phạm vi áp dụng')) }),
    );
    const { status, stdout, stderr } = run('read', edited, '--format', 'articles');
    expect(status).toBe(0);
    expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({ num: '1', heading: 'Phạm vi áp dụng' });
    expect(stderr).toContain('không còn khớp');
  });

  test('articles come one JSON line each, numbers as printed', () => {
    const rows = run('read', file, '--format', 'articles').stdout.trim().split('\n');
    const numbers = rows.map((row) => (JSON.parse(row) as { num: string }).num);
    expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)));
    expect(numbers.length).toBeGreaterThan(15);
  });

  test('a text file in TCVN3 comes in as Unicode', () => {
    const back = new Map(Object.entries(tables.tcvn3).map(([code, letter]) => [letter, code]));
    const text = 'Điều 1. Phạm vi điều chỉnh\n1. Quy chế này quy định việc phối hợp của các bên trong phòng, chống buôn lậu.\n';
    const legacy = [...text].map((letter) => back.get(letter) ?? letter).join('');
    expect(toUnicode(legacy, 'tcvn3')).toBe(text);
    const path = join(sandbox.root, 'cu.txt');
    writeFileSync(path, Buffer.from(legacy, 'latin1'));
    const { stdout, stderr } = run('read', path, '--format', 'articles');
    expect(JSON.parse(stdout)).toMatchObject({ num: '1', heading: 'Phạm vi điều chỉnh' });
    expect(stderr).toContain('tcvn3');
  });

  test.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
    ['a locked or broken Word file', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)])],
    ['nothing', Buffer.alloc(0)],
    ['a truncated .docx', readFileSync(file).subarray(0, 900)],
  ])('%s is refused in words', (_what, bytes) => {
    const path = join(sandbox.root, 'x.docx');
    writeFileSync(path, bytes);
    const { status, stdout, stderr } = run('read', path);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^LỖI/);
  });
});
