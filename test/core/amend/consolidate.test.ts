// The consolidated text: list, notes, marks, days; the real decree on its real base.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { consolidate } from '../../../core/amend/consolidate/consolidate';
import { toldResults } from '../../../core/amend/report';
import { writeDocx } from '../../../core/docx/write';
import { importDocx } from '../../../core/import/import';
import { read } from '../../../core/read/read';
import { isBranch, type Node, type Tree } from '../../../core/tree/node';
import { textOf } from '../../../core/tree/text';
import { child, find, ownText, visit } from '../../../core/tree/walk';
import { hasShared, sharedFiles, sharedText } from '../../support/shared';
import { unitNamed } from './amended';

const base = read(readFileSync(join(import.meta.dirname, '../../cases/instructions/quy-che.txt'), 'utf8'));

function amending(number: string, day: string, orders: string, more = ''): Tree {
  const lead = 'Sửa đổi, bổ sung một số điều của Quy chế số 12/QC-HQ-BP';
  return read(
    `Số: ${number}\nQUY CHẾ\n${lead}\nĐiều 1. ${lead}\n${orders}\nĐiều 2. Hiệu lực thi hành\n1. Quy chế này có hiệu lực kể từ ngày ${day}.\n${more}`,
    `m${number}`,
  );
}

const first = amending(
  '05/QC-HQ-BP',
  '01 tháng 02 năm 2026',
  '1. Sửa đổi, bổ sung khoản 1 Điều 2 như sau:\n“1. Tuân thủ Hiến pháp.”\n2. Bãi bỏ Điều 7.',
);
const second = amending(
  '30/QC-HQ-BP',
  '15 tháng 8 năm 2026',
  '1. Thay thế cụm từ “Tuân thủ” bằng cụm từ “Chấp hành” tại khoản 1 Điều 2.\n2. Bổ sung khoản 4 vào Điều 2 như sau:\n“4. Hiệu quả.”',
  '2. Khoản 2 Điều 1 của Quy chế này có hiệu lực kể từ ngày 01 tháng 01 năm 2027.\n',
);

const notesOf = (tree: Tree, id: string) => String(find(tree, id)?.attrs.footnote ?? '').split('\n');

function noted(tree: Tree): Node[] {
  const nodes: Node[] = [];
  visit(tree, (node) => {
    if (node.attrs.footnote !== undefined) nodes.push(node);
  });
  return nodes;
}

