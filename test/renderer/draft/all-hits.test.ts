// Words are found wherever they stand on the pages, in their order: once where the user wrote them, each time where the pack did.
import { expect, test } from 'vitest';
import { sketch } from '../../../core/compose/compose';
import { replaceIn } from '../../../core/edit/find';
import { Namer } from '../../../core/edit/name';
import type { Draft } from '../../../core/model/draft';
import type { Entry } from '../../../core/model/entry';
import { loadPacks } from '../../../core/packs/load';
import { Press } from '../../../core/page/press';
import { noPages, withProof } from '../../../core/page/proof';
import { allHits } from '../../../renderer/draft/find/all-hits';
import { draftWith, tinyFiles } from '../../support/tiny';

const { packs } = loadPacks([tinyFiles({ scope: '# Phạm vi điều chỉnh\nBên chủ trì thông báo; Bên chủ trì trả lời.\n' })]);
const article = (id: string, more: Partial<Entry>) => ({ id, kind: 'article', ...more });
const outline = [
  article('u1', { heading: 'Việc của Bên chủ trì', wording: '1. Bên chủ trì báo cáo.\n2. Bên kia trả lời.' }),
  article('scope', { slot: 'scope' }),
  article('u2', { heading: 'Thi hành', wording: 'Do bên chủ trì quyết định.' }),
];
const draft = draftWith({ outline });

function pagesOf(some: Draft) {
  const { tree } = sketch({ draft: some, packs });
  const namer = new Namer(some);
  const pages =
    tree &&
    withProof(
      noPages,
      new Press().proof(tree, 0, (_owner, field) => namer.name(field)),
    );
  if (!pages) throw new Error('no pages');
  return pages;
}

const query = (words: string, matchCase = false) => ({ words, matchCase, wholeWords: false });
const stops = (words: string, matchCase = false, some = draft) =>
  allHits(some, pagesOf(some), query(words, matchCase)).map(({ name, own, excerpt, start, length }) => {
    expect(excerpt.slice(start, start + length).toLowerCase()).toBe(words.trim().toLowerCase());
    return `${own ? 'own' : 'pack'} ${name}`;
  });

test('own words and the pack’s, in the order of the pages', () => {
  const found = ['own ~u1.heading', 'own ~u1.wording', 'pack scope', 'pack scope', 'own ~u2.wording'];
  expect(stops('bên chủ trì').map((stop) => stop.replace(/scope.*/, 'scope'))).toEqual(found);
  expect(stops('Bên chủ trì', true)).toHaveLength(4);
  expect(stops('Bên chủ trì?')).toEqual([]);
  expect(stops(' ')).toEqual([]);
});

test('what is replaced is the user’s; the pack’s stays', () => {
  const own = allHits(draft, pagesOf(draft), query('bên chủ trì')).flatMap((stop) => stop.own ?? []);
  const changed = replaceIn(draft, query('bên chủ trì'), own, 'đơn vị đầu mối');
  expect(stops('bên chủ trì', false, changed).map((stop) => stop.slice(0, 4))).toEqual(['pack', 'pack']);
  expect(stops('đơn vị đầu mối', false, changed).map((stop) => stop.slice(0, 4))).toEqual(['own ', 'own ', 'own ']);
});

test('a name of a party is the user’s wherever it is printed, and counted once', () => {
  // "BỘ QUỐC PHÒNG" stands above the name of the party, which stands there, in the subject and in the opening words.
  expect(stops('Bộ Quốc phòng')).toEqual(['own parties[1].parent.name']);
  expect(stops('Bộ Tư lệnh Bộ đội Biên phòng')).toEqual(['own parties[1].name', 'own subject']);
});

test('what is not printed is found last', () => {
  const off = draftWith({ outline: outline.map((entry) => (entry.id === 'u1' ? { ...entry, enabled: false } : entry)) });
  const found = stops('bên chủ trì', false, off).map((stop) => stop.replace(/scope.*/, 'scope'));
  expect(found).toEqual(['pack scope', 'pack scope', 'own ~u2.wording', 'own ~u1.heading', 'own ~u1.wording']);
});
