// A command line → exit code: 0 done, 1 findings of severity error (and then no output file), 2 wrong usage, 130 stopped.
import { existsSync } from 'node:fs';
import type { Dispatch } from '../../core/bridge/dispatch';
import type { Talk } from '../../core/bridge/talk';
import { done, error, type Finding, failed, hasErrors, type Outcome } from '../../core/finding/finding';
import { type Language, languages, words } from '../../core/finding/message';
import { type Called, optionValue, parseArguments } from './arguments';
import { isPrinted } from './command';
import { FromLibrary } from './from-library';
import { helpText } from './help';
import { type CallInput, inputsOf, looksLikeVersion } from './input';
import { type Delivery, deliver, givesDocx, joined, targetOf } from './output';
import { reportLines } from './report';

/** Folders that were named: of the user's own packs, of the library. */
export interface Folders {
  readonly packs?: string;
  readonly library?: string;
}

/** The outside of a command: everything it reads from or does to the world. */
export interface World {
  readonly dispatch: (folders: Folders) => Dispatch;
  /** Whether there is a library already. */
  readonly hasLibrary: (folder: string | undefined) => boolean;
  /** Runs `work` with a talk that shows how far it is, and is stopped by the user. */
  readonly watched: <T>(work: (talk: Talk) => Promise<T>, language: Language) => Promise<T>;
  readonly today: () => string;
  readonly version: string;
  readonly print: (text: string | Uint8Array) => void;
  readonly complain: (text: string) => void;
  /** Whether what is printed goes to a screen. */
  readonly onScreen: boolean;
}

export async function runCommandLine(args: readonly string[], world: World): Promise<number> {
  const language = languageOf(args);
  const asked = parseArguments(args);
  if (!asked.ok) return usageProblem(asked.findings, args, language, world);
  const { value } = asked;
  if (value.do === 'call') return call(value, language, world);
  world.print(`${value.do === 'version' ? world.version : helpText(value.command, language)}\n`);
  return 0;
}

function languageOf(args: readonly string[]): Language {
  const wanted = optionValue(args, 'lang');
  return languages.find((language) => language === wanted) ?? 'vi';
}

function usageProblem(findings: readonly Finding[], args: readonly string[], language: Language, world: World): number {
  if (args.includes('--json')) world.print(`${JSON.stringify(failed(findings), null, 2)}\n`);
  else say(findings, language, world);
  return 2;
}

async function call(asked: Called, language: Language, world: World): Promise<number> {
  const target = targetProblems(asked, world);
  if (target.length > 0) return usageProblem(target, asked.values.json ? ['--json'] : [], language, world);
  const outcome = await carriedOut(asked, language, world);
  if (asked.values.json)
    world.print(`${JSON.stringify(outcome.ok ? { ...outcome, value: outcome.value.value } : outcome, null, 2)}\n`);
  else tell(outcome, asked, language, world);
  if (isStopped(outcome)) return 130;
  return outcome.ok && !hasErrors(outcome.findings) ? 0 : 1;
}

/** A .docx is not text: it is not printed on a screen. */
function targetProblems(asked: Called, { onScreen }: World): Finding[] {
  const { command, values } = asked;
  const printed = givesDocx(command.gives, values) && targetOf(asked) === undefined && !values.json;
  return printed && onScreen ? [error('usage.noOutput', '', { command: command.name })] : [];
}

async function carriedOut(asked: Called, language: Language, world: World): Promise<Outcome<Delivery>> {
  const folders = foldersOf(asked);
  if (needsLibrary(asked) && !world.hasLibrary(folders.library)) return failed([error('library.notThere', '')]);
  const dispatch = world.dispatch(folders);
  const inputs = await inputsOf(asked, world.today, new FromLibrary(dispatch));
  if (!inputs.ok) return inputs;
  return world.watched((talk) => eachTime(asked, inputs.value, dispatch, language, talk), language);
}

/** Several files: the bar counts them. */
async function eachTime(
  asked: Called,
  inputs: readonly CallInput[],
  dispatch: Dispatch,
  language: Language,
  talk: Talk,
): Promise<Outcome<Delivery>> {
  const total = inputs.length;
  const made: Outcome<Delivery>[] = [];
  for (const [at, input] of inputs.entries()) {
    if (total > 1) talk.tell({ stage: 'stage.files', done: at, total });
    const outcome = await once(asked, input, dispatch, language, total > 1 ? { ...talk, tell: () => {} } : talk);
    made.push(total === 1 ? outcome : ofWord(outcome, asked.words.at(at - total) ?? ''));
    if (isStopped(outcome)) break;
  }
  return joined(made);
}

function isStopped({ findings }: Outcome<unknown>): boolean {
  return findings.some(({ code }) => code === 'call.stopped');
}

/** Of several files, each finding says which it is about. */
function ofWord(outcome: Outcome<Delivery>, word: string): Outcome<Delivery> {
  return { ...outcome, findings: outcome.findings.map((finding) => ({ ...finding, at: `${word} ${finding.at}`.trim() })) };
}

async function once(
  asked: Called,
  input: CallInput,
  dispatch: Dispatch,
  language: Language,
  talk: Talk,
): Promise<Outcome<Delivery>> {
  const outcome = await dispatch(asked.command.call, input, talk);
  if (!outcome.ok) return outcome;
  if (!isPrinted(asked.command.gives) && hasErrors(outcome.findings)) return failed(outcome.findings);
  const delivered = deliver(asked, outcome.value, language);
  const findings = [...outcome.findings, ...delivered.findings];
  return delivered.ok ? done(delivered.value, findings) : failed(findings);
}

/** A library is made by what puts something into it, not by a look at it or a mistyped folder. */
const makers: ReadonlySet<string> = new Set(['library.addFile', 'library.import', 'library.restoreBackup']);

function needsLibrary({ command, words: given }: Called): boolean {
  if (command.call.startsWith('library.')) return !makers.has(command.call);
  const isFile = (at: number) =>
    ['file', 'bytes'].includes(command.positionals?.[Math.min(at, command.positionals.length - 1)]?.from ?? '');
  return given.some((word, at) => isFile(at) && looksLikeVersion(word) && !existsSync(word));
}

function foldersOf({ values: { packs, library } }: Called): Folders {
  return { ...(typeof packs === 'string' ? { packs } : {}), ...(typeof library === 'string' ? { library } : {}) };
}

function tell(outcome: Outcome<Delivery>, asked: Called, language: Language, world: World): void {
  if (outcome.ok && outcome.value.printed !== undefined) world.print(outcome.value.printed);
  say(outcome.findings, language, world);
  const writes = !isPrinted(asked.command.gives) && !isStopped(outcome);
  if (!outcome.ok && writes) world.complain(`${words('say.noOutput', language)}\n`);
  for (const file of (outcome.ok && outcome.value.saved) || []) world.complain(`${words('say.saved', language, { file })}\n`);
}

function say(findings: readonly Finding[], language: Language, world: World): void {
  for (const line of reportLines(findings, language)) world.complain(`${line}\n`);
}