describe('a base and two amending texts', () => {
  // Given in the wrong order: the days of effect decide.
  const { tree, texts, findings } = consolidate(base, [second, first]);

  test('the words that changed are told, but not where a place is new, gone or written anew', () => {
    const told = consolidate(base, [second, first], { show: true }).texts.flatMap(toldResults);
    const edits = told.map((one) => one.edits.map(({ removed, added }) => `${removed} → ${added}`));
    expect(edits).toEqual([[' → Hiến ', ' luật → '], [], ['Tuân thủ → Chấp hành'], []]);
    expect(told[2]).toMatchObject({ before: '1. Tuân thủ Hiến pháp.', after: '1. Chấp hành Hiến pháp.' });
  });

  test('is executed in the order of the days of effect', () => {
    expect(texts.map(({ identity }) => identity.number)).toEqual(['05/QC-HQ-BP', '30/QC-HQ-BP']);
    expect(findings).toEqual([]);
    expect(unitNamed(tree, 'Điều 2')).toBe(
      'Điều 2. Nguyên tắc phối hợp\n1. Chấp hành Hiến pháp.\n2. Chủ động, kịp thời.\n3. Giữ bí mật thông tin, tài liệu.\n4. Hiệu quả.',
    );
    expect(unitNamed(tree, 'Điều 7')).toBe('Điều 7. (được bãi bỏ)');
  });

  test('lists the texts under the title, marked as kept for tracking', () => {
    expect(child(tree, 'title')?.children.map(ownText).at(-1)).toBe(
      '(Bản tổng hợp để theo dõi, không thay thế các văn bản đã ban hành)',
    );
    expect(child(tree, 'preamble')?.children.map(ownText)).toEqual([
      'Quy chế số 12/QC-HQ-BP, được sửa đổi, bổ sung bởi:',
      '1. Quy chế số 05/QC-HQ-BP, có hiệu lực kể từ ngày 01 tháng 02 năm 2026;',
      '2. Quy chế số 30/QC-HQ-BP, có hiệu lực kể từ ngày 15 tháng 8 năm 2026.',
    ]);
  });

  test('says at each changed unit what changed it and from when', () => {
    const clause = texts.flatMap(({ results }) => results).flatMap(({ nodes }) => nodes);
    const all = clause.flatMap((id) => notesOf(tree, id));
    expect(all).toContain(
      'Khoản này được sửa đổi, bổ sung theo quy định tại khoản 1 Điều 1 của Quy chế số 05/QC-HQ-BP, có hiệu lực kể từ ngày 01 tháng 02 năm 2026.',
    );
    expect(all).toContain(
      'Điều này được bãi bỏ theo quy định tại khoản 2 Điều 1 của Quy chế số 05/QC-HQ-BP, có hiệu lực kể từ ngày 01 tháng 02 năm 2026.',
    );
    expect(all).toContain(
      'Cụm từ “Tuân thủ” được thay thế bằng cụm từ “Chấp hành” theo quy định tại khoản 1 Điều 1 của Quy chế số 30/QC-HQ-BP, có hiệu lực kể từ ngày 15 tháng 8 năm 2026.',
    );
    expect(all).toContain(
      'Khoản này được bổ sung theo quy định tại khoản 2 Điều 1 của Quy chế số 30/QC-HQ-BP, có hiệu lực kể từ ngày 01 tháng 01 năm 2027.',
    );
  });

  test('every applied instruction has its note, by id', () => {
    const applied = texts.flatMap(({ results }) => results.filter((one) => one.applied).map(({ id }) => id));
    const inNotes = noted(tree).flatMap(({ attrs }) => String(attrs.amendedBy ?? '').split(' '));
    expect(new Set(inNotes.filter((id) => id !== ''))).toEqual(new Set(applied));
  });

  test('puts the effect clauses of the amending texts in a note at the implementation article', () => {
    const article = noted(tree).find((node) => isBranch(node) && node.num === 'Điều 8.');
    expect(String(article?.attrs.footnote)).toContain('khoản 1 Điều 2 của Quy chế số 05/QC-HQ-BP');
  });

  test('on a day before an own day of effect that instruction is left out', () => {
    const { tree: then } = consolidate(base, [first, second], { at: '2026-12-31', clean: true });
    expect(unitNamed(then, 'khoản 4 Điều 2')).toBe('');
    expect(unitNamed(then, 'khoản 1 Điều 2')).toBe('1. Chấp hành Hiến pháp.');
  });

  test('as .docx has its footnotes, which are read back as notes', () => {
    const bytes = writeDocx(tree, { properties: { title: '', creator: '', created: '2026-11-25' } });
    const back = importDocx(bytes);
    const notes = back.ok ? back.value.tree.children.filter(({ attrs }) => attrs.note !== undefined) : [];
    expect(notes).toHaveLength(noted(tree).reduce((sum, { attrs }) => sum + String(attrs.footnote).split('\n').length, 0));
  });

  test('clean has neither list nor notes', () => {
    const { tree: clean } = consolidate(base, [first, second], { clean: true });
    expect(noted(clean)).toEqual([]);
    expect(child(clean, 'preamble')).toBeUndefined();
  });
});

test('the day in the title of an unsigned draft is that of the amended text', () => {
  const lead = 'Sửa đổi, bổ sung một số điều của Quy chế số 12/QC-HQ-BP ngày 08 tháng 6 năm 2017';
  const draft = read(`Số: …/QC-HQ-BP\n…, ngày … tháng … năm …\nQUY CHẾ\n${lead}\nĐiều 1. ${lead}\n1. Bãi bỏ Điều 7.\n`, 'm');
  const { tree, texts } = consolidate(base, [draft]);
  expect(texts.map(({ identity }) => identity.date)).toEqual([undefined]);
  expect(child(tree, 'preamble')?.children.map(ownText)[1]).toBe('1. Quy chế số ….');
});

describe('a regulation issued with a decision (P37)', () => {
  const decision = read(
    'Số: 45/2013/QĐ-TTg\nQUYẾT ĐỊNH\nBan hành Quy chế phối hợp\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký./.\nQUY CHẾ\nPhối hợp kiểm soát\n(Ban hành kèm theo Quyết định số 45/2013/QĐ-TTg)\nĐiều 1. Phạm vi\n1. Tại cửa khẩu.\nĐiều 2. Nguyên tắc\n1. Chủ động.\n',
  );
  const about = 'Quy chế phối hợp ban hành kèm theo Quyết định số 45/2013/QĐ-TTg';
  const orders = read(
    `Số: 54/2015/QĐ-TTg\nQUYẾT ĐỊNH\nSửa đổi, bổ sung một số điều của ${about}\nĐiều 1. Sửa đổi, bổ sung một số điều của ${about}\n1. Sửa đổi, bổ sung Điều 2 như sau:\n“Điều 2. Nguyên tắc\n1. Chủ động, kịp thời.”\nĐiều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01 tháng 01 năm 2016.\n`,
    'm',
  );

  test('the articles of the regulation are amended, not those of the decision', () => {
    const { tree, texts } = consolidate(decision, [orders], { clean: true });
    expect(texts[0]?.results.map(({ applied }) => applied)).toEqual([true]);
    const attached = tree.children.find(({ kind }) => kind === 'attachment');
    expect(attached && textOf({ ...tree, children: [attached] })).toContain('1. Chủ động, kịp thời.');
    expect(unitNamed(tree, 'Điều 2')).toBe('Điều 2. Quyết định này có hiệu lực từ ngày ký./.');
  });
});

