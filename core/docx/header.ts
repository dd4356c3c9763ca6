// Ô 1–4, 10, 11: the borderless two-column block at the head (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.1–4, II.10).
import { type Branch, isLeaf, type Leaf, type LeafKind, type Run } from '../tree/node';
import { runsText } from '../tree/walk';
import type { Ink } from './ink';
import { textWidth } from './metrics';
import { evenParagraph, leafParagraph, paragraph, rule } from './paragraph';
import { issuerRule, type StyleId, stamp, stampRed } from './styles';
import { gridTable } from './grid';
import { lineWidths, needsLines } from './wrap';

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

const air = 1.03; // the right column must never wrap Quốc hiệu, in whatever cut of the font
const gutter = 200;

interface Columns {
  readonly left: number;
  readonly right: number;
}

export function headerXml(header: Branch, ink: Ink): string {
  const leaves = header.children.filter(isLeaf);
  const of = (kind: HeaderKind) => leaves.filter((leaf) => leaf.kind === kind);
  const columns = columnsOf(of, ink);
  const rows = [[issuerCell(of, columns.left, ink), nationCell(of, columns.right, ink)]];
  const line = [all(of('symbol'), 'Symbol', columns.left, ink), all(of('placeDate'), 'PlaceDate', columns.right, ink)];
  if (line.some((cell) => cell !== '')) rows.push(line);
  for (const mark of of('mark')) rows.push([markXml(mark, columns.left, ink), '']);
  const rest = header.children.filter((node) => !(node.kind in styles));
  return gridTable([columns.left - gutter, gutter, columns.right], rows.map(([left = '', right = '']) => [left, '', right])) + ink.write(rest, ink);
}
