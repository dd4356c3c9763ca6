// Text of a slot (Handlebars) → checked syntax tree. Only what a legal text needs is let in: values, if, unless, each,
// with and the closed list of helpers. Nothing is ever compiled to code; see Decisions in the README.
import Handlebars from 'handlebars';
import { done, error, type Finding, failed, type Outcome, type PackPlace } from '../../finding/finding';
import { cleanText } from '../../model/text';
import { helperNames } from './helpers';
import { deepLine } from './nesting';

export interface Slot {
  readonly place: PackPlace;
  readonly program: hbs.AST.Program;
  /** The lines of the source, for stable ids of the units that come from them. */
  readonly lines: readonly string[];
}

const blocks: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with']);
const literals: ReadonlySet<string> = new Set([
  'StringLiteral',
  'NumberLiteral',
  'BooleanLiteral',
  'UndefinedLiteral',
  'NullLiteral',
]);
const forbiddenSteps: ReadonlySet<string> = new Set([
  '__proto__',
  'prototype',
  'constructor',
  '__defineGetter__',
  '__lookupGetter__',
]);
const loopNames: ReadonlySet<string> = new Set(['index', 'number', 'first', 'last', 'stop']);
/** Of blocks, and of calls inside calls. */
const maxDepth = 40;
/** Characters; a slot is a page or two of text. */
export const maxSlotLength = 200_000;

/** Fails with every construct that is not allowed, each with its line; a place that has a line already keeps it. */
export function parseSlot(source: string, place: PackPlace): Outcome<Slot> {
  if (source.length > maxSlotLength) return failed([error('slot.tooLong', '', { limit: maxSlotLength }, place)]);
  const normal = cleanText(source);
  if (!normal.includes('{{')) return done({ place, program: literalProgram(normal), lines: normal.split('\n') });
  const deep = deepLine(normal, maxDepth);
  if (deep !== undefined) return failed([error('slot.tooDeep', '', { limit: maxDepth }, { ...place, line: place.line ?? deep })]);
  try {
    const program = Handlebars.parse(normal);
    const findings = new Check(place).program(program, 0);
    return findings.length > 0 ? failed(findings) : done({ place, program, lines: normal.split('\n') });
  } catch (problem) {
    return failed([syntaxError(problem, place)]);
  }
}

/** What the parser makes of a text without tags, without the parser: most wording of users is such. */
function literalProgram(text: string): hbs.AST.Program {
  const loc = { source: '', start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
  // The types of Handlebars say that `original` is no text; it is.
  const content = { type: 'ContentStatement', value: text, original: text, loc } as unknown as hbs.AST.ContentStatement;
  return { type: 'Program', body: text === '' ? [] : [content], blockParams: [], loc };
}

function syntaxError(problem: unknown, place: PackPlace): Finding {
  const message = problem instanceof Error ? problem.message : String(problem);
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? /- (\d+):\d+/.exec(message)?.[1] ?? 1);
  const detail = message.split('\n').at(-1)?.slice(0, 200) ?? '';
  return error('slot.syntax', '', { detail }, { ...place, line: place.line ?? line });
}

class Check {
  private readonly findings: Finding[] = [];
  constructor(private readonly place: PackPlace) {}

  program(program: hbs.AST.Program, depth: number): Finding[] {
    if (depth > maxDepth) this.refuse('slot.tooDeep', program, { limit: maxDepth });
    else for (const statement of program.body) this.statement(statement, depth);
    return this.findings;
  }

  private statement(statement: hbs.AST.Statement, depth: number): void {
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return;
      case 'MustacheStatement':
        return this.mustache(statement as hbs.AST.MustacheStatement);
      case 'BlockStatement':
        return this.block(statement as hbs.AST.BlockStatement, depth);
      default:
        this.refuse('slot.notAllowed', statement, { what: statement.type });
    }
  }

  private mustache({ path, params, hash }: hbs.AST.MustacheStatement): void {
    if (params.length > 0 || hash) this.call(path, params, hash);
    else this.expression(path);
  }

  private block(block: hbs.AST.BlockStatement, depth: number): void {
    const name = block.path.original;
    if (!blocks.has(name)) this.refuse('slot.unknownHelper', block, { name });
    if (block.params.length !== 1 || block.hash) this.refuse('slot.blockArguments', block, { name });
    if (block.program?.blockParams?.length) this.refuse('slot.notAllowed', block, { what: 'as |…|' });
    if (isRaw(block)) this.refuse('slot.notAllowed', block, { what: '{{{{…}}}}' });
    for (const param of block.params) this.expression(param);
    if (block.program) this.program(block.program, depth + 1);
    if (block.inverse) this.program(block.inverse, depth + 1);
  }

  private expression(expression: hbs.AST.Expression): void {
    if (literals.has(expression.type)) return;
    if (expression.type === 'PathExpression') return this.path(expression as hbs.AST.PathExpression);
    if (expression.type === 'SubExpression') {
      const { path, params, hash } = expression as hbs.AST.SubExpression;
      return this.call(path, params, hash);
    }
    this.refuse('slot.notAllowed', expression, { what: expression.type });
  }

  private call(path: hbs.AST.Expression, params: readonly hbs.AST.Expression[], hash: hbs.AST.Hash | undefined): void {
    const name = path.type === 'PathExpression' ? (path as hbs.AST.PathExpression).original : '';
    if (!helperNames.has(name)) this.refuse('slot.unknownHelper', path, { name });
    if (hash) this.refuse('slot.notAllowed', path, { what: 'hash' });
    for (const param of params) this.expression(param);
  }

  private path(path: hbs.AST.PathExpression): void {
    const bad = path.parts.find((part) => typeof part !== 'string' || forbiddenSteps.has(part));
    const foreign = path.data && (path.depth > 0 || path.parts.length !== 1 || !loopNames.has(path.parts[0] ?? ''));
    if (bad !== undefined || foreign) this.refuse('slot.forbiddenPath', path, { path: path.original });
  }

  private refuse(code: string, node: hbs.AST.Node, params: Record<string, string | number>): void {
    this.findings.push(error(code, '', params, { ...this.place, line: this.place.line ?? node.loc?.start.line ?? 1 }));
  }
}

/** Of all blocks, only {{{{raw}}}} ones have no white-space marks of their own. */
function isRaw({ openStrip }: hbs.AST.BlockStatement): boolean {
  return !('open' in openStrip);
}
