// The layout that Nghị định 30/2020/NĐ-CP, Phụ lục I asks for, read back from the file (conventions §1.2–1.7, §1.12).
import { describe, expect, test } from 'vitest';
import { rowLengths } from '../../../core/docx/closing';
import { branch, leaf } from '../../../core/tree/build';
import { article, conclusionsOf, decisionTree, documentOf, jointTree, minutesTree, parties, shortParties } from './samples';
import { all, kid, kids, parseXml, starting, textOf, val, type Word, written } from './word';

const two = written(jointTree(parties.slice(0, 2)));
const decision = written(decisionTree());
const minutes = written(minutesTree());

const margins = (word: Word) =>
  all(word.body, 'w:pgMar').map((margin) => ['top', 'bottom', 'left', 'right'].map((side) => Number(val(margin, `w:${side}`))));

describe('page (PL1 I.1–4, I.7)', () => {
  test('A4, portrait, and landscape where the annex asks for it', () => {
    const sizes = all(two.body, 'w:pgSz').map((size) => [val(size, 'w:w'), val(size, 'w:h'), val(size, 'w:orient')]);
    expect(sizes).toEqual([
      ['11906', '16838', undefined],
      ['16838', '11906', 'landscape'],
      ['11906', '16838', undefined],
    ]);
  });

  test('margins: top and bottom 20–25, left 30–35, right 15–20 mm', () => {
    for (const [top = 0, bottom = 0, left = 0, right = 0] of margins(two)) {
      for (const edge of [top, bottom]) {
        expect(edge).toBeGreaterThanOrEqual(1134);
        expect(edge).toBeLessThanOrEqual(1418);
      }
      expect(left).toBeGreaterThanOrEqual(1701);
      expect(left).toBeLessThanOrEqual(1985);
      expect(right).toBeGreaterThanOrEqual(850);
      expect(right).toBeLessThanOrEqual(1134);
    }
  });

  test('Times New Roman in every script, black, Vietnamese', () => {
    const defaults = all(parseXml(two.parts['word/styles.xml'] ?? ''), 'w:rPrDefault')[0];
    const fonts = defaults && all(defaults, 'w:rFonts')[0];
    for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia']) expect(val(fonts, `w:${script}`)).toBe('Times New Roman');
    expect(val(defaults && all(defaults, 'w:color')[0])).toBe('000000');
    expect(val(defaults && all(defaults, 'w:lang')[0])).toBe('vi-VN');
  });

  test('the page number stands centred in the top margin, from the second page of each section', () => {
    const header = parseXml(two.parts['word/header1.xml'] ?? '');
    expect(all(header, 'w:instrText').map((field) => field.textContent?.trim())).toEqual(['PAGE']);
    const style = two.styles.get('PageNumber');
    expect(val(kid(kid(style, 'w:pPr'), 'w:jc'))).toBe('center');
    expect(val(kid(kid(style, 'w:rPr'), 'w:sz'))).toBe('28');
    expect(textOf(parseXml(two.parts['word/header2.xml'] ?? ''))).toBe('');
    const sections = all(two.body, 'w:sectPr');
    expect(sections.every((section) => kid(section, 'w:titlePg') !== undefined)).toBe(true);
    expect(sections.map((section) => val(kid(section, 'w:pgNumType'), 'w:start'))).toEqual([undefined, '1', '1']);
  });
});

