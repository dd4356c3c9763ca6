// A list of people pasted from Excel, Word or a message → attendees. Columns are known by their heads; without heads by what
// they hold; a line of prose is taken apart at its commas and dashes. What is not understood stays in the name.
import words from '../vi/attendees.json';
import type { Attendee } from './record';

type Found = Pick<Attendee, 'rank' | 'name' | 'post' | 'unit'>;
type Column = 'rank' | 'name' | 'post' | 'unit' | 'number' | 'other';

const heads = Object.entries(words.heads).map(([column, pattern]) => [column as Column, new RegExp(pattern, 'iu')] as const);
const rankStart = new RegExp(`^(${words.ranks.join('|')})\\s+(?=\\p{Lu})`, 'u');
const address = new RegExp(`^(?:${words.address.join('|')})\\s+`, 'iu');
const numbering = /^\s*(?:\d{1,3}[.)]?|[-–+*•])\s+/u;
const lead = new RegExp(`^(?:${words.posts.join('|')})(?=\\s|$)`, 'iu');

/** `newId` gives an id for the person at a place of the list. Lines without a letter are passed over. */
export function readAttendees(text: string, newId: (place: number) => string): Attendee[] {
  const rows = text
    .normalize('NFC')
    .split(/\r?\n/)
    .filter((line) => /\p{L}/u.test(line))
    .map((line) => line.split('\t').map((cell) => cell.replace(/\s+/g, ' ').trim()));
  const tabbed = rows.filter(({ length }) => length > 1).length * 2 > rows.length;
  const people = tabbed ? fromTable(rows) : rows.map((row) => fromLine(row.join(' ')));
  return people
    .filter(({ name }) => name !== '')
    .map((person, place) => ({ id: newId(place), side: null, ...person, presence: 'present', reason: null, standsFor: null }));
}

function fromTable(rows: readonly (readonly string[])[]): Found[] {
  const [first = [], ...rest] = rows;
  const named = first.map((cell) => heads.find(([, pattern]) => pattern.test(cell))?.[0] ?? ('other' as const));
  if (named.includes('name')) return rest.map((row) => fromCells(row, named));
  return rows.map((row) => fromCells(row, guessed(row)));
}

function fromCells(cells: readonly string[], columns: readonly Column[]): Found {
  const cell = (column: Column) => cells[columns.indexOf(column)] || null;
  const person = withRank(cell('name') ?? '');
  return { rank: cell('rank') ?? person.rank, name: person.name, post: cell('post'), unit: cell('unit') };
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
  const [first = '', ...rest] = bare.split(/\s+[-–]\s+|,\s+|:\s+/u);
  const person = withRank(first);
  const said = rest.join(', ');
  const [post, unit] = said === '' ? [null, null] : postAndUnit(rest);
  return { ...person, post, unit };
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
