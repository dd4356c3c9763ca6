// The label of a node: its level and number in the form that targets use.
import { nodeNumberKey } from '../references/unit-number';
import { anyCase } from '../references/words';
import type { Branch, Node, Run } from '../tree/node';
import { isLeaf, isProvision } from '../tree/node';
import { runsText } from '../tree/walk';
import type { UnitLabel } from './instruction';
import { words } from './words';

/** Undefined for nodes that no instruction can name by a number. */
export function labelOfNode(node: Node): UnitLabel | undefined {
  if (isLeaf(node) || node.num === undefined) return undefined;
  if (node.kind !== 'attachment' && !isProvision(node)) return undefined;
  return { level: node.kind as UnitLabel['level'], num: nodeNumberKey(node.num, node.kind as never) };
}

export function hasLabel(node: Node, { level, num }: UnitLabel): node is Branch {
  const own = labelOfNode(node);
  return own !== undefined && own.level === level && own.num === num;
}

const formName = new RegExp(`^\\s*${anyCase(words.form)}\\s*[:.]?\\s*0*([\\dA-Z][\\dA-Za-z./-]*)(?![\\p{L}\\d])`, 'iu');

/** The key of an annex that is a form: "Mẫu số 02" in its number, or before its title, gives "2". */
export function formKeyOf(node: FormLike): string | undefined {
  if (node.kind !== 'attachment') return undefined;
  const own = formName.exec(node.num ?? '') ?? formName.exec(runsText(node.heading ?? []));
  return own?.[1];
}

/** As a sentence names it: an annex with a number of its own ("Phụ lục I") is no form, whatever its title says. */
export function namedForm({ num, ...node }: FormLike): string | undefined {
  return num === undefined ? formKeyOf(node) : formKeyOf({ kind: node.kind, num });
}

/** The title of a form without its number: "Mẫu số 02: BIÊN BẢN" → where "BIÊN BẢN" begins. */
export function formTitleStart(title: string): number {
  const own = formName.exec(title);
  return own ? own[0].length + (/^\s*[:.–-]?\s*/u.exec(title.slice(own[0].length))?.[0].length ?? 0) : 0;
}

/** A node, plain or live. */
interface FormLike {
  readonly kind: string;
  readonly num?: string | undefined;
  readonly heading?: readonly Run[] | undefined;
}
