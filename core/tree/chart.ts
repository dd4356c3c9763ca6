// A table that names its columns in the attribute `chart` → the chart drawn below it: what is compared with the period before.
// Only figures that are numbers on both sides are drawn, as shares of the period before where their units differ.
import words from '../vi/chart.json';
import { type Branch, isBranch, type Node } from './node';
import { ownText, visit } from './walk';

/** A row of the table: both figures as written, and as long as they are drawn. */
export interface ChartBar {
  readonly label: string;
  readonly now: ChartFigure;
  readonly before: ChartFigure;
}

export interface ChartFigure {
  readonly length: number;
  readonly text: string;
}

export interface Chart {
  readonly title: string;
  /** Names of the two series: the headings of their columns. */
  readonly series: { readonly now: string; readonly before: string };
  readonly bars: readonly ChartBar[];
  /** All of it in words, for those who do not see it. */
  readonly description: string;
}

/** Places of columns, from 0. */
export interface ChartColumns {
  readonly label: number;
  readonly now: number;
  readonly before: number;
  readonly unit: number;
}

/** Greys that a black-and-white printer tells apart, and sizes of letters in points; wherever it is drawn. */
export const chartLook = { before: 'BFBFBF', now: '404040', line: '404040', size: 11, titleSize: 13 } as const;

const fewestBars = 2;
/** More would not stand on a page. */
export const mostBars = 20;

/** The attribute `chart` of a table: "label,now,before,unit". */
export function chartAttr({ label, now, before, unit }: ChartColumns): string {
  return [label, now, before, unit].join(',');
}

/** Undefined where the table asks for none, or fewer than two (or more than 20) of its rows can be compared. */
export function chartOf(table: Branch): Chart | undefined {
  const columns = columnsOf(table.attrs.chart);
  if (!columns) return undefined;
  const rows = table.children.filter((node): node is Branch => node.kind === 'row' && isBranch(node));
  const head = rows.find(({ attrs }) => attrs.header === true);
  const compared = rows.filter((row) => row !== head).flatMap((row) => comparedOf(row, columns));
  const series = { now: cellText(head, columns.now), before: cellText(head, columns.before) };
  const units = new Set(compared.map(({ unit }) => unit));
  return units.size === 1 ? inUnits(compared, series) : inPercent(compared, series);
}

interface Compared {
  readonly label: string;
  readonly unit: string;
  readonly now: string;
  readonly before: string;
  readonly values: readonly [now: number, before: number];
}

function columnsOf(attr: unknown): ChartColumns | undefined {
  const [label, now, before, unit] = typeof attr === 'string' ? attr.split(',').map(Number) : [];
  if (label === undefined || now === undefined || before === undefined || unit === undefined) return undefined;
  return { label, now, before, unit };
}

function comparedOf(row: Branch, columns: ChartColumns): Compared[] {
  const [now, before] = [cellText(row, columns.now), cellText(row, columns.before)];
  const values = [plainNumber(now), plainNumber(before)] as const;
  const [first, second] = values;
  if (first === undefined || second === undefined) return [];
  return [{ label: cellText(row, columns.label), unit: cellText(row, columns.unit), now, before, values: [first, second] }];
}

function cellText(row: Branch | undefined, column: number): string {
  const cell: Node | undefined = row?.children[column];
  let text = '';
  if (cell) visit(cell, (node) => (text += `${ownText(node)} `));
  return text.replace(/\s+/g, ' ').trim();
}

/** "1.184" and "12,5" as Vietnamese writes numbers; undefined for "trên 75", "1.5", "10-12" and everything else that is no one number. */
export function plainNumber(text: string): number | undefined {
  if (!/^(?:\d{1,15}|\d{1,3}(?:\.\d{3}){1,4})(?:,\d{1,6})?$/.test(text)) return undefined;
  return Number(text.replaceAll('.', '').replace(',', '.'));
}

function inUnits(compared: readonly Compared[], series: Chart['series']): Chart | undefined {
  const unit = compared[0]?.unit ?? '';
  const title = filled(unit === '' ? words.plainTitle : words.title.values, { ...series, before: lower(series.before), unit });
  const bars = compared.map(({ label, now, before, values }) => ({
    label,
    now: { length: values[0], text: now },
    before: { length: values[1], text: before },
  }));
  return chart(title, series, bars, compared);
}

/** What was nothing before has no share of it and is not drawn. */
function inPercent(compared: readonly Compared[], series: Chart['series']): Chart | undefined {
  const shared = compared.filter(({ values }) => values[1] > 0);
  const bars = shared.map((row) => {
    const share = (row.values[0] / row.values[1]) * 100;
    return {
      label: filled(words.bar, row).replace(' )', ')'),
      now: { length: share, text: percent(share) },
      before: { length: 100, text: percent(100) },
    };
  });
  return chart(filled(words.title.percent, { ...series, before: lower(series.before) }), series, bars, shared);
}

function chart(title: string, series: Chart['series'], bars: readonly ChartBar[], rows: readonly Compared[]): Chart | undefined {
  if (bars.length < fewestBars || bars.length > mostBars) return undefined;
  const described = rows.map((row) => filled(words.described, row).trim()).join('; ');
  return { title, series, bars, description: filled(words.description, { title, bars: described }) };
}

/** One decimal where it says something. */
function percent(share: number): string {
  return `${String(Math.round(share * 10) / 10).replace('.', ',')}%`;
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

function filled(text: string, params: object): string {
  const values = params as Readonly<Record<string, unknown>>;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
