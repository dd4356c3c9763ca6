// F7 and Shift+F7: round the end, and only through what the list of changes shows.
import { expect, test } from 'vitest';
import { nextChange } from '../../../renderer/versions/change-kinds';

const codes = ['amend', 'insert', 'amend', 'delete', 'insert'] as const;

test.each([
  ['the first', '', undefined, 1, 0],
  ['the last, backwards', '', undefined, -1, 4],
  ['the next one', '', 1, 1, 2],
  ['round the end', '', 4, 1, 0],
  ['round the beginning', '', 0, -1, 4],
  ['the next of a kind', 'added', 1, 1, 4],
  ['round the end among a kind', 'added', 4, 1, 1],
  ['backwards from one of another kind', 'added', 3, -1, 1],
  ['the only one of its kind', 'repealed', 3, 1, 3],
  ['none of the kind', 'moved', 2, 1, undefined],
] as const)('%s', (_name, kind, current, way, at) => expect(nextChange(codes, kind, current, way)).toBe(at));
