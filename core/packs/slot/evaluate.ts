// A checked slot + the answers in scope → pieces of text that remember where they came from. Structure is read from the
// literal pieces alone, so that an answer can never become a clause. Steps and characters are counted: a loop bomb ends
// as a finding that names its line.
import { error, type Finding, type FindingParams, type PackPlace, warning } from '../../finding/finding';
import { byId, type Field } from '../field';
import { callHelper, type Helped, type World } from './helpers';
import type { Slot } from './parse';
import { type Got, isEmpty, isObject, isTrue, itemField, printed } from './value';

/**
 * `line` counts from 1 in the slot's source; `keys` tells the rounds of the loops around the piece apart; `tag` is what the
 * slot says there, where it says the same outside of all loops.
 */
export type Piece =
  | { readonly type: 'literal'; readonly text: string; readonly line: number; readonly keys: string }
  | { readonly type: 'value'; readonly text: string; readonly field: string; readonly tag?: Tag | undefined }
  | { readonly type: 'ref'; readonly target: string; readonly line: number }
  | { readonly type: 'blank'; readonly field: string; readonly tag?: Tag | undefined };
type Tag = hbs.AST.MustacheStatement;

/** One level of names: an object of values and, for answers, the fields that were asked. */
export interface Frame {
  readonly value: unknown;
  readonly path: string;
  readonly fields?: ReadonlyMap<string, Field> | undefined;
  /** What `this` is, when the frame is one item of a list. */
  readonly field?: Field | undefined;
  readonly loop?: { readonly index: number; readonly last: boolean } | undefined;
}

/** Steps: each leaves a finding, and nobody reads ten thousand of them. */
const blankCost = 30;

/** Shared by all slots of one document. */
export class Budget {
  constructor(
    private steps = 300_000,
    private characters = 48_000_000,
  ) {}

  spend(steps: number, characters: number): boolean {
    this.steps -= steps;
    this.characters -= characters;
    return !this.isSpent();
  }

  isSpent(): boolean {
    return this.steps < 0 || this.characters < 0;
  }
}

export interface Evaluated {
  readonly pieces: readonly Piece[];
  readonly findings: readonly Finding[];
}

class Overrun extends Error {}

/**
 * Never throws: what cannot be evaluated ends as a finding and a visible blank. The slot in which the budget runs out says so
 * and gives nothing; those after it give nothing and are silent.
 */
export function evaluate(slot: Slot, frames: readonly Frame[], world: World, budget: Budget): Evaluated {
  if (budget.isSpent()) return { pieces: [], findings: [] };
  const run = new Evaluation(slot.place, world, budget, frames.length);
  try {
    run.program(slot.program, frames, '');
  } catch (problem) {
    if (!(problem instanceof Overrun)) throw problem;
    return { pieces: [], findings: run.findings };
  }
  return { pieces: run.pieces, findings: run.findings };
}

class Evaluation {
  readonly pieces: Piece[] = [];
  readonly findings: Finding[] = [];
  private line = 1;

  constructor(
    private readonly place: PackPlace,
    private readonly world: World,
    private readonly budget: Budget,
    /** Frames outside of all loops. */
    private readonly outside: number,
  ) {}

  program(program: hbs.AST.Program, frames: readonly Frame[], keys: string): void {
    for (const statement of program.body) this.statement(statement, frames, keys);
  }

  private statement(statement: hbs.AST.Statement, frames: readonly Frame[], keys: string): void {
    this.line = statement.loc.start.line;
    this.spend(0);
    if (statement.type === 'ContentStatement') this.content(statement as hbs.AST.ContentStatement, keys);
    else if (statement.type === 'MustacheStatement') this.mustache(statement as hbs.AST.MustacheStatement, frames);
    else if (statement.type === 'BlockStatement') this.block(statement as hbs.AST.BlockStatement, frames, keys);
  }

  private spend(characters: number, steps = 1): void {
    if (this.budget.spend(steps, characters)) return;
    this.findings.push(error('slot.tooMuch', '', {}, this.here()));
    throw new Overrun();
  }

  private here(): PackPlace {
    return { ...this.place, line: this.place.line ?? this.line };
  }

