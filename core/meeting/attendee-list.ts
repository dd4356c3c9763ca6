// A list of people pasted from Excel, Word or a message → attendees. Columns are known by their heads; without heads by what
// they hold; a line of prose is taken apart at its commas and dashes. What is not understood stays in the name.
import words from '../vi/attendees.json';
import { listCells } from './list-cells';
import type { Attendee } from './record';

type Found = Pick<Attendee, 'rank' | 'name' | 'post' | 'unit'>;
/** `office`: rank and post, or post and unit, in one. */
type Column = 'rank' | 'name' | 'post' | 'unit' | 'office' | 'number' | 'other';

const heads = Object.entries(words.heads).map(([column, pattern]) => [column as Column, new RegExp(pattern, 'iu')] as const);
const both = { rank: new RegExp(words.also.post, 'iu'), post: new RegExp(words.also.unit, 'iu') };
const loneHead = new RegExp(words.loneHead, 'iu');
const leadingRank = new RegExp(`^(${words.ranks.join('|')})(?:\\s*[-–,;/]\\s*|\\s+|$)`, 'iu');
const grouping = /^(?:[IVX]{1,5}|[A-Z])[.)]?$/;
const rankStart = new RegExp(`^(${words.ranks.join('|')})\\s+(?=\\p{Lu})`, 'u');
const address = new RegExp(`^(?:${words.address.join('|')})\\s+`, 'iu');
const numbering = /^\s*(?:\d{1,3}[.)]?|[-–+*•])\s+/u;
const lead = new RegExp(`^(?:${words.posts.join('|')})(?=\\s|$)`, 'iu');

/** `newId` gives an id for the person at a place of the list. Lines without a letter are passed over. */
export function readAttendees(text: string, newId: (place: number) => string): Attendee[] {
  const rows = listCells(text.normalize('NFC'));
  const isTable = rows.filter(({ length }) => length > 1).length * 2 > rows.length;
  const people = isTable ? fromTable(rows) : fromLines(rows.map((row) => row.join(' ')));
  return people
    .filter(({ name }) => name !== '')
    .map((person, place) => ({ id: newId(place), side: null, ...person, presence: 'present', reason: null, standsFor: null }));
}

function fromLines(lines: readonly string[]): Found[] {
  return lines.filter((line) => !loneHead.test(line)).map(fromLine);
}

/** Above the heads stand titles. Where only the heads of a name are known the first row has them. */
function fromTable(rows: readonly (readonly string[])[]): Found[] {
  const columns = rows.map((row) => row.map(columnOf));
  const isHead = (row: readonly Column[]) => row.includes('name') && row.some((one) => one !== 'name' && one !== 'other');
  const at = columns.findIndex(isHead);
  const head = at < 0 && columns[0]?.includes('name') ? 0 : at;
  if (head < 0) return rows.map((row) => fromCells(row, guessed(row)));
  return underHeads(rows.slice(head + 1), columns[head] ?? []);
}

function columnOf(cell: string): Column {
  const column = heads.find(([, pattern]) => pattern.test(cell))?.[0] ?? 'other';
  return (column === 'rank' || column === 'post') && both[column].test(cell) ? 'office' : column;
}

/** A row with nothing but one name behind a Roman number or none is that of a body: its people come after it. */
function underHeads(rows: readonly (readonly string[])[], columns: readonly Column[]): Found[] {
  const isRepeated = (row: readonly string[]) => row.filter((cell) => columnOf(cell) === 'name').length > 0;
  const named = columns.indexOf('name');
  let body: string | null = null;
  return rows.flatMap((row) => {
    if (isRepeated(row) && row.map(columnOf).join() === columns.join()) return [];
    const words = row.filter((cell, at) => cell !== '' && !(at < named && grouping.test(cell)));
    const isNumbered = row.some((cell, at) => at < named && /^\d/.test(cell));
    if (words.length === 1 && columns.length > 2 && !isNumbered && isBody(row, named)) {
      body = words[0] ?? null;
      return [];
    }
    const person = fromCells(row, columns);
    return [{ ...person, unit: person.unit ?? body }];
  });
}

/** One name in the column of numbers (cells put together), or behind a Roman number or a letter. */
function isBody(row: readonly string[], named: number): boolean {
  return row.some((cell, at) => at < named && cell !== '');
}

function fromCells(cells: readonly string[], columns: readonly Column[]): Found {
  const cell = (column: Column) => cells[columns.indexOf(column)] || null;
  const alone = columns.every((column) => column === 'name' || column === 'number' || column === 'other');
  if (alone && columns.includes('name')) return fromLine(cell('name') ?? '');
  const person = withRank(cell('name') ?? '');
  const office = officeOf(cell('office') ?? '');
  return {
    rank: cell('rank') ?? person.rank ?? office.rank,
    name: person.name,
    post: cell('post') ?? office.post,
    unit: cell('unit') ?? office.unit,
  };
}

/** "Thượng tá, Đồn trưởng", "Trưởng phòng Giám sát": rank, post and unit in one cell, each where it is said. */
function officeOf(cell: string): Omit<Found, 'name'> {
  const rank = leadingRank.exec(cell)?.[1] ?? null;
  const rest = rank === null ? cell : cell.slice(leadingRank.exec(cell)?.[0].length);
  if (rest === '') return { rank, post: null, unit: null };
  const [post, unit] = postAndUnit(rest.split(/\s+[-–]\s+|[,;]\s+/u));
  return { rank, post, unit };
}

/** Without heads: numbers aside, the first cell is the name, the next the post, the next the unit; a rank alone is a rank. */
function guessed(cells: readonly string[]): Column[] {
  const order: Column[] = ['name', 'post', 'unit'];
  return cells.map((cell) => {
    if (/^\d{0,3}\.?$/.test(cell)) return 'number';
    if (words.ranks.includes(cell)) return 'rank';
    return order.shift() ?? 'other';
  });
}

function fromLine(line: string): Found {
  const bare = line
    .replace(numbering, '')
    .replace(/[.;,]+$/, '')
    .trim();
  const [first = '', ...rest] = withoutBrackets(bare).split(/\s+[-–]\s+|,\s+|:\s+/u);
  const person = withRank(first);
  const said = rest.join(', ');
  const [post, unit] = said === '' ? [null, null] : postAndUnit(rest);
  return { ...person, post, unit };
}

/** "Nguyễn Văn A (Đội trưởng)" as "Nguyễn Văn A, Đội trưởng". */
function withoutBrackets(line: string): string {
  return line.replace(/^([^(),]+?)\s*\(([^()]+)\)$/u, '$1, $2');
}

function postAndUnit([post = '', ...unit]: readonly string[]): [string | null, string | null] {
  if (unit.length > 0) return [post, unit.join(', ')];
  const start = lead.exec(post)?.[0];
  const rest = start === undefined ? '' : post.slice(start.length).trim();
  return start === undefined || rest === '' ? [post, null] : [start, rest];
}

function withRank(text: string): { rank: string | null; name: string } {
  const bare = text.replace(address, '').trim();
  const rank = rankStart.exec(bare)?.[1] ?? null;
  return { rank, name: rank === null ? bare : bare.slice(rank.length).replace(address, '').trim() };
}
