// Trees built by hand: what the composer makes of joint texts, decisions, minutes and notices.
import { branch, leaf, run } from '../../../core/tree/build';
import type { Attrs, Branch, Node, Run, Tree } from '../../../core/tree/node';

export const words =
  'Các Bên chủ động trao đổi, cung cấp thông tin, tài liệu liên quan đến hoạt động buôn lậu, gian lận thương mại và hàng giả ' +
  'trên địa bàn khu vực biên giới; phối hợp tuần tra, kiểm soát, bắt giữ và xử lý theo thẩm quyền quy định của pháp luật';

let count = 0;
const next = (name: string) => `${name}-${++count}`;
const text = (sentence: string) => leaf('alinea', next('al'), sentence);

export interface PartySample {
  readonly parent: string;
  readonly name: string;
  readonly titles: readonly string[];
  readonly person: string;
}

export const parties: readonly PartySample[] = [
  {
    parent: 'CỤC HẢI QUAN',
    name: 'CHI CỤC HẢI QUAN KHU VỰC XX',
    titles: ['KT. CHI CỤC TRƯỞNG', 'PHÓ CHI CỤC TRƯỞNG'],
    person: 'Nguyễn Văn An',
  },
  {
    parent: 'BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG',
    name: 'BAN CHỈ HUY BỘ ĐỘI BIÊN PHÒNG TỈNH AN GIANG',
    titles: ['CHỈ HUY TRƯỞNG'],
    person: 'Đại tá Trần Quốc Bình',
  },
  { parent: 'BỘ CÔNG AN', name: 'CÔNG AN TỈNH AN GIANG', titles: ['GIÁM ĐỐC'], person: 'Thiếu tướng Lê Hồng Cường' },
  {
    parent: 'BỘ QUỐC PHÒNG',
    name: 'BỘ TƯ LỆNH VÙNG CẢNH SÁT BIỂN 4',
    titles: ['TƯ LỆNH'],
    person: 'Thiếu tướng Phạm Đức Dũng',
  },
  { parent: '', name: 'SỞ CÔNG THƯƠNG TỈNH AN GIANG', titles: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], person: '…' },
  { parent: '', name: 'ĐỒN BIÊN PHÒNG CỬA KHẨU QUỐC TẾ THƯỜNG PHƯỚC', titles: ['ĐỒN TRƯỞNG'], person: 'Thượng tá Võ Thành Em' },
];

export const shortParties: readonly PartySample[] = [
  { parent: 'BỘ TÀI CHÍNH', name: 'CỤC HẢI QUAN', titles: ['CỤC TRƯỞNG'], person: 'Nguyễn Văn An' },
  { parent: 'BỘ CÔNG AN', name: 'CỤC C03', titles: ['CỤC TRƯỞNG'], person: 'Trần Bình' },
];

