// Edits in a lawyer's words ("thêm khoản sau khoản 2 Điều 5") made of one regulation, and the sentences that amend it.
import { type Plan, plan } from '../../core/amend/plan/plan';
import { amendingDraft, historyOf } from '../../core/amend/write/amending-draft';
import { type Meta, metaSchema, noMeta } from '../../core/amend/write/meta';
import { quotedPieces } from '../../core/amend/write/quoted';
import { announced, type Sentence, sentencesOf } from '../../core/amend/write/sentence';
import { compose } from '../../core/compose/compose';
import { read } from '../../core/read/read';
import { branch, leaf } from '../../core/tree/build';
import { type Branch, type BranchKind, isBranch, isLeaf, type Node, type Tree } from '../../core/tree/node';
import { number } from '../../core/tree/number';
import { textOf } from '../../core/tree/text';
import { ownText, visit } from '../../core/tree/walk';
import { valueIn } from './check-change';
import { builtIn } from './sample';

export interface SentenceCase {
  readonly edits: string;
  readonly sentences: string;
}

/** Blocks parted by empty lines: the edits, then the sentences, indented. Lines that begin with "#" are headings. */
export function casesIn(text: string): SentenceCase[] {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')));
  return blocks
    .filter((lines) => lines.length > 0)
    .map(([edits = '', ...lines]) => ({ edits, sentences: lines.map((line) => line.slice(2)).join('\n') }));
}

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

const kinds: Readonly<Record<string, BranchKind>> = {
  điểm: 'point',
  khoản: 'clause',
  Điều: 'article',
  Mục: 'section',
  Chương: 'chapter',
  'Phụ lục': 'attachment',
};
const place = '(?:điểm|khoản|Điều|Mục|Chương|Phụ lục) [^;“”]+?';

type Edit = (tree: Tree, found: readonly string[]) => Tree;

let made = 0;

/** The unit "điểm a khoản 2 Điều 5", from the outside in. */
function unitAt(tree: Tree, name: string): Branch {
  const labels = [...name.matchAll(/(điểm|khoản|Điều|Mục|Chương|Phụ lục) ([\p{L}\d]+)/gu)].reverse();
  let at: Branch = tree;
  for (const [, label = '', num = ''] of labels) {
    const kind = kinds[label];
    const inside = unitsIn(at).find(
      (node) =>
        node.kind === kind && (node.num ?? '').replace(/^\D*(?:Phụ lục|Chương|Mục|Điều) /u, '').replace(/[.)]$/, '') === num,
    );
    if (!inside) throw new Error(`${name}?`);
    at = inside;
  }
  return at;
}

function unitsIn(root: Branch): Branch[] {
  const list: Branch[] = [];
  visit(root, (node) => {
    if (isBranch(node) && node !== root) list.push(node);
  });
  return list;
}

function replaced(tree: Tree, target: Node, nodes: readonly Node[]): Tree {
  const change = (node: Node): readonly Node[] => {
    if (node === target) return nodes;
    return [isLeaf(node) ? node : { ...node, children: node.children.flatMap(change) }];
  };
  return change(tree)[0] as Tree;
}

/** New words everywhere in the unit. */
function reworded(node: Node, words: (text: string) => string): Node {
  if (isLeaf(node)) return { ...node, runs: [{ text: words(ownText(node)) }] };
  return { ...node, children: node.children.map((child) => reworded(child, words)) };
}

const newWords = (text: string) => text.replace(/^(\S+ )(.*?)([.;:]?)$/u, '$1được sửa lại, $2 và nội dung khác$3');

function fresh(kind: BranchKind, sibling: Branch | undefined): Branch {
  made += 1;
  const text = leaf('alinea', `newt${made}`, `Nội dung bổ sung số ${made} để quy định thêm.`);
  if (kind === 'clause' || kind === 'point') return branch(kind, `new${made}`, [text], { num: sibling?.num });
  if (kind === 'article') {
    const clauses = [1, 2].map((at) =>
      branch('clause', `new${made}c${at}`, [leaf('alinea', `new${made}t${at}`, `Quy định thêm số ${made}.${at}.`)], {
        num: `${at}.`,
      }),
    );
    return branch(kind, `new${made}`, clauses, { num: sibling?.num, heading: [{ text: `Quy định bổ sung ${made}` }] });
  }
  if (kind === 'attachment') {
    const body = branch('body', `new${made}b`, [text]);
    return branch(kind, `new${made}`, [body], { num: 'Phụ lục', heading: [{ text: 'DANH MỤC MỚI' }], attrs: { type: 'annex' } });
  }
  return branch(kind, `new${made}`, [fresh('article', undefined)], { num: sibling?.num, heading: [{ text: 'PHẦN BỔ SUNG' }] });
}

