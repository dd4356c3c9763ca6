// Provisions, from Phần to gạch đầu dòng (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.đ). Numbers are printed text.
import { type Branch, isLeaf, type Leaf, type Mark, type Node, type ProvisionKind, type Run } from '../tree/node';
import { runsText } from '../tree/walk';
import { noteReferences } from './footnotes';
import { bookmarked, hasText, type Ink, type Origin, traced } from './ink';
import { introduces, paragraph } from './paragraph';
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
  const between = number !== '' && hasText(heading) ? '\n' : '';
  const content = numberedXml(unit, [], [{ text: between }, ...heading], ink) + noteReferences(unit, ink);
  const origin = ink.origins && traced(originOf(unit, heading, number.length + between.length), ink);
  if (number === '' && !hasText(heading)) return paragraph('Spacer', content, { origin });
  const inset = evenInset(`${number}\n${runsText(heading)}`, ink.looks[look], ink.width);
  return paragraph(style, content, inset > 0 ? { inset, origin } : { origin });
}

interface Line {
  readonly look: StyleId;
  /** Marks of the number, where its style does not say. */
  readonly marks: readonly Mark[];
  readonly runs: readonly Run[];
  /** What follows below. */
  readonly children: readonly Node[];
  /** The leaf whose runs stand behind the number. */
  readonly runIn?: Leaf;
}

/** Number and heading on one line; without a heading the first paragraph runs in behind the number. */
function running(headed: StyleId, plain: StyleId, marks: readonly Mark[]): Writer {
  return (unit, ink) => lineXml(unit, lineOf(unit, headed, plain, marks), ink);
}

function lineOf({ heading, children }: Branch, headed: StyleId, plain: StyleId, marks: readonly Mark[]): Line {
  const [first] = children;
  if (hasText(heading)) return { look: headed, marks: [], runs: heading, children };
  if (!first || !isLeaf(first) || first.kind !== 'alinea') return { look: headed, marks: [], runs: [], children };
  return { look: plain, marks, runs: first.runs, children: children.slice(1), runIn: first };
}

function lineXml(unit: Branch, { look, marks, runs, children, runIn }: Line, ink: Ink): string {
  const isHeading = ink.looks[look].outline !== undefined;
  const level = levelOf(look, ink);
  const number = unit.num ?? '';
  const space = number !== '' && hasText(runs) ? ' ' : '';
  const notes = noteReferences(unit, ink) + (runIn ? noteReferences(runIn, ink) : '');
  const content = numberedXml(unit, marks, [{ text: space, marks }, ...runs], ink) + notes;
  const isLast = ink.last !== undefined && (ink.last === runIn || ink.last === unit);
  const keepNext = isLast || (runIn !== undefined && introduces(runs));
  const style = isHeading ? levelled(look, level, ink) : look;
  const inner = isHeading ? { ...ink, level: level + 1 } : ink;
  const origin = ink.origins && traced(originOf(unit, runs, number.length + space.length, runIn), ink);
  const direct = keepNext || origin !== undefined ? { keepNext, origin } : undefined;
  return paragraph(style, content, direct) + ink.write(children, inner);
}

function originOf({ id }: Branch, runs: readonly Run[], start: number, runIn?: Leaf): Origin {
  if (runIn) return { unit: id, owner: runIn.id, part: 'text', start };
  return hasText(runs) ? { unit: id, owner: id, part: 'heading', start } : { unit: id, start };
}

// What closes a number ("Điều 5.", "a)") is not part of it when another place refers to it.
const closing = /[.):]+$/;

/** The unit's number, in its bookmark, and `runs` behind it. */
function numberedXml(unit: Branch, marks: readonly Mark[], runs: readonly Run[], ink: Ink): string {
  const { id, num = '' } = unit;
  const bare = num.replace(closing, '');
  return bookmarked(id, textRun(bare, marks), ink) + runsXml([{ text: num.slice(bare.length), marks }, ...runs], ink);
}

/** A heading stands no higher than its kind does and below what encloses it. */
function levelOf(style: StyleId, { level, looks }: Ink): number {
  const own = looks[style].outline ?? 0;
  return Math.max(own, Math.min(level, own + headingLevels - 1));
}

function levelled(style: StyleId, level: number, { looks }: Ink): string {
  return level === looks[style].outline ? style : `${style}${level + 1}`;
}
