// Every pattern of conventions §2.3 has its case: read as what it is, and written by the program or left out by design with the reason.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAmendingText } from '../../../core/amend/read/amending-text';
import { classify } from '../../../core/amend/read/classify';
import { read } from '../../../core/read/read';
import { casesIn } from '../../support/sentence-cases';

const folder = join(import.meta.dirname, '../../cases/amending');
const rows = readFileSync(join(folder, 'patterns.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));
const all = Array.from({ length: 43 }, (_, at) => `P${String(at + 1).padStart(2, '0')}`);

/** As the only order of an amending text: what sentences of effect and transition say is told there. */
function patternRead(sentence: string): string | undefined {
  const lead = 'Sửa đổi, bổ sung một số điều của Quy chế số 12/QC-HQ-BP';
  const text = read(`Số: 30/QC-HQ-BP\nQUY CHẾ\n${lead}\nĐiều 1. Nội dung\n1. ${sentence}\n`);
  return readAmendingText(text).instructions.at(-1)?.pattern;
}

it('all 43 are here, each once', () => {
  expect(rows.map(([id]) => id)).toEqual(all);
});

it.each(rows)('%s %s %s', (id, how, sentence = '', reason = '') => {
  expect(classify(sentence).pattern ?? patternRead(sentence)).toBe(id);
  expect(reason !== '').toBe(how === 'R');
});

describe('the sentences that the program writes', () => {
  const cases = casesIn(readFileSync(join(folder, 'sentences.txt'), 'utf8'));
  const lines = cases.flatMap(({ sentences }) => sentences.split('\n')).filter((line) => !/^\s*[“"]/u.test(line));
  const written = new Set(lines.map((line) => classify(line.trim()).pattern ?? '-'));

  it('are of the patterns marked as written', () => {
    // Title, effect and transition are the pack's own words.
    const byPack = ['P37', 'P39', 'P41'];
    const marked = rows.filter(([id = '', how]) => how === 'W' && !byPack.includes(id)).map(([id]) => id);
    expect([...written].filter((id) => id !== '-').sort()).toEqual(marked);
  });
});
