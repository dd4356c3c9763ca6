// Lines of a body → units. Every line ends somewhere: in a unit it opens, or as a paragraph of the unit that is open.
import { branch, leaf, run } from '../tree/build';
import { hasTitleLine, level, mayHaveHeading, staysOpen } from '../tree/levels';
import { type Label, labelOf } from '../tree/line-label';
import type { Branch, BranchKind, Node, Run } from '../tree/node';
import { cellSign, endsLikeText, paragraphSign, textSign } from '../tree/text-signs';
import { lineOf, type NextId } from './cursor';

interface Open {
  readonly kind: BranchKind;
  readonly id: string;
  readonly num: string | undefined;
  heading: readonly Run[] | undefined;
  readonly children: (Node | Open)[];
}

export function readBody(lines: readonly string[], id: string, nextId: NextId): Branch {
  const reader = new BodyReader(id, nextId);
  for (const line of lines) reader.line(line);
  return reader.result();
}

class BodyReader {
  private readonly stack: Open[];
  private untitled: Open | undefined;
  private table: Open | undefined;

  constructor(
    id: string,
    private readonly nextId: NextId,
  ) {
    this.stack = [{ kind: 'body', id, num: undefined, heading: undefined, children: [] }];
  }

  result(): Branch {
    const [root] = this.stack;
    return finished(root as Open);
  }

  line(raw: string): void {
    const line = lineOf(raw);
    if (line.outs > 0) this.stack.length = Math.max(1, this.stack.length - line.outs);
    if (line.text.startsWith(cellSign)) return this.row(line.text);
    this.table = undefined;
    const label =
      line.signs > 0 || line.outs > 0 || (this.untitled && line.text.endsWith(textSign)) ? undefined : labelOf(line.text);
    if (label) return this.unit(label);
    if (line.signs === 0 && this.untitled) return this.title(line.text);
    this.untitled = undefined;
    this.paragraph(line.text);
  }

  private title(text: string): void {
    if (this.untitled) this.untitled.heading = [run(unsigned(text))];
    this.untitled = undefined;
  }

  private top(): Open {
    return this.stack.at(-1) as Open;
  }

  private paragraph(text: string): void {
    this.top().children.push(leaf('alinea', this.nextId(), text === '' ? [] : text));
  }

  private unit({ kind, num, rest }: Label): void {
    const depth = level(kind) ?? 0;
    while (this.stack.length > 1 && (level(this.top().kind) ?? -1) >= depth) this.stack.pop();
    const unit: Open = { kind, id: this.nextId(), num, heading: undefined, children: [] };
    this.top().children.push(unit);
    this.untitled = hasTitleLine(kind) ? unit : undefined;
    if (staysOpen(kind)) this.stack.push(unit);
    if (rest === '') return;
    const { signs, text } = lineOf(rest);
    const isHeading = mayHaveHeading(kind) && signs === 0 && (text.endsWith(textSign) || !endsLikeText(text));
    if (isHeading) unit.heading = [run(unsigned(text))];
    else unit.children.push(leaf('alinea', this.nextId(), text));
  }

  private row(text: string): void {
    const cells = text.slice(1).split(cellSign);
    const caption = cells[0]?.startsWith(textSign) ? cells[0].slice(1) : undefined;
    if (caption !== undefined || !this.table) this.openTable(caption);
    if (caption !== undefined || !this.table) return;
    this.table.children.push(
      branch(
        'row',
        this.nextId(),
        cells.map((cell) => this.cell(cell)),
      ),
    );
  }

  private openTable(caption: string | undefined): void {
    const heading = caption === undefined || caption === '' ? undefined : [run(caption)];
    this.table = { kind: 'table', id: this.nextId(), num: undefined, heading, children: [] };
    this.top().children.push(this.table);
    this.untitled = undefined;
  }

  private cell(text: string): Branch {
    const paragraphs = text.split(paragraphSign).map((part) => leaf('alinea', this.nextId(), part === '' ? [] : part));
    return branch('cell', this.nextId(), paragraphs);
  }
}

function unsigned(text: string): string {
  return text.endsWith(textSign) ? text.slice(0, -1) : text;
}

function finished(open: Open): Branch {
  const children = open.children.map((child) => ('attrs' in child ? child : finished(child)));
  return branch(open.kind, open.id, children, { num: open.num, heading: open.heading });
}
