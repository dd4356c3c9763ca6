// A tree + instructions → the new tree, and what became of each instruction. An instruction is applied whole or not at all; what
// cannot be placed is listed with its reason. Untouched units keep their ids and stay the same objects.
import { type Finding, warning } from '../../finding/finding';
import type { Tree } from '../../tree/node';
import { type Instruction, isOperation, type Operation } from '../instruction';
import { sourceName } from '../label-name';
import { insert, join, move, renumber, repeal, split, substitute, substituteHeading } from './change';
import { type LiveNode, live, settledTree } from './live';
import { Refused, type Result } from './outcome';
import { unitText } from './unit-text';
import { type Changed, insertTerm, repealTerm, replaceTerm } from './words';
import { Work, type WorkOptions } from './work';

export interface Executed {
  readonly tree: Tree;
  readonly results: readonly Result[];
  readonly findings: readonly Finding[];
}

export interface ExecuteOptions extends Partial<WorkOptions> {
  /** Before and after of each; takes time. */
  readonly show?: boolean;
}

/** Instructions of one amending text, in its order. */
export function execute(base: Tree, instructions: readonly Instruction[], options: ExecuteOptions = {}): Executed {
  const work = new Work(live(base), { repealed: options.repealed ?? 'remove' });
  const results = instructions.filter(isOperation).map((instruction) => carriedOut(work, instruction, options.show ?? false));
  work.finish();
  const ordered = new Map(instructions.map((one) => [one.id, one]));
  const findings = results.flatMap((result) => findingsOf(result, placeOf(ordered.get(result.id))));
  for (const [id, words] of work.trailing) {
    const { sentence, name } = placeOf(ordered.get(id));
    findings.push(warning('amend.trailing', sentence, { id: name, words }));
  }
  return { tree: settledTree(work.root), results, findings };
}

function carriedOut(work: Work, instruction: Operation, show: boolean): Result {
  try {
    work.begin(instruction);
    const { nodes, loose, before, after } = apply(work, instruction, show);
    for (const node of nodes) work.known(node);
    if (writes(instruction)) for (const node of nodes) work.fresh.set(node, instruction.source.sentence);
    return {
      id: instruction.id,
      applied: true,
      nodes: nodes.map(({ id }) => id),
      ...(show ? { before, after } : { before: '', after: '' }),
      ...(loose ? { loose: true as const } : {}),
    };
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    return {
      id: instruction.id,
      applied: false,
      reason: problem.reason,
      params: problem.params,
      nodes: [],
      before: '',
      after: '',
    };
  }
}

function writes({ kind }: Operation): boolean {
  return kind === 'substitution' || kind === 'insertion' || kind === 'split' || kind === 'join';
}

function textBefore(work: Work, instruction: OfUnits): string {
  const target = 'target' in instruction ? instruction.target : instruction.targets[0];
  if (!target || target.path.length === 0) return '';
  return work.find({ path: target.path }).map(unitText).join('\n');
}

/** Of words the paragraphs that have them are shown, of units the place as a whole. */
function apply(work: Work, instruction: Operation, show: boolean): Changed {
  switch (instruction.kind) {
    case 'termReplacement':
      return replaceTerm(work, instruction);
    case 'termInsertion':
      return insertTerm(work, instruction);
    case 'termRepeal':
      return repealTerm(work, instruction);
    default:
      return unitsChanged(work, instruction, show);
  }
}

type OfUnits = Exclude<Operation, { kind: `term${string}` }>;

function unitsChanged(work: Work, instruction: OfUnits, show: boolean): Changed {
  const before = show ? textBefore(work, instruction) : '';
  const nodes = units(work, instruction);
  return { nodes, loose: false, before, after: show ? nodes.map(unitText).join('\n') : '' };
}

function units(work: Work, instruction: OfUnits): LiveNode[] {
  switch (instruction.kind) {
    case 'substitution':
      return substitute(work, instruction);
    case 'insertion':
      return insert(work, instruction);
    case 'repeal':
      return repeal(work, instruction);
    case 'headingSubstitution':
      return substituteHeading(work, instruction);
    case 'move':
      return move(work, instruction);
    case 'split':
      return split(work, instruction);
    case 'join':
      return join(work, instruction);
    case 'renumbering':
      return renumber(work, instruction);
  }
}

interface Place {
  readonly sentence: string;
  readonly name: string;
}

function placeOf(instruction: Instruction | undefined): Place {
  return instruction ? { sentence: instruction.source.sentence, name: sourceName(instruction) } : { sentence: '', name: '' };
}

function findingsOf({ applied, reason, params, loose }: Result, { sentence, name }: Place): Finding[] {
  if (!applied && reason) return [warning(`amend.refused.${reason}`, sentence, { id: name, ...params })];
  return loose ? [warning('amend.loose', sentence, { id: name })] : [];
}
