// The value of a call → a file, or something to print; and the same for --json.
import { existsSync, realpathSync } from 'node:fs';
import type { Positional, Printed } from '../../core/bridge/call';
import type { AmendingOutput } from '../../core/bridge/calls/amending';
import type { Listing } from '../../core/bridge/calls/meetings';
import type { Replacement } from '../../core/bridge/calls/replace';
import type { Output } from '../../core/bridge/contract';
import type { Comparison, PackSummary, Reading, Written } from '../../core/bridge/results';
import { done, error, failed, type Outcome } from '../../core/finding/finding';
import { type Language, words } from '../../core/finding/message';
import { writeFile } from '../files/write-file';
import type { Called } from './arguments';
import { isPrinted } from './command';
import { looksLikeVersion } from './input';
import { libraryTexts } from './library-texts';

type Instructions = Output<'amend.read'>;
type Consolidation = Output<'amend.consolidate'>;

/** `value` is what --json shows in place of the call's value. */
export interface Delivery {
  readonly value: unknown;
  readonly saved?: readonly string[];
  readonly printed?: string | Uint8Array;
}

/** Of a call that was made several times: what was done stays done, whatever became of the others. */
export function joined(made: readonly Outcome<Delivery>[]): Outcome<Delivery> {
  const [only] = made;
  if (only && made.length === 1) return only;
  const findings = made.flatMap((one) => one.findings);
  const deliveries = made.flatMap((one) => (one.ok ? [one.value] : []));
  if (deliveries.length === 0) return failed(findings);
  const printed = deliveries.map((one) => one.printed ?? '').join('');
  return done(
    { value: deliveries.map(({ value }) => value), saved: deliveries.flatMap(({ saved }) => saved ?? []), printed },
    findings,
  );
}

export function deliver(asked: Called, value: unknown, language: Language): Outcome<Delivery> {
  const { gives } = asked.command;
  if (isPrinted(gives)) return done({ value, printed: printers[gives](value as never, language) });
  const content = contentFor(gives, value);
  const target = targetOf(asked);
  if (target === undefined) return done({ value: printable(value), printed: content });
  return save(target, asked, content);
}

const printers: Readonly<Record<Printed, (value: never, language: Language) => string>> = { list: listText, ...libraryTexts };

function contentFor(gives: Called['command']['gives'], value: unknown): string | Uint8Array {
  if (gives === 'file') return (value as { bytes: Uint8Array }).bytes;
  if (gives === 'reading') return readingText(value as Reading);
  if (gives === 'comparison') return comparisonContent(value as Comparison);
  if (gives === 'listing') return listingContent(value as Listing);
  if (gives === 'instructions') return linesText((value as Instructions).text);
  if (gives === 'consolidation') return consolidationContent(value as Consolidation);
  if (gives === 'amending') return amendingContent(value as AmendingOutput);
  if (gives === 'replacement') return replacementContent(value as Replacement);
  return gives === 'draft' ? jsonText(value) : contentOf(value as Written);
}

function comparisonContent(comparison: Comparison): string | Uint8Array {
  if (comparison.format === 'text') return comparison.text === '' ? '' : `${comparison.text}\n`;
  return comparison.format === 'json' ? jsonText({ changes: comparison.changes, summary: comparison.summary }) : comparison.bytes;
}

const linesText = (text: string) => (text === '' ? '' : `${text}\n`);

function consolidationContent(made: Consolidation): string | Uint8Array {
  if (made.format === 'docx') return made.bytes;
  return made.format === 'articles' ? articleLines(made.articles) : linesText(made.text.trimEnd());
}

function amendingContent(made: AmendingOutput): string | Uint8Array {
  if (made.format === 'docx') return made.bytes;
  if (made.format === 'text') return made.text;
  return jsonText(made.format === 'draft' ? made.draft : made);
}

function replacementContent(made: Replacement): string | Uint8Array {
  if (made.format === 'json') return jsonText(made);
  if (made.format === 'draft') return jsonText(made.draft);
  if (made.format === 'content') return jsonText(made.body);
  return made.format === 'text' ? linesText(made.text.trimEnd()) : made.bytes;
}