describe('head (ô 1–4)', () => {
  test.each([
    ['12-13-13', 12, 13, 13],
    ['13-14-14', 13, 14, 14],
  ])('sizes %s', (sizes, national, motto, date) => {
    const word = written(jointTree(shortParties, { sizes }));
    expect(starting(word, 'CỘNG HÒA')).toMatchObject({ size: national, bold: true, italic: false, align: 'center' });
    expect(starting(word, 'Độc lập - ')).toMatchObject({ size: motto, bold: true, align: 'center' });
    expect(starting(word, 'BỘ TÀI CHÍNH')).toMatchObject({ size: national, bold: false, align: 'center' });
    expect(starting(word, 'CỤC HẢI QUAN')).toMatchObject({ size: national, bold: true, align: 'center' });
    expect(starting(word, 'Số: ')).toMatchObject({ size: 13, bold: false, italic: false, align: 'center' });
    expect(starting(word, 'An Giang, ngày')).toMatchObject({ size: date, bold: false, italic: true, align: 'center' });
  });

  test('number and date share a row of one borderless table of two columns', () => {
    const [table] = all(two.body, 'w:tbl');
    const rows = kids(table, 'w:tr').map((row) => kids(row, 'w:tc').map(textOf));
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual(['Số: …/QC-HQKV20-BĐBP', 'An Giang, ngày 05 tháng 3 năm 2026']);
    expect(table && all(table, 'w:tblBorders')).toHaveLength(0);
    const total = all(table as never, 'w:gridCol').reduce((sum, column) => sum + Number(val(column, 'w:w')), 0);
    expect(total).toBeLessThanOrEqual(11906 - 1701 - 851);
  });

  test('joined names start each on a line of its own when they do not fit; the break stands for a space', () => {
    const names = starting(two, 'CHI CỤC HẢI QUAN').text;
    expect(names).toContain(' -\nBAN CHỈ HUY');
    expect(names.replaceAll('\n', ' ')).toBe('CHI CỤC HẢI QUAN KHU VỰC XX - BAN CHỈ HUY BỘ ĐỘI BIÊN PHÒNG TỈNH AN GIANG');
    expect(starting(written(minutesTree()), 'CỤC HẢI QUAN').text).toBe('CỤC HẢI QUAN - CỤC C03');
  });

  test('rules: as long as Tiêu ngữ; a third to a half of the line of the issuer', () => {
    const word = written(jointTree(shortParties));
    const rules = word.paragraphs.filter(({ style }) => style === 'Rule');
    const columns = all(word.body, 'w:gridCol').map((column) => Number(val(column, 'w:w')) - 114);
    const lengths = rules.map(({ indent }, at) => (columns[at] ?? 9354) - Number(indent['w:left']) - Number(indent['w:right']));
    // Widths in Times New Roman 12 bold and 13 bold, measured with FreeType: 2903 and 3183 twips.
    expect(lengths[0]).toBeGreaterThan(2903 / 3);
    expect(lengths[0]).toBeLessThan(2903 / 2);
    expect(Math.abs((lengths[1] ?? 0) - 3183)).toBeLessThan(20);
  });

  test('stamps stand framed under the number: 20 and 30 mm red, circulation black', () => {
    const stamps = decision.paragraphs.filter(({ style }) => style === 'Mark');
    expect(stamps.map(({ text }) => text)).toEqual(['MẬT', 'HỎA TỐC', 'LƯU HÀNH NỘI BỘ']);
    const colours = stamps.map(({ element }) => [val(all(element, 'w:top')[0], 'w:color'), val(all(element, 'w:color')[0])]);
    expect(colours).toEqual([
      ['FF0000', 'FF0000'],
      ['FF0000', 'FF0000'],
      ['000000', undefined],
    ]);
    const room = Number(val(all(decision.body, 'w:gridCol')[0], 'w:w')) - 114;
    const lengths = stamps.map(({ indent }) => Math.round((room - 2 * Number(indent['w:left'])) / 56.7));
    expect(lengths).toEqual([20, 30, 50]);
  });

  test('an attached regulation has a head without number and date; minutes one without date', () => {
    const tables = all(decision.body, 'w:tbl').filter((table) => textOf(table).includes('CỘNG HÒA'));
    expect(tables.map((table) => kids(table, 'w:tr').length)).toEqual([5, 1]);
    expect(
      kids(all(minutes.body, 'w:tbl')[0], 'w:tr')
        .map((row) => textOf(row))
        .at(-1),
    ).toBe('Số: …/QC-HQKV20-BĐBP');
  });
});

