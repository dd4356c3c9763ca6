// The names that a slot asks for, and the words it says itself: read from its syntax tree.
import type {} from 'handlebars';
import type { Slot } from '../../core/packs/slot/parse';

export interface SlotWords {
  /** Names at the beginning of a path: {{lead}}, {{parties.[0]}} → lead, parties. */
  readonly names: ReadonlySet<string>;
  /** Names further on: {{issuer.name}} → name. */
  readonly steps: ReadonlySet<string>;
  /** What {{ref "…"}} and (has "…") name. */
  readonly targets: readonly string[];
  readonly text: string;
}

export function wordsOf({ program }: Slot): SlotWords {
  const names = new Set<string>();
  const steps = new Set<string>();
  const targets: string[] = [];
  let text = '';

  function program_(node: hbs.AST.Program | undefined): void {
    for (const statement of node?.body ?? []) statement_(statement);
  }

  function statement_(statement: hbs.AST.Statement): void {
    if (statement.type === 'ContentStatement') text += `${(statement as hbs.AST.ContentStatement).value}\n`;
    if (statement.type === 'MustacheStatement') {
      const { path, params } = statement as hbs.AST.MustacheStatement;
      if (params.length > 0) call(path, params);
      else expression(path);
    }
    if (statement.type !== 'BlockStatement') return;
    const block = statement as hbs.AST.BlockStatement;
    for (const param of block.params) expression(param);
    program_(block.program);
    program_(block.inverse);
  }

  function call(path: hbs.AST.Expression, params: readonly hbs.AST.Expression[]): void {
    const name = (path as hbs.AST.PathExpression).original;
    const [first] = params;
    if ((name === 'ref' || name === 'has') && first?.type === 'StringLiteral')
      targets.push((first as hbs.AST.StringLiteral).value);
    if (name === 'list' && params[1]?.type === 'StringLiteral') steps.add((params[1] as hbs.AST.StringLiteral).value);
    for (const param of params) expression(param);
  }

  function expression(node: hbs.AST.Expression): void {
    if (node.type === 'SubExpression') {
      const { path, params } = node as hbs.AST.SubExpression;
      call(path, params);
    }
    if (node.type !== 'PathExpression') return;
    const path = node as hbs.AST.PathExpression;
    const [first, ...rest] = path.parts;
    if (first !== undefined && !path.data) names.add(first);
    for (const step of rest) steps.add(step);
  }

  program_(program);
  return { names, steps, targets, text };
}