function listingContent(listing: Listing): string | Uint8Array {
  if (listing.format === 'table') return listing.text;
  return listing.format === 'json' ? jsonText(listing.rows) : listing.bytes;
}

/** Articles are one JSON line each, for other programs to take in. */
function readingText(reading: Reading): string {
  if (reading.format === 'text') return reading.text;
  if (reading.format === 'tree') return jsonText(reading.tree);
  return reading.format === 'articles' ? articleLines(reading.articles) : '';
}

function articleLines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

function save(target: string, { words: given, command }: Called, content: string | Uint8Array): Outcome<Delivery> {
  if (given.some((word, at) => isFile(command.positionals?.[at]?.from) && isSame(target, word))) {
    return failed([error('file.isInput', '', { file: target })]);
  }
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const written = writeFile(target, bytes);
  return written.ok ? done({ value: { saved: target, bytes: bytes.length }, saved: [target] }) : written;
}

/** Undefined is standard output. A .docx goes beside its draft when nothing else is said. */
export function targetOf({ words: given, values, command }: Called): string | undefined {
  const { output, format } = values;
  if (typeof output === 'string') return output === '-' ? undefined : output;
  const last = given.at(-1);
  if (command.positionals?.at(-1)?.from === 'target') return last === '-' ? undefined : last;
  if (command.ending !== undefined && last !== undefined) return `${fileName(last)}${command.ending}`;
  if (last === undefined || last === '-' || !givesDocx(command.gives, values)) return undefined;
  if (command.gives === 'consolidation') return `${(given[0] ?? '').replace(/\.(json|docx|doc|txt)$/i, '')}.consolidated.docx`;
  const own = looksLikeVersion(last) && !existsSync(last) ? fileName(last) : last;
  if (command.gives === 'listing') return `${own.replace(/\.json$/i, '')}.${format}`;
  const base = own.replace(/\.(json|docx|doc|txt)$/i, '');
  if (command.gives === 'amending') return `${base}.amending.docx`;
  if (command.gives === 'replacement') return `${base}.${command.name}.docx`;
  return command.gives === 'comparison' ? `${base}.${format}.docx` : `${own.replace(/\.json$/i, '')}.docx`;
}

/** A title may hold what no file name can. */
function fileName(title: string): string {
  return title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-').slice(0, 120);
}

/** Whether what a command gives is a Word file, by its --format. */
export function givesDocx(gives: Called['command']['gives'], { format, ...values }: Called['values']): boolean {
  if (gives === 'consolidation') return values['dry-run'] === undefined && (format === undefined || format === 'docx');
  if (gives === 'document' || gives === 'amending') return format === undefined || format === 'docx';
  if (gives === 'listing') return format === 'xlsx';
  if (gives === 'replacement') return format === 'docx' || format === 'table' || format === 'comparison';
  return gives === 'comparison' && (format === 'redline' || format === 'table');
}

function isFile(from: Positional['from'] | undefined): boolean {
  return from === 'file' || from === 'bytes' || from === 'named';
}

function isSame(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}

function contentOf(written: Written): string | Uint8Array {
  if (written.format === 'docx') return written.bytes;
  return written.format === 'text' ? written.text : jsonText(written.tree);
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function printable(value: unknown): unknown {
  const bytes = value instanceof Object && 'bytes' in value ? value.bytes : undefined;
  return bytes instanceof Uint8Array ? { format: formatOf(value), base64: Buffer.from(bytes).toString('base64') } : value;
}

function formatOf(value: unknown): unknown {
  return value instanceof Object && 'extension' in value ? value.extension : 'docx';
}

function listText(packs: readonly PackSummary[], language: Language): string {
  if (packs.length === 0) return `${words('say.noPacks', language)}\n`;
  const width = Math.max(...packs.map(({ id }) => id.length));
  const lines = packs.map(
    ({ id, title, description }) => `${id.padEnd(width)}  ${title[language]}\n${' '.repeat(width)}  ${description[language]}\n`,
  );
  return lines.join('');
}
