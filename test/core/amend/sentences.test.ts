// Edits of a regulation → the sentences that amend it: test/cases/amending/sentences.txt, to be read by a lawyer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { number } from '../../../core/tree/number';
import { checkAmending } from '../../support/amending';
import { casesIn, editedBy, planOf, regulation, sentencesFor } from '../../support/sentence-cases';

const cases = casesIn(readFileSync(join(import.meta.dirname, '../../cases/amending/sentences.txt'), 'utf8'));

it('there are 250 cases and more, none twice', () => {
  expect(cases.length).toBeGreaterThanOrEqual(250);
  expect(new Set(cases.map(({ edits }) => edits)).size).toBe(cases.length);
});

it('every pattern that the program writes is among them', () => {
  const written = new Set(
    cases.flatMap(({ edits }) => [...planOf(edits).units, ...planOf(edits).phrases.flat()]).map((one) => one.operation.pattern),
  );
  const all = [
    'P01',
    'P02',
    'P04',
    'P08',
    'P10',
    'P11',
    'P12',
    'P13',
    'P14',
    'P15',
    'P17',
    'P19',
    'P20',
    'P25',
    'P26',
    'P30',
    'P33',
  ];
  expect([...written].sort()).toEqual(all);
});

describe('sentences', () => {
  it.each(cases)('$edits', ({ edits, sentences }) => {
    expect(sentencesFor(edits)).toBe(sentences);
  });
});

describe('read back and executed', () => {
  it.each(cases.filter((_, at) => at % 5 === 0))('$edits', ({ edits }) => {
    checkAmending(regulation, number(editedBy(edits)));
  });
});
