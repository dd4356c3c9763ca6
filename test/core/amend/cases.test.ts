// Amending sentences that a lawyer could read, each with what it makes of the same regulation.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { amended, unitNamed } from './amended';

const folder = join(import.meta.dirname, '../../cases/instructions');
const base = readFileSync(join(folder, 'quy-che.txt'), 'utf8');
const blocks = readFileSync(join(folder, 'cases.txt'), 'utf8').split(/^### /m).slice(1);

describe('the regulation amended', () => {
  test.each(blocks.map((block) => [block.split('\n')[0] ?? '', block]))('%s', (_name, block) => {
    const [orders = '', ...expected] = block.trimEnd().split(/^--- /m);
    const { tree, findings } = amended(base, orders.split('\n').slice(1).join('\n').trim());
    expect(findings.filter(({ code }) => code.startsWith('amend.refused'))).toEqual([]);
    for (const wanted of expected) {
      const [place = '', ...lines] = wanted.trimEnd().split('\n');
      expect(unitNamed(tree, place)).toBe(lines.join('\n'));
    }
  });

  test('every pattern that changes units or words has a case', () => {
    const patterns = new Set(blocks.flatMap((block) => /^P\d\d/.exec(block)?.[0] ?? []));
    // Annexes: consolidate.test.ts.
    const elsewhere = ['P32', 'P33', 'P34'];
    const wanted = Array.from({ length: 35 }, (_, at) => `P${String(at + 1).padStart(2, '0')}`);
    expect(wanted.filter((id) => !patterns.has(id) && !elsewhere.includes(id))).toEqual([]);
  });
});
