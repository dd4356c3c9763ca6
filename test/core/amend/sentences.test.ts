// Edits of a regulation → the sentences that amend it: test/cases/amending/sentences.txt, to be read by a lawyer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOperation } from '../../../core/amend/instruction';
import { allPlanned } from '../../../core/amend/plan/plan';
import { checkAmending } from '../../support/amending';
import { nameOf } from '../../support/instruction-name';
import { caseOf, casesIn, planOf, sentencesFor } from '../../support/sentence-cases';

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
    'P18',
    'P19',
    'P20',
    'P25',
    'P26',
    'P30',
    'P33',
    'P34',
    'P35',
  ];
  expect([...written].sort()).toEqual(all);
});

describe('sentences', () => {
  it.each(cases)('$edits', ({ edits, sentences }) => {
    expect(sentencesFor(edits)).toBe(sentences);
  });
});

describe('read back and executed', () => {
  const some = cases.filter(({ edits }, at) => at % 5 === 0 || edits.includes('['));

  it.each(some)('$edits', ({ edits }) => {
    const { base, now, meta } = caseOf(edits);
    const { plan, loop } = checkAmending(base, now, { meta });
    const planned = allPlanned(plan).map(({ operation }) => nameOf(operation));
    // Whole texts that end with the amended one are no part of the plan.
    const read = loop.instructions.filter(isOperation).filter(({ pattern }) => pattern !== 'P36');
    expect(read.map(nameOf).sort()).toEqual(planned.sort());
  });
});
