// What a person can get wrong at the command line, and what the program answers: every problem with its place and what
// to do, the right exit code, and no output file.
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tinyDraft, tinyPack } from '../support/tiny-pack';
import { Sandbox } from './sandbox';

let sandbox: Sandbox;
let packs: string;
beforeEach(() => {
  sandbox = new Sandbox();
  packs = sandbox.pack(tinyPack());
});
afterEach(() => sandbox.remove());

const draft = (...args: string[]) => sandbox.run(['draft', ...args, '--packs', packs, '--today', '2025-09-04']);

describe('a draft that cannot be read', () => {
  test('not JSON: line and column', () => {
    sandbox.write('data.json', '{\n  "version": 1,\n  "parties" []\n}');
    const { code, stderr } = draft('data.json');
    expect(code).toBe(1);
    expect(stderr).toContain('dòng 3, cột 13');
    expect(stderr).toContain('thiếu dấu hai chấm');
    expect(sandbox.exists('data.docx')).toBe(false);
  });

  test('wrong shape: all problems with their paths', () => {
    const parties = [{ id: 'a', name: ' ' }, { id: 'b b' }];
    sandbox.write('data.json', { ...tinyDraft, parties, subject: 5, colour: 'red', date: { day: 31, month: 2 } });
    const { code, stderr } = draft('data.json');
    expect(code).toBe(1);
    for (const place of ['parties[0].name', 'parties[1].id', 'parties[1].name', 'subject', 'colour', 'date']) {
      expect(stderr).toContain(`LỖI ${place}: `);
    }
    expect(sandbox.exists('data.docx')).toBe(false);
  });

  test.each([
    ['missing.json', 'Không tìm thấy tệp'],
    ['x'.repeat(5_000), 'Không đọc được tệp'],
    ['folder', 'là thư mục'],
    ['binary.json', 'UTF-8'],
    ['empty.json', 'JSON'],
  ])('%s', (name, words) => {
    mkdirSync(sandbox.path('folder'));
    sandbox.write('binary.json', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe]));
    sandbox.write('empty.json', '');
    const { code, stderr } = draft(name);
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/[{}]|\bat .*\.cjs/);
  });

  test('unknown pack: the finding names those there are', () => {
    sandbox.write('data.json', { ...tinyDraft, pack: 'tinny' });
    const { code, stderr } = draft('data.json');
    expect(code).toBe(1);
    expect(stderr).toContain('“tinny”');
    expect(stderr).toContain('tiny');
  });

  test('from a newer version of the program', () => {
    sandbox.write('data.json', { ...tinyDraft, version: 99 });
    expect(draft('data.json')).toMatchObject({ code: 1, stderr: expect.stringContaining('phiên bản mới hơn') });
  });
});

describe('an answer is text, whatever it looks like', () => {
  test('labels, line breaks, braces, XML, emoji and letters in pieces stay in their point', () => {
    const items = ['1. một\nĐiều 9. hai {{lead}} "ba" <w:p/> 😀 ' + 'Bộ đội'.normalize('NFD'), 'Tuần tra chung'];
    sandbox.write('data.json', { ...tinyDraft, answers: { ...tinyDraft.answers, items } });
    const { code, stdout } = draft('data.json', '--format', 'text');
    expect(code).toBe(0);
    expect(stdout).toContain('a) 1. một\u2028Điều 9. hai {{lead}} "ba" <w:p/> 😀 Bộ đội;\n');
    const labels = stdout.split('\n').flatMap((line) => /^(?:Điều \d+|\d+\.|[a-z]\))/.exec(line)?.[0] ?? []);
    expect(labels).toEqual(['Điều 1', 'Điều 2', '1.', 'a)', 'b)', '2.']);
  });

  test('a megabyte is written', () => {
    const items = ['Địa bàn '.repeat(131_072)];
    sandbox.write('data.json', { ...tinyDraft, answers: { ...tinyDraft.answers, items } });
    expect(draft('data.json')).toMatchObject({ code: 0, stderr: expect.stringContaining('Đã lưu') });
  });
});

test('a reference to what is not there: a finding with file and line, and "…" in the text', () => {
  packs = sandbox.pack(tinyPack({ scope: '# Phạm vi\nTheo {{ref "nowhere"}}.\n' }));
  sandbox.write('data.json', tinyDraft);
  const { code, stdout, stderr } = draft('data.json', '--format', 'text');
  expect(code).toBe(0);
  expect(stdout).toContain('Theo ….');
  expect(stderr).toMatch(/gói tiny, slots\/scope\.hbs, dòng 2\): .*“nowhere”/);
});

describe('a target that cannot be written', () => {
  beforeEach(() => void sandbox.write('data.json', tinyDraft));

  test('a folder', () => {
    mkdirSync(sandbox.path('out.docx'));
    expect(draft('data.json', '-o', 'out.docx')).toMatchObject({ code: 1, stderr: expect.stringContaining('là thư mục') });
  });

  test('in a folder that is not there', () => {
    const ran = draft('data.json', '-o', 'no/where/out.docx');
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('Chưa có thư mục') });
  });

  test('a file marked read-only keeps its content', () => {
    chmodSync(sandbox.write('out.docx', 'old'), 0o444);
    const ran = draft('data.json', '-o', 'out.docx');
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('chỉ đọc') });
    expect(sandbox.read('out.docx')).toBe('old');
  });

  // Root may write everywhere: this one needs an ordinary user.
  test.skipIf(process.getuid?.() === 0)('in a read-only folder', () => {
    mkdirSync(sandbox.path('closed'), { mode: 0o555 });
    const ran = draft('data.json', '-o', 'closed/out.docx');
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('chỉ đọc') });
  });

  test('the draft itself is never overwritten', () => {
    symlinkSync('data.json', sandbox.path('same.docx'));
    for (const target of ['data.json', './data.json', 'same.docx']) {
      expect(draft('data.json', '-o', target)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('chính là tệp bản nháp'),
      });
    }
    expect(JSON.parse(sandbox.read('data.json'))).toMatchObject({ pack: 'tiny' });
  });
});

describe('wrong usage ends with 2', () => {
  test.each([
    [[], 'Chưa nói phải làm gì'],
    [
      ['drafft', 'data.json'],
      'packs, new, draft, read, compare, amend, instructions, consolidate, coverage, succession, library, ',
    ],
    [['drafft', 'data.json'], 'schedule, help'],
    [['library'], 'library list, library add'],
    [['draft'], 'thiếu tệp bản nháp'],
    [['draft', 'a.json', 'b.json'], '“b.json”'],
    [['draft', 'a.json', '--colour'], '--colour'],
    [['draft', 'a.json', '-o'], '“-o” cần có giá trị'],
    [['draft', 'a.json', '-o', '--json'], '“-o” cần có giá trị'],
    [['draft', 'a.json', '--format', 'pdf'], 'docx, text, json'],
    [['draft', 'a.json', '--json=yes'], 'không nhận giá trị'],
    [['packs', '--today', '2025-01-01'], '“--today”'],
    [['help', 'drafft'], 'Không có lệnh'],
    [['--lang', 'fr'], 'Chưa nói'],
  ])('%j', (args, words) => {
    const { code, stderr, stdout } = sandbox.run(args);
    const said = args.includes('--json') ? stdout : stderr;
    expect(code).toBe(2);
    expect(said).toContain(args.includes('--json') ? 'usage.noValue' : words);
  });

  test('a date that does not exist is a finding', () => {
    sandbox.write('data.json', tinyDraft);
    const ran = sandbox.run(['draft', 'data.json', '--packs', packs, '--today', '2025-02-29']);
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('không có trên lịch') });
  });
});
