// From which day an amending text holds, and which of its instructions hold from another day.
import { findReferences } from '../../references/find-references';
import type { UnitPath } from '../../references/mention';
import type { Tree } from '../../tree/node';
import { find, ownText } from '../../tree/walk';
import type { Instruction, Statement, UnitLabel } from '../instruction';
import { words } from '../words';

export interface Effect {
  /** Undefined where no sentence says a day. */
  readonly date: string | undefined;
  /** Days of single instructions, by id. */
  readonly own: ReadonlyMap<string, string>;
}

export function effectOf(tree: Tree, instructions: readonly Instruction[]): Effect {
  const said = instructions.filter(
    (one): one is Statement => one.kind === 'statement' && one.role === 'effect' && one.date !== undefined,
  );
  const own = new Map<string, string>();
  let date: string | undefined;
  for (const statement of said) {
    const labels = ownUnits(tree, statement);
    if (labels.length === 0) date ??= statement.date;
    else
      for (const { id } of instructions.filter(({ source }) => labels.some((label) => standsIn(source.label, label))))
        own.set(id, statement.date ?? '');
  }
  return { date, own };
}

/** "Quy định tại khoản 2 Điều 1 của Luật này có hiệu lực từ ngày …": units of the amending text itself. */
function ownUnits(tree: Tree, { source }: Statement): UnitPath[] {
  const node = find(tree, source.sentence);
  if (!node) return [];
  const text = ownText(node);
  const said = text.search(inForce);
  // Behind "có hiệu lực" stand exceptions: "trừ trường hợp quy định tại khoản 2 Điều này".
  return findReferences(text)
    .filter(({ kind, owner, end }) => kind === 'units' && owner?.type !== 'instrument' && end <= said)
    .flatMap(({ paths }) => paths);
}

const inForce = new RegExp(words.statements.effect.join('|'), 'iu');

/** Whether an instruction's place in the amending text is this unit or inside it. */
function standsIn(place: readonly UnitLabel[], path: UnitPath): boolean {
  if (path.some(({ self, numbers }) => self || numbers.length === 0)) return false;
  return path.every(({ level, numbers }) =>
    place.some((label) => label.level === level && numbers.some(({ from }) => from === label.num)),
  );
}
