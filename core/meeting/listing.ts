// What falls due, and what became of tasks, as a table of texts: for the screen, for a spreadsheet, for paper.
import type { MovedDate } from '../schedule/moved';
import { dayText, type Occurrence, type Schedule } from '../schedule/occurrences';
import meetingWords from '../vi/meeting.json';
import grammar from '../vi/schedule.json';
import type { Task } from './tasks';

export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const { columns } = grammar;

export function scheduleTable({ occurrences, undated }: Schedule): TextTable {
  const dated = occurrences.map((occurrence) => [
    stretchText(occurrence),
    grammar.kinds[occurrence.kind],
    occurrence.period === '' ? occurrence.what : `${occurrence.what} (${occurrence.period})`,
    doersOf(occurrence),
    occurrence.to.join(', '),
  ]);
  const open = undated.map(({ kind, what, from, to, words }) => [
    words ?? grammar.undated,
    grammar.kinds[kind],
    what,
    from.join(', ') || grammar.names.everyone,
    to.join(', '),
  ]);
  return { columns: [columns.day, columns.kind, columns.what, columns.from, columns.to], rows: [...dated, ...open] };
}

export function movedTable(dates: readonly MovedDate[]): TextTable {
  return {
    columns: [columns.what, columns.from, columns.before, columns.after],
    rows: dates.map(({ what, who, period, before, after }) => [
      period === '' ? what : `${what} (${period})`,
      who.join(', ') || grammar.names.everyone,
      before === null ? grammar.added : dayText(before),
      after === null ? grammar.dropped : dayText(after),
    ]),
  };
}

function stretchText({ first, day, moved }: Occurrence): string {
  return first === day || moved !== null || first > day ? dayText(day) : `${dayText(first)} - ${dayText(day)}`;
}

function doersOf({ host, from }: Occurrence): string {
  return host ?? (from.length > 0 ? from.join(', ') : grammar.names.everyone);
}

export function taskTable(tasks: readonly Task[]): TextTable {
  return {
    columns: [columns.task, columns.lead, columns.partners, columns.due, columns.day, columns.state, columns.meeting],
    rows: tasks.map(({ task, lead, partners, due, last, state, overdue, meetingTitle }) => [
      task,
      lead ?? '',
      partners.join(', '),
      due ?? '',
      last === null ? '' : dayText(last),
      overdue ? `${meetingWords.states[state]} - ${grammar.overdue}` : meetingWords.states[state],
      meetingTitle,
    ]),
  };
}

/** Columns as wide as their widest cell, no wider than `most`; a longer cell goes on in the next lines. */
export function tableText({ columns: heads, rows }: TextTable, most = 44): string {
  const widths = heads.map((head, at) => Math.min(most, Math.max(head.length, ...rows.map((row) => (row[at] ?? '').length))));
  const lines = [heads, widths.map((width) => '─'.repeat(width)), ...rows].flatMap((row) => linesOf(row, widths));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function linesOf(row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((width, at) => wrapped(row[at] ?? '', width));
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, at) => (cell[line] ?? '').padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.replace(/\s+/g, ' ').split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
