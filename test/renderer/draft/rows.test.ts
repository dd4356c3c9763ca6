// What a unit of the outline is told by when it has no heading, also while it is switched off.
import { expect, test } from 'vitest';
import type { Entry } from '../../../core/model/entry';
import type { PackForm } from '../../../core/packs/form';
import { unitLabel } from '../../../renderer/draft/outline/rows';

const entry = (part: Partial<Entry>): Entry => ({ id: 'a', kind: 'article', enabled: false, answers: {}, children: [], ...part });
const form = {
  fields: [{ id: 'items', label: { vi: 'Quy định chuyển tiếp', en: 'Transition' } }],
  slots: {
    duties: { heading: '', start: 'Trách nhiệm của …', own: [], shared: [] },
    transition: { heading: '', start: '', own: ['items'], shared: [] },
  },
} as unknown as PackForm;

test.each([
  ['its own heading', entry({ heading: 'Phạm vi', slot: 'duties' }), 'Phạm vi'],
  [
    'the first words of its own wording',
    entry({ wording: '1. Hằng quý rà soát.\n2. Hai.', slot: 'duties' }),
    'Hằng quý rà soát.',
  ],
  ['what the pack says there', entry({ slot: 'duties' }), 'Trách nhiệm của …'],
  ['what it asks for first', entry({ slot: 'transition' }), 'Quy định chuyển tiếp'],
  ['nothing, where there is nothing yet', entry({}), ''],
])('a unit that is switched off is told by %s', (_, unit, label) => {
  expect(unitLabel(unit, form, undefined)).toBe(label);
});

test('what is printed comes first', () => {
  const line = { id: 'a', kind: 'article', num: 'Điều 2.', heading: '', start: 'Quyết định này có hiệu lực' };
  expect(unitLabel(entry({ slot: 'duties' }), form, line)).toBe('Quyết định này có hiệu lực');
});
