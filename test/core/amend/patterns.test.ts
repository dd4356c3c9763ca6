// Every pattern of conventions §2.3 has its sentence, read as what it is, and a case of edits → sentence that the program writes.
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
  const last = readAmendingText(text).instructions.at(-1);
  // Rules without a pattern of their own are told as P39 too.
  return last?.kind === 'statement' && last.role === 'provision' ? undefined : last?.pattern;
}

const patternOf = (sentence: string) => classify(sentence).pattern ?? patternRead(sentence);

it('all 43 are here, each once', () => {
  expect(rows.map(([id]) => id)).toEqual(all);
});

it.each(rows)('%s %s', (id, sentence = '') => {
  expect(patternOf(sentence)).toBe(id);
});

describe('the sentences that the program writes', () => {
  const cases = casesIn(readFileSync(join(folder, 'sentences.txt'), 'utf8'));
  const lines = cases.flatMap(({ sentences }) => sentences.split('\n')).map((line) => line.trim());

  it('are of every pattern', () => {
    const written = new Set(lines.map((line) => patternOf(line) ?? '-'));
    expect([...written].filter((id) => id !== '-').sort()).toEqual(all);
  });
});
