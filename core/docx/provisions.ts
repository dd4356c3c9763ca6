// Provisions, from Phần to gạch đầu dòng (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.đ). Numbers are printed text.
import { type Branch, isLeaf, type Mark, type Node, type ProvisionKind, type Run } from '../tree/node';
import { runsText } from '../tree/walk';
import { bookmarked, hasText, type Ink } from './ink';
import { paragraph } from './paragraph';
import { runsXml, textRun } from './runs';
import { headingLevels, type StyleId } from './styles';
import { evenInset } from './wrap';

type Writer = (unit: Branch, ink: Ink) => string;

export const provisionWriters: Readonly<Record<ProvisionKind, Writer>> = {
  part: titled('Part'),
  chapter: titled('Chapter'),
  section: titled('Section'),
  subsection: titled('Subsection'),
  division: running('Division', 'DivisionText', ['bold']),
  article: running('Article', 'ArticleText', ['bold']),
  clause: running('ClauseHeading', 'Clause', []),
  point: running('Point', 'Point', []),
  indent: running('Indent', 'Indent', []),
};

/** Number and title centred on lines of their own: one paragraph, so that the navigation pane shows both. */
function titled(style: StyleId): Writer {
  return (unit, ink) => {
    const level = levelOf(style, ink);
    return headingXml(unit, style, levelled(style, level, ink), ink) + ink.write(unit.children, { ...ink, level: level + 1 });
  };
}

export function headingXml(unit: Branch, look: StyleId, style: string, ink: Ink): string {
  const number = unit.num ?? '';
  const heading = unit.heading ?? [];
  const between = number !== '' && hasText(heading) ? '<w:r><w:br/></w:r>' : '';
  const content = numberXml(unit, number, [], ink) + between + runsXml(heading, ink);
  if (number === '' && !hasText(heading)) return paragraph('Spacer', content);
  const inset = evenInset(`${number}\n${runsText(heading)}`, ink.looks[look], ink.width);
  return paragraph(style, content, inset > 0 ? { inset } : undefined);
}

/** Number and heading on one line; without a heading the first paragraph runs in behind the number. */
function running(headed: StyleId, plain: StyleId, marks: readonly Mark[]): Writer {
  return (unit, ink) => {
    const [first] = unit.children;
    if (hasText(unit.heading)) return lineXml(unit, unit.heading, headed, [], unit.children, ink);
    if (!first || !isLeaf(first) || first.kind !== 'alinea') return lineXml(unit, [], headed, [], unit.children, ink);
    return lineXml(unit, first.runs, plain, marks, unit.children.slice(1), ink, first);
  };
}

function lineXml(
  unit: Branch,
  runs: readonly Run[],
  look: StyleId,
  marks: readonly Mark[],
  children: readonly Node[],
  ink: Ink,
  runIn?: Node,
): string {
  const outline = ink.looks[look].outline;
  const level = outline === undefined ? ink.level : levelOf(look, ink);
  const style = outline === undefined ? look : levelled(look, level, ink);
  const number = unit.num ?? '';
  const space = number !== '' && hasText(runs) ? ' ' : '';
  const content = numberXml(unit, number, marks, ink, space) + runsXml(runs, ink);
  const keepNext = ink.last !== undefined && (ink.last === runIn || ink.last === unit);
  const inner = outline === undefined ? ink : { ...ink, level: level + 1 };
  return paragraph(style, content, keepNext ? { keepNext } : undefined) + ink.write(children, inner);
}

// What closes a number ("Điều 5.", "a)") is not part of it when another place refers to it.
const closing = /[.):]+$/;

function numberXml(unit: Branch, number: string, marks: readonly Mark[], ink: Ink, after = ''): string {
  const bare = number.replace(closing, '');
  return bookmarked(unit.id, textRun(bare, marks), ink) + textRun(number.slice(bare.length) + after, marks);
}

/** A heading stands no higher than its kind does and below what encloses it. */
function levelOf(style: StyleId, { level, looks }: Ink): number {
  const own = looks[style].outline ?? 0;
  return Math.max(own, Math.min(level, own + headingLevels - 1));
}

function levelled(style: StyleId, level: number, { looks }: Ink): string {
  return level === looks[style].outline ? style : `${style}${level + 1}`;
}