  private content({ value, original, loc }: hbs.AST.ContentStatement, keys: string): void {
    if (value === '') return;
    this.spend(value.length);
    const line = loc.start.line + (value === String(original) ? 0 : linesBefore(value, String(original)));
    this.pieces.push({ type: 'literal', text: value, line, keys });
  }

  private mustache(tag: Tag, frames: readonly Frame[]): void {
    const { path, params } = tag;
    const own = frames.length === this.outside ? tag : undefined;
    if ((path as hbs.AST.PathExpression).original === '@stop') return this.stop(frames);
    const helped = params.length > 0 ? this.call(path, params, frames) : this.expression(path, frames);
    if ('ref' in helped) this.pieces.push({ type: 'ref', target: helped.ref, line: this.line });
    else if ('blank' in helped) this.blank(helped.blank, warning('blank', '', { label: helped.blank }, this.here()), own);
    else this.value(helped, own);
  }

  /** {{@stop}}: ";" after every item of a list and "." after the last, unless the item brings its own stop. */
  private stop(frames: readonly Frame[]): void {
    const last = this.pieces.findLast((piece) => !('text' in piece) || piece.text.trim() !== '');
    const text = last && 'text' in last ? last.text.trimEnd() : '';
    if (/[.;:!?]$/.test(text)) return;
    const loop = frames.findLast((frame) => frame.loop)?.loop;
    this.pieces.push({ type: 'literal', text: loop && !loop.last ? ';' : '.', line: this.line, keys: '' });
  }

  private value(got: Got, tag: Tag | undefined): void {
    if (Array.isArray(got.value)) this.spend(0, got.value.length);
    const text = printed(got, this.world.parties);
    if (text === undefined) return this.blank(got.path, this.blankFinding(got), tag);
    if (got.gap) this.findings.push(this.blankFinding(got));
    this.spend(text.length);
    this.pieces.push({ type: 'value', text, field: got.path, tag });
  }

  private blankFinding({ path, field }: Got): Finding {
    const label: FindingParams = field ? { label: field.label.vi, labelEn: field.label.en } : { label: path };
    return warning(field?.required ? 'blank.duty' : 'blank', path, label, this.here());
  }

  private blank(field: string, finding: Finding, tag: Tag | undefined): void {
    this.spend(0, blankCost);
    this.findings.push(finding);
    this.pieces.push({ type: 'blank', field, tag });
  }

  private block(block: hbs.AST.BlockStatement, frames: readonly Frame[], keys: string): void {
    const [param] = block.params;
    if (!param) return;
    const helped = this.expression(param, frames);
    const got: Got = 'value' in helped ? helped : { value: undefined, path: '' };
    const name = block.path.original;
    if (name === 'each') return this.each(block, got, frames, keys);
    if (name === 'with') return this.with(block, got, frames, keys);
    const chosen = isTrue(got) === (name === 'if') ? block.program : block.inverse;
    this.part(chosen, frames, keys);
  }

  /** Either part of a block may be missing: {{^each}} has no first part, most blocks have no second. */
  private part(program: hbs.AST.Program | undefined, frames: readonly Frame[], keys: string): void {
    if (program) this.program(program, frames, keys);
  }

  private with(block: hbs.AST.BlockStatement, got: Got, frames: readonly Frame[], keys: string): void {
    if (isEmpty(got.value)) return this.part(block.inverse, frames, keys);
    this.part(block.program, [...frames, this.frameOf(got)], keys);
  }

  private each(block: hbs.AST.BlockStatement, got: Got, frames: readonly Frame[], keys: string): void {
    const items = Array.isArray(got.value) ? got.value : [];
    if (items.length === 0) return this.part(block.inverse, frames, keys);
    const field = got.field?.type === 'list' ? got.field : itemField(got.field);
    items.forEach((value, index) => {
      this.spend(0);
      const item = this.frameOf({ value, path: `${got.path}[${index}]`, field });
      const loop = { index, last: index === items.length - 1 };
      this.part(block.program, [...frames, { ...item, loop }], `${keys}-${keyOf(value, index)}`);
    });
  }

  private frameOf(got: Got): Frame {
    const party = got.field?.type === 'party' ? this.world.parties.get(String(got.value)) : undefined;
    if (party) return { value: party, path: got.path };
    const fields = got.field?.fields && byId(got.field.fields);
    return { value: got.value, path: got.path, fields, field: got.field };
  }

