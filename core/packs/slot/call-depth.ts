// Source of a slot → the line where calls stand in calls deeper than allowed. Total: any text will do.

/** undefined: nowhere. Only parentheses inside {{ }} count, and none that stand in a quoted text. */
export function callDepth(source: string, limit: number): number | undefined {
  let inside = false;
  let depth = 0;
  let line = 1;
  for (const [token] of source.matchAll(/"(?:\\"|[^"])*"|'(?:\\'|[^'])*'|\{\{|\}\}|[()\n"']/g)) {
    if (token === '{{' || token === '}}') {
      inside = token === '{{';
      depth = 0;
    } else if (inside && token === '(') depth += 1;
    else if (inside && token === ')') depth -= 1;
    if (depth > limit) return line;
    line += token.split('\n').length - 1;
  }
  return undefined;
}
