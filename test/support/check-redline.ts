// Law L8 on one pair of trees: accepting every tracked change gives the paragraphs of the new document, rejecting those of the old.
import { expect } from 'vitest';
import { writeRedline } from '../../core/compare/redline';
import type { Change } from '../../core/diff/change';
import { diff } from '../../core/diff/diff';
import { writeDocx } from '../../core/docx/write';
import type { Tree } from '../../core/tree/node';
import { valueIn } from './check-change';
import { revised } from './revisions';

export const redlineOptions = {
  properties: { title: 'Bản so sánh', creator: 'Phối Hợp', created: '2026-11-22' },
  author: 'Nguyễn Văn A & "B"',
  date: '2026-11-22T08:00:00Z',
};

export function checkRedline(old: Tree, now: Tree, changes?: readonly Change[]): Uint8Array {
  const bytes = writeRedline(old, now, changes ?? valueIn(diff(old, now)).changes, redlineOptions);
  const accepted = revised(bytes, 'accept');
  expect(accepted.paragraphs).toEqual(revised(writeDocx(now, redlineOptions), 'none').paragraphs);
  expect(revised(bytes, 'reject').paragraphs).toEqual(revised(writeDocx(old, redlineOptions), 'none').paragraphs);
  expect(new Set(accepted.ids).size).toBe(accepted.ids.length);
  return bytes;
}
