// A command line → exit code: 0 done, 1 findings of severity error (and then no output file), 2 wrong usage.
import type { Dispatch } from '../../core/bridge/dispatch';
import { done, error, type Finding, failed, hasErrors, type Outcome } from '../../core/finding/finding';
import { type Language, languages, words } from '../../core/finding/message';
import { type Called, optionValue, parseArguments } from './arguments';
import { helpText } from './help';
import { inputOf } from './input';
import { type Delivery, deliver, givesDocx, targetOf } from './output';
import { reportLines } from './report';

/** Folders that were named: of the user's own packs, of the library. */
export interface Folders {
  readonly packs?: string;
  readonly library?: string;
}

/** The outside of a command: everything it reads from or does to the world. */
export interface World {
  readonly dispatch: (folders: Folders) => Dispatch;
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
  else tell(outcome, language, world);
  return outcome.ok && !hasErrors(outcome.findings) ? 0 : 1;
}

/** A .docx is not text: it is not printed on a screen. */
function targetProblems(asked: Called, { onScreen }: World): Finding[] {
  const { command, values } = asked;
  const printed = givesDocx(command.gives, values.format) && targetOf(asked) === undefined && !values.json;
  return printed && onScreen ? [error('usage.noOutput', '', { command: command.name })] : [];
}

async function carriedOut(asked: Called, language: Language, world: World): Promise<Outcome<Delivery>> {
  const input = inputOf(asked, world.today);
  if (!input.ok) return input;
  const outcome = await world.dispatch(foldersOf(asked))(asked.command.call, input.value);
  if (!outcome.ok) return outcome;
  if (asked.command.gives !== 'list' && hasErrors(outcome.findings)) return failed(outcome.findings);
  const delivered = deliver(asked, outcome.value, language);
  const findings = [...outcome.findings, ...delivered.findings];
  return delivered.ok ? done(delivered.value, findings) : failed(findings);
}

function foldersOf({ values: { packs, library } }: Called): Folders {
  return { ...(typeof packs === 'string' ? { packs } : {}), ...(typeof library === 'string' ? { library } : {}) };
}

function tell(outcome: Outcome<Delivery>, language: Language, world: World): void {
  if (outcome.ok && outcome.value.printed !== undefined) world.print(outcome.value.printed);
  say(outcome.findings, language, world);
  if (!outcome.ok) world.complain(`${words('say.noOutput', language)}\n`);
  else if (outcome.value.saved !== undefined) world.complain(`${words('say.saved', language, { file: outcome.value.saved })}\n`);
}

function say(findings: readonly Finding[], language: Language, world: World): void {
  for (const line of reportLines(findings, language)) world.complain(`${line}\n`);
}
