// What the library's commands print, for people: dossiers, versions, hits, the report of a check.
import type { Printed } from '../../core/bridge/call';
import type { ShelfRow } from '../../core/bridge/calls/library';
import type { Output } from '../../core/bridge/contract';
import { type Language, words } from '../../core/finding/message';
import type { Stage } from '../../core/library/version';

const stageWords: Readonly<Record<Stage, string>> = {
  base: 'stage.base',
  draft: 'stage.draft',
  issued: 'stage.issued',
  amended: 'stage.amended',
};

type Dossier = Output<'library.read'>;
type Texts = Readonly<Record<Exclude<Printed, 'list'>, (value: never, language: Language) => string>>;

export const libraryTexts = { dossiers, dossier, versions, hits, report, restored } satisfies Texts;

function dossiers(rows: readonly ShelfRow[], language: Language): string {
  if (rows.length === 0) return `${words('say.noDossiers', language)}\n`;
  return rows.map((row) => lines([`${row.id}  ${row.title}`, `${stateOf(row, language)}${tagsOf(row)}`])).join('');
}

function stateOf({ changedAt, versions: count, last, step }: ShelfRow, language: Language): string {
  const newest = last
    ? `@${count} ${last.milestone ?? words(stageWords[last.stage], language)}`
    : words('say.noVersions', language);
  const open = step === null ? '' : `, ${words('say.working', language)}`;
  return `${localTime(changedAt)}  ${newest}${open}`;
}

function tagsOf({ tags }: Dossier): string {
  return tags.length === 0 ? '' : `  [${tags.join('; ')}]`;
}

/** Null: the dossier is gone. */
function dossier(found: Dossier | null): string {
  return found ? `${found.id}  ${found.title}${found.versions === 0 ? '' : `  @${found.versions}`}\n` : '';
}

function versions(all: Output<'library.versions'>, language: Language): string {
  if (all.length === 0) return `${words('say.noVersions', language)}\n`;
  return all.map((one) => `${versionLine(one, language)}\n`).join('');
}

function versionLine(
  { number, at, stage, author, milestone, message }: Output<'library.versions'>[number],
  language: Language,
): string {
  const said = [milestone, message].filter((text) => text !== null && text !== '').join(': ');
  const parts = [`@${number}`.padEnd(5), localTime(at), words(stageWords[stage], language), author, said];
  return parts
    .filter((part) => part !== '')
    .join('  ')
    .replace(/\s*\n\s*/g, ' ');
}

function hits({ hits: found, hasMore }: Output<'library.search'>, language: Language): string {
  if (found.length === 0) return `${words('say.noHits', language)}\n`;
  const shown = found.map((hit) => {
    const version = hit.version === null ? '@working' : `@${hit.version}`;
    const snippet = hit.snippet.map(({ text, isHit }) => (isHit ? `«${text}»` : text)).join('');
    return lines([
      `${hit.dossier}${version}  ${hit.title}${hit.label === '' ? '' : `  ${hit.label}`}`,
      snippet.replace(/\s+/g, ' '),
    ]);
  });
  return `${shown.join('')}${hasMore ? `${words('say.moreHits', language)}\n` : ''}`;
}

function report(counts: Output<'library.verify'>, language: Language): string {
  return `${words('say.verified', language, counts)}\n`;
}

function restored({ kept }: Output<'library.restoreBackup'>, language: Language): string {
  return `${kept === null ? words('say.restored', language) : words('say.restoredKept', language, { file: kept })}\n`;
}

/** A line, and another one under it, further in. */
function lines([first = '', second = '']: readonly string[]): string {
  return `${first}\n    ${second}\n`;
}

/** By this computer's clock and time zone: "2026-11-25 20:15". */
function localTime(moment: string): string {
  const time = new Date(moment);
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
  return `${day} ${pad(time.getHours())}:${pad(time.getMinutes())}`;
}
