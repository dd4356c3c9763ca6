// Random edits that a drafter makes of a regulation: words, titles, units in, out and elsewhere, splits and merges, rows, dashes,
// annexes, forms, the title and the grounds of the text, one phrase in many places. Numbers are counted anew afterwards, as the program does for a draft.
import fc from 'fast-check';
import { type Manner, usualManner } from '../../core/amend/manner';
import { branch, leaf } from '../../core/tree/build';
import { type Branch, type BranchKind, isBranch, isLeaf, type Leaf, type Node, type Tree } from '../../core/tree/node';
import { roman } from '../../core/tree/num-text';
import { number } from '../../core/tree/number';
import { mapRuns, ownText, walk } from '../../core/tree/walk';

const phrases = [
  'Cơ quan hải quan chủ trì, thông báo cho Đồn Biên phòng trong thời hạn 02 giờ',
  'Các Bên trao đổi bằng văn bản qua đơn vị đầu mối',
  'Trường hợp khẩn cấp thì thông báo qua đường dây nóng',
  'Biên bản bàn giao có chữ ký của đại diện các Bên',
  'Hằng quý tổ chức giao ban luân phiên',
  'Thực hiện theo quy định của pháp luật về “xử lý vi phạm hành chính”',
];

const kinds = [
  'words',
  'words',
  'words',
  'title',
  'clause',
  'clause',
  'point',
  'article',
  'chapter',
  'delete',
  'delete',
  'moveArticle',
  'moveClause',
  'split',
  'merge',
  'cell',
  'row',
  'annex',
  'form',
  'phrase',
  'phrase',
  'dash',
  'subject',
  'ground',
] as const;

export interface LegalEdit {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly to: number;
  readonly words: number;
  /** In how many places a phrase changes. */
  readonly places: number;
}

export const legalEdits: fc.Arbitrary<readonly LegalEdit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    at: fc.nat(5000),
    to: fc.nat(5000),
    words: fc.nat(phrases.length - 1),
    places: fc.integer({ min: 1, max: 40 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** `printed`: the text keeps the numbers that it prints, as one that was read from a file does. */
export function legallyEdited(tree: Tree, edits: readonly LegalEdit[], printed = false): Tree {
  let count = 0;
  const nextId = () => `e${++count}`;
  const made = edits.reduce((before, edit) => makers[edit.kind](before, edit, nextId), tree);
  return printed ? made : number(made);
}

/** The program's own way of putting sentences, and every other one. */
export const manners: fc.Arbitrary<Manner> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(usualManner) },
  {
    weight: 1,
    arbitrary: fc.record({
      levels: fc.constantFrom('apart', 'together'),
      place: fc.constantFrom('said', 'implied'),
      paragraphs: fc.constantFrom('whole', 'added'),
      replace: fc.constantFrom('by', 'placeFirst', 'into'),
      drop: fc.constantFrom('drop', 'repeal'),
      phrases: fc.constantFrom('each', 'joined'),
      phraseFrom: fc.integer({ min: 1, max: 6 }),
    }),
  },
);

type Make = (tree: Tree, edit: LegalEdit, nextId: () => string) => Tree;

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const provisions: ReadonlySet<string> = new Set(['body', 'attachment']);

function inText(tree: Tree): Node[] {
  return tree.children.filter(({ kind }) => provisions.has(kind)).flatMap((part) => [...walk(part)].map(({ node }) => node));
}

const unitsOf = (tree: Tree, kind: BranchKind): Branch[] =>
  inText(tree).filter((node): node is Branch => node.kind === kind && isBranch(node));

const words = ({ words: at, at: seed }: LegalEdit) => `${phrases[at] ?? ''} lần ${seed % 97}`;

function replaced(tree: Tree, target: Node | undefined, change: (node: Node) => readonly Node[]): Tree {
  const visit = (node: Node): readonly Node[] => {
    if (node === target) return change(node);
    return [isLeaf(node) ? node : { ...node, children: node.children.flatMap(visit) }];
  };
  return target ? (visit(tree)[0] as Tree) : tree;
}

const sentence = (edit: LegalEdit, nextId: () => string): Leaf => leaf('alinea', nextId(), `${words(edit)}.`);

function newUnit(kind: BranchKind, edit: LegalEdit, nextId: () => string, num?: string): Branch {
  const heading = kind === 'article' ? [{ text: `Nội dung bổ sung ${edit.to % 89}` }] : undefined;
  if (kind !== 'article') return branch(kind, nextId(), [sentence(edit, nextId)], { num });
  const clauses = [1, 2].map((at) => branch('clause', nextId(), [sentence(edit, nextId)], { num: `${at}.` }));
  return branch(kind, nextId(), clauses, { heading, num });
}