describe('title and body (ô 5, 6; PL1 II.5, II.6)', () => {
  test('kind, subject and authority are bold and centred; the reference is italic', () => {
    expect(starting(decision, 'QUYẾT ĐỊNH')).toMatchObject({ size: 14, bold: true, align: 'center' });
    expect(starting(decision, 'Ban hành Quy chế')).toMatchObject({ size: 14, bold: true, align: 'center' });
    expect(starting(decision, 'CỤC TRƯỞNG CỤC')).toMatchObject({ size: 14, bold: true, align: 'center' });
    expect(starting(decision, '(Kèm theo')).toMatchObject({ size: 14, bold: false, italic: true, align: 'center' });
    expect(starting(decision, 'Căn cứ Luật')).toMatchObject({ size: 14, italic: true, align: 'both' });
  });

  test.each([13, 14])('running text of %i pt: justified, first line 1 or 1.27 cm, gap ≥ 6 pt, 1 to 1.5 lines', (body) => {
    const word = written(jointTree(parties.slice(0, 3), { body }));
    for (const start of ['1. Các Bên chủ động', 'Các cơ quan', 'a) Trao đổi', '- Danh mục', 'Điều 3. ', 'Căn cứ Luật']) {
      const { align, indent, spacing, size } = starting(word, start);
      expect({ align, size, rule: spacing['w:lineRule'] }).toEqual({ align: 'both', size: body, rule: 'auto' });
      expect(['567', '720']).toContain(indent['w:firstLine']);
      expect(Number(spacing['w:before'])).toBeGreaterThanOrEqual(120);
      expect(Number(spacing['w:line'])).toBeGreaterThanOrEqual(240);
      expect(Number(spacing['w:line'])).toBeLessThanOrEqual(360);
    }
  });

  test('chapters and sections: number and title centred on lines of their own, bold', () => {
    expect(starting(two, 'Chương I')).toMatchObject({
      text: 'Chương I\nQUY ĐỊNH CHUNG',
      bold: true,
      align: 'center',
      outline: 0,
    });
    expect(starting(two, 'Mục 1')).toMatchObject({ text: 'Mục 1\nTRAO ĐỔI THÔNG TIN', bold: true, align: 'center', outline: 1 });
  });

  test('headings nest in the navigation pane and stay with the text below', () => {
    const headings = two.paragraphs.filter(({ outline }) => outline !== undefined);
    expect(headings.map(({ text, outline }) => [text.split(/[\n.]/)[0], outline])).toEqual([
      ['Chương I', 0],
      ['Điều 1', 1],
      ['Điều 2', 1],
      ['Chương II', 0],
      ['Mục 1', 1],
      ['Điều 3', 2],
      ['Mục 2', 1],
      ['Điều 4', 2],
      ['Phụ lục I', 0],
      ['Phụ lục II', 0],
    ]);
    expect(headings.every(({ keepNext }) => keepNext)).toBe(true);
  });

  test('an article with a heading is bold; without one only its number, and the text runs in', () => {
    expect(starting(two, 'Điều 1. Phạm vi').runs.every(({ bold }) => bold)).toBe(true);
    const first = starting(decision, 'Điều 1. Ban hành');
    expect(first.runs.map(({ bold }) => bold)).toEqual([true, true, false]);
  });

  test('clauses: number upright; titled clauses bold on a line of their own; points and dashes upright', () => {
    expect(starting(two, '1. Các Bên').runs.some(({ bold }) => bold)).toBe(false);
    expect(starting(two, '1. Trách nhiệm')).toMatchObject({
      bold: true,
      keepNext: true,
      text: '1. Trách nhiệm của cơ quan Hải quan',
    });
    for (const start of ['a) Trao', 'đ) Các', '- Danh mục'])
      expect(starting(two, start)).toMatchObject({ bold: false, italic: false });
    expect(starting(minutes, 'I. ĐÁNH GIÁ CHUNG')).toMatchObject({ bold: true, align: 'both', outline: 0 });
  });

  test('marks of runs', () => {
    const { runs } = starting(two, '2. Thực hiện');
    expect(runs.find(({ text }) => text === 'chưa có')?.italic).toBe(true);
    expect(runs.some(({ text, element }) => text === '1' && val(all(element, 'w:vertAlign')[0]) === 'superscript')).toBe(true);
  });
});

describe('annexes (PL1 III.1)', () => {
  test('number 14 pt bold, title, reference in italics', () => {
    expect(starting(two, 'Phụ lục I\n')).toMatchObject({ size: 14, bold: true, align: 'center' });
    expect(starting(two, '(Kèm theo Quy chế')).toMatchObject({ italic: true, align: 'center' });
  });

  test('long tables repeat their header and do not split rows; columns follow their shares', () => {
    const table = all(two.body, 'w:tbl').find((item) => textOf(item).startsWith('TT'));
    const [head, ...rows] = kids(table, 'w:tr');
    expect(kid(kid(head, 'w:trPr'), 'w:tblHeader')).toBeDefined();
    expect(rows).toHaveLength(40);
    expect(rows.every((row) => kid(kid(row, 'w:trPr'), 'w:cantSplit'))).toBe(true);
    const widths = all(table as never, 'w:gridCol').map((column) => Number(val(column, 'w:w')));
    const total = 16838 - 1701 - 851;
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(total);
    expect(widths.map((width) => Math.round((width / total) * 100))).toEqual([8, 46, 26, 20]);
  });
});

