// The program as people run it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSource } from '../../core/docx/source';
import { messageOf } from '../../core/finding/message';
import { localToday } from '../../host/cli/today';
import { tinyDraft, tinyPack } from '../support/tiny-pack';
import { Sandbox } from './sandbox';

const day = ['--today', '2025-09-04'];
let sandbox: Sandbox;
let packs: string[];
beforeEach(() => {
  sandbox = new Sandbox();
  packs = ['--packs', sandbox.pack(tinyPack())];
  sandbox.write('data.json', tinyDraft);
});
afterEach(() => sandbox.remove());

describe('draft', () => {
  test('writes the .docx beside the draft, with the draft inside', () => {
    const { code, stderr } = sandbox.run(['draft', 'data.json', ...packs, ...day]);
    expect(code).toBe(0);
    expect(stderr).toContain('Đã lưu: data.docx');
    const source = JSON.parse(readSource(readFileSync(sandbox.path('data.docx'))) ?? '{}');
    expect(source).toMatchObject({
      today: '2025-09-04',
      packs: { tiny: 1 },
      draft: { pack: 'tiny', subject: tinyDraft.subject },
    });
  });

  test('the same draft and day give the same bytes, also from the embedded draft', () => {
    sandbox.run(['draft', 'data.json', ...packs, ...day]);
    const first = readFileSync(sandbox.path('data.docx'));
    const source = JSON.parse(readSource(first) ?? '{}');
    sandbox.write('again.json', source.draft);
    sandbox.run(['draft', 'again.json', ...packs, ...day]);
    expect(readFileSync(sandbox.path('again.docx')).equals(first)).toBe(true);
  });

  test('prints text and the tree', () => {
    const text = sandbox.run(['draft', 'data.json', '--format', 'text', ...packs]);
    expect(text).toMatchObject({ code: 0, stdout: expect.stringContaining('Điều 2. Nội dung phối hợp') });
    const tree = sandbox.run(['draft', 'data.json', '--format', 'json', ...packs]);
    expect(JSON.parse(tree.stdout)).toMatchObject({ kind: 'document' });
  });

  test('reads standard input, and writes to standard output when asked', () => {
    const { code, stdout } = sandbox.run(['draft', '-', '-o', '-', ...packs], JSON.stringify(tinyDraft));
    expect(code).toBe(0);
    expect(stdout.slice(0, 2)).toBe('PK');
  });

  test('--json prints the Outcome', () => {
    const ran = sandbox.run(['draft', 'data.json', '--json', '-o', 'x.docx', ...packs]);
    expect(JSON.parse(ran.stdout)).toMatchObject({ ok: true, value: { saved: 'x.docx' }, findings: expect.any(Array) });
    expect(ran.stderr).toBe('');
    sandbox.write('bad.json', '{');
    const bad = sandbox.run(['draft', 'bad.json', '--json', ...packs]);
    expect(bad.code).toBe(1);
    expect(JSON.parse(bad.stdout)).toMatchObject({ ok: false, findings: [{ code: 'json.syntax' }] });
  });

  test('what a user typed cannot steer the terminal or break a line', () => {
    sandbox.write('data.json', { ...tinyDraft, '\u001b[2Jx\ny': 1 });
    const { stderr } = sandbox.run(['draft', 'data.json', ...packs]);
    expect(stderr).not.toContain('\u001b');
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });
});

describe('packs and new', () => {
  test('lists packs in both languages and as JSON', () => {
    expect(sandbox.run(['packs', ...packs]).stdout).toContain('tiny');
    const listed = JSON.parse(sandbox.run(['packs', '--json', ...packs]).stdout);
    const tiny = listed.value.find(({ id }: { id: string }) => id === 'tiny');
    expect(tiny).toMatchObject({ version: 1, layout: 'joint', fields: expect.any(Array) });
  });

  test('a new draft can be written at once', () => {
    expect(sandbox.run(['new', 'tiny', '-o', 'new.json', ...packs]).code).toBe(0);
    expect(JSON.parse(sandbox.read('new.json')).$help).toBeTypeOf('object');
    expect(sandbox.run(['draft', 'new.json', ...packs])).toMatchObject({ code: 0 });
    expect(sandbox.exists('new.docx')).toBe(true);
  });

  test('an unknown pack', () => {
    const ran = sandbox.run(['new', 'nothing', ...packs]);
    expect(ran).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('tiny') });
  });
});

describe('help', () => {
  test.each(['packs', 'new', 'draft'])('%s is explained in both languages', (name) => {
    const vi = sandbox.run(['help', name]).stdout;
    const en = sandbox.run([name, '--help', '--lang', 'en']).stdout;
    expect(vi).toContain(`phoihop ${name}`);
    expect(en).toContain('Usage:');
    expect(`${vi}${en}`).not.toMatch(/\b(input|option|value|help|call)\.\w/);
  });

  test('--help names every command, --version the version', () => {
    const { code, stdout } = sandbox.run(['--help']);
    expect(code).toBe(0);
    for (const name of ['packs', 'new', 'draft', 'help']) expect(stdout).toContain(`  ${name} `);
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(sandbox.run(['--version']).stdout.trim()).toBe(version);
  });
});

test('today is the local day, not that of Greenwich', () => {
  expect(localToday(new Date(2025, 0, 2, 0, 5))).toBe('2025-01-02');
  expect(localToday(new Date(2025, 11, 31, 23, 55))).toBe('2025-12-31');
});

test('a finding without a message shows its code', () => {
  expect(messageOf({ code: 'x.y', severity: 'error', at: '', params: {} }, 'vi').text).toBe('x.y');
});
