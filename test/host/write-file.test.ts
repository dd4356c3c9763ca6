// A target is either whole and new or exactly as it was, whichever step fails.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileSystem, writeFile } from '../../host/files/write-file';
import { tinyDraft, tinyPack } from '../support/tiny-pack';
import { program, Sandbox } from './sandbox';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

const bytes = Buffer.from('new content');
const failing = (step: keyof FileSystem, code: string): FileSystem => ({
  ...fs,
  [step]: () => {
    throw Object.assign(new Error(code), { code });
  },
});

describe('writeFile', () => {
  test('writes a new file and replaces an old one', () => {
    const path = sandbox.path('văn bản.docx');
    expect(writeFile(path, Buffer.from('first'))).toMatchObject({ ok: true });
    expect(writeFile(path, bytes)).toMatchObject({ ok: true, value: path });
    expect(fs.readFileSync(path, 'utf8')).toBe('new content');
    expect(fs.readdirSync(sandbox.root)).toEqual(['văn bản.docx']);
  });

  test.each([
    ['openSync', 'EACCES', 'file.readOnly'],
    ['openSync', 'EROFS', 'file.readOnly'],
    ['openSync', 'EMFILE', 'file.writeFailed'],
    ['writeSync', 'ENOSPC', 'file.diskFull'],
    ['writeSync', 'EDQUOT', 'file.diskFull'],
    ['writeSync', 'EIO', 'file.writeFailed'],
    ['fsyncSync', 'EIO', 'file.writeFailed'],
    ['closeSync', 'ENOSPC', 'file.diskFull'],
    ['renameSync', 'EBUSY', 'file.locked'],
    ['renameSync', 'EXDEV', 'file.writeFailed'],
    ['statSync', 'EACCES', 'file.readOnly'],
    ['realpathSync', 'ELOOP', 'file.writeFailed'],
  ] as const)('%s fails with %s: %s, the old file stays and nothing is left', (step, code, finding) => {
    const path = sandbox.write('out.docx', 'old');
    expect(writeFile(path, bytes, failing(step, code))).toMatchObject({ ok: false, findings: [{ code: finding }] });
    expect(sandbox.read('out.docx')).toBe('old');
    expect(fs.readdirSync(sandbox.root)).toEqual(['out.docx']);
  });

  test('a file that is held for a moment is written in the end', () => {
    const path = sandbox.write('out.docx', 'old');
    let tries = 0;
    const renameSync: typeof fs.renameSync = (from, to) => {
      tries += 1;
      if (tries < 3) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
      fs.renameSync(from, to);
    };
    expect(writeFile(path, bytes, { ...fs, renameSync })).toMatchObject({ ok: true });
    expect(sandbox.read('out.docx')).toBe('new content');
  });

  test('a link stays a link; a device is never replaced', () => {
    sandbox.write('real.docx', 'old');
    fs.symlinkSync('real.docx', sandbox.path('link.docx'));
    expect(writeFile(sandbox.path('link.docx'), bytes)).toMatchObject({ ok: true });
    expect(fs.lstatSync(sandbox.path('link.docx')).isSymbolicLink()).toBe(true);
    expect(sandbox.read('real.docx')).toBe('new content');
    if (process.platform !== 'win32') {
      expect(writeFile('/dev/null', bytes)).toMatchObject({ ok: false, findings: [{ code: 'file.notRegular' }] });
    }
  });

  test('what a killed process left is taken away; what a living one writes stays', () => {
    const { pid: dead } = spawnSync(process.execPath, ['-e', '']);
    sandbox.write(`.phoihop-${dead}.tmp`, 'half');
    sandbox.write('.phoihop-1.tmp', 'half');
    writeFile(sandbox.path('out.docx'), bytes);
    expect(fs.readdirSync(sandbox.root).sort()).toEqual(
      process.platform === 'win32' ? ['out.docx'] : ['.phoihop-1.tmp', 'out.docx'],
    );
  });

  test('left by a killed process: the next one takes it away, whole file or none', async () => {
    const path = sandbox.write('out.docx', 'old');
    const script = `const fs = require('fs'); const f = fs.openSync('.phoihop-' + process.pid + '.tmp', 'wx');
      fs.writeSync(f, 'half'); console.log('half'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['-e', script], { cwd: sandbox.root });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await killed(child);
    expect(sandbox.read('out.docx')).toBe('old');
    expect(writeFile(path, bytes)).toMatchObject({ ok: true });
    expect(fs.readdirSync(sandbox.root)).toEqual(['out.docx']);
  });
});

async function killed(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** Loaded before the program: it says so and stays for ever where it would write, flush or rename its document. */
const holding = (step: string) => `const fs = require('node:fs');
  const own = fs.${step};
  fs.${step} = (...args) => {
    if (typeof args[0] === 'number' && args[0] < 3) return own(...args);
    if ('${step}' === 'writeSync') own(args[0], args[1].subarray(0, args[1].length / 2));
    fs.closeSync(fs.openSync('held', 'w'));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };`;

describe('phoihop draft -o, killed', () => {
  test.each([
    ['half-way through writing', 'writeSync'],
    ['before the bytes are on the disk', 'fsyncSync'],
    ['before the new file takes the place of the old', 'renameSync'],
  ])('%s: the old file is untouched, nothing partial under the name, the next run cleans up', async (_, step) => {
    const packs = sandbox.pack(tinyPack());
    sandbox.write('data.json', tinyDraft);
    sandbox.write('out.docx', 'old');
    const hold = sandbox.write('hold.cjs', holding(step));
    const args = ['draft', 'data.json', '-o', 'out.docx', '--packs', packs, '--today', '2025-09-04'];
    const child = spawn(process.execPath, ['--require', hold, program, ...args], { cwd: sandbox.root, stdio: 'ignore' });
    await expect.poll(() => sandbox.exists('held'), { timeout: 20_000 }).toBe(true);
    await killed(child);
    expect(sandbox.read('out.docx')).toBe('old');
    const beside = sandbox.names().filter((name) => name.startsWith('.phoihop-'));
    expect(beside).toHaveLength(1);
    expect(sandbox.run(args).code).toBe(0);
    expect(fs.readFileSync(sandbox.path('out.docx')).subarray(0, 2).toString()).toBe('PK');
    if (process.platform !== 'win32') expect(sandbox.names()).toEqual(['data.json', 'held', 'hold.cjs', 'out.docx', 'packs']);
  });
});
