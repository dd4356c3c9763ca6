// A base and the texts that amend it → the consolidated text (Pháp lệnh hợp nhất 2012; conventions §2.7). Texts are executed in the
// order of their days of effect; what is not in force on the day asked for is left out and listed.
import { type Finding, warning } from '../../finding/finding';
import type { Instrument } from '../../references/mention';
import type { Tree } from '../../tree/node';
import { execute } from '../execute/execute';
import type { Result } from '../execute/outcome';
import { type Identity, identityOf, isText, sameNumber, sameText } from '../identity';
import { type Instruction, isOperation, type Operation } from '../instruction';
import { sourceName } from '../label-name';
import { located } from '../located';
import { namedIn } from '../read/amended-texts';
import { type AmendingText, readAmendingText } from '../read/amending-text';
import { annotated } from './annotate';
import type { Applied, Consolidated } from './applied';
import { type Effect, effectOf } from './effect';

export interface ConsolidateOptions {
  /** The day on which the text is wanted, "2026-07-05"; absent, everything is applied. */
  readonly at?: string;
  /** Without notes, list and mark. */
  readonly clean?: boolean;
  /** Before and after of each instruction. */
  readonly show?: boolean;
}

interface Prepared {
  readonly tree: Tree;
  readonly identity: Identity;
  readonly reading: AmendingText;
  readonly effect: Effect;
}

export function consolidate(base: Tree, amending: readonly Tree[], options: ConsolidateOptions = {}): Consolidated {
  const identity = identityOf(base);
  const findings: Finding[] = [];
  const prepared = amending.map((tree, at) => prepare(tree, `a${at + 1}.`));
  const texts = inOrder(prepared).filter((text) => isOther(text, identity, findings));
  let tree = base;
  const applied = texts.map((text): Applied => {
    const done = applyText(tree, text, identity, options);
    tree = done.tree;
    findings.push(...located([...text.reading.findings, ...done.findings], text.tree));
    return { ...text, results: done.results };
  });
  return { tree: options.clean ? tree : annotated(tree, base, applied), texts: applied, findings };
}

function prepare(tree: Tree, prefix: string): Prepared {
  const reading = readAmendingText(tree, prefix);
  return { tree, identity: identityOf(tree), reading, effect: effectOf(tree, reading.instructions) };
}

/** By day of effect, then of issue; texts without a day stay where they were given. */
function inOrder(texts: readonly Prepared[]): Prepared[] {
  const key = ({ effect, identity }: Prepared) => `${effect.date ?? identity.date ?? ''} ${identity.date ?? ''}`;
  return [...texts].sort((a, b) =>
    key(a).startsWith(' ') || key(b).startsWith(' ') || key(a) === key(b) ? 0 : key(a) < key(b) ? -1 : 1,
  );
}

const shownName = ({ number, title, name }: Identity) => number ?? title ?? name;

/** A text cannot amend itself. */
function isOther({ identity }: Prepared, base: Identity, findings: Finding[]): boolean {
  if (!sameText(identity, base)) return true;
  findings.push(warning('amend.circular', '', { words: shownName(identity) }));
  return false;
}

interface Done {
  readonly tree: Tree;
  readonly results: readonly Result[];
  readonly findings: readonly Finding[];
}

function applyText(tree: Tree, text: Prepared, base: Identity, { at, show = false }: ConsolidateOptions): Done {
  const { reading, effect, identity } = text;
  const findings: Finding[] = [];
  const refused: Result[] = [];
  const mine: Instruction[] = [];
  const name = shownName(identity);
  for (const instruction of reading.instructions) {
    if (!isOperation(instruction)) continue;
    const reason = leftOut(instruction, text, base, at);
    if (reason) refused.push({ id: instruction.id, applied: false, nodes: [], before: '', after: '', ...reason });
    else mine.push(instruction);
  }
  if (effect.date === undefined) findings.push(warning('amend.noEffect', '', { words: name }));
  if (mine.length === 0) findings.push(warning('amend.nothing', '', { words: name }));
  else if (isUnnamed(base, reading)) findings.push(warning('amend.baseUnnamed', '', { words: amendedNames(reading), id: name }));
  const done = execute(tree, mine, { repealed: 'mark', show });
  return {
    tree: done.tree,
    results: inTextOrder(reading.instructions, [...done.results, ...refused]),
    findings: [...findings, ...done.findings, ...refusedFindings(refused, reading.instructions)],
  };
}

function inTextOrder(instructions: readonly Instruction[], results: readonly Result[]): Result[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  return instructions.flatMap(({ id }) => byId.get(id) ?? []);
}

/** Findings of what was left out: one for each other text, and one a day. */
function refusedFindings(refused: readonly Result[], instructions: readonly Instruction[]): Finding[] {
  const names = new Map(instructions.map((one) => [one.id, sourceName(one)]));
  const findings = new Map<string, Finding>();
  for (const { id, reason = 'otherText', params = {} } of refused) {
    const key = `${reason} ${params.words ?? params.date ?? id}`;
    if (!findings.has(key)) findings.set(key, warning(`amend.refused.${reason}`, '', { id: names.get(id) ?? id, ...params }));
  }
  return [...findings.values()];
}

type LeftOut = Pick<Result, 'reason' | 'params'> | undefined;

function leftOut(instruction: Operation, { reading, effect }: Prepared, base: Identity, at: string | undefined): LeftOut {
  const { amends } = instruction;
  const answer = amends === null ? 'maybe' : isText(amends, base);
  if (answer === 'no') return { reason: 'otherText', params: { words: amends?.number ?? amends?.title ?? '' } };
  // A base that does not say what it is can only be the text that the amending one is about.
  const [only] = reading.amends;
  if (answer === 'maybe' && amends && only && reading.amends.length === 1 && !isSameInstrument(amends, only))
    return { reason: 'otherText', params: { words: amends.number ?? amends.title ?? '' } };
  // Nothing says which text is meant: the only one that the amending text names may be the base, or there is nothing to compare.
  if (answer === 'maybe' && reading.amends.length > 1) return { reason: 'unknownText' };
  if (
    answer === 'maybe' &&
    namedIn(base.name, reading.amends) === undefined &&
    base.number !== undefined &&
    reading.amends.length > 0
  )
    return { reason: 'unknownText' };
  const from = effect.own.get(instruction.id) ?? effect.date;
  if (at !== undefined && from !== undefined && from > at) return { reason: 'notInForce', params: { date: from } };
  return undefined;
}

/** Nothing in the base says that it is what the amending text is about. */
function isUnnamed(base: Identity, { amends }: AmendingText): boolean {
  return base.number === undefined && amends.length > 0 && namedIn(base.name, amends) === undefined;
}

const amendedNames = ({ amends }: AmendingText) => amends.map(({ number, title }) => number ?? title ?? '').join('; ');

function isSameInstrument(a: Instrument, b: Instrument): boolean {
  if (a.number !== undefined && b.number !== undefined) return sameNumber(a.number, b.number);
  return a.kind === b.kind && a.title === b.title;
}
