// The texts that the sentence cases amend: a regulation of 16 articles with two annexes, and a short one with lists of every kind.
import { read } from '../../core/read/read';
import { branch, leaf } from '../../core/tree/build';
import type { Branch, Node, Tree } from '../../core/tree/node';
import { replaced, unitAt } from './named-units';

const clauseWords = [
  'Đơn vị chủ trì lập kế hoạch phối hợp và gửi cho cơ quan thường trực trước khi thực hiện',
  'Các Bên trao đổi thông tin về',
  'Thời hạn trả lời là bảy ngày làm việc, kể từ ngày nhận được văn bản của Bên đề nghị',
  'Khi có vụ việc phức tạp, người chỉ huy tại chỗ quyết định',
  'Kết quả phối hợp được ghi vào sổ theo dõi và báo cáo Cục Hải quan tỉnh theo quy định',
  'Hồ sơ, tài liệu của từng vụ việc được lưu giữ tại đơn vị chủ trì trong thời hạn mười năm',
];
const pointWords = [
  'phương thức, thủ đoạn mới',
  'đối tượng trọng điểm',
  'phương tiện nghi vấn',
  'tuyến, địa bàn cần kiểm soát',
  'kết quả xử lý',
];

function articleText(at: number): string {
  const lines = [`Điều ${at}. Nội dung thứ ${at}`];
  if (at === 1) return `${lines[0]}\nQuy chế này quy định việc phối hợp giữa các Bên tại khu vực cửa khẩu.`;
  clauseWords.forEach((words, index) => {
    const hasPoints = index === 1 || index === 3;
    lines.push(`${index + 1}. ${words} trong lĩnh vực số ${at}${hasPoints ? ':' : '.'}`);
    if (!hasPoints) return;
    for (const [place, point] of pointWords.entries())
      lines.push(`${'abcdđ'[place]}) Nhóm ${at}.${index} về ${point}${place < 4 ? ';' : '.'}`);
  });
  return lines.join('\n');
}

const articles = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => articleText(from + at)).join('\n');

/** Three chapters; the second has two sections; 16 articles; two annexes. */
export const regulation: Tree = withAnnexes(
  read(
    `Chương I\nQUY ĐỊNH CHUNG\n${articles(1, 5)}\nChương II\nNỘI DUNG PHỐI HỢP\nMục 1\nTRAO ĐỔI THÔNG TIN\n${articles(6, 8)}\nMục 2\nTUẦN TRA\n${articles(9, 11)}\nChương III\nTỔ CHỨC THỰC HIỆN\n${articles(12, 16)}\n`,
  ),
);

function withAnnexes(tree: Tree): Tree {
  const annex = (at: number, num: string) =>
    branch(
      'attachment',
      `annex${at}`,
      [
        branch(
          'body',
          `annex${at}b`,
          annexLines(at).map((text, line) => leaf('alinea', `annex${at}t${line}`, text)),
        ),
      ],
      {
        num,
        heading: [{ text: `DANH MỤC ${at}` }],
        attrs: { type: 'annex', orientation: 'portrait' },
      },
    );
  return { ...tree, children: [...tree.children, annex(1, 'Phụ lục I'), annex(2, 'Phụ lục II')] };
}

function annexLines(at: number): string[] {
  const own = `Mẫu ${at}: danh sách đơn vị đầu mối.`;
  return at === 2 ? [own, 'Do Công an tỉnh, thành phố trực thuộc Trung ương và các đơn vị trực thuộc Trung ương lập.'] : [own];
}

/** A text with a head, grounds, dashes, a table in a clause, a table in an annex, and forms: three articles. */
export const listed: Tree = withLists(
  read(
    [
      'Số: 12/QC',
      'QUY CHẾ',
      'Phối hợp giữa Hải quan và Biên phòng tại cửa khẩu',
      'Căn cứ Luật Hải quan ngày 23 tháng 6 năm 2014;',
      'Căn cứ Luật Biên phòng Việt Nam ngày 11 tháng 11 năm 2020;',
      'Theo đề nghị của các đơn vị tham mưu.',
      'Điều 1. Phạm vi',
      'Quy chế này quy định việc phối hợp giữa các Bên tại khu vực cửa khẩu.',
      'Điều 2. Trao đổi thông tin',
      '1. Các Bên trao đổi:',
      '- Phương thức, thủ đoạn mới của tội phạm;',
      '- Đối tượng trọng điểm và phương tiện nghi vấn;',
      '- Tuyến, địa bàn cần kiểm soát chặt chẽ.',
      '2. Thời hạn cung cấp theo từng loại thông tin như bảng sau:',
      'Điều 3. Hiệu lực',
      'Quy chế này có hiệu lực từ ngày ký.',
    ].join('\n'),
  ),
);

function tableOf(id: string, rows: readonly (readonly string[])[]): Branch {
  const cell = (text: string, at: string) => branch('cell', `${at}c`, [leaf('alinea', at, text)]);
  const row = (texts: readonly string[], at: number) =>
    branch(
      'row',
      `${id}r${at}`,
      texts.map((text, column) => cell(text, `${id}r${at}-${column}`)),
      at === 0 ? { attrs: { header: true } } : {},
    );
  return branch('table', id, rows.map(row));
}

function withLists(tree: Tree): Tree {
  const deadlines = tableOf('deadlines', [
    ['Loại thông tin', 'Thời hạn'],
    ['Thông tin khẩn cấp', '02 giờ'],
    ['Thông tin vụ việc', '24 giờ'],
    ['Thông tin định kỳ', '05 ngày'],
  ]);
  const posts = tableOf('posts', [
    ['STT', 'Đơn vị đầu mối', 'Điện thoại'],
    ['1', 'Chi cục Hải quan cửa khẩu Hữu Nghị', '0205 111 111'],
    ['2', 'Đồn Biên phòng cửa khẩu Hữu Nghị', '0205 222 222'],
    ['3', 'Chi cục Hải quan cửa khẩu Chi Ma', '0205 333 333'],
    ['4', 'Đồn Biên phòng cửa khẩu Chi Ma', '0205 444 444'],
  ]);
  const clause = unitAt(tree, 'khoản 2 Điều 2');
  const withTable = replaced(tree, clause, [{ ...clause, children: [...clause.children, deadlines] }]);
  const annex = (id: string, num: string, title: string, nodes: readonly Node[]) =>
    branch('attachment', id, [branch('body', `${id}b`, nodes)], { num, heading: [{ text: title }], attrs: { type: 'annex' } });
  return {
    ...withTable,
    children: [
      ...withTable.children,
      annex('posts-annex', 'Phụ lục I', 'DANH SÁCH ĐẦU MỐI', [posts]),
      annex('form1', 'Mẫu số 01', 'BIÊN BẢN BÀN GIAO', [leaf('alinea', 'form1t', 'Hôm nay, các Bên tiến hành bàn giao.')]),
      annex('form2', 'Mẫu số 02', 'PHIẾU TRAO ĐỔI THÔNG TIN', [
        leaf('alinea', 'form2t', 'Kính gửi: đơn vị đầu mối của Bên kia.'),
      ]),
    ],
  };
}
