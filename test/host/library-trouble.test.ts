// A library in trouble, seen from the command line: a plain message with a way out, exit code 1, the data untouched.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Connection } from '../../host/library/connection';
import { program, Sandbox } from './sandbox';

/** Small disks and disks that may not be written are made in a namespace of the test's own, where the system lets it. */
const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=100k none /mnt']).status === 0;
const example = (name: string) => join(import.meta.dirname, '../../examples', name);
const first = example('quy-che-171-song-tien.json');
const second = example('quy-che-an-giang-2019.json');

describe('a library', () => {
  let sandbox: Sandbox;
  let file: string;
  const run = (...args: string[]) => sandbox.run([...args, '--library', sandbox.path('kho')]);
  /** Commands in a namespace in which `kho` is the library on another disk. */
  const mounted = (mount: string, ...commands: (readonly string[])[]) => {
    const words = (args: readonly string[]) => args.map((word) => `'${word}'`).join(' ');
    const lines = commands.map(
      (args) => `${words([process.execPath, program, ...args, '--library', sandbox.path('kho')])}; echo "exit $?"`,
    );
    const { stdout } = spawnSync('unshare', ['-rm', 'sh', '-c', `exec 2>&1; ${mount}\n${lines.join('\n')}`], {
      encoding: 'utf8',
      cwd: sandbox.root,
    });
    return stdout;
  };

  beforeEach(() => {
    sandbox = new Sandbox();
    expect(run('library', 'add', first).code).toBe(0);
    file = sandbox.path('kho', 'library.phoihop');
  });
  afterEach(() => sandbox.remove());

  test('that is damaged is restored from its backup', () => {
    expect(run('library', 'backup', 'sao.bak').code).toBe(0);
    const whole = readFileSync(file);
    writeFileSync(file, Buffer.concat([whole.subarray(0, 3_000), Buffer.alloc(2_000, 7), whole.subarray(5_000)]));
    const damaged = readFileSync(file);
    for (const args of [
      ['library', 'list'],
      ['library', 'search', 'tuần tra'],
      ['library', 'verify'],
      ['read', 'sông tiền@1'],
    ]) {
      const { code, stderr } = run(...args);
      expect({ code, stderr }, args.join(' ')).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/bị hỏng.*Khôi phục từ bản sao lưu|khôi phục từ bản sao lưu/is),
      });
    }
    expect(readFileSync(file).subarray(3_000, 5_000).equals(damaged.subarray(3_000, 5_000))).toBe(true);
    const { code, stdout } = run('library', 'restore', 'sao.bak');
    expect(code).toBe(0);
    const kept = /được giữ tại (.*\.old)/.exec(stdout)?.[1] ?? '';
    expect(readFileSync(kept).subarray(3_000, 5_000).equals(damaged.subarray(3_000, 5_000))).toBe(true);
    expect(run('library', 'verify')).toMatchObject({ code: 0, stdout: expect.stringContaining('1 hồ sơ, 1 bản') });
  });

  test('with one flipped byte in a version: verify names the version', () => {
    const connection = new Connection(file, 0);
    const [body] = connection.row('SELECT body FROM version') ?? [];
    connection.abandon();
    const bytes = readFileSync(file);
    const at = bytes.indexOf((body as Buffer).subarray(0, 64));
    expect(at).toBeGreaterThan(0);
    bytes[at + 30] = (bytes[at + 30] ?? 0) ^ 4;
    writeFileSync(file, bytes);
    const { code, stderr } = run('library', 'verify');
    expect(code).toBe(1);
    expect(stderr).toMatch(/Dữ liệu \w{12}@1 của hồ sơ \w{12} không còn như lúc lưu \(một bản đã lưu\)/);
  });

  test('that another process holds is waited for, then said to be busy', async () => {
    const holder = new Connection(file, 0);
    holder.execute('PRAGMA journal_mode = WAL');
    holder.execute('BEGIN IMMEDIATE');
    expect(run('library', 'list').code).toBe(0);
    expect(run('library', 'add', second)).toMatchObject({ code: 1, stderr: expect.stringMatching(/đang bận.*thử lại/s) });
    holder.execute('ROLLBACK');
    expect(run('library', 'add', second).code).toBe(0);
    holder.abandon();
  }, 60_000);

  test('of a newer program is left alone', () => {
    const connection = new Connection(file, 0);
    connection.execute('PRAGMA user_version = 99');
    connection.abandon();
    const before = readFileSync(file);
    for (const args of [
      ['library', 'list'],
      ['library', 'add', second],
      ['library', 'verify'],
    ])
      expect(run(...args)).toMatchObject({ code: 1, stderr: expect.stringMatching(/phiên bản mới hơn.*Cập nhật chương trình/s) });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('that is no library is left alone', () => {
    writeFileSync(file, 'Quy chế phối hợp. '.repeat(400));
    expect(run('library', 'add', second).code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('Quy chế phối hợp. '.repeat(400));
  });

  test.skipIf(!canMount)('on a disk that may not be written can be read, backed up and compared', () => {
    const mount = `mount --bind '${sandbox.path('kho')}' '${sandbox.path('kho')}' && mount -o remount,bind,ro '${sandbox.path('kho')}'`;
    const said = mounted(
      mount,
      ['library', 'list'],
      ['library', 'verify'],
      ['library', 'backup', 'sao.bak'],
      ['library', 'add', second],
    );
    expect(said).toMatch(/Sông Tiền|sông Tiền/);
    expect(said.match(/exit \d/g)).toEqual(['exit 0', 'exit 0', 'exit 0', 'exit 1']);
    expect(said).toMatch(/chỉ cho đọc.*chép sang thư mục ghi được/s);
    expect(readdirSync(sandbox.path('kho'))).toEqual(['library.phoihop']);
    expect(sandbox.run(['library', 'restore', 'sao.bak', '--library', 'khác']).code).toBe(0);
  });

  test.skipIf(!canMount)(
    'on a full disk keeps what it has',
    () => {
      copyFileSync(file, sandbox.path('goc'));
      const room = Math.ceil((statSync(file).size * 2.4) / 1024);
      const mount = `mount -t tmpfs -o size=${room}k none '${sandbox.path('kho')}' && cp '${sandbox.path('goc')}' '${file}'`;
      const adds = Array.from({ length: 4 }, () => ['library', 'add', second]);
      const said = mounted(
        mount,
        ...adds,
        ['library', 'verify'],
        ['library', 'list'],
        ['library', 'backup', sandbox.path('kho', 'x')],
        ['library', 'backup', 'sao.bak'],
      );
      expect(said).toMatch(/hết chỗ.*dữ liệu cũ vẫn còn nguyên/s);
      const codes = said.match(/exit \d/g) ?? [];
      expect(codes.slice(3)).toEqual(['exit 1', 'exit 0', 'exit 0', 'exit 1', 'exit 0']);
      expect(said).toMatch(/sông Tiền/);
      expect(sandbox.exists('sao.bak')).toBe(true);
    },
    60_000,
  );

  test('that is killed while files are added holds each whole or not at all', async () => {
    const files = Array.from({ length: 12 }, () => second);
    const child = spawn(process.execPath, [program, 'library', 'add', ...files, '--library', sandbox.path('kho')], {
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    setTimeout(() => child.kill('SIGKILL'), 900);
    await ended;
    expect(run('library', 'verify').code).toBe(0);
    const rows = JSON.parse(run('library', 'list', '--json').stdout).value as { versions: number; step: number | null }[];
    expect(rows.every(({ versions, step }) => versions === 1 && step === 1)).toBe(true);
  });
});