  private call(path: hbs.AST.Expression, params: readonly hbs.AST.Expression[], frames: readonly Frame[]): Helped {
    const args = params.map((param) => {
      const helped = this.expression(param, frames);
      return 'value' in helped ? helped : { value: undefined, path: '' };
    });
    // A helper looks at every item and every letter of what it is given, whether or not the result is printed.
    for (const { value } of args) {
      if (typeof value === 'string') this.spend(value.length, 0);
      else if (Array.isArray(value)) this.spend(0, value.length);
    }
    return callHelper((path as hbs.AST.PathExpression).original, args, this.world);
  }

  private expression(expression: hbs.AST.Expression, frames: readonly Frame[]): Helped {
    switch (expression.type) {
      case 'PathExpression':
        return this.path(expression as hbs.AST.PathExpression, frames);
      case 'SubExpression': {
        const { path, params } = expression as hbs.AST.SubExpression;
        this.spend(0);
        return this.call(path, params, frames);
      }
      case 'StringLiteral':
      case 'NumberLiteral':
      case 'BooleanLiteral':
        return { value: (expression as hbs.AST.StringLiteral).value, path: '' };
      default:
        return { value: undefined, path: '' };
    }
  }

  private path(path: hbs.AST.PathExpression, frames: readonly Frame[]): Got {
    if (path.data) return loopValue(path.parts[0], frames);
    const { parts, depth, original } = path;
    const first = parts[0];
    const innermost = frames.length - depth - 1;
    if (first === undefined) return thisOf(frames[innermost]);
    const frame = frameWith(first, frames, innermost, asksInnermost(original) ? innermost : 0);
    if (!frame) {
      this.spend(0, blankCost);
      this.findings.push(error('slot.unknownName', '', { name: path.original }, this.here()));
      return { value: undefined, path: path.original };
    }
    let got = stepInto(frame, first);
    for (let at = 1; at < parts.length; at += 1) got = this.step(got, parts[at] ?? '');
    return got;
  }

  private step(got: Got, name: string): Got {
    return stepInto(this.frameOf(got), name);
  }
}

/** How many lines of the source the parser took off in front of a literal. */
function linesBefore(value: string, original: string): number {
  const start = original.indexOf(value);
  let count = 0;
  for (let at = original.indexOf('\n'); at >= 0 && at < start; at = original.indexOf('\n', at + 1)) count += 1;
  return count;
}

function keyOf(value: unknown, index: number): string {
  return isObject(value) && typeof value.id === 'string' ? value.id : String(index + 1);
}

/** {{this.name}} asks the innermost level alone. */
function asksInnermost(original: string): boolean {
  return (original.includes('this') || original.includes('./')) && /(?:^|\/)(?:this[./]|\.\/)/.test(original);
}

function frameWith(name: string, frames: readonly Frame[], from: number, until: number): Frame | undefined {
  for (let at = from; at >= until && at >= 0; at -= 1) {
    const frame = frames[at];
    if (frame && hasName(frame, name)) return frame;
  }
  return undefined;
}

function hasName(frame: Frame, name: string): boolean {
  return Boolean(frame.fields?.has(name)) || (isObject(frame.value) && Object.hasOwn(frame.value, name));
}

function stepInto(frame: Frame, name: string): Got {
  const value = isObject(frame.value) && Object.hasOwn(frame.value, name) ? frame.value[name] : undefined;
  const path = frame.path === '' ? name : `${frame.path}.${name}`;
  return { value, path, field: frame.fields?.get(name) };
}

function thisOf(frame: Frame | undefined): Got {
  return { value: frame?.value, path: frame?.path ?? '', field: frame?.field };
}

function loopValue(name: string | undefined, frames: readonly Frame[]): Got {
  const loop = frames.findLast((frame) => frame.loop)?.loop;
  const values: Readonly<Record<string, unknown>> = {
    index: loop?.index ?? 0,
    number: (loop?.index ?? 0) + 1,
    first: loop?.index === 0,
    last: loop?.last ?? true,
  };
  return { value: name === undefined || !Object.hasOwn(values, name) ? undefined : values[name], path: '' };
}
