// The commands of the command line, derived from the contract: name, positional and options come from each call.
import { z } from 'zod';
import type { Call, Command } from '../../core/bridge/call';
import { type CallName, contract } from '../../core/bridge/contract';
import { languages } from '../../core/finding/message';

/** `value` and `words` are keys of the catalogs; an option without `value` and `choices` is a switch. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  readonly words: string;
  readonly value?: string;
  readonly choices?: readonly string[];
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

const packs: Option = { name: 'packs', words: 'option.packs', value: 'value.folder' };

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
  const own = Object.entries(shape).flatMap(([key, schema]) => (taken.has(key) ? [] : [optionOf(key, schema as z.ZodType)]));
  const options = [...outputOf(command.gives), ...own, packs, ...commonOptions];
  const words = positionals?.map(({ key }) => (shape[key] as z.ZodType | undefined)?.description ?? key) ?? [];
  return { ...command, call, summary, options, words };
}

function outputOf(gives: Command['gives']): Option[] {
  return gives === 'list' ? [] : [{ name: 'output', short: 'o', words: `option.output.${gives}`, value: 'value.file' }];
}

function optionOf(key: string, schema: z.ZodType): Option {
  const inner = schema instanceof z.ZodDefault ? schema.unwrap() : schema;
  const option = { name: key, words: schema.description ?? key, input: key };
  return inner instanceof z.ZodEnum ? { ...option, choices: inner.options.map(String) } : { ...option, value: `value.${key}` };
}
