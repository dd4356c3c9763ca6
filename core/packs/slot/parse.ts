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
  const plain = plainProgram(normal);
  if (plain) return done({ place, program: plain, lines: normal.split('\n') });
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

const reference = /\{\{ref "([A-Za-z0-9._/-]+)"\}\}/g;

/**
 * What the parser makes of a text in which all tags are references, without the parser: the wording of users is mostly such.
 * Undefined where anything else stands in it.
 */
function plainProgram(text: string): hbs.AST.Program | undefined {
  const body: hbs.AST.Statement[] = [];
  let line = 1;
  let from = 0;
  for (const found of text.matchAll(reference)) {
    if (found.index > from) body.push(contentNode(text.slice(from, found.index), line));
    line += linesIn(text, from, found.index);
    body.push(referenceNode(found[1] ?? '', line));
    from = found.index + found[0].length;
  }
  if (from < text.length) body.push(contentNode(text.slice(from), line));
  const isPlain = body.every(
    (node) => node.type !== 'ContentStatement' || !/\{\{|\\$/.test((node as hbs.AST.ContentStatement).value),
  );
  return isPlain ? { type: 'Program', body, blockParams: [], loc: at(1) } : undefined;
}

function at(line: number): hbs.AST.SourceLocation {
  return { source: '', start: { line, column: 0 }, end: { line, column: 0 } };
}

function linesIn(text: string, from: number, until: number): number {
  let count = 0;
  for (let end = text.indexOf('\n', from); end >= 0 && end < until; end = text.indexOf('\n', end + 1)) count += 1;
  return count;
}

function contentNode(text: string, line: number): hbs.AST.ContentStatement {
  // The types of Handlebars say that `original` is no text; it is.
  return { type: 'ContentStatement', value: text, original: text, loc: at(line) } as unknown as hbs.AST.ContentStatement;
}

function referenceNode(target: string, line: number): hbs.AST.MustacheStatement {
  const loc = at(line);
  const path = { type: 'PathExpression', original: 'ref', parts: ['ref'], depth: 0, data: false, loc };
  const param = { type: 'StringLiteral', value: target, original: target, loc };
  return { type: 'MustacheStatement', path, params: [param], loc } as unknown as hbs.AST.MustacheStatement;
}

function syntaxError(problem: unknown, place: PackPlace): Finding {
  const message = problem instanceof Error ? problem.message : String(problem);
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? /- (\d+):\d+/.exec(message)?.[1] ?? 1);
  return error('slot.syntax', '', { detail: wrongPlace(message).slice(0, 200) }, { ...place, line: place.line ?? line });
}

/** What Handlebars could not read, from its message: the end of the wording it points at, or the two tags that do not match. */
function wrongPlace(message: string): string {
  const tags = /^(\S+) doesn't match (\S+)/.exec(message);
  if (tags) return `{{#${tags[1]}}} … {{/${tags[2]}}}`;
  const [, shown, mark] = message.split('\n');
  return mark?.startsWith('-') || mark === '^' ? (shown ?? message) : message;
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