const several = (count: string | undefined, kind: string, sibling: Branch) =>
  Array.from({ length: Number(count ?? 1) }, () => fresh(kinds[kind] ?? 'clause', sibling));

function retitled(unit: Branch): Branch {
  const title = ownText(unit);
  const more = /\p{Ll}/u.test(title) ? ' và nội dung liên quan' : ' VÀ NỘI DUNG LIÊN QUAN';
  return { ...unit, heading: [{ text: `${title}${more}` }] };
}

/** "khoản 2 Điều 5; tên Điều 6". */
function inEach(tree: Tree, names: string, words: (text: string) => string): Tree {
  return names.split(';').reduce((before, name) => {
    const unit = unitAt(before, name.trim());
    if (!name.trim().startsWith('tên ')) return replaced(before, unit, [reworded(unit, words)]);
    return replaced(before, unit, [{ ...unit, heading: [{ text: words(ownText(unit)) }] }]);
  }, tree);
}

function paragraph(): Node {
  made += 1;
  return leaf('alinea', `new${made}`, `Đoạn bổ sung số ${made} để quy định thêm.`);
}

/** The dash, row, ground or form at a place: "dòng 3 của bảng tại Phụ lục". */
function countedIn(tree: Tree, kind: string, at: string, name: string): Node {
  const listsIn: Readonly<Record<string, () => readonly Node[]>> = {
    'gạch đầu dòng': () => unitAt(tree, name).children.filter(({ kind: own }) => own === 'indent'),
    dòng: () => unitsIn(unitAt(tree, name)).filter((node) => node.kind === 'row' && node.attrs.header !== true),
    'căn cứ': () => {
      const grounds = tree.children.find(({ kind: own }) => own === 'preamble');
      return grounds && isBranch(grounds) ? grounds.children.filter(({ kind: own }) => own === 'citation') : [];
    },
  };
  const isForm = (node: Node) => isBranch(node) && node.num === `Mẫu số 0${at}`;
  const found = kind === 'Mẫu' ? tree.children.find(isForm) : listsIn[kind]?.()[Number(at) - 1];
  if (!found) throw new Error(`${kind} ${at} ${name}?`);
  return found;
}

/** Another one like it. */
function another(node: Node): Node {
  made += 1;
  const at = made;
  if (isLeaf(node)) return { ...node, id: `new${at}`, runs: [{ text: `Căn cứ Nghị định bổ sung số ${at};` }] };
  if (node.kind === 'row') {
    const cells = node.children.map((cell, column) => {
      const text = column === 0 && /^\d/.test(ownTextOf(cell)) ? String(Number(ownTextOf(cell)) + 1) : `Nội dung ${at}`;
      return branch('cell', `new${at}-${column}`, [leaf('alinea', `new${at}-${column}t`, text)]);
    });
    return branch('row', `new${at}`, cells);
  }
  const text = leaf('alinea', `new${at}t`, 'Nội dung bổ sung thêm.');
  if (node.kind === 'indent') return branch('indent', `new${at}`, [text], { num: node.num });
  const num = `Mẫu số 0${Number((node.num ?? '').slice(-1)) + 1}`;
  const attrs = { type: 'annex' };
  return branch('attachment', `new${at}`, [branch('body', `new${at}b`, [text])], {
    num,
    heading: [{ text: 'SỔ THEO DÕI' }],
    attrs,
  });
}

const ownTextOf = (node: Node): string => (isLeaf(node) ? ownText(node) : node.children.map(ownTextOf).join(' '));
const counted = '(gạch đầu dòng|dòng|căn cứ|Mẫu)(?: số)? (\\d+)(?: (?:của bảng tại )?(.+?))?';