describe('annexes', () => {
  const withAnnexes = read(
    'QUY CHẾ\nPhối hợp\nSố: 12/QC-HQ-BP\nĐiều 1. Phạm vi\n1. Một.\n2. Hai.\nĐiều 2. Hiệu lực\nCó hiệu lực từ ngày ký./.\nPHỤ LỤC I\nDANH SÁCH\n1. Cửa khẩu A.\nPHỤ LỤC II\nMẪU BIÊN BẢN\nNội dung cũ.\n',
  );
  const lead = 'Sửa đổi, bổ sung một số điều của Quy chế số 12/QC-HQ-BP';
  const orders = read(
    `QUYẾT ĐỊNH\n${lead}\nĐiều 1. ${lead}\n1. Thay thế Phụ lục II kèm theo Quy chế số 12/QC-HQ-BP bằng Phụ lục kèm theo Quyết định này.\n2. Thay thế cụm từ “Cửa khẩu” bằng cụm từ “Lối mở” tại Phụ lục I.\n3. Bãi bỏ khoản 2 Điều 1 Quy chế số 12/QC-HQ-BP được sửa đổi, bổ sung tại khoản 2 Điều 1 Quy chế số 20/QC-HQ-BP.\n4. Thay thế Mẫu số 02 bằng Mẫu số 02 kèm theo Quyết định này.\nĐiều 2. Hiệu lực\nCó hiệu lực từ ngày 01 tháng 01 năm 2026./.\nPHỤ LỤC\nMẪU BIÊN BẢN\nNội dung mới.\n`,
    'm',
  );
  const { tree, texts } = consolidate(withAnnexes, [orders], { clean: true });

  test('an annex of the amending text takes the place of the old one; words in annexes change (P22, P32, P33)', () => {
    const patterns = texts[0]?.reading.instructions.filter(({ kind }) => kind !== 'statement').map(({ pattern }) => pattern);
    expect(patterns).toEqual(['P33', 'P22', 'P32', 'P34']);
    const annexes = tree.children
      .filter(({ kind }) => kind === 'attachment')
      .map((node) => textOf({ ...tree, children: [node] }));
    expect(annexes[0]).toContain('1. Lối mở A.');
    expect(annexes[1]).toContain('Nội dung mới.');
    expect(unitNamed(tree, 'khoản 2 Điều 1')).toBe('2. (được bãi bỏ)');
  });

  test('a form that neither text shows is listed (P34)', () => {
    expect(texts[0]?.results.at(-1)).toMatchObject({ applied: false, reason: 'contentMissing' });
  });
});

describe.runIf(hasShared)('the four real amending texts', () => {
  const text = (start: string) =>
    sharedText(`amending/${hasShared ? sharedFiles('amending', '.txt').find((name) => name.startsWith(start)) : ''}`);
  const kinds = (start: string) => {
    const { texts } = consolidate(base, [read(text(start), 'm')]);
    return texts[0]?.reading.instructions.filter(({ kind }) => kind !== 'statement').map(({ kind }) => kind) ?? [];
  };

  test.each([
    ['34-2026', { substitution: 6 }],
    ['nghi-dinh-156', { substitution: 9, insertion: 1 }],
    ['thong-tu-45', { insertion: 1, termReplacement: 11, termRepeal: 3, repeal: 6 }],
    ['nghi-dinh-153', { substitution: 9, termRepeal: 1, repeal: 2 }],
  ])('%s: every instruction is found', (start, wanted) => {
    const counts: Record<string, number> = {};
    for (const kind of kinds(start)) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toEqual(wanted);
  });

  test('Nghị định 153/2026 on Nghị định 01/2015: eight applied, one rewrites more than it names, three amend another text', () => {
    const decree = read(sharedText('texts/ND-01-2015-dia-ban-hai-quan-phoi-hop.txt'));
    const { texts, tree } = consolidate(decree, [read(text('nghi-dinh-153'), 'm')], { clean: true });
    expect(texts[0]?.results.map(({ applied, reason }) => (applied ? 'applied' : reason))).toEqual([
      ...Array.from({ length: 7 }, () => 'applied'),
      'quoteRewritesMore',
      'otherText',
      'applied',
      'otherText',
      'otherText',
    ]);
    expect(unitNamed(tree, 'khoản 1 Điều 11')).toBe('1. Trao đổi, cung cấp thông tin, tài liệu, dữ liệu điện tử.');
  });
});
