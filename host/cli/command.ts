// The commands of the command line, derived from the contract: name, positional and options come from each call.
import { z } from 'zod';
import type { Call, Command, Printed } from '../../core/bridge/call';
import { type CallName, contract } from '../../core/bridge/contract';
import { languages } from '../../core/finding/message';

/** `value` and `words` are keys of the catalogs; an option without `value` and `choices` is a switch. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  readonly words: string;
  readonly value?: string;
  readonly choices?: readonly string[];
  /** What the text of the value becomes; absent, it stays a text. `dossier`: the id of the dossier that is named;
   * `file`: the text of the file. */
  readonly as?: 'number' | 'dossier' | 'file';
  /** It may be given several times: the input is a list. */
  readonly many?: true;
  /** The key of the call's input that the option fills; absent, the option is the shell's own. */
  readonly input?: string;
}

export interface ShellCommand extends Command {
  readonly call: CallName;
  readonly summary: string;
  /** Keys of the catalogs for the positionals, in their order. */
  readonly words: readonly string[];
  readonly options: readonly Option[];
}

/** Options of every command that say where things are. */
const packs: Option = { name: 'packs', words: 'option.packs', value: 'value.folder' };
const library: Option = { name: 'library', words: 'option.library', value: 'value.folder' };

export const placeOptions: readonly Option[] = [packs, library];

const printed: ReadonlySet<string> = new Set<Printed>(['list', 'dossiers', 'dossier', 'versions', 'hits', 'report', 'restored']);

/** Options that every command takes. */
export const commonOptions: readonly Option[] = [
  { name: 'json', words: 'option.json' },
  { name: 'lang', words: 'option.lang', choices: languages },
  { name: 'help', short: 'h', words: 'option.help' },
];
export const versionOption: Option = { name: 'version', words: 'option.version' };

export const commands: readonly ShellCommand[] = (Object.keys(contract) as CallName[]).flatMap((name) => {
  const call: Call = contract[name];
  return call.command ? [commandOf(name, call.command, call.summary, call.input.shape)] : [];
});

function commandOf(
  call: CallName,
  command: Command,
  summary: string,
  shape: Readonly<Record<string, z.core.$ZodType>>,
): ShellCommand {
  const { positionals } = command;
  const taken = new Set(positionals?.map(({ key }) => key));
  if (positionals?.some(({ from }) => from === 'named')) taken.add('name');
  const own = Object.entries(shape).flatMap(([key, schema]) =>
    taken.has(key) ? [] : [optionOf(key, schema as z.ZodType, command.fileOptions)],
  );
  const options = [...outputOf(command), ...own, ...placeOptions, ...commonOptions];
  const words = positionals?.map(({ key }) => (shape[key] as z.ZodType | undefined)?.description ?? 'input.target') ?? [];
  return { ...command, call, summary, options, words };
}

export function isPrinted(gives: Command['gives']): gives is Printed {
  return printed.has(gives);
}

function outputOf({ gives, positionals }: Command): Option[] {
  const isNamed = positionals?.some(({ from }) => from === 'target');
  return isPrinted(gives) || isNamed
    ? []
    : [{ name: 'output', short: 'o', words: `option.output.${gives}`, value: 'value.file' }];
}

function optionOf(key: string, schema: z.ZodType, files: readonly string[] = []): Option {
  const inner = schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const option = { name: dashed(key), words: schema.description ?? key, input: key };
  if (files.includes(key)) {
    const isMany = inner instanceof z.ZodArray;
    return { ...option, value: 'value.file', as: 'file', ...(isMany ? { many: true as const } : {}) };
  }
  if (inner instanceof z.ZodEnum) return { ...option, choices: inner.options.map(String) };
  if (inner instanceof z.ZodBoolean) return option;
  const valued = { ...option, value: `value.${key}` };
  if (inner instanceof z.ZodNumber) return { ...valued, as: 'number' };
  return key === 'dossier' ? { ...valued, as: 'dossier' } : valued;
}

/** "dryRun" is --dry-run. */
function dashed(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