const edits: readonly (readonly [RegExp, Edit])[] = [
  [
    new RegExp(`^sửa ${counted}$`, 'u'),
    (tree, [kind = '', at = '', name = '']) => {
      const node = countedIn(tree, kind, at, name);
      return replaced(tree, node, [reworded(node, newWords)]);
    },
  ],
  [
    new RegExp(`^bỏ ${counted}$`, 'u'),
    (tree, [kind = '', at = '', name = '']) => replaced(tree, countedIn(tree, kind, at, name), []),
  ],
  [
    new RegExp(`^thêm (?:gạch đầu dòng|dòng|căn cứ|Mẫu) sau ${counted}$`, 'u'),
    (tree, [kind = '', at = '', name = '']) => {
      const node = countedIn(tree, kind, at, name);
      return replaced(tree, node, [node, another(node)]);
    },
  ],
  [
    /^sửa tên Quy chế$/u,
    (tree) => {
      const title = tree.children.find(({ kind }) => kind === 'title') as Branch;
      const subject = title.children.find(({ kind }) => kind === 'subject') as Node;
      return replaced(tree, subject, [reworded(subject, (text) => `${text} và vùng biển`)]);
    },
  ],
  [
    new RegExp(`^thêm đoạn (đầu|cuối) (${place})$`, 'u'),
    (tree, [where, name = '']) => {
      const unit = unitAt(tree, name);
      const children = where === 'đầu' ? [paragraph(), ...unit.children] : [...unit.children, paragraph()];
      return replaced(tree, unit, [{ ...unit, children }]);
    },
  ],
  [
    new RegExp(`^sửa đoạn mở đầu (${place})$`, 'u'),
    (tree, [name = '']) => {
      const unit = unitAt(tree, name);
      const [first, ...rest] = unit.children;
      return replaced(tree, unit, [{ ...unit, children: first ? [reworded(first, newWords), ...rest] : rest }]);
    },
  ],
  [
    new RegExp(`^sửa tên (${place})$`, 'u'),
    (tree, [name = '']) => {
      const unit = unitAt(tree, name);
      return replaced(tree, unit, [retitled(unit)]);
    },
  ],
  [
    new RegExp(`^sửa (${place})$`, 'u'),
    (tree, [name = '']) => {
      const unit = unitAt(tree, name);
      return replaced(tree, unit, [reworded(unit, newWords)]);
    },
  ],
  [new RegExp(`^bỏ (${place})$`, 'u'), (tree, [name = '']) => replaced(tree, unitAt(tree, name), [])],
  [
    new RegExp(`^thêm (?:(\\d) )?(điểm|khoản|Điều|Mục|Chương|Phụ lục) sau (${place})$`, 'u'),
    (tree, [count, kind = '', name = '']) => {
      const unit = unitAt(tree, name);
      return replaced(tree, unit, [unit, ...several(count, kind, unit)]);
    },
  ],
  [
    new RegExp(`^thêm (?:(\\d) )?(điểm|khoản|Điều|Mục|Chương) trước (${place})$`, 'u'),
    (tree, [count, kind = '', name = '']) => {
      const unit = unitAt(tree, name);
      return replaced(tree, unit, [...several(count, kind, unit), unit]);
    },
  ],
  [
    new RegExp(`^chuyển (${place}) sau (${place})$`, 'u'),
    (tree, [name = '', to = '']) => {
      const unit = unitAt(tree, name);
      const without = replaced(tree, unit, []);
      const target = unitAt(without, to);
      return replaced(without, target, [target, unit]);
    },
  ],
  [
    new RegExp(`^tách (${place}) từ (${place})$`, 'u'),
    (tree, [name = '', from = '']) => {
      const unit = unitAt(tree, name);
      const at = unit.children.indexOf(unitAt(tree, from));
      made += 1;
      const second = { ...unit, id: `new${made}`, children: unit.children.slice(at) };
      return replaced(tree, unit, [
        { ...unit, children: unit.children.slice(0, at) },
        unit.heading ? { ...second, heading: [{ text: 'Nội dung tách ra' }] } : second,
      ]);
    },
  ],
  [
    new RegExp(`^gộp (${place}) vào (${place})$`, 'u'),
    (tree, [name = '', into = '']) => {
      const unit = unitAt(tree, name);
      const without = replaced(tree, unit, []);
      const target = unitAt(without, into);
      return replaced(without, target, [{ ...target, children: [...target.children, ...unit.children] }]);
    },
  ],
  [
    /^thay “(.+)” bằng “(.+)” tại (.+)$/u,
    (tree, [from = '', to = '', names = '']) => inEach(tree, names, (text) => text.replaceAll(from, to)),
  ],
  [
    /^bỏ cụm từ “(.+)” tại (.+)$/u,
    (tree, [from = '', names = '']) => inEach(tree, names, (text) => text.replaceAll(` ${from}`, '')),
  ],
  [
    /^thêm cụm từ “(.+)” sau “(.+)” tại (.+)$/u,
    (tree, [words = '', anchor = '', names = '']) => inEach(tree, names, (text) => text.replaceAll(anchor, `${anchor} ${words}`)),
  ],
];

