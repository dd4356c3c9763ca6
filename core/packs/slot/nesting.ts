// Source of a slot → the line where blocks stand in blocks, or calls in calls, deeper than allowed. Asked before the parser,
// whose time grows with the square of the depth. Total: any text will do.

const outside = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}|\{\{~?(#|\^(?!\s*~?\}\})|\/|\s*else\b(?!\s*~?\}\}))?/g;
const inside = /"(?:\\"|[^"])*"|'(?:\\'|[^'])*'|\}\}|[()]/g;

/** undefined: nowhere. */
export function deepLine(source: string, limit: number): number | undefined {
  const scan = new Scan(source, limit);
  while (scan.step());
  return scan.tooDeepAt === undefined ? undefined : source.slice(0, scan.tooDeepAt).split('\n').length;
}

class Scan {
  tooDeepAt: number | undefined;
  private at = 0;
  /** For each open block, itself and its {{else if}}s, which are blocks in blocks. */
  private readonly blocks: number[] = [];
  private depth = 0;

  constructor(
    private readonly source: string,
    private readonly limit: number,
  ) {}

  /** One {{ }}; false at the end. */
  step(): boolean {
    const found = this.next(outside);
    if (!found) return false;
    if (!found[0].startsWith('{{!') && !found[0].startsWith('{{~!')) this.mustache(found);
    return this.tooDeepAt === undefined;
  }

  private mustache({ index, 1: sign }: RegExpExecArray): void {
    if (sign === '#' || sign === '^') this.blocks.push(0);
    if (sign === '/') this.depth -= this.blocks.pop() ?? 0;
    else if (sign !== undefined && this.blocks.length > 0) this.deeper(index);
    this.calls();
  }

  private deeper(index: number): void {
    this.blocks[this.blocks.length - 1] = (this.blocks.at(-1) ?? 0) + 1;
    this.depth += 1;
    if (this.depth > this.limit) this.tooDeepAt = index;
  }

  /** Up to the end of the mustache. Parentheses in quoted texts do not count. */
  private calls(): void {
    let depth = 0;
    for (let token = this.next(inside); token && token[0] !== '}}'; token = this.next(inside)) {
      if (token[0] === '(') depth += 1;
      else if (token[0] === ')') depth -= 1;
      if (depth > this.limit) this.tooDeepAt ??= token.index;
    }
  }

  private next(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    this.at = found ? pattern.lastIndex : this.source.length;
    return found;
  }
}
