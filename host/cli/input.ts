// What was asked on the command line → the inputs of its call, one for each time that it is made: files and versions of the
// library are read, names of dossiers become ids, today is filled in.
import { basename } from 'node:path';
import type { Positional } from '../../core/bridge/call';
import { done, error, failed, type Outcome } from '../../core/finding/finding';
import { parseVersionRef } from '../../core/library/version-ref';
import { type ReadText, readContent, readText } from '../files/read-text';
import type { Called } from './arguments';
import type { Option } from './command';
import type { FromLibrary } from './from-library';

export type CallInput = Readonly<Record<string, unknown>>;
type Read = Outcome<unknown> | Promise<Outcome<unknown>>;

const limitMb = 64;

/** Option values go in as they are: dispatch checks them. */
export async function inputsOf(asked: Called, today: () => string, library: FromLibrary): Promise<Outcome<CallInput[]>> {
  const options = await optionInput(asked, today, library);
  if (!options.ok) return options;
  const made: Outcome<CallInput>[] = [];
  for (const words of timesOf(asked)) made.push(await wordInput(asked, words, library));
  const inputs = made.flatMap((input) => (input.ok ? [{ ...options.value, ...input.value }] : []));
  return inputs.length === made.length ? done(inputs) : failed(made.flatMap(({ findings }) => findings));
}

/** The words of each time that the call is made. */
function timesOf({ command, words }: Called): (readonly string[])[] {
  const { positionals = [] } = command;
  if (!positionals.at(-1)?.each) return [words];
  const before = words.slice(0, positionals.length - 1);
  return words.slice(positionals.length - 1).map((word) => [...before, word]);
}

async function optionInput({ command, values }: Called, today: () => string, library: FromLibrary): Promise<Outcome<CallInput>> {
  const input: Record<string, unknown> = {};
  for (const { name, input: key, as } of command.options) {
    const given = key === undefined ? undefined : (values[name] ?? (key === 'today' ? today() : undefined));
    if (key === undefined || given === undefined) continue;
    const value = await optionValue(as, given, library);
    if (!value.ok) return value;
    input[key] = value.value;
  }
  return done(input);
}

type Given = Called['values'][string];

async function optionValue(as: Option['as'], given: Given, library: FromLibrary): Promise<Outcome<unknown>> {
  if (Array.isArray(given)) {
    const each: Outcome<unknown>[] = [];
    for (const one of given as readonly string[]) each.push(await optionValue(as, one, library));
    const values = each.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    return values.length === each.length ? done(values) : failed(each.flatMap(({ findings }) => findings));
  }
  if (as === 'dossier') return library.dossier(String(given));
  if (as === 'file') return fileText(String(given));
  return done(as === 'number' ? numberIn(given) : given);
}

/** Anything else is left to be refused by its schema. */
function numberIn(given: Given): unknown {
  return typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : given;
}

async function wordInput({ command }: Called, words: readonly string[], library: FromLibrary): Promise<Outcome<CallInput>> {
  const input: Record<string, unknown> = {};
  const problems: Outcome<unknown>[] = [];
  for (const [at, positional] of (command.positionals ?? []).entries()) {
    const { key, from, many } = positional;
    if (from === 'target') continue;
    const given = from === 'phrase' ? [words.slice(at).join(' ')] : words.slice(at, many ? undefined : at + 1);
    const contents: Outcome<unknown>[] = [];
    for (const word of given) contents.push(await readers[from](word, positional, library));
    problems.push(...contents.filter(({ ok }) => !ok));
    const values = contents.flatMap((content) => (content.ok ? [content.value] : []));
    input[key] = many ? values : values[0];
    if (from === 'named') input.name = basename(given[0] ?? '');
  }
  return problems.length === 0 ? done(input) : failed(problems.flatMap(({ findings }) => findings));
}

type Reader = (word: string, positional: Positional, library: FromLibrary) => Read;

const readers: Readonly<Record<Exclude<Positional['from'], 'target'>, Reader>> = {
  word: (word) => done(word),
  phrase: (phrase) => done(phrase),
  file: (word, _, library) => fromEither(word, library.draftText, () => fileText(word)),
  bytes: (word, positional, library) => fromEither(word, library.contentBytes, () => fileBytes(word, positional)),
  named: (word, positional, library) => fromEither(word, library.contentBytes, () => fileBytes(word, positional)),
  dossier: (word, _, library) => library.dossier(word),
  version: (word, _, library) => library.version(word),
};

/** A file whose name looks like a version's is meant itself. */
async function fromEither(word: string, ofVersion: (word: string) => Promise<Outcome<unknown>>, ofFile: () => Outcome<unknown>) {
  const file = ofFile();
  const isMissing = file.findings.some(({ code }) => code === 'file.missing');
  return !isMissing || !looksLikeVersion(word) ? file : ofVersion(word);
}

export function looksLikeVersion(word: string): boolean {
  return parseVersionRef(word) !== null;
}

function fileText(file: string): Outcome<string> {
  const read = readText(file === '-' ? 0 : file, limitMb * 1024 * 1024);
  return 'text' in read ? done(read.text) : refused(file, read, limitMb);
}

function fileBytes(file: string, { limitMb: limit = limitMb }: Positional): Outcome<Uint8Array> {
  const read = readContent(file === '-' ? 0 : file, limit * 1024 * 1024);
  return 'bytes' in read ? done(read.bytes) : refused(file, read, limit);
}

function refused(file: string, read: Exclude<ReadText, { readonly text: string }>, limit: number): Outcome<never> {
  if (read.problem === 'unreadable') return failed([error('file.unreadable', '', { file, detail: read.detail })]);
  if (read.problem === 'tooBig') return failed([error('file.tooBig', '', { file, limit })]);
  return failed([refusals[read.problem](file)]);
}

const refusals = {
  missing: (file: string) => error('file.missing', '', { file }),
  isFolder: (file: string) => error('file.isFolder', '', { file }),
  notText: (file: string) => error('file.notText', '', { file }),
};
