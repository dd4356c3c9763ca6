// What differs between two drafts, as places: put into the first, they give the second.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsBetween, withEdits } from '../../../core/edit/edits';
import { withValue } from '../../../core/edit/path';

const old = { subject: 'a', parties: [{ name: 'Hải quan' }, { name: 'Biên phòng' }], answers: { x: 1, y: [1, 2] } };

test('one letter more is one edit at its place', () => {
  const now = withValue(old, ['parties', 1, 'name'], 'Biên phòng B');
  expect(editsBetween(old, now)).toEqual([{ path: ['parties', 1, 'name'], value: 'Biên phòng B' }]);
});

test('what was taken away is an edit without a value; a list that grew is one edit', () => {
  const now = { subject: 'a', parties: [...old.parties, { name: 'Công an' }], answers: { y: [1, 2] } };
  expect(editsBetween(old, now)).toEqual([{ path: ['parties'], value: now.parties }, { path: ['answers', 'x'] }]);
});

/** As it comes from a file; no draft has a prototype in it. */
const records = fc
  .dictionary(fc.stringMatching(/^[a-c]$/), fc.jsonValue({ maxDepth: 3 }))
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown)
  .filter((value) => !JSON.stringify(value).includes('__proto__'));

test('edits, sent as JSON, lead from any value to any other', () => {
  fc.assert(
    fc.property(records, records, (from, to) => {
      const sent = JSON.parse(JSON.stringify(editsBetween(from, to)));
      expect(withEdits(from, sent)).toEqual(to);
    }),
  );
});

test('an edit for a place that is not there is for another value: none is made', () => {
  const astray = [['parties', 2], ['parties', 'name'], ['subject', 'x'], ['no', 'way'], [0], ['__proto__', 'x']];
  for (const path of astray)
    expect(
      withEdits(old, [
        { path: ['subject'], value: 'b' },
        { path, value: 1 },
      ]),
    ).toBeUndefined();
});
