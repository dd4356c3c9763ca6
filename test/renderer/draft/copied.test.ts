// What other programs get when words of an article are copied: as printed, with the labels that stand before them.
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { linesOf, wordingOf } from '../../../core/wording/lines';
import { copiedText, selectedLabels } from '../../../renderer/draft/editor/copied';
import { documentOf } from '../../../renderer/draft/editor/document';

const words = {
  field: (source: string) => ({ label: source, value: source === 'documentName' ? 'Quy chế' : undefined }),
  ref: () => 'khoản 1 Điều này',
  unit: () => undefined,
  gone: () => 'không còn',
};
const wording = wordingOf(linesOf('1. Một.\n2. {{documentName}} này về {{area}}:\na) Điểm một;\nb) Theo {{ref "x"}}.'));

function copied(from: (size: number) => number, to: (size: number) => number): string {
  const doc = documentOf(wording);
  const selection = TextSelection.create(doc, from(doc.content.size), to(doc.content.size));
  const state = EditorState.create({ doc, selection });
  return copiedText(state.selection.content(), selectedLabels(state), words);
}

test('whole lines keep their labels, fields and references are their words', () => {
  const all = copied(
    () => 1,
    (size) => size - 1,
  );
  expect(all.split('\n')).toEqual(['1. Một.', '2. Quy chế này về …:', 'a) Điểm một;', 'b) Theo khoản 1 Điều này.']);
});

test('words out of a line have no label; the lines after them have the labels they have here', () => {
  const last = (size: number) => size - 1;
  expect(
    copied(
      () => 2,
      () => 4,
    ),
  ).toBe('ột');
  expect(copied((size) => size - 10, last)).not.toMatch(/^[a-z]\)/);
  expect(
    copied(() => 3, last)
      .split('\n')
      .slice(0, 2),
  ).toEqual(['t.', '2. Quy chế này về …:']);
});
