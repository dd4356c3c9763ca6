// A target is either whole and new or exactly as it was, whichever step fails.
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileSystem, writeFile } from '../../host/files/write-file';
import { Sandbox } from './sandbox';

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

  test('killed while writing: the old file is whole', async () => {
    const path = sandbox.write('out.docx', 'old');
    // The child writes beside the target, as writeFile does, and is killed before it can rename.
    const script = `const fs = require('fs'); const f = fs.openSync('.phoihop-' + process.pid + '.tmp', 'wx');
      fs.writeSync(f, 'half'); console.log('half'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['-e', script], { cwd: sandbox.root });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(sandbox.read('out.docx')).toBe('old');
    expect(writeFile(path, bytes)).toMatchObject({ ok: true });
    expect(fs.readdirSync(sandbox.root)).toEqual(['out.docx']);
  });
});
