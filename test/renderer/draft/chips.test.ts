// A reference in the editor says what is printed; one that leads nowhere says so in words, never by the name it is stored under.
import { expect, test } from 'vitest';
import { sketch } from '../../../core/compose/compose';
import type { Entry } from '../../../core/model/entry';
import { formOf } from '../../../core/packs/form';
import { loadPacks } from '../../../core/packs/load';
import { Press } from '../../../core/page/press';
import { noPages, withProof } from '../../../core/page/proof';
import { firstWords } from '../../../core/wording/first-words';
import { shownChip } from '../../../renderer/draft/editor/chips';
import { chipWords } from '../../../renderer/draft/editor/printed';
import { draftWith, tinyFiles } from '../../support/tiny';

const { packs } = loadPacks([tinyFiles({ scope: '# Phạm vi điều chỉnh\nQuy chế này quy định.\n' })]);
const pack = [...packs.values()][0];
if (!pack) throw new Error('no pack');
const form = formOf(pack, firstWords);

const article = (id: string, more: Partial<Entry>) => ({ id, kind: 'article', ...more });
const outline = [
  article('u1', { heading: 'Giải thích từ ngữ', wording: '1. Một.\n2. Hai.' }),
  article('u2', { heading: 'Trao đổi thông tin', wording: 'Một câu.', enabled: false }),
  article('u3', { heading: 'Điều khoản thi hành', wording: 'Một câu.' }),
];

function shown(target: string, draft = draftWith({ outline }), isComposed = true) {
  const { tree } = sketch({ draft, packs });
  const pages = tree && isComposed ? withProof(noPages, new Press().proof(tree, 0)) : noPages;
  const sayGone = (unit: string | undefined) => (unit === undefined ? 'không còn' : `“${unit}” không còn`);
  const scope = { draft, prefix: '', pages: pages ?? noPages, form, unit: 'u3', language: 'vi' as const, standard: {}, sayGone };
  return shownChip('ref', target, chipWords(scope));
}

test('a reference is printed, and tells the title of its unit', () => {
  expect(shown('u1')).toEqual({ text: 'Điều 1', title: 'Giải thích từ ngữ', state: '' });
});

test('a unit that is switched off is told by its title', () => {
  const text = '“Trao đổi thông tin” không còn';
  expect(shown('u2')).toEqual({ text, title: text, state: ' chip-broken' });
  expect(shown('u2.deadline').text).toBe(text);
});

test('one of the pack that was taken out, by the title that the pack gives it', () => {
  expect(shown('scope').text).toBe('“Phạm vi điều chỉnh” không còn');
});

test('where nobody knows the title, in words all the same', () => {
  for (const target of ['u9', 'u9.limit', 'qc/u1'])
    expect(shown(target)).toMatchObject({ text: 'không còn', title: 'không còn' });
});

test('nothing is said to be gone before there are pages', () => {
  expect(shown('u1', draftWith({ outline }), false).text).toBe('…');
});
