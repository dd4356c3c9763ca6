import { expect, test } from 'vitest';
import { dossierTitle } from '../../../core/model/dossier-title';

test('a title is one line', () => {
  expect(dossierTitle(' Quy chế\n phối hợp ')).toBe('Quy chế phối hợp');
});

test.each([
  ['biên giới '.repeat(40), 'biên …'],
  ['x'.repeat(400), 'x …'],
])('a long one is cut between words and says so', (text, end) => {
  const title = dossierTitle(text);
  expect(title.length).toBeLessThanOrEqual(300);
  expect(title.endsWith(end)).toBe(true);
});
