// Heads and closings as offices type them: tables without lines, text boxes, tabs, blanks for number and day, several signers.
import { describe, expect, it } from 'vitest';
import { importDocx } from '../../../core/import/import';
import { read } from '../../../core/read/read';
import { isLeaf, type Node } from '../../../core/tree/node';
import { textOf } from '../../../core/tree/text';
import { ownText } from '../../../core/tree/walk';
import { documentFile, p } from '../../support/word-file';

const centred = '<w:jc w:val="center"/>';
const cell = (...lines: string[]) => `<w:tc>${lines.map((line) => p(line, centred)).join('')}</w:tc>`;
const table = (...rows: string[][]) => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
const tabbed = (...pieces: string[]) =>
  `<w:p>${pieces.map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('<w:r><w:tab/></w:r>')}</w:p>`;

const nation = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const body = p('Điều 1. Phạm vi') + p('Quy chế này áp dụng tại cửa khẩu.');

function opened(xml: string) {
  const outcome = importDocx(documentFile(xml));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return { tree: outcome.value.tree, codes: outcome.findings.map(({ code }) => code) };
}

function leavesOf(node: Node, part: string, inside = node.kind === part): string[] {
  if (isLeaf(node)) return inside ? [`${node.kind}: ${ownText(node)}`] : [];
  return node.children.flatMap((child) => leavesOf(child, part, inside || child.kind === part));
}

