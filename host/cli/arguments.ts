// Words of the command line → what is asked, or every mistake in them.
import { parseArgs } from 'node:util';
import { done, error, type Finding, failed, type Outcome } from '../../core/finding/finding';
import { commands, commonOptions, type Option, type ShellCommand, versionOption } from './command';

/** A list where an option may be given several times. */
export type Values = Readonly<Record<string, string | true | readonly string[]>>;

/** `words` are the positionals, as typed. */
export interface Called {
  readonly do: 'call';
  readonly command: ShellCommand;
  readonly words: readonly string[];
  readonly values: Values;
}

export type Asked = { readonly do: 'help'; readonly command?: ShellCommand } | { readonly do: 'version' } | Called;

type Token = ReturnType<typeof parseTokens>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

export function parseArguments(args: readonly string[]): Outcome<Asked> {
  const tokens = parseTokens(args);
  const { name, words } = named(tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])));
  const options = tokens.filter((token): token is OptionToken => token.kind === 'option');
  const wants = (option: string) => options.some((token) => token.name === option);
  if (name === undefined && wants('version')) return done({ do: 'version' });
  if (name === 'help') return help(named(words).name);
  if (name === undefined) return wants('help') ? done({ do: 'help' }) : failed([error('usage.noCommand', '')]);
  const command = commands.find((item) => item.name === name);
  if (!command) return failed([unknownCommand(name)]);
  return wants('help') ? done({ do: 'help', command }) : called(command, words, options);
}

/** The name of the command, of two words where there is such a command, and the words that follow it. */
function named([first, second, ...rest]: readonly string[]): { name: string | undefined; words: string[] } {
  const both = `${first} ${second}`;
  if (second !== undefined && commands.some(({ name }) => name === both)) return { name: both, words: rest };
  return { name: first, words: second === undefined ? [] : [second, ...rest] };
}

/** The value of an option before anything is known to be right: the language of messages about mistakes. */
export function optionValue(args: readonly string[], name: string): string | undefined {
  const token = parseTokens(args).findLast((item) => item.kind === 'option' && item.name === name);
  return token?.kind === 'option' ? token.value : undefined;
}

/** Options have one meaning in all commands, so one list serves to read them. */
function parseTokens(args: readonly string[]) {
  const all = [...commands.flatMap((command) => command.options), ...commonOptions, versionOption];
  const options = Object.fromEntries(
    all.map(({ name, short, value, choices }) => {
      const type = value === undefined && choices === undefined ? ('boolean' as const) : ('string' as const);
      return [name, short === undefined ? { type } : { type, short }];
    }),
  );
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function help(name: string | undefined): Outcome<Asked> {
  if (name === undefined) return done({ do: 'help' });
  const command = commands.find((item) => item.name === name);
  return command ? done({ do: 'help', command }) : failed([unknownCommand(name)]);
}

/** Commands of two words are named by their first; a first word alone by what may follow it. */
function unknownCommand(name: string): Finding {
  const family = commands.filter((command) => command.name.startsWith(`${name} `)).map((command) => command.name);
  const firsts = new Set(commands.map((command) => command.name.split(' ')[0]));
  const expected = family.length > 0 ? family : [...firsts, 'help'];
  return error('usage.unknownCommand', '', { name, expected: expected.join(', ') });
}

function called(command: ShellCommand, words: readonly string[], options: readonly OptionToken[]): Outcome<Asked> {
  const findings = [...wordProblems(command, words), ...options.flatMap((token) => optionProblems(command, token))];
  if (findings.length > 0) return failed(findings);
  return done({ do: 'call', command, values: valuesOf(command, options), words });
}

function valuesOf(command: ShellCommand, options: readonly OptionToken[]): Values {
  const many = new Set(command.options.filter((option) => option.many).map(({ name }) => name));
  const all = (wanted: string) => options.flatMap(({ name, value }) => (name === wanted && value !== undefined ? [value] : []));
  return Object.fromEntries(options.map(({ name, value }) => [name, many.has(name) ? all(name) : (value ?? true)]));
}

function wordProblems({ name, positionals = [] }: ShellCommand, words: readonly string[]): Finding[] {
  const missing = positionals
    .slice(words.length)
    .filter(({ optional }) => !optional)
    .map(({ from }) => error('usage.missing', '', { command: name, what: from }));
  const last = positionals.at(-1);
  if (last?.many || last?.each || last?.from === 'phrase') return missing;
  return [...missing, ...words.slice(positionals.length).map((word) => error('usage.extra', '', { command: name, word }))];
}

function optionProblems({ options }: ShellCommand, token: OptionToken): Finding[] {
  const option = options.find((item) => item.name === token.name);
  const params = { option: token.rawName };
  if (!option) return [error('usage.unknownOption', '', params)];
  if (isSwitch(option)) return token.value === undefined ? [] : [error('usage.needlessValue', '', params)];
  // "-o --json": the next option was taken for the value.
  const eaten = !token.inlineValue && token.value !== undefined && /^-./.test(token.value);
  if (token.value === undefined || token.value === '' || eaten) return [error('usage.noValue', '', params)];
  if (!option.choices || option.choices.includes(token.value)) return [];
  return [error('usage.value', '', { ...params, value: token.value, expected: option.choices.join(', ') })];
}

function isSwitch({ value, choices }: Option): boolean {
  return value === undefined && choices === undefined;
}