describe('signatures and recipients (ô 7–9)', () => {
  test.each([
    [1, [1]],
    [2, [2]],
    [3, [3]],
    [4, [2, 2]],
    [5, [3, 2]],
    [6, [3, 3]],
    [7, [3, 2, 2]],
  ])('%i signatures stand in rows of %j', (count, rows) => expect(rowLengths(count)).toEqual(rows));

  test.each([2, 3, 4, 5, 6])('%i parties: one block each, kept with the end of the body', (count) => {
    const word = written(jointTree(parties.slice(0, count)));
    const cells = all(word.body, 'w:tc').filter((cell) =>
      all(cell, 'w:pStyle').some((style) => val(style) === 'SignaturePerson'),
    );
    expect(cells.map((cell) => kids(cell, 'w:p').map(textOf).at(-1))).toEqual(
      parties.slice(0, count).map(({ person }) => person),
    );
    const at = word.paragraphs.findIndex(({ style }) => style === 'SignatureTitle');
    expect(word.paragraphs.slice(at - 2, at).every(({ keepNext }) => keepNext)).toBe(true);
    const people = word.paragraphs.filter(({ style }) => style === 'SignaturePerson');
    expect(people.every(({ keepNext }) => keepNext)).toBe(true);
    const closing = all(word.body, 'w:tbl').filter((table) => textOf(table).includes('Nơi nhận:'));
    const rows = closing.flatMap((table) => kids(table, 'w:tr'));
    expect(rows.map((row) => kids(row, 'w:tc').length)).toEqual([...rowLengths(count), 1]);
    expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true);
    for (const person of people) expect(Number(person.spacing['w:before'])).toBeGreaterThanOrEqual(1100);
  });

  test('titles and names are bold 14; the recipients 12 bold italic over 11 upright, flush left', () => {
    expect(starting(two, 'KT. CHI CỤC')).toMatchObject({ size: 14, bold: true, align: 'center' });
    expect(starting(two, 'Đại tá Trần')).toMatchObject({ size: 14, bold: true, align: 'center' });
    expect(starting(two, 'Nơi nhận:')).toMatchObject({ size: 12, bold: true, italic: true, align: 'left' });
    expect(starting(two, '- Lưu: VT')).toMatchObject({ size: 11, bold: false, italic: false, align: 'left' });
  });

  test('joint: recipients below the signatures; single: at left, level with the title', () => {
    const texts = two.paragraphs.map(({ text }) => text);
    expect(texts.indexOf('Nơi nhận:')).toBeGreaterThan(texts.indexOf('Đại tá Trần Quốc Bình'));
    const row = all(decision.body, 'w:tr').find((item) => textOf(item).includes('Nơi nhận:'));
    expect(kids(row, 'w:tc').map((cell) => textOf(cell).slice(0, 9))).toEqual(['Nơi nhận:', 'KT. CỤC T']);
  });

  test('a line that introduces a list stays with the first of the list', () => {
    expect(starting(two, '1. Việc phối hợp bảo đảm')).toMatchObject({ keepNext: true });
    expect(starting(two, 'a) Trao đổi các thông tin:')).toMatchObject({ keepNext: true });
    expect(starting(two, '1. Các Bên chủ động')).toMatchObject({ keepNext: false });
  });

  test('a body that ends with a table keeps its last row with the signatures', () => {
    const at = minutes.paragraphs.findIndex(({ text }) => text === 'THƯ KÝ');
    const row = minutes.paragraphs.slice(at - 4, at - 1);
    expect(row.map(({ style, keepNext }) => [style, keepNext])).toEqual(Array(3).fill(['TableText', true]));
  });

  test('blocks without a name still leave space to sign; without blocks only recipients', () => {
    const bare = branch('signature', 's', [leaf('role', 'r', 'GIÁM ĐỐC')]);
    const conclusions = branch('conclusions', 'c', [branch('signatures', 'ss', [bare])], { attrs: { layout: 'single' } });
    expect(written(documentOf([conclusions])).paragraphs.some(({ style }) => style === 'SignaturePerson')).toBe(true);
    const only = { ...conclusionsOf([], 'joint') };
    expect(written(documentOf([article('a', 1, 'A', []), only])).paragraphs.at(-1)?.text).toBe('- Lưu: VT, NV.');
  });
});
