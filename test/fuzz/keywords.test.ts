// Law L5 for as long as one likes: texts and files of random keywords, numbers, separators and unseen characters. Nothing throws,
// and no word is lost. Three seconds in a test run; `npm run fuzz` takes a minute.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diff } from '../../core/diff/diff';
import { importDocx } from '../../core/import/import';
import { read } from '../../core/read/read';
import { resolveReferences } from '../../core/references/resolve-references';
import { textOf } from '../../core/tree/text';
import { lexicon } from '../../core/vi/lexicon';
import { documentFile, p } from '../support/word-file';

const seconds = Number(process.env.PHOIHOP_FUZZ ?? 3);

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value instanceof Object ? Object.values(value).flatMap(wordsIn) : [];
}

const keywords = [...new Set(wordsIn(lexicon))];
const labels = [
  'Điều 1.',
  'Điều 2a.',
  'ĐIỀU 3:',
  'Điều 4 - X',
  'Chương I',
  'CHƯƠNG II:',
  'Mục 1',
  'Tiểu mục 2',
  'Phần thứ nhất',
  'PHỤ LỤC I',
  '1.',
  '1/',
  '1.1.',
  'a)',
  'a.',
  'đ/',
  '-',
  '+',
  'I.',
  'IV.',
  '“Điều 5.',
  '”.',
  './.',
  '| a | b |',
  '|---|---|',
];
const marks = [
  ' ',
  '  ',
  '      ',
  '\n',
  '\n\n',
  '\t',
  ',',
  ';',
  ':',
  '.',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2060',
  '\u2063',
  '\u2028',
  '\u2029',
  'Ð',
  'e\u0323\u0302',
  '\ud800',
  '**',
  '#',
  '_____',
];
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...keywords) },
  { weight: 3, arbitrary: fc.constantFrom(...labels) },
  { weight: 4, arbitrary: fc.constantFrom(...marks) },
);
const text = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));
const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

it(
  `${seconds} s of keywords: no throw`,
  () => {
    const end = performance.now() + seconds * 1000;
    let count = 0;
    while (performance.now() < end) {
      const seed = Math.floor(Math.random() * 2 ** 31);
      fc.assert(
        fc.property(text, text, (one, other) => {
          const [old, now] = [read(one), read(other, 'm')];
          textOf(old);
          resolveReferences(now);
          diff(old, now);
          importDocx(
            documentFile(
              one
                .split('\n')
                .map((line) => p(escaped(line)))
                .join(''),
            ),
          );
        }),
        { numRuns: 50, seed },
      );
      count += 50;
    }
    console.log(`${count} pairs of texts`);
    expect(count).toBeGreaterThan(0);
  },
  (seconds + 120) * 1000,
);
