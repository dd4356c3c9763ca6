// The units of an amending body → passages: a sentence with the quoted paragraphs that follow it. Every node below a unit is in
// exactly one passage.
import { type Branch, isBranch, isLeaf, isProvision, type Node } from '../../tree/node';
import { runsText } from '../../tree/walk';
import type { UnitLabel } from '../instruction';
import { labelOfNode } from '../unit-key';

export interface Passage {
  /** The node that holds the words. */
  readonly node: Node;
  readonly text: string;
  /** A title rather than a paragraph. */
  readonly heading: boolean;
  readonly nodes: Node[];
  readonly quoted: Node[];
  /** Units that follow without quotation marks and are its content. */
  readonly units: readonly Branch[];
}

export interface Unit {
  readonly node: Branch;
  readonly label: readonly UnitLabel[];
  readonly passages: readonly Passage[];
  readonly units: readonly Unit[];
}

const opener = /^\s*[“"]/u;
const goesOn = /[\p{L}\p{N},;“”"]$/u;
const lower = /^[\p{Ll}\p{N}]/u;

/** `outer` is the label of the units around, from the inside out. */
export function unitOf(node: Branch, outer: readonly UnitLabel[]): Unit {
  const own = labelOfNode(node);
  const label = own ? [own, ...outer] : outer;
  const passages: Passage[] = [];
  if (node.heading) passages.push(passage(node, runsText(node.heading), true));
  const units: Unit[] = [];
  for (const child of node.children) {
    if (isProvision(child)) units.push(unitOf(child, label));
    else addTo(passages, units, child, node);
  }
  return { node, label, passages, units };
}

function passage(node: Node, text: string, heading: boolean): Passage {
  return { node, text, heading, nodes: [node], quoted: [], units: [] };
}

function addTo(passages: Passage[], units: readonly Unit[], child: Node, parent: Branch): void {
  // A dash is done with its line: what is quoted behind it is its own.
  const dash = units.at(-1);
  const last = dash?.node.kind === 'indent' ? dash.passages.at(-1) : dash ? undefined : passages.at(-1);
  if (isBranch(child)) {
    const open = last ?? passages[passages.push(passage(parent, '', false)) - 1];
    open?.nodes.push(child);
    open?.quoted.push(child);
    return;
  }
  const text = isLeaf(child) ? runsText(child.runs) : '';
  if (last && isQuoted(child, text)) {
    last.nodes.push(child);
    last.quoted.push(child);
  } else if (last && !dash && wraps(last, text)) {
    passages[passages.length - 1] = { ...last, text: `${last.text} ${text.trim()}`, nodes: [...last.nodes, child] };
  } else passages.push(passage(child, text, false));
}

function isQuoted(child: Node, text: string): boolean {
  return child.attrs.quoted === true || opener.test(text);
}

/** A sentence that was broken over lines. */
function wraps(last: Passage, text: string): boolean {
  return last.quoted.length === 0 && goesOn.test(last.text.trimEnd()) && lower.test(text.trimStart());
}
