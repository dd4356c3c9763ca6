// What --help and help <command> print.
import { type Language, words } from '../../core/finding/message';
import { commands, commonOptions, type Option, placeOptions, type ShellCommand, versionOption } from './command';

export function helpText(command: ShellCommand | undefined, language: Language): string {
  return command ? commandHelp(command, language) : generalHelp(language);
}

function generalHelp(language: Language): string {
  const say = (key: string) => words(key, language);
  const list = commands.map((command): Row => [usageOf(command, language), say(command.summary)]);
  return [
    say('help.title'),
    '',
    `${say('help.usage')} phoihop <${say('help.command')}> …`,
    '',
    say('help.commands'),
    ...table([...list, ['serve [--port N] [--no-open]', say('call.serve')], [`help <${say('help.command')}>`, say('help.help')]]),
    '',
    say('help.options'),
    ...optionTable([...placeOptions, ...commonOptions, versionOption], language),
    '',
    say('help.exit'),
  ].join('\n');
}

function commandHelp(command: ShellCommand, language: Language): string {
  const say = (key: string) => words(key, language);
  const positional = command.words.map((key, at): Row => [`<${say(placeholders(command)[at] ?? '')}>`, say(key)]);
  return [
    `phoihop ${command.name}: ${say(command.summary)}`,
    '',
    `${say('help.usage')} phoihop ${usageOf(command, language)}`,
    '',
    ...table([...positional, ...command.options.map((option) => optionRow(option, language))]),
    '',
    say('help.exit'),
  ].join('\n');
}

type Row = readonly [string, string];

function usageOf(command: ShellCommand, language: Language): string {
  const word = placeholders(command)
    .map((key) => ` <${words(key, language)}>`)
    .join('');
  const shown = command.options.filter((option) => ![...placeOptions, ...commonOptions].includes(option));
  return `${command.name}${word}${shown.map((option) => ` [${optionForm(option, language)}]`).join('')}`;
}

function placeholders({ positionals }: ShellCommand): string[] {
  return (positionals ?? []).map(({ key, from }) => (from === 'version' ? 'value.version' : `value.${key}`));
}

function optionForm({ name, short, value, choices }: Option, language: Language): string {
  const written = short === undefined ? `--${name}` : `-${short}`;
  const follows = choices?.join('|') ?? (value === undefined ? '' : words(value, language));
  return follows === '' ? written : `${written} ${follows}`;
}

function optionTable(options: readonly Option[], language: Language): string[] {
  return table(options.map((option) => optionRow(option, language)));
}

function optionRow(option: Option, language: Language): Row {
  const long = option.short === undefined ? '' : `, --${option.name}`;
  return [`${optionForm(option, language)}${long}`, words(option.words, language)];
}

/** Two columns; a first column too wide gets a line of its own. */
function table(rows: readonly Row[]): string[] {
  const width = Math.min(34, Math.max(...rows.map(([first]) => first.length)));
  return rows.flatMap(([first, second]) =>
    first.length > width ? [`  ${first}`, `  ${' '.repeat(width)}  ${second}`] : [`  ${first.padEnd(width)}  ${second}`],
  );
}
