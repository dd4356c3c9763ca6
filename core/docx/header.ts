// Ô 1–4, 10, 11: the borderless two-column block at the head (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.1–4, II.10).
import { type Branch, isLeaf, type Leaf, type LeafKind, type Node } from '../tree/node';
import { runsText } from '../tree/walk';
import { gridXml, padding } from './grid';
import { type Ink, traced } from './ink';
import { textWidth } from './metrics';
import { centredLeaf, paragraph, rule } from './paragraph';
import { runsXml } from './runs';
import { issuerRule, type StyleId, stamp, stampRed } from './styles';
import { lineWidths, namesOnLines } from './wrap';

const styles = {
  parentBody: 'ParentBody',
  issuingBody: 'IssuingBody',
  symbol: 'Symbol',
  nationalTitle: 'NationalTitle',
  motto: 'Motto',
  placeDate: 'PlaceDate',
  mark: 'Mark',
} as const satisfies Partial<Record<LeafKind, StyleId>>;
type HeaderKind = keyof typeof styles;

/** One side of the head: its leaves, and the twips its text may take. */
interface Side {
  readonly leaves: readonly Leaf[];
  readonly room: number;
  readonly ink: Ink;
}

export function headerXml(header: Branch, ink: Ink): string {
  const leaves = header.children.filter(isHeaderLeaf);
  const right = rightWidth(leaves, ink);
  const left: Side = { leaves, room: ink.width - right - 2 * padding, ink };
  const nation: Side = { leaves, room: right - 2 * padding, ink };
  const rows = [[issuers(left), nationXml(nation)]];
  const line = [some('symbol', left), some('placeDate', nation)];
  if (line.some((cell) => cell !== '')) rows.push(line);
  for (const leaf of leaves) if (leaf.kind === 'mark') rows.push([markXml(leaf, left), '']);
  const rest = header.children.filter((node) => !isHeaderLeaf(node));
  return gridXml([ink.width - right, right], rows) + ink.write(rest, ink);
}

function isHeaderLeaf(node: Node): node is Leaf & { readonly kind: HeaderKind } {
  return isLeaf(node) && node.kind in styles;
}

const air = 1.02; // Quốc hiệu must never wrap, in whatever cut of the font
const widest = 0.66;

/** As wide as the widest line on the right needs. */
function rightWidth(leaves: readonly Leaf[], { looks, width }: Ink): number {
  let most = 0;
  for (const { kind, runs } of leaves) {
    if (kind !== 'nationalTitle' && kind !== 'motto' && kind !== 'placeDate') continue;
    most = Math.max(most, textWidth(runsText(runs), looks[styles[kind]]));
  }
  return Math.round(Math.min(width * widest, Math.max(width / 2, most * air + 2 * padding)));
}

function some(kind: HeaderKind, { leaves, room, ink }: Side): string {
  let xml = '';
  for (const leaf of leaves) if (leaf.kind === kind) xml += centredLeaf(leaf, styles[kind], room, ink);
  return xml;
}

/** Parents, then issuers, then the rule under them (mục II.2). */
function issuers({ leaves, room, ink }: Side): string {
  const named = leaves.map((leaf) => broken(leaf, room, ink));
  const side = { leaves: named, room, ink };
  const names = some('issuingBody', side);
  if (names === '') return some('parentBody', side);
  const lines = named
    .filter(({ kind }) => kind === 'issuingBody')
    .flatMap(({ runs }) => lineWidths(runsText(runs), ink.looks.IssuingBody, room));
  return some('parentBody', side) + names + rule(Math.max(...lines) * issuerRule, room, { before: 60 });
}

function broken(leaf: Leaf, room: number, { looks }: Ink): Leaf {
  if (leaf.kind !== 'parentBody' && leaf.kind !== 'issuingBody') return leaf;
  const text = namesOnLines(runsText(leaf.runs), looks[styles[leaf.kind]], room);
  return text.includes('\n') && leaf.runs.length === 1 ? { ...leaf, runs: [{ ...leaf.runs[0], text }] } : leaf;
}

/** Quốc hiệu, Tiêu ngữ and a rule as long as Tiêu ngữ (mục II.1). */
function nationXml(side: Side): string {
  const motto = side.leaves.find(({ kind }) => kind === 'motto');
  const line = motto ? rule(textWidth(runsText(motto.runs), side.ink.looks.Motto), side.room, { before: 60 }) : '';
  return some('nationalTitle', side) + some('motto', side) + line;
}

/** A stamp in a frame 8 mm high and 20, 30, 40 … mm long; red for secrecy and urgency (mục II.10). */
function markXml(leaf: Leaf, { room, ink }: Side): string {
  const { size } = ink.looks.Mark;
  const text = textWidth(runsText(leaf.runs), ink.looks.Mark);
  const length = Math.ceil((text + stamp.room) / stamp.step) * stamp.step;
  const red = leaf.attrs.mark !== 'circulation';
  const space = Math.round((stamp.height / 20 - size * 1.15) / 2);
  const side = (name: string) =>
    `<w:${name} w:val="single" w:sz="8" w:space="${name === 'top' || name === 'bottom' ? space : 0}" w:color="${red ? stampRed : '000000'}"/>`;
  const borders = `<w:pBdr>${['top', 'left', 'bottom', 'right'].map(side).join('')}</w:pBdr>`;
  const content = runsXml(leaf.runs, { ...ink, colour: red ? stampRed : undefined });
  const origin = traced({ owner: leaf.id, part: 'text' }, ink);
  return paragraph('Mark', content, { borders, inset: Math.max(0, (room - length) / 2), origin });
}