const names = { document: 'Quy chế số 12/QC', this: 'Quy chế này', kind: 'Quy chế' };

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

/** What a case asks beside its edits: how sentences are put, and what the drafter says about the amending text. */
const asked: readonly (readonly [RegExp, (found: readonly string[]) => object])[] = [
  [/^một câu cho nhiều cấp$/u, () => ({ manner: { levels: 'together' } })],
  [/^không nêu vị trí$/u, () => ({ manner: { place: 'implied' } })],
  [/^chỉ nêu đoạn thêm$/u, () => ({ manner: { paragraphs: 'added' } })],
  [/^nêu nơi trước$/u, () => ({ manner: { replace: 'placeFirst' } })],
  [/^viết sửa thành$/u, () => ({ manner: { replace: 'into' } })],
  [/^viết bãi bỏ cụm từ$/u, () => ({ manner: { drop: 'repeal' } })],
  [/^gộp các cụm từ$/u, () => ({ manner: { phrases: 'joined' } })],
  [/^nêu cụm từ từ (\d+) nơi$/u, ([count]) => ({ manner: { phraseFrom: Number(count) } })],
  [/^văn bản được sửa đã qua “(.+)”$/u, ([text]) => ({ amendedBy: [{ text }] })],
  [/^(.+) đã sửa tại (khoản .+) của “(.+)”$/u, ([unit, at, text]) => ({ amendedBy: [{ text, units: [{ unit, at }] }] })],
  [/^bãi bỏ toàn bộ “(.+)”$/u, ([text]) => ({ repealedTexts: [text] })],
  [/^(.+) hết hiệu lực từ (\d{4}-\d\d-\d\d)$/u, ([unit, until]) => ({ expiries: [{ unit, until }] })],
  [/^có hiệu lực từ (\d{4}-\d\d-\d\d)$/u, ([effect]) => ({ effect })],
  [/^chuyển tiếp “(.+)”$/u, ([text]) => ({ transition: [text] })],
  [/^văn bản dẫn chiếu thay đổi$/u, () => ({ movingReference: true })],
  [/^vướng mắc phản ánh về “(.+)”$/u, ([difficulties]) => ({ difficulties })],
];

export interface Case {
  readonly base: Tree;
  readonly now: Tree;
  readonly meta: Meta;
  /** Whether something is asked that stands in other places than the sentences. */
  readonly says: boolean;
}

/** Parts of a case in brackets are asked of the amending text; the others are edits. */
function partsOf(line: string): { edits: string[]; asks: string[] } {
  const parts = line.split(' + ').map((part) => part.trim());
  return {
    edits: parts.filter((part) => !part.startsWith('[')),
    asks: parts.filter((part) => part.startsWith('[')).map((part) => part.slice(1, -1)),
  };
}

const onLists = 'bản có danh sách';
const attachedTo = /^quy chế kèm theo (Quyết định số \S+)$/u;

export function caseOf(line: string): Case {
  const { asks } = partsOf(line);
  const by = asks.flatMap((ask) => attachedTo.exec(ask)?.[1] ?? []);
  const own = asks.filter((ask) => !attachedTo.test(ask) && ask !== onLists).map(askedBy);
  const manner = Object.assign({}, ...own.map((one) => ('manner' in one ? one.manner : {})));
  const [act] = by;
  const named = act ? {} : { amendedTitle: names.document, amendedShort: names.document };
  const meta = metaSchema.parse({ ...named, ...Object.assign({}, ...own), manner });
  const now = editedBy(line);
  if (asks.includes(onLists)) return { base: listed, now, meta, says: false };
  return {
    base: act ? issuedBy(act, regulation) : regulation,
    now: act ? issuedBy(act, now) : now,
    meta,
    says: act !== undefined || own.some((one) => !('manner' in one)),
  };
}

