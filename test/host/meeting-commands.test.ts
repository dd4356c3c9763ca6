// The commands about meetings and schedules, as a secretary calls them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { program, Sandbox } from './sandbox';

const root = join(import.meta.dirname, '../..');
const record = join(root, 'test/cases/meetings/giao-ban-quy-3-2026.json');
const regulation = join(root, 'examples/quy-che-thay-the-3929.json');

function run(args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

describe('draft --pack', () => {
  test('writes the document of a meeting that is asked for', () => {
    const { code, stdout } = run(['draft', record, '--pack', 'conclusion-notice', '--format', 'text']);
    expect(code).toBe(0);
    expect(stdout).toContain('THÔNG BÁO');
    expect(stdout).toContain('chủ trì, phối hợp với Chi cục Hải quan khu vực VII: Tổ chức lớp tập huấn');
  });

  test('a record that contradicts itself is not written', () => {
    const bad = sandbox.write('bad.json', JSON.stringify({ ...JSON.parse(readFileSync(record, 'utf8')), end: '07:00' }));
    const { code, stderr } = run(['draft', bad, '-o', sandbox.path('x.docx')]);
    expect(code).toBe(1);
    expect(stderr).toContain('Cuộc họp kết thúc trước khi bắt đầu');
    expect(existsSync(sandbox.path('x.docx'))).toBe(false);
  });
});

describe('tasks', () => {
  test('tells state, last day and what is overdue', () => {
    const { code, stdout } = run(['tasks', record, '--at', '2026-10-12', '--format', 'json']);
    expect(code).toBe(0);
    const rows = JSON.parse(stdout) as { id: string; last: string | null; overdue: boolean }[];
    expect(rows.map(({ id, last, overdue }) => [id, last, overdue])).toEqual([
      ['t1', '2026-10-09', true],
      ['t2', '2026-11-30', false],
      ['t3', '2026-10-05', true],
    ]);
  });

  test('writes a calendar, the same each time, and a spreadsheet', () => {
    const today = ['--today', '2026-10-01'];
    const ics = () => run(['tasks', record, '--format', 'ics', ...today]).stdout;
    expect(ics()).toBe(ics());
    expect(ics()).toMatch(/UID:giao-ban-quy-3-2026-t1@phoihop[\s\S]*DTSTART;VALUE=DATE:20261009/);
    const file = sandbox.path('tasks.xlsx');
    expect(run(['tasks', record, '--format', 'xlsx', '-o', file, ...today]).code).toBe(0);
    const parts = unzipSync(readFileSync(file));
    const strings = Object.values(parts)
      .map((part) => new TextDecoder().decode(part))
      .join('');
    expect(strings).toContain('Gửi danh sách người làm đầu mối báo cáo');
  });
});

describe('schedule', () => {
  test('lists what falls due, and what has no day', () => {
    const { code, stdout } = run(['schedule', regulation, '--from', '2026-01-01', '--to', '2026-03-31']);
    expect(code).toBe(0);
    expect(stdout).toContain('23/02/2026');
    expect(stdout).toContain('ngay khi có tin');
  });

  test('needs both days', () => {
    expect(run(['schedule', regulation, '--from', '2026-01-01']).code).toBe(1);
  });
});
