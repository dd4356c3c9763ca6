// The core knows no clock, no chance and no outside world; Vietnamese stands in the catalogs, not in the code.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : entry.name.endsWith('.ts') ? [join(folder, entry.name)] : [],
  );
}

/** The code of a file without its comments. */
function codeOf(file: string): string {
  const text = readFileSync(join(root, file), 'utf8');
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}

const impure = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bDate\(\s*\)/,
  /\bMath\.random\b/,
  /\bperformance\b/,
  /\bcrypto\b/,
  /\bconsole\b/,
  /\bprocess\b\./,
  /\bglobalThis\b/,
  /\b(set|clear)(Timeout|Interval)\b/,
  /\bfetch\(/,
  /\bBuffer\b/,
  /\b__dirname\b/,
  /\bimport\.meta\b/,
  /\b(window|document)\.\w+\(/,
  /\beval\(|\bnew Function\b/,
];

describe('core', () => {
  test.each(filesIn('core'))('%s is pure', (file) => {
    const code = codeOf(file);
    expect(impure.filter((pattern) => pattern.test(code)).map(String)).toEqual([]);
  });

  test('is compiled without the types of Node and of browsers', () => {
    const base = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions;
    const own = JSON.parse(readFileSync(join(root, 'core/tsconfig.json'), 'utf8')).compilerOptions;
    expect({ ...base, ...own }).toMatchObject({ types: [], strict: true, noUncheckedIndexedAccess: true });
    expect({ ...base, ...own }.lib.join()).not.toMatch(/dom/i);
  });
});

describe('names and words', () => {
  const files = [...filesIn('core'), ...filesIn('host')];

  test('no Vietnamese in the code of host', () => {
    const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/;
    const found = filesIn('host').filter((file) => vietnamese.test(codeOf(file)));
    expect(found).toEqual([]);
  });

  test('files are kebab-case and named for what they export', () => {
    const bad = files.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts$/.test(file.split(/[\\/]/).at(-1) ?? ''));
    const empty = files.filter(
      (file) => /(^|[\\/-])(utils?|helpers?|common|manager|service)\.ts$/.test(file) && !file.includes('packs/slot/'),
    );
    expect([...bad, ...empty]).toEqual([]);
  });

  test('a file opens with a comment that says what it is', () => {
    expect(files.filter((file) => !/^\/\/ \S/.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});

describe('tests', () => {
  // A field that a call got later was missed twice by tests whose inputs had no type.
  test.each(filesIn('test').filter((file) => !file.endsWith('carried-out.ts')))(
    '%s leaves jobs to test/support/carried-out.ts',
    (file) => {
      expect(codeOf(file)).not.toMatch(/\bwork\(\{/);
    },
  );
});
