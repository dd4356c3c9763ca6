// Lines of a foreign body → units. Looks help where words are not enough; what opens nothing is a paragraph of the open unit.
import { branch, leaf, run } from '../tree/build';
import { hasTitleLine, mayHaveHeading } from '../tree/levels';
import { type Branch, type BranchKind, isLeaf } from '../tree/node';
import { isCapitals } from '../tree/text-signs';
import { runsText } from '../tree/walk';
import { UnitStack } from './body';
import type { NextId } from './cursor';
import { quotedSpans } from './quotes';
import { endOf, type SourceLine, trimmed } from './source-line';
import { type SourceLabel, unitLabel } from './unit-label';

/** `kind` is "body", or the kind of a unit whose content is read alone. */
export function readSourceBody(lines: readonly SourceLine[], kind: BranchKind, nextId: NextId): Branch {
  const quoted = new Set<number>();
  for (const { from, to } of quotedSpans(lines.map(({ text }) => text))) for (let at = from; at <= to; at += 1) quoted.add(at);
  const hasArticles = lines.some((line, at) => !quoted.has(at) && unitLabel(line, false)?.kind === 'article');
  const reader = new SourceBodyReader(new UnitStack(kind, nextId(), nextId), !hasArticles);
  lines.forEach((line, at) => {
    reader.line(line, quoted.has(at));
  });
  return settled(reader.units.result(), nextId);
}

/** "Điều 1. Ban hành kèm theo Quyết định này Quy chế …." and nothing more: a sentence in bold is the text of its article. */
function settled(unit: Branch, nextId: NextId): Branch {
  const children = unit.children.map((child) => (isLeaf(child) ? child : settled(child, nextId)));
  const { kind, id, num, heading, attrs } = unit;
  const isText = kind === 'article' && children.length === 0 && heading && /[.;]$/.test(runsText(heading).trim());
  return isText ? branch(kind, id, [leaf('alinea', nextId(), heading)], { num, attrs }) : { ...unit, children };
}

type Unit = ReturnType<UnitStack['open']>;

class SourceBodyReader {
  /** A large unit whose title is still being read. */
  private untitled: Unit | undefined;

  constructor(
    readonly units: UnitStack,
    private readonly divisions: boolean,
  ) {}

  line(line: SourceLine, quoted: boolean): void {
    if (line.table) {
      this.untitled = undefined;
      this.units.add(quoted ? { ...line.table, attrs: { ...line.table.attrs, quoted: true } } : line.table);
      return;
    }
    if (line.text.trim() === '') return;
    if (quoted) return this.quoted(line);
    const label = unitLabel(line, this.divisions);
    if (label) this.unit(label, line);
    else if (this.untitled && isTitleOf(this.untitled, line)) this.title(this.untitled, line);
    else this.paragraph(line);
  }

  private quoted(line: SourceLine): void {
    this.untitled = undefined;
    this.units.add(leaf('alinea', this.units.nextId(), trimmed(line), { quoted: true }));
  }

  private paragraph(line: SourceLine): void {
    this.untitled = undefined;
    this.units.paragraph(trimmed(line));
  }

  private title(unit: Unit, line: SourceLine): void {
    unit.heading = unit.heading ? [...unit.heading, run('\n'), ...trimmed(line)] : trimmed(line);
  }

  private unit({ kind, num, rest }: SourceLabel, line: SourceLine): void {
    const unit = this.units.open(kind, num);
    this.untitled = hasTitleLine(kind) ? unit : undefined;
    if (rest === '') {
      if (kind === 'article') this.untitled = unit;
      return;
    }
    const runs = trimmed(endOf({ ...line, text: line.text.trimEnd() }, rest));
    if (hasTitleLine(kind) || isHeading(kind, rest, line)) unit.heading = runs;
    else this.units.paragraphIn(unit, runs);
  }
}

/** A sentence has its stop, also inside closing quotes; a title has none, though it may end with a quoted name. */
function endsLikeText(text: string): boolean {
  return /[.;:,!?…][)\]”"'’]*$/u.test(text.trimEnd());
}

/** A whole bold line is a title, also when it ends with a stop; a plain one is when it has no stop. */
function isHeading(kind: SourceLabel['kind'], rest: string, line: SourceLine): boolean {
  if (!mayHaveHeading(kind)) return false;
  if (kind === 'clause') return line.bold && !endsLikeText(rest);
  return line.bold || !endsLikeText(rest) || (kind === 'division' && isCapitals(rest));
}

/** Below "Điều 5." alone its title may stand, one bold line without a stop; larger units have any line that looks like one. */
function isTitleOf({ kind, heading }: Unit, line: SourceLine): boolean {
  if (kind === 'article') return line.bold && heading === undefined && !endsLikeText(line.text);
  return looksLikeTitle(line);
}

function looksLikeTitle(line: SourceLine): boolean {
  return line.centred || line.bold || isCapitals(line.text);
}
