// Edits in a lawyer's words ("thêm khoản sau khoản 2 Điều 5") made of one regulation, and the sentences that amend it.
import { type Plan, plan } from '../../core/amend/plan/plan';
import { quotedPieces } from '../../core/amend/write/quoted';
import { announced, type Sentence, sentencesOf } from '../../core/amend/write/sentence';
import { read } from '../../core/read/read';
import { branch, leaf } from '../../core/tree/build';
import { type Branch, type BranchKind, isBranch, isLeaf, type Node, type Tree } from '../../core/tree/node';
import { number } from '../../core/tree/number';
import { ownText, visit } from '../../core/tree/walk';
import { valueIn } from './check-change';

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
      [branch('body', `annex${at}b`, [leaf('alinea', `annex${at}t`, `Mẫu ${at}: danh sách đơn vị đầu mối.`)])],
      {
        num,
        heading: [{ text: `DANH MỤC ${at}` }],
        attrs: { type: 'annex', orientation: 'portrait' },
      },
    );
  return { ...tree, children: [...tree.children, annex(1, 'Phụ lục I'), annex(2, 'Phụ lục II')] };
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

function inEach(tree: Tree, names: string, words: (text: string) => string): Tree {
  return names.split(';').reduce((before, name) => {
    const unit = unitAt(before, name.trim());
    return replaced(before, unit, [reworded(unit, words)]);
  }, tree);
}

const edits: readonly (readonly [RegExp, Edit])[] = [
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

/** Targets are found in the regulation as it was, so that the words of a case keep their meaning. */
export function editedBy(line: string): Tree {
  made = 0;
  const parts = line.split(' + ').map((part) => part.trim());
  // From behind, so that numbers in front stay.
  return parts.reduce((tree, part) => {
    for (const [pattern, edit] of edits) {
      const match = pattern.exec(part);
      if (match) return edit(tree, match.slice(1));
    }
    throw new Error(`"${part}"?`);
  }, regulation);
}

export function planOf(line: string): Plan {
  return valueIn(plan(regulation, number(editedBy(line))));
}

const names = { document: 'Quy chế số 12/QC', this: 'Quy chế này' };

export function sentencesFor(line: string): string {
  return sentencesOf(planOf(line), names)
    .flatMap((sentence) => [shown(sentence), ...sentence.children.map((child) => `  ${shown(child)}`)])
    .join('\n');
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
