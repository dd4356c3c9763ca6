// What was asked on the command line → the input of a call: files are read, today is filled in.
import type { Positional } from '../../core/bridge/call';
import { done, error, failed, type Outcome } from '../../core/finding/finding';
import { type ReadText, readContent, readText } from '../files/read-text';
import type { Called } from './arguments';

const limitMb = 64;

/** Option values go in as they are: dispatch checks them. */
export function inputOf({ command, words, values }: Called, today: () => string): Outcome<Record<string, unknown>> {
  const input: Record<string, unknown> = {};
  for (const option of command.options) {
    if (option.input === undefined) continue;
    const given = values[option.name] ?? (option.input === 'today' ? today() : undefined);
    if (given !== undefined) input[option.input] = given;
  }
  const contents = (command.positionals ?? []).map(({ key, from, many }, at) => {
    const given = words.slice(at, many ? undefined : at + 1).map((word) => readers[from](word));
    const values = given.flatMap((content) => (content.ok ? [content.value] : []));
    input[key] = many ? values : values[0];
    return given;
  });
  const problems = contents.flat().filter(({ ok }) => !ok);
  return problems.length === 0 ? done(input) : failed(problems.flatMap(({ findings }) => findings));
}

const readers: Readonly<Record<Positional['from'], (word: string) => Outcome<unknown>>> = {
  word: (word) => done(word),
  file: (word) => fileText(word),
  bytes: (word) => fileBytes(word),
};

function fileText(file: string): Outcome<string> {
  const read = readText(file === '-' ? 0 : file, limitMb * 1024 * 1024);
  return 'text' in read ? done(read.text) : refused(file, read);
}

function fileBytes(file: string): Outcome<Uint8Array> {
  const read = readContent(file === '-' ? 0 : file, limitMb * 1024 * 1024);
  return 'bytes' in read ? done(read.bytes) : refused(file, read);
}

function refused(file: string, read: Exclude<ReadText, { readonly text: string }>): Outcome<never> {
  if (read.problem === 'unreadable') return failed([error('file.unreadable', '', { file, detail: read.detail })]);
  return failed([refusals[read.problem](file)]);
}

const refusals = {
  missing: (file: string) => error('file.missing', '', { file }),
  isFolder: (file: string) => error('file.isFolder', '', { file }),
  tooBig: (file: string) => error('file.tooBig', '', { file, limit: limitMb }),
  notText: (file: string) => error('file.notText', '', { file }),
};