export function headerOf(sides: readonly PartySample[], marks: readonly Node[] = [], attached = false): Branch {
  const parents = sides.map(({ parent }) => parent).filter((name) => name !== '');
  const left: Node[] = parents.length > 0 ? [leaf('parentBody', next('parents'), parents.join(' - '))] : [];
  left.push(leaf('issuingBody', next('issuers'), sides.map(({ name }) => name).join(' - ')));
  const nation = [
    leaf('nationalTitle', next('nation'), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    leaf('motto', next('motto'), 'Độc lập - Tự do - Hạnh phúc'),
  ];
  if (attached) return branch('header', next('header'), [...left, ...nation]);
  const symbol = leaf('symbol', next('symbol'), [run('Số: '), { text: '…', blank: true }, run('/QC-HQKV20-BĐBP')]);
  const date = leaf('placeDate', next('date'), 'An Giang, ngày 05 tháng 3 năm 2026');
  return branch('header', next('header'), [...left, symbol, ...marks, ...nation, date]);
}

export function titleOf(type: string, subject: string, issuedWith?: string): Branch {
  const reference = issuedWith === undefined ? [] : [leaf('issuedWith', next('with'), issuedWith)];
  return branch('title', next('title'), [
    leaf('docType', next('type'), type),
    leaf('subject', next('subject'), subject),
    ...reference,
  ]);
}

export function article(id: string, num: number, heading: string, children: readonly Node[]): Branch {
  return branch('article', id, children, { num: `Điều ${num}.`, heading: [run(heading)] });
}

export function clause(id: string, num: number, sentence: readonly Run[] | string, children: readonly Node[] = []): Branch {
  return branch('clause', id, [leaf('alinea', `${id}.text`, sentence), ...children], { num: `${num}.` });
}

export function point(id: string, letter: string, sentence: string, children: readonly Node[] = []): Branch {
  return branch('point', id, [leaf('alinea', `${id}.text`, sentence), ...children], { num: `${letter})` });
}

export function jointBody(): Branch {
  const indents = ['Danh mục hàng hóa', 'Danh sách đối tượng'].map((item, at) =>
    branch('indent', `a2.1.a.${at}`, [text(`${item};`)], { num: '-' }),
  );
  const first = branch(
    'chapter',
    'ch1',
    [
      article('a1', 1, 'Phạm vi điều chỉnh và đối tượng áp dụng', [
        clause('a1.1', 1, `${words}.`),
        clause('a1.2', 2, `${words}.`),
      ]),
      article('a2', 2, 'Nguyên tắc phối hợp', [
        clause('a2.1', 1, 'Việc phối hợp bảo đảm các nguyên tắc sau:', [
          point('a2.1.a', 'a', 'Trao đổi các thông tin:', indents),
          point('a2.1.dd', 'đ', `${words}.`),
        ]),
        clause('a2.2', 2, [
          run('Thực hiện theo quy định tại '),
          { text: 'khoản 1 Điều 1', ref: 'a1.1' },
          run(' Quy chế này và '),
          { text: 'Phụ lục I', ref: 'annex1' },
          run('; nội dung '),
          run('chưa có', 'italic'),
          run(' thì hai Bên thống nhất'),
          run('1', 'superscript'),
          run('.'),
        ]),
      ]),
    ],
    { num: 'Chương I', heading: [run('QUY ĐỊNH CHUNG')] },
  );
  const section = branch(
    'section',
    's1',
    [article('a3', 3, 'Trao đổi, cung cấp thông tin', [text(`${words}.`), text(`${words}.`)])],
    { num: 'Mục 1', heading: [run('TRAO ĐỔI THÔNG TIN')] },
  );
  const titled = branch('clause', 'a4.1', [text(`${words}.`)], { num: '1.', heading: [run('Trách nhiệm của cơ quan Hải quan')] });
  const second = branch(
    'chapter',
    'ch2',
    [
      section,
      branch('section', 's2', [article('a4', 4, 'Tuần tra, kiểm soát', [titled, clause('a4.2', 2, `${words}./.`)])], {
        num: 'Mục 2',
        heading: [run('TUẦN TRA')],
      }),
    ],
    {
      num: 'Chương II',
      heading: [run('NỘI DUNG PHỐI HỢP TRONG CÔNG TÁC ĐẤU TRANH PHÒNG, CHỐNG BUÔN LẬU, GIAN LẬN THƯƠNG MẠI VÀ HÀNG GIẢ')],
    },
  );
  return branch('body', 'body', [first, second]);
}

export function signatureOf({ name, titles, person }: PartySample, joint: boolean): Branch {
  const id = next('signature');
  const [role = '', ...before] = [...titles].reverse();
  const agency = joint && name !== '' ? [leaf('agency', `${id}.agency`, name)] : [];
  const lines = before.map((title) => leaf('onBehalf', `${id}.behalf`, title));
  const runs: Run[] = person === '…' ? [{ text: '…', blank: true }] : [run(person)];
  return branch('signature', id, [...agency, ...lines, leaf('role', `${id}.role`, role), leaf('person', `${id}.person`, runs)]);
}

export function conclusionsOf(sides: readonly PartySample[], layout: 'joint' | 'single'): Branch {
  const lines = ['- Như trên;', '- Ủy ban nhân dân tỉnh An Giang (để báo cáo);', '- Lưu: VT, NV.'];
  const items = lines.map((line) => leaf('recipient', next('to'), line));
  const recipients = branch('recipients', next('recipients'), items, { heading: [run('Nơi nhận:')] });
  const blocks = sides.map((side) => signatureOf(side, layout === 'joint'));
  const signatures = branch('signatures', next('signatures'), blocks);
  const children = layout === 'joint' ? [signatures, recipients] : [recipients, signatures];
  return branch('conclusions', next('conclusions'), children, { attrs: { layout } });
}

export function preambleOf(formula: string): Branch {
  return branch('preamble', next('preamble'), [
    leaf('citation', next('cite'), 'Căn cứ Luật Hải quan ngày 23 tháng 6 năm 2014;'),
    leaf(
      'citation',
      next('cite'),
      'Căn cứ Nghị định số 01/2015/NĐ-CP ngày 02 tháng 01 năm 2015 của Chính phủ quy định chi tiết phạm vi địa bàn hoạt động hải quan;',
    ),
    leaf('citation', next('cite'), 'Căn cứ tình hình thực tế và yêu cầu nhiệm vụ.'),
    leaf('formula', next('formula'), formula),
  ]);
}

export function table(header: readonly string[], rows: number, attrs: Attrs): Branch {
  const cell = (words: string, align?: string) => branch('cell', next('cell'), [text(words)], { attrs: align ? { align } : {} });
  const head = branch(
    'row',
    next('row'),
    header.map((words) => cell(words)),
    { attrs: { header: true } },
  );
  const body = Array.from({ length: rows }, (_, at) =>
    branch(
      'row',
      next('row'),
      header.map((words, column) =>
        cell(
          column === 0
            ? String(at + 1)
            : `${words} ${at + 1}: ${rows > 3 ? 'Chi cục Hải quan chủ trì, Đồn Biên phòng phối hợp thực hiện' : 'nội dung'}`,
          column === 0 ? 'center' : 'left',
        ),
      ),
    ),
  );
  return branch('table', next('table'), [head, ...body], { attrs, heading: [run('Bảng phân công trách nhiệm')] });
}

export function annex(id: string, num: string, heading: string, orientation: string, children: readonly Node[]): Branch {
  const reference = leaf(
    'issuedWith',
    `${id}.with`,
    '(Kèm theo Quy chế phối hợp số …/QC-HQKV20-BĐBP ngày … tháng … năm 2026 của Chi cục Hải quan khu vực XX và Ban Chỉ huy Bộ đội Biên phòng tỉnh An Giang)',
  );
  return branch('attachment', id, [reference, branch('body', `${id}.body`, children)], {
    num,
    heading: [run(heading)],
    attrs: { type: 'annex', orientation },
  });
}

export function documentOf(children: readonly Node[], attrs: Attrs = {}): Tree {
  return branch('document', 'document', children, { attrs: { sizes: '12-13-13', body: 14, joint: true, ...attrs } }) as Tree;
}

export function jointTree(sides: readonly PartySample[], attrs: Attrs = {}): Tree {
  count = 0;
  return documentOf(
    [
      headerOf(sides),
      titleOf(
        'QUY CHẾ',
        'Phối hợp trong công tác đấu tranh phòng, chống buôn lậu, gian lận thương mại và hàng giả trên địa bàn khu vực biên giới tỉnh An Giang',
      ),
      preambleOf('Các cơ quan (sau đây gọi tắt là các Bên) thống nhất ban hành Quy chế phối hợp với các nội dung sau:'),
      jointBody(),
      conclusionsOf(sides, 'joint'),
      annex('annex1', 'Phụ lục I', 'DANH MỤC THÔNG TIN TRAO ĐỔI', 'landscape', [
        table(['TT', 'Nội dung', 'Cơ quan chủ trì', 'Thời hạn'], 40, { widths: '8,46,26,20' }),
      ]),
      annex('annex2', 'Phụ lục II', 'MẪU PHIẾU TRAO ĐỔI THÔNG TIN', 'portrait', [
        text(`${words}.`),
        table(['TT', 'Nội dung'], 2, {}),
      ]),
    ],
    attrs,
  );
}

export function decisionTree(attrs: Attrs = {}): Tree {
  count = 0;
  const side = {
    parent: 'BỘ TÀI CHÍNH',
    name: 'CỤC HẢI QUAN',
    titles: ['KT. CỤC TRƯỞNG', 'PHÓ CỤC TRƯỞNG'],
    person: 'Nguyễn Văn An',
  };
  const plain = (id: string, num: number, words: string) => branch('article', id, [text(words)], { num: `Điều ${num}.` });
  const attached = branch(
    'attachment',
    'regulation',
    [
      headerOf([side], [], true),
      titleOf(
        'QUY CHẾ',
        'Phối hợp giữa các đơn vị trong ngành Hải quan',
        '(Kèm theo Quyết định số …/QĐ-CHQ ngày … tháng … năm 2026 của Cục trưởng Cục Hải quan)',
      ),
      { ...jointBody(), id: 'r.body' },
    ],
    { attrs: { type: 'regulation', orientation: 'portrait' } },
  );
  const marks = [
    leaf('mark', 'm1', 'MẬT', { mark: 'secrecy' }),
    leaf('mark', 'm2', 'HỎA TỐC', { mark: 'urgency' }),
    leaf('mark', 'm3', 'LƯU HÀNH NỘI BỘ', { mark: 'circulation' }),
  ];
  return documentOf(
    [
      headerOf([side], marks),
      titleOf('QUYẾT ĐỊNH', 'Ban hành Quy chế phối hợp giữa các đơn vị trong ngành Hải quan'),
      branch('preamble', 'pre', [
        leaf('authority', 'pre.a', 'CỤC TRƯỞNG CỤC HẢI QUAN'),
        leaf('citation', 'pre.c', 'Căn cứ Luật Hải quan ngày 23 tháng 6 năm 2014;'),
        leaf('citation', 'pre.d', 'Theo đề nghị của Trưởng ban Ban Pháp chế.'),
        leaf('enacting', 'pre.e', 'QUYẾT ĐỊNH:'),
      ]),
      branch('body', 'd.body', [
        plain('d1', 1, 'Ban hành kèm theo Quyết định này Quy chế phối hợp giữa các đơn vị trong ngành Hải quan.'),
        plain('d2', 2, 'Quyết định này có hiệu lực kể từ ngày ký.'),
        plain('d3', 3, 'Chánh Văn phòng, Trưởng các ban và Thủ trưởng các đơn vị chịu trách nhiệm thi hành Quyết định này./.'),
      ]),
      conclusionsOf([side], 'single'),
      attached,
    ],
    { joint: false, ...attrs },
  );
}

/** A notice in the scheme I. / 1. / a), and minutes without place and date. */
export function minutesTree(): Tree {
  count = 0;
  const secretary = { parent: '', name: '', titles: ['THƯ KÝ'], person: 'Lê Thị Hoa' };
  const chair = { parent: '', name: '', titles: ['CHỦ TỌA'], person: 'Nguyễn Văn An' };
  const header = headerOf(shortParties);
  const conclusions = conclusionsOf([secretary, chair], 'joint');
  return documentOf([
    { ...header, children: header.children.filter(({ kind }) => kind !== 'placeDate') },
    titleOf('BIÊN BẢN', 'Họp giao ban quý I năm 2026'),
    branch('body', 'body', [
      text('Thời gian bắt đầu: 08 giờ 00, ngày 05 tháng 3 năm 2026.'),
      branch(
        'division',
        'i',
        [clause('i.1', 1, `${words}.`), branch('clause', 'i.2', [text('Nội dung.')], { num: '2.', heading: [run('Hạn chế')] })],
        { num: 'I.', heading: [run('ĐÁNH GIÁ CHUNG')] },
      ),
      branch('division', 'ii', [table(['TT', 'Nhiệm vụ', 'Chủ trì'], 3, { widths: '10,60,30' })], {
        num: 'II.',
        heading: [run('NHIỆM VỤ TRỌNG TÂM')],
      }),
    ]),
    conclusions,
  ]);
}
