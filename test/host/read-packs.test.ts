// A folder of packs may hold anything: what is not a sane file of a pack is a finding, and the other packs are read.
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packLimits, readPacks } from '../../host/packs/read-packs';
import { tinyPack } from '../support/tiny-pack';
import { Sandbox } from './sandbox';

let sandbox: Sandbox;
let folder: string;
const good = tinyPack();
beforeEach(() => {
  sandbox = new Sandbox();
  folder = sandbox.pack(good);
});
afterEach(() => sandbox.remove());

const codes = () => readPacks([folder]).findings.map(({ code, source }) => `${code} ${source?.pack ?? ''}/${source?.file ?? ''}`);
const names = () => readPacks([folder]).packs.map(({ name }) => name);

describe('readPacks', () => {
  test('gives the text of every file of a pack', () => {
    expect(readPacks([folder])).toEqual({ packs: [good], findings: [] });
  });

  test('notes and hidden files are passed over, other files told', () => {
    sandbox.write('packs/README.md', 'x');
    sandbox.write('packs/.git/config', 'x');
    sandbox.write('packs/tiny/notes.md', 'x');
    sandbox.write('packs/tiny/.DS_Store', 'x');
    sandbox.write('packs/tiny/run.js', 'x');
    expect(codes()).toEqual(['pack.fileUnknown tiny/run.js']);
    expect(names()).toEqual(['tiny']);
  });

  test.each([
    ['a file too big', 'big.json', ' '.repeat(packLimits.bytes + 1), 'pack.fileTooBig'],
    ['a file that is not text', 'slots/bad.hbs', new Uint8Array([0xff, 0xfe, 0x41]), 'pack.notText'],
  ])('%s leaves its pack out, and no other', (_, name, content, code) => {
    sandbox.write(`packs/other/${name}`, content);
    expect(codes()).toEqual([`${code} other/${name}`]);
    expect(names()).toEqual(['tiny']);
  });

  test('too many files', () => {
    for (let index = 0; index <= packLimits.files; index += 1) sandbox.write(`packs/other/slots/s${index}.hbs`, '');
    expect(codes()).toEqual(['pack.tooManyFiles other/slots']);
    expect(names()).toEqual(['tiny']);
  });

  test('links are never followed, inside or outside', () => {
    sandbox.write('secret.json', '{"secret":1}');
    mkdirSync(sandbox.path('packs/other/'), { recursive: true });
    symlinkSync(sandbox.path('secret.json'), sandbox.path('packs/other/pack.json'));
    symlinkSync(sandbox.path('packs/tiny'), sandbox.path('packs/linked'));
    const read = readPacks([folder]);
    expect(read.findings.map(({ code }) => code).sort()).toEqual(['pack.link', 'pack.link']);
    expect(JSON.stringify(read)).not.toContain('secret"');
    expect(names()).toEqual(['tiny']);
  });

  // Root may read everything, and Windows has no such mode: this one needs an ordinary user elsewhere.
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a file that may not be read', () => {
    chmodSync(sandbox.write('packs/other/pack.json', '{}'), 0o000);
    expect(codes()).toEqual(['pack.unreadable other/pack.json']);
  });

  test('a folder that is not there, is a file, or is itself a pack', () => {
    const file = sandbox.write('file.txt', '');
    const wrong = [sandbox.path('nothing'), file, sandbox.path('packs', 'tiny')];
    expect(readPacks(wrong).findings.map(({ code }) => code)).toEqual(['packs.unreadable', 'packs.unreadable', 'packs.isPack']);
  });

  test('only the packs that are wanted are read, all of them when one is not known', () => {
    sandbox.write('packs/broken/pack.json', '{');
    expect(readPacks([folder], new Set(['tiny'])).packs.map(({ name }) => name)).toEqual(['tiny']);
    expect(readPacks([folder], new Set(['nothing'])).packs).toHaveLength(2);
  });
});

describe('packs of the user', () => {
  test('a broken one is told with file and line, and the good ones still work', () => {
    sandbox.write('data.json', good.files['sample.json'] ?? '');
    for (const [file, text] of Object.entries(good.files))
      sandbox.write(`packs/broken/${file}`, text.replaceAll('"tiny"', '"broken"'));
    sandbox.write('packs/broken/slots/duty.hbs', '# Một\n\n{{#if lead}}');
    const listed = sandbox.run(['packs', '--packs', folder]);
    expect(listed.stdout).toContain('tiny');
    expect(listed.stdout).not.toContain('broken');
    expect(listed.stderr).toMatch(/gói broken, slots\/duty\.hbs, dòng \d/);
    // A pack that the draft does not use cannot get in its way.
    expect(sandbox.run(['draft', 'data.json', '--packs', folder]).code).toBe(0);
  });

  test('one with the id of a built-in pack takes its place; broken, it does not fall back in silence', () => {
    const first = sandbox.path('first');
    for (const [file, text] of Object.entries(good.files)) sandbox.write(`first/tiny/${file}`, text);
    const own = (good.files['pack.json'] ?? '').replace('"version":1', '"version":7');
    sandbox.write('packs/tiny/pack.json', own);
    const last = readPacks([first, folder]).packs.at(-1);
    expect(last?.files['pack.json']).toContain('"version":7');
  });
});
