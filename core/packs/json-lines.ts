// Text of a JSON file + the path of a value in it → its line, from 1. A value that is not there gets the line of what should
// hold it.
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';

type Path = readonly PropertyKey[];
export type LineOf = (path: Path) => number;

/** Only for text that is JSON and not nested too deeply (model/depth.ts). */
export function linesOfJson(text: string): LineOf {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  let tree: Node | undefined;
  return (path) => {
    tree ??= parseTree(source);
    for (let length = path.length; tree && length >= 0; length -= 1) {
      const steps = path.slice(0, length).map((step) => (typeof step === 'symbol' ? String(step) : step));
      const node = findNodeAtLocation(tree, steps);
      if (node) return source.slice(0, node.offset).split('\n').length;
    }
    return 1;
  };
}

/** "parties[0].name" → its steps; the way back from pathText() for names without dots and brackets. */
export function stepsOf(at: string): Path {
  return at.split(/[.[\]]/).flatMap((step) => (step === '' ? [] : [/^\d+$/.test(step) ? Number(step) : step]));
}