/** A new unit beside one of its kind. */
const beside =
  (kind: BranchKind): Make =>
  (tree, edit, nextId) => {
    const target = pick(unitsOf(tree, kind), edit.at);
    const made = newUnit(kind, edit, nextId, target?.num);
    return replaced(tree, target, (node) => (edit.to % 3 === 0 ? [made, node] : [node, made]));
  };

const mayGo: ReadonlySet<string> = new Set(['article', 'clause', 'point']);

/** A unit goes, never the last of its kind in its parent. */
const deletion: Make = (tree, { at }) => {
  const parents = [...walk(tree)].filter(({ node }) => isBranch(node) && provisions.has('body'));
  const free = parents.flatMap(({ node }) => {
    if (!isBranch(node)) return [];
    const units = node.children.filter(({ kind }) => mayGo.has(kind));
    return units.length > 1 ? units : [];
  });
  return replaced(tree, pick(free, at), () => []);
};

const moved =
  (kind: BranchKind): Make =>
  (tree, { at, to }) => {
    const unit = pick(unitsOf(tree, kind), at);
    if (!unit) return tree;
    const home = [...walk(tree)].find(({ node }) => isBranch(node) && node.children.includes(unit))?.node as Branch | undefined;
    if (!home || home.children.filter((child) => child.kind === kind).length < 2) return tree;
    const without = replaced(tree, unit, () => []);
    return replaced(without, pick(unitsOf(without, kind), to), (node) => [node, unit]);
  };

const changedWords: Make = (tree, edit) => {
  const leaves = inText(tree).filter((node): node is Leaf => node.kind === 'alinea' && ownText(node).length > 10);
  return replaced(tree, pick(leaves, edit.at), (node) => {
    const text = ownText(node);
    const space = text.indexOf(' ', edit.to % Math.max(1, text.length - 5));
    const place = space < 0 ? text.length : space;
    const cut =
      edit.places % 2 === 0
        ? text.slice(place)
        : text.slice(text.indexOf(' ', place + 8) < 0 ? place : text.indexOf(' ', place + 8));
    return [{ ...(node as Leaf), runs: [{ text: `${text.slice(0, place)} ${words(edit)}${cut}` }] }];
  });
};

/** "Word word" of some paragraph, everywhere or in the first places. */
const changedPhrase: Make = (tree, edit) => {
  const leaves = inText(tree).filter((node): node is Leaf => node.kind === 'alinea' && ownText(node).split(' ').length > 6);
  const source = pick(leaves, edit.at);
  const list = source ? ownText(source).split(' ') : [];
  const start = edit.to % Math.max(1, list.length - 2);
  const phrase = list.slice(start, start + 2).join(' ');
  if (!/^[\p{L}]+ [\p{L}]+$/u.test(phrase)) return tree;
  let left = edit.places;
  const into = edit.words % 3 === 0 ? '' : edit.words % 3 === 1 ? `${phrase} bổ sung` : 'cụm từ khác';
  return mapRuns(tree, (runs, owner, path) => {
    const text = runs.map((run) => run.text).join('');
    const isText = path.some(({ kind }) => provisions.has(kind)) && (owner.kind === 'alinea' || owner.kind === 'article');
    if (left <= 0 || !isText || !text.includes(` ${phrase} `)) return runs;
    left -= 1;
    return [{ text: text.replaceAll(` ${phrase} `, into === '' ? ' ' : ` ${into} `) }];
  });
};

const changedTitle: Make = (tree, edit) => {
  const titled = inText(tree).filter(
    (node) => isBranch(node) && node.heading !== undefined && ownText(node) !== '' && node.kind !== 'attachment',
  );
  return replaced(tree, pick(titled, edit.at), (node) => {
    const isCapital = !/\p{Ll}/u.test(ownText(node));
    const text = `${ownText(node)} và nội dung khác`;
    return [{ ...(node as Branch), heading: [{ text: isCapital ? text.toLocaleUpperCase('vi') : text }] }];
  });
};

const newChapter: Make = (tree, edit, nextId) => {
  const target = pick(unitsOf(tree, 'chapter'), edit.at);
  const made = branch('chapter', nextId(), [newUnit('article', edit, nextId, 'Điều 1.')], {
    num: 'Chương I',
    heading: [{ text: 'NỘI DUNG BỔ SUNG' }],
  });
  return replaced(tree, target, (node) => [node, made]);
};

/** A clause with several paragraphs or points becomes two. */
const split: Make = (tree, { at, to }, nextId) => {
  const target = pick(
    unitsOf(tree, 'article').filter(({ children }) => children.filter(({ kind }) => kind === 'clause').length > 2),
    at,
  );
  return replaced(tree, target, (node) => {
    const { children, ...rest } = node as Branch;
    const cut = 1 + (to % (children.length - 1));
    return [
      { ...rest, children: children.slice(0, cut) },
      { ...rest, id: nextId(), heading: [{ text: 'Nội dung tách ra' }], children: children.slice(cut) },
    ];
  });
};

