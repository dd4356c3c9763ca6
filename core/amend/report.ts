// Instructions and what became of them, in words, one a line: for a screen.
import { Budget } from '../diff/budget';
import type { Edit } from '../diff/change';
import { wordEdits } from '../diff/word-edits';
import { Vocabulary } from '../diff/words';
import { type Finding, warning } from '../finding/finding';
import { messageOf } from '../finding/message';
import type { Tree } from '../tree/node';
import { find, ownText } from '../tree/walk';
import { upperFirst } from '../vi/lexicon';
import type { Applied } from './consolidate/applied';
import { fill } from './consolidate/notes';
import type { Result } from './execute/outcome';
import type { Insertion, Instruction, Target } from './instruction';
import { placeText, sourceName } from './label-name';
import type { AmendingText } from './read/amending-text';
import { labelOfNode } from './unit-key';
import { words } from './words';

const said = words.report;

/** "khoản 2 Điều 1 [P02] Sửa đổi, bổ sung khoản 20 Điều 3 (Nghị định số …)". */
export function instructionLines({ instructions }: AmendingText, tree: Tree): string[] {
  return instructions.map((one) => {
    const place = placeText(one.source.label);
    const of = one.amends?.number ?? one.amends?.title;
    return `${place === '' ? '-' : place} [${one.pattern}] ${inWords(one, tree)}${of === undefined ? '' : ` (${of})`}`;
  });
}

/** `name` is where the instruction stands ("khoản 1 Điều 1"), `text` what it orders. */
export interface ToldResult extends Result {
  readonly name: string;
  readonly text: string;
  /** The words between `before` and `after`; none where the place is new, gone or written anew. */
  readonly edits: readonly Edit[];
}

/** Steps of comparing the words of one place: as for an article of ten thousand words of which every fifth is another. */
const stepsForWords = 5_000_000;
/** Above this share of its letters taken out a place is written anew. */
const anew = 0.7;

export function toldResults({ reading, results, tree }: Applied): ToldResult[] {
  const byId = new Map(reading.instructions.map((one) => [one.id, one]));
  return results.flatMap((result) => {
    const instruction = byId.get(result.id);
    if (!instruction) return [];
    return [{ ...result, name: sourceName(instruction), text: inWords(instruction, tree), edits: editsOf(result) }];
  });
}

function editsOf({ before, after }: Result): Edit[] {
  if (before === '' || after === '') return [];
  const edits = wordEdits(before, after, new Vocabulary(), new Budget(stepsForWords));
  const removed = edits.reduce((sum, edit) => sum + edit.removed.length, 0);
  return removed > before.length * anew ? [] : edits;
}

export function resultLines({ number, title, name }: Applied['identity'], results: readonly ToldResult[]): string[] {
  return [number ?? title ?? name, ...results.flatMap(linesOf)];
}

function linesOf({ applied, reason, params, before, after, name, text }: ToldResult): string[] {
  if (!applied) return [`${upperFirst(name)} ${said.refused}: ${text}. ${refusalText(name, reason, params)}`];
  const shown = [said.before, said.after].map((line, at) =>
    fill(line, { text: (at === 0 ? before : after).replaceAll('\n', ' / ') }),
  );
  return [`${upperFirst(name)} ${said.applied}: ${text}`, ...(before + after === '' ? [] : shown)];
}

function refusalText(name: string, reason: Result['reason'], params: Result['params']): string {
  const finding: Finding = warning(`amend.refused.${reason ?? 'unsupported'}`, '', { id: name, ...params });
  return messageOf(finding, 'vi').text;
}

function inWords(one: Instruction, tree: Tree): string {
  const place = placeOf(one);
  switch (one.kind) {
    case 'insertion':
      return fill(said[`insertion.${one.position}`], { place, units: unitsOf(one) });
    case 'statement':
      return fill(said.statement, { role: said.roles[one.role], words: opening(one, tree) });
    case 'termReplacement':
    case 'termInsertion':
    case 'termRepeal':
      return fill(said[one.kind], {
        place,
        ...('old' in one ? { old: one.old } : {}),
        ...('new' in one ? { new: one.new } : {}),
      });
    case 'renumbering':
      return fill(said.renumbering, { place, num: one.num });
    default:
      return fill(said[one.kind], { place });
  }
}

function placeOf(one: Instruction): string {
  if (one.kind === 'join') return one.targets.map(targetText).join(', ');
  return one.target ? targetText(one.target) : '';
}

function targetText({ path, part }: Target): string {
  const place = path.length === 0 ? said.whole : placeText(path);
  return part === 'heading' ? fill(said.heading, { place }) : place;
}

function unitsOf({ content }: Insertion): string {
  const labels = content.flatMap((node) => labelOfNode(node) ?? []);
  return labels.length > 0 ? labels.map((label) => placeText([label])).join(', ') : said.paragraph;
}

function opening({ source }: Instruction, tree: Tree): string {
  const node = find(tree, source.sentence);
  return node ? ownText(node).slice(0, 120) : '';
}
