// Days as they are typed, days first, and as they are kept.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, printedDay } from '../../../renderer/frame/written-day';

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a written day', () => {
  test('comes back as it was kept', () => {
    fc.assert(fc.property(days, (day) => dayOf(printedDay(day)) === day));
  });

  test.each([
    ['03/04/2026', '2026-04-03'],
    ['3/4/2026', '2026-04-03'],
    [' 3 . 4 . 2026 ', '2026-04-03'],
    ['03-04-2026', '2026-04-03'],
    ['03042026', '2026-04-03'],
    ['2026-04-03', '2026-04-03'],
    ['29/02/2028', '2028-02-29'],
    ['', ''],
  ])('%s is %s', (written, day) => expect(dayOf(written)).toBe(day));

  test.each(['29/02/2027', '31/04/2026', '04/13/2026', '0/1/2026', '3/4/26', '3/4', 'ngày mai', '3042026'])(
    '%s is none',
    (written) => expect(dayOf(written)).toBeUndefined(),
  );
});