const merge: Make = (tree, { at }) => {
  const target = pick(
    unitsOf(tree, 'article').filter(({ children }) => children.filter(({ kind }) => kind === 'clause').length > 1),
    at,
  );
  return replaced(tree, target, (node) => {
    const { children } = node as Branch;
    const first = children.findIndex(({ kind }) => kind === 'clause');
    const [one, two] = [children[first] as Branch, children[first + 1]];
    if (!two || !isBranch(two) || two.kind !== 'clause') return [node];
    const joined = { ...one, children: [...one.children, ...two.children] };
    return [{ ...(node as Branch), children: [...children.slice(0, first), joined, ...children.slice(first + 2)] }];
  });
};

const changedCell: Make = (tree, edit, nextId) =>
  replaced(tree, pick(unitsOf(tree, 'cell'), edit.at), (node) => [{ ...(node as Branch), children: [sentence(edit, nextId)] }]);

const newRow: Make = (tree, edit, nextId) => {
  const rows = unitsOf(tree, 'row');
  return replaced(tree, pick(rows, edit.at), (node) => {
    const cells = (node as Branch).children.map(() => branch('cell', nextId(), [sentence(edit, nextId)]));
    return edit.to % 4 === 0 && rows.length > 2 ? [] : [node, branch('row', nextId(), cells)];
  });
};

const newAnnex: Make = (tree, edit, nextId) => {
  const body = branch('body', nextId(), [sentence(edit, nextId)]);
  const annex = branch('attachment', nextId(), [body], {
    num: `Phụ lục ${roman(unitsOf(tree, 'attachment').length + 1)}`,
    heading: [{ text: 'DANH MỤC BỔ SUNG' }],
    attrs: { type: 'annex', orientation: 'portrait' },
  });
  return { ...tree, children: [...tree.children, annex] };
};

const newForm: Make = (tree, edit, nextId) => {
  const body = branch('body', nextId(), [sentence(edit, nextId)]);
  const heading = [{ text: 'PHIẾU TRAO ĐỔI BỔ SUNG' }];
  const num = `Mẫu số ${String(10 + (edit.at % 80)).padStart(2, '0')}`;
  const form = branch('attachment', nextId(), [body], { num, heading, attrs: { type: 'annex', orientation: 'portrait' } });
  return { ...tree, children: [...tree.children, form] };
};

/** A dash is changed, goes, or has another behind it; where there is none, a clause gets two. */
const changedDash: Make = (tree, edit, nextId) => {
  const made = () => branch('indent', nextId(), [sentence(edit, nextId)], { num: '-' });
  const dashes = unitsOf(tree, 'indent');
  if (dashes.length === 0) {
    const clause = pick(
      unitsOf(tree, 'clause').filter(({ children }) => children.every(isLeaf)),
      edit.at,
    );
    return replaced(tree, clause, (node) => [{ ...(node as Branch), children: [...(node as Branch).children, made(), made()] }]);
  }
  return replaced(tree, pick(dashes, edit.at), (node) => [[made()], [], [node, made()]][edit.to % 3] ?? []);
};

const changedSubject: Make = (tree, edit) => {
  const title = tree.children.find((part): part is Branch => isBranch(part) && part.kind === 'title');
  const subject = title?.children.find(({ kind }) => kind === 'subject');
  return replaced(tree, subject, (node) => [
    { ...(node as Leaf), runs: [{ text: `${ownText(node)} giai đoạn ${edit.at % 50}` }] },
  ]);
};

/** A ground is changed, goes, or has another behind it; the last of all stays. */
const changedGround: Make = (tree, edit, nextId) => {
  const preamble = tree.children.find((part): part is Branch => isBranch(part) && part.kind === 'preamble');
  const grounds = (preamble?.children ?? []).filter((node): node is Leaf => node.kind === 'citation');
  const made = () => leaf('citation', nextId(), `Căn cứ Nghị định số ${1 + (edit.at % 200)}/2026/NĐ-CP;`);
  const isLast = grounds.length < 2;
  return replaced(tree, pick(grounds, edit.at), (node) => [[made()], isLast ? [node] : [], [node, made()]][edit.to % 3] ?? []);
};

const makers: Readonly<Record<LegalEdit['kind'], Make>> = {
  words: changedWords,
  title: changedTitle,
  clause: beside('clause'),
  point: beside('point'),
  article: beside('article'),
  chapter: newChapter,
  delete: deletion,
  moveArticle: moved('article'),
  moveClause: moved('clause'),
  split,
  merge,
  cell: changedCell,
  row: newRow,
  annex: newAnnex,
  form: newForm,
  dash: changedDash,
  subject: changedSubject,
  ground: changedGround,
  phrase: changedPhrase,
};