describe('spaces at the ends of lines', () => {
  const runs = (...texts: string[]) =>
    `<w:p>${texts.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
  const typed = (end: string) =>
    [
      p(`QUY CHẾ${end}`, centred),
      p(`Phối hợp  tuần tra${end}`, centred),
      runs('Căn cứ Luật ', 'Hải quan;', end),
      runs('Theo đề nghị', ` của Cục trưởng,${end}`, end),
      runs('Chương I', end),
      p(`QUY ĐỊNH CHUNG${end}`, centred),
      runs('Điều 1. Phạm vi ', 'điều chỉnh', end, end),
      runs('1. Một  câu.', end),
      p(`Nơi nhận:${end}`),
      p(`- Như trên;${end}`),
      p(`TM. ỦY BAN NHÂN DÂN${end}`, centred),
    ].join('');

  it('are no words of heads, grounds and closings; those inside stay', () => {
    for (const end of [' ', '  ', '\u00a0', ' \u00a0 ']) {
      expect(textOf(opened(typed(end)).tree)).toBe(textOf(opened(typed('')).tree));
      expect(opened(typed(end)).tree).toEqual(opened(typed('')).tree);
    }
    const printed = textOf(opened(typed('  ')).tree);
    for (const words of ['Phối hợp  tuần tra', 'Theo đề nghị của Cục trưởng,', '1. Một  câu.']) expect(printed).toContain(words);
  });
});

describe('heads', () => {
  it('blanks for the number and the day are no columns', () => {
    const head = table(
      [cell('CHI CỤC HẢI QUAN KHU VỰC VIII'), cell(...nation)],
      [cell('Số:        /QC-HQ-BP'), cell('Quảng Ninh, ngày      tháng      năm 2025')],
    );
    expect(leavesOf(opened(head + p('QUY CHẾ', centred) + body).tree, 'header')).toEqual([
      'issuingBody: CHI CỤC HẢI QUAN KHU VỰC VIII',
      'symbol: Số:        /QC-HQ-BP',
      `nationalTitle: ${nation[0]}`,
      `motto: ${nation[1]}`,
      'placeDate: Quảng Ninh, ngày      tháng      năm 2025',
    ]);
  });

  it('tabs part the sides; careless spaces do not hide the symbol and the day; a drawn rule says nothing', () => {
    const head =
      tabbed('ĐỒN BIÊN PHÒNG CHI MA', nation[0] ?? '') +
      tabbed('', nation[1] ?? '') +
      p('-----o0o-----') +
      tabbed('Số : 07/QC-BP', 'Lạng Sơn,ngày 05 tháng 3 năm 2023');
    expect(leavesOf(opened(head + p('QUY CHẾ PHỐI HỢP', centred) + body).tree, 'header')).toEqual([
      'issuingBody: ĐỒN BIÊN PHÒNG CHI MA',
      'symbol: Số : 07/QC-BP',
      `nationalTitle: ${nation[0]}`,
      `motto: ${nation[1]}`,
      'placeDate: Lạng Sơn,ngày 05 tháng 3 năm 2023',
    ]);
  });

  it('a letter has no type: its head ends with the place and date', () => {
    const head = table(
      [cell('CỤC HẢI QUAN'), cell(...nation)],
      [cell('Số: 512/CHQ-GSQL'), cell('Hà Nội, ngày 4 tháng 9 năm 2025')],
    );
    const { tree } = opened(
      head + p('Kính gửi:') + p('- Bộ đội Biên phòng;') + p('Đề nghị phối hợp từ ngày 05 tháng 9 năm 2025.'),
    );
    expect(leavesOf(tree, 'header').slice(-2)).toEqual([`motto: ${nation[1]}`, 'placeDate: Hà Nội, ngày 4 tháng 9 năm 2025']);
    expect(leavesOf(tree, 'body')[0]).toBe('alinea: Kính gửi:');
  });

  it('the type may share its line with the subject; who issues stands between the title and the grounds', () => {
    const { tree } = opened(
      p('QUYẾT ĐỊNH', centred) +
        p('Về việc ban hành Quy chế phối hợp', centred) +
        p('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH', centred) +
        p('Căn cứ Luật Hải quan;') +
        p('Hai bên thống nhất như sau:') +
        body,
    );
    expect(leavesOf(tree, 'title')).toEqual(['docType: QUYẾT ĐỊNH', 'subject: Về việc ban hành Quy chế phối hợp']);
    expect(leavesOf(tree, 'preamble')).toEqual([
      'authority: CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
      'citation: Căn cứ Luật Hải quan;',
      'formula: Hai bên thống nhất như sau:',
    ]);
    const joint = opened(p('QUY CHẾ PHỐI HỢP', centred) + p('Giữa Hải quan và Biên phòng', centred) + body).tree;
    expect(leavesOf(joint, 'title')).toEqual(['docType: QUY CHẾ PHỐI HỢP', 'subject: Giữa Hải quan và Biên phòng']);
  });

  it('words behind a text box in the same run are read, and a text box is no lost picture', () => {
    const box = `<w:drawing><wps:txbx><w:txbxContent>${p('HỎA TỐC')}</w:txbxContent></wps:txbx></w:drawing>`;
    const { tree, codes } = opened(`<w:p><w:r>${box}<w:t>Trang đầu.</w:t></w:r></w:p>${body}`);
    expect(leavesOf(tree, 'document').join()).toContain('Trang đầu.');
    expect(codes).not.toContain('import.objects');
    expect(opened(`<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>${body}`).codes).toContain('import.objects');
  });
});

describe('closings', () => {
  it('a table of offices and names is signatures, also without an authority and with three signers', () => {
    const signers = table([
      cell('CÔNG AN HUYỆN', 'TRƯỞNG CÔNG AN', '(Đã ký)', 'Hoàng Văn A'),
      cell('HẢI QUAN CHI MA', 'ĐỘI TRƯỞNG', '', 'LÝ VĂN B'),
      cell('ĐỒN BIÊN PHÒNG', 'ĐỒN TRƯỞNG', '', 'Trung tá Nông Văn C'),
    ]);
    const { tree } = opened(body + signers + p('Nơi nhận:') + p('- Lưu: VT.'));
    expect(leavesOf(tree, 'signatures')).toEqual([
      ...['agency: CÔNG AN HUYỆN', 'role: TRƯỞNG CÔNG AN', 'person: (Đã ký)', 'person: Hoàng Văn A'],
      ...['agency: HẢI QUAN CHI MA', 'role: ĐỘI TRƯỞNG', 'person: LÝ VĂN B'],
      ...['agency: ĐỒN BIÊN PHÒNG', 'role: ĐỒN TRƯỞNG', 'person: Trung tá Nông Văn C'],
    ]);
  });

  it('four parties two by two are read row by row', () => {
    const four = table(
      [cell('GIÁM ĐỐC CÔNG AN TỈNH', 'Vũ Hồng A'), cell('CHỈ HUY TRƯỞNG BỘ CHQS', 'Lê Văn B')],
      [cell('CHỈ HUY TRƯỞNG BĐBP', 'Trần Văn C'), cell('CHI CỤC TRƯỞNG', 'Ngô Thị D')],
    );
    expect(leavesOf(opened(body + four).tree, 'signatures').filter((line) => line.startsWith('person'))).toEqual(
      ['Vũ Hồng A', 'Lê Văn B', 'Trần Văn C', 'Ngô Thị D'].map((name) => `person: ${name}`),
    );
  });

  it('signatures typed with tabs', () => {
    const { tree } = opened(
      body + tabbed('HẢI QUAN', 'BIÊN PHÒNG') + tabbed('CỤC TRƯỞNG', 'TƯ LỆNH') + tabbed('Lê Văn A', 'Hồ Thị B'),
    );
    expect(leavesOf(tree, 'signatures')).toEqual([
      ...['agency: HẢI QUAN', 'role: CỤC TRƯỞNG', 'person: Lê Văn A'],
      ...['agency: BIÊN PHÒNG', 'role: TƯ LỆNH', 'person: Hồ Thị B'],
    ]);
  });

  it('a table of the text stays a table', () => {
    const list = table([cell('STT'), cell('Nội dung')], [cell('1'), cell('Kiểm tra, giám sát hàng hóa.')]);
    expect(JSON.stringify(opened(body + list).tree)).toContain('"kind":"table"');
    expect(leavesOf(opened(body + list).tree, 'signatures')).toEqual([]);
  });

  it('a second document with its own head begins behind the first one, and keeps its head', () => {
    const regulation =
      table([cell('ỦY BAN NHÂN DÂN', 'TỈNH ĐẮK LẮK'), cell(...nation)]) +
      p('QUY CHẾ', centred) +
      p('(Kèm theo Quyết định số 12/QĐ-UBND)', centred) +
      body;
    const closing = table([cell('Nơi nhận:', '- Lưu: VT.'), cell('KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Văn D')]);
    const first = table([cell('UBND TỈNH'), cell(...nation)]) + p('QUYẾT ĐỊNH', centred) + body;
    const joined = first + (closing + regulation).replace('</w:tbl><w:tbl>', '');
    expect(leavesOf(opened(joined).tree, 'attachment')).toEqual(
      leavesOf(opened(first + closing + regulation).tree, 'attachment'),
    );
    const { tree } = opened(table([cell('UBND TỈNH'), cell(...nation)]) + p('QUYẾT ĐỊNH', centred) + body + closing + regulation);
    expect(leavesOf(tree, 'conclusions')).toEqual([
      'onBehalf: KT. CHỦ TỊCH',
      'role: PHÓ CHỦ TỊCH',
      'person: Nguyễn Văn D',
      'recipient: - Lưu: VT.',
    ]);
    expect(leavesOf(tree, 'attachment').slice(0, 3)).toEqual([
      'parentBody: ỦY BAN NHÂN DÂN',
      'issuingBody: TỈNH ĐẮK LẮK',
      `nationalTitle: ${nation[0]}`,
    ]);
  });
});

describe('units and annexes', () => {
  const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  it('the title of an article may stand on the next line, and behind a dash', () => {
    const { tree } = opened(
      bold('Điều 1.') + bold('Phạm vi điều chỉnh') + p('Quy chế này.') + bold('Điều 2.- Nguyên tắc') + p('Kịp thời.'),
    );
    expect(JSON.stringify(tree)).toMatch(/"num":"Điều 1\.".*"text":"Phạm vi điều chỉnh".*"num":"Điều 2\.-".*"text":"Nguyên tắc"/);
  });

  it('number and title of an annex on one line; behind its reference its text begins', () => {
    const annex = p('Phụ lục 1: MẪU BÁO CÁO', centred) + p('(Kèm theo Quy chế số 02/QC)', centred) + p('Mẫu số 01', centred);
    const { tree } = opened(body + p('Nơi nhận:') + annex);
    const attachment = tree.children.find(({ kind }) => kind === 'attachment');
    expect(attachment).toMatchObject({ num: 'Phụ lục 1', heading: [{ text: 'MẪU BÁO CÁO' }] });
    expect(leavesOf(tree, 'attachment')).toEqual(['issuedWith: (Kèm theo Quy chế số 02/QC)', 'alinea: Mẫu số 01']);
  });
});

it('a unit and a national title on one line are an attachment as a whole, read to its end', () => {
  expect(textOf(read('Điều 1.      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
});
