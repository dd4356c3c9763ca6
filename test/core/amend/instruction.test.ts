// An instruction is plain JSON: nothing is lost on the way through a file or a wire.
import { expect, test } from 'vitest';
import { type Instruction, isOperation } from '../../../core/amend/instruction';
import { leaf } from '../../../core/tree/build';

const source = { sentence: 's1', nodes: ['s1', 'q1'], label: [{ level: 'article', num: '1' } as const] };
const amends = { kind: 'Quy chế', number: '171/QCPH-BP-HQ' };

const samples: Instruction[] = [
  {
    id: 'i1',
    kind: 'substitution',
    pattern: 'P04',
    amends,
    source,
    target: {
      path: [
        { level: 'point', num: 'đ' },
        { level: 'clause', num: '2' },
        { level: 'article', num: '5' },
      ],
    },
    content: [leaf('alinea', 'q1', 'đ) Trao đổi thông tin;')],
  },
  { id: 'i2', kind: 'termReplacement', pattern: 'P20', amends: null, source, target: { path: [] }, old: 'a', new: 'b' },
  { id: 'i3', kind: 'statement', pattern: 'P39', amends: null, source, role: 'effect', date: '2026-07-05' },
];

test('JSON gives back the same instructions', () => {
  expect(JSON.parse(JSON.stringify(samples))).toEqual(samples);
});

test('a statement changes no words', () => {
  expect(samples.map(isOperation)).toEqual([true, true, false]);
});
