// A tag of a checked slot → its source between {{ and }}, in one spelling.

export function tagSource({ path, params }: hbs.AST.MustacheStatement): string {
  return [expressionSource(path), ...params.map(argumentSource)].join(' ');
}

function argumentSource(expression: hbs.AST.Expression): string {
  if (expression.type !== 'SubExpression') return expressionSource(expression);
  const { path, params } = expression as hbs.AST.SubExpression;
  return `(${[expressionSource(path), ...params.map(argumentSource)].join(' ')})`;
}

function expressionSource(expression: hbs.AST.Expression): string {
  switch (expression.type) {
    case 'PathExpression':
      return (expression as hbs.AST.PathExpression).original;
    case 'StringLiteral':
      return `"${(expression as hbs.AST.StringLiteral).value.replaceAll('"', '\\"')}"`;
    default:
      return String((expression as hbs.AST.NumberLiteral).value);
  }
}
