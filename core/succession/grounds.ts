// Legal grounds that are dead, replaced or amended at a day. What replaces one is asked: date and title may have to be filled in.
import type { Instrument } from '../references/mention';
import type { Cited } from './history';
import { type Hit, hitAt, type Paragraph } from './hit';
import type { GroundRow } from './rows';
import { keysOf } from './tokens';

export function groundHits(paragraph: Paragraph): Hit[] {
  return paragraph.cited.flatMap((cited) => {
    const { owner } = cited.mention;
    const row = owner?.type === 'instrument' ? rowFor(owner.instrument, paragraph) : undefined;
    return row ? hitsFor(paragraph, cited, row) : [];
  });
}

function rowFor(instrument: Instrument, { table: { rows }, at }: Paragraph): GroundRow | undefined {
  return rows.grounds.find((row) => row.from <= at && (hasNumber(instrument, row) || hasTitle(instrument, row)));
}

function hasNumber({ number }: Instrument, { numbers }: GroundRow): boolean {
  return number !== undefined && numbers.some((own) => symbolKey(own) === symbolKey(number));
}

const symbolKey = (symbol: string) =>
  symbol.replace(/^0+/, '').replace(/\s/g, '').toLocaleUpperCase('vi').replaceAll('Ð', 'Đ').normalize('NFC');

/** A law by its title, where the year (or the lack of rows with years) says which one. */
function hasTitle({ kind, number, title, year, date }: Instrument, row: GroundRow): boolean {
  if (number !== undefined || title === undefined || !sameWords(kind, row.kind)) return false;
  if (!row.titles.some((own) => sameWords(own, title))) return false;
  const said = year ?? (date ? Number(date.slice(0, 4)) : undefined);
  return row.years.length === 0 || (said !== undefined && row.years.includes(said));
}

const sameWords = (a: string, b: string) => keysOf(a).join(' ') === keysOf(b).join(' ');

function hitsFor(paragraph: Paragraph, { start, end, titleEnd }: Cited, row: GroundRow): Hit[] {
  const { node, text } = paragraph;
  if (isTold(paragraph, start, titleEnd)) return [];
  const isGround = node.kind === 'citation';
  if (row.state === 'amended') {
    if (!isGround || /(?:sửa đổi|bổ sung)/iu.test(text.slice(end))) return [];
    const candidates = row.to.map((to) => `${text.slice(start, titleEnd)} ${to}`);
    return [hitAt(node, text, { start, end: titleEnd }, { ...row, kind: 'ground', candidates, asked: false })];
  }
  const candidates = row.state === 'ended' ? [] : row.to;
  return [hitAt(node, text, { start, end: titleEnd }, { ...row, kind: 'ground', candidates, asked: true })];
}

/** "thay thế Quy chế …", "… hết hiệu lực": the text itself says what became of it. */
function isTold({ text, table: { rows } }: Paragraph, start: number, end: number): boolean {
  const stops = ['. ', '; '];
  const from = Math.max(0, ...stops.map((stop) => text.lastIndexOf(stop, start) + 1));
  const to = Math.min(...stops.map((stop) => text.indexOf(stop, end)).map((at) => (at < 0 ? text.length : at)));
  const around = `${text.slice(from, start)}\n${text.slice(end, to)}`.toLocaleLowerCase('vi');
  return rows.contexts.ends.some((word) => around.includes(word));
}
