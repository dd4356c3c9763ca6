// Dates as they are typed: half a year is none yet, what no calendar has is not taken.
import { expect, test } from 'vitest';
import { typedPart, wholeYear } from '../../../renderer/draft/form/date-parts';

test.each([
  ['day', '5', 5],
  ['day', '05', 5],
  ['day', '0', null],
  ['day', '32', null],
  ['month', '12', 12],
  ['month', '13', null],
  ['year', '2', null],
  ['year', '202', null],
  ['year', '2026', 2026],
  ['year', '2999', null],
  ['year', '', null],
] as const)('%s %s', (part, text, number) => expect(typedPart(part, text)).toBe(number));

test('a year of two digits is of this century once it is left', () => {
  expect(['26', '2026', '6', '', '99'].map(wholeYear)).toEqual([2026, 2026, null, null, 2099]);
});
