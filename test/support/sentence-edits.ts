// Edits in a lawyer's words ("thêm khoản sau khoản 2 Điều 5") made of a tree.
import { branch, leaf } from '../../core/tree/build';
import { type Branch, type BranchKind, isBranch, isLeaf, type Node, type Tree } from '../../core/tree/node';
import { ownText } from '../../core/tree/walk';
import { kinds, replaced, unitAt, unitsIn } from './named-units';

const place = '(?:điểm|khoản|Điều|Mục|Chương|Phụ lục) [^;“”]+?';

type Edit = (tree: Tree, found: readonly string[]) => Tree;

let made = 0;

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

/** Targets are found in the text as it was, so that the words of a case keep their meaning. */
export function withWords(tree: Tree, parts: readonly string[]): Tree {
  made = 0;
  return parts.reduce((before, part) => {
    for (const [pattern, edit] of edits) {
      const match = pattern.exec(part);
      if (match) return edit(before, match.slice(1));
    }
    throw new Error(`"${part}"?`);
  }, tree);
}
