// Lines of a body → units. Every line ends somewhere: in a unit it opens, or as a paragraph of the unit that is open.
import { branch, leaf, run } from '../tree/build';
import { hasTitleLine, level, mayHaveHeading, staysOpen } from '../tree/levels';
import { labelOf } from '../tree/line-label';
import type { Branch, BranchKind, Node, ProvisionKind, Run } from '../tree/node';
import { cellSign, endsLikeText, paragraphSign, textSign } from '../tree/text-signs';
import { lineOf, type NextId } from './cursor';

interface Open {
  readonly kind: BranchKind;
  readonly id: string;
  readonly num: string | undefined;
  heading: readonly Run[] | undefined;
  readonly children: (Node | Open)[];
}

/** The units that are open while lines are read: shared by the reader of our own text and of foreign ones. */
export class UnitStack {
  private readonly stack: Open[];

  constructor(
    kind: BranchKind,
    id: string,
    readonly nextId: NextId,
  ) {
    this.stack = [{ kind, id, num: undefined, heading: undefined, children: [] }];
  }

  result(): Branch {
    return finished(this.stack[0] as Open);
  }

  top(): Open {
    return this.stack.at(-1) as Open;
  }

  close(levels: number): void {
    this.stack.length = Math.max(1, this.stack.length - levels);
  }

  add(node: Node): void {
    this.top().children.push(node);
  }

  paragraph(runs: readonly Run[]): void {
    this.add(leaf('alinea', this.nextId(), runs));
  }

  /** Opens a unit below the nearest open unit that may hold it. */
  open(kind: ProvisionKind, num: string): Open {
    const depth = level(kind) ?? 0;
    while (this.stack.length > 1 && (level(this.top().kind) ?? -1) >= depth) this.stack.pop();
    const unit: Open = { kind, id: this.nextId(), num, heading: undefined, children: [] };
    this.top().children.push(unit);
    if (staysOpen(kind)) this.stack.push(unit);
    return unit;
  }

  /** A paragraph of the unit itself, though the unit does not stay open. */
  paragraphIn(unit: Open, runs: readonly Run[]): void {
    unit.children.push(leaf('alinea', this.nextId(), runs));
  }
}

export function readBody(lines: readonly string[], id: string, nextId: NextId): Branch {
  const reader = new BodyReader(new UnitStack('body', id, nextId));
  for (const line of lines) reader.line(line);
  return reader.units.result();
}

const runsOf = (text: string): readonly Run[] => (text === '' ? [] : [run(text)]);

class BodyReader {
  private untitled: Open | undefined;
  private rows: Branch[] | undefined;

  constructor(readonly units: UnitStack) {}

  line(raw: string): void {
    const line = lineOf(raw);
    this.units.close(line.outs);
    if (line.text.startsWith(cellSign)) return this.row(line.text);
    this.rows = undefined;
    const signed = line.signs > 0 || line.outs > 0 || (this.untitled && line.text.endsWith(textSign));
    const label = signed ? undefined : labelOf(line.text);
    if (label) return this.unit(label.kind, label.num, label.rest);
    if (line.signs === 0 && this.untitled) this.untitled.heading = [run(unsigned(line.text))];
    else this.units.paragraph(runsOf(line.text));
    this.untitled = undefined;
  }

  private unit(kind: ProvisionKind, num: string, rest: string): void {
    const unit = this.units.open(kind, num);
    this.untitled = hasTitleLine(kind) ? unit : undefined;
    if (rest === '') return;
    const { signs, text } = lineOf(rest);
    const isHeading = mayHaveHeading(kind) && signs === 0 && (text.endsWith(textSign) || !endsLikeText(text));
    if (isHeading) unit.heading = [run(unsigned(text))];
    else this.units.paragraphIn(unit, runsOf(text));
  }

  private row(text: string): void {
    const cells = text.slice(1).split(cellSign);
    const caption = cells[0]?.startsWith(textSign) ? cells[0].slice(1) : undefined;
    if (caption !== undefined || !this.rows) this.openTable(caption);
    if (caption === undefined)
      this.rows?.push(
        branch(
          'row',
          this.units.nextId(),
          cells.map((cell) => this.cell(cell)),
        ),
      );
  }

  private openTable(caption: string | undefined): void {
    this.rows = [];
    this.untitled = undefined;
    this.units.add(branch('table', this.units.nextId(), this.rows, { heading: caption ? [run(caption)] : undefined }));
  }

  private cell(text: string): Branch {
    const { nextId } = this.units;
    return branch(
      'cell',
      nextId(),
      text.split(paragraphSign).map((part) => leaf('alinea', nextId(), runsOf(part))),
    );
  }
}

function unsigned(text: string): string {
  return text.endsWith(textSign) ? text.slice(0, -1) : text;
}

function finished(open: Open): Branch {
  const children = open.children.map((child) => ('attrs' in child ? child : finished(child)));
  return branch(open.kind, open.id, children, { num: open.num, heading: open.heading });
}