function askedBy(ask: string): object {
  for (const [pattern, meaning] of asked) {
    const match = pattern.exec(ask);
    if (match) return meaning(match.slice(1));
  }
  throw new Error(`"[${ask}]"?`);
}

/** A decision that issues the regulation as its attachment. */
function issuedBy(act: string, tree: Tree): Tree {
  const decision = read(
    `Số: ${act.replace(/^.* /u, '')}\nQUYẾT ĐỊNH\nBan hành Quy chế phối hợp\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\n`,
  );
  const title = branch('title', 'rt', [
    leaf('docType', 'rt1', 'QUY CHẾ'),
    leaf('subject', 'rt2', 'Phối hợp giữa Hải quan và Biên phòng'),
  ]);
  const body = tree.children.filter(({ kind }) => kind === 'body');
  const attached = branch('attachment', 'reg', [title, ...body], { attrs: { type: 'regulation' } });
  return { ...decision, children: [...decision.children, attached] };
}

/** Targets are found in the regulation as it was, so that the words of a case keep their meaning. */
export function editedBy(line: string): Tree {
  made = 0;
  const parts = partsOf(line);
  const isListed = parts.asks.includes(onLists);
  // What is read from a file keeps its printed numbers.
  const edited = parts.edits.reduce(
    (tree, part) => {
      for (const [pattern, edit] of edits) {
        const match = pattern.exec(part);
        if (match) return edit(tree, match.slice(1));
      }
      throw new Error(`"${part}"?`);
    },
    isListed ? listed : regulation,
  );
  return isListed ? edited : number(edited);
}

export function planOf(line: string): Plan {
  const { base, now, meta } = caseOf(line);
  return valueIn(plan(base, now, { manner: meta.manner }));
}

export function sentencesFor(line: string): string {
  const { meta, says } = caseOf(line);
  const own = sentencesOf(planOf(line), { ...names, history: historyOf(meta) });
  const shownOwn = own.flatMap((sentence) => [shown(sentence), ...sentence.children.map((child) => `  ${shown(child)}`)]);
  return [...shownOwn, ...(says ? saidBeside(line, own) : [])].join('\n');
}

/** Lines of the amending text that stand there because they were asked for. */
function saidBeside(line: string, sentences: readonly Sentence[]): string[] {
  const { base, now, meta } = caseOf(line);
  const own = new Set(sentences.map(({ text }) => `${text}.`));
  const plain = new Set(
    composedLines(regulation, editedBy(line), { ...noMeta, amendedTitle: names.document, amendedShort: names.document }),
  );
  return composedLines(base, now, meta).filter((text) => !plain.has(text) && !own.has(text) && !/^[“"]/u.test(text));
}

/** Without numbers, which move when a line is added. */
function composedLines(base: Tree, now: Tree, meta: Meta): string[] {
  const { draft } = valueIn(amendingDraft(valueIn(plan(base, now, { manner: meta.manner })), { meta }));
  const tree = valueIn(compose({ draft, packs: builtIn.packs }));
  const body = tree.children.find(({ kind }) => kind === 'body');
  return textOf({ ...tree, children: body ? [body] : [] })
    .split('\n')
    .map((text) => text.replace(/[\u2060-\u2064]/gu, '').replace(/^(?:\d+\.|[a-zđ]\)|Điều \d+\.) /u, ''))
    .map((text) => text.replace(/\.\/\.$/u, '.'));
}

/** The sentence, and of what it quotes the beginnings. */
function shown({ text, quotes, children, content }: Sentence): string {
  if (children.length > 0) return announced(text);
  if (!quotes) return `${text}.`;
  const lines = quotedPieces(content).flatMap((piece) => (piece.kind === 'lines' ? piece.lines : ['[bảng]']));
  return `${announced(text)} “${lines.map(beginning).join(' / ')}”`;
}

const beginning = (line: string) =>
  line
    .split(' ')
    .slice(0, /^(?:Điều|Chương|Mục)/u.test(line) ? 2 : 1)
    .join(' ');
