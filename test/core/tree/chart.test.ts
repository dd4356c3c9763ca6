// A table and the chart below it: only what is a number on both sides is drawn, in one unit or as a share of the period before.
import { describe, expect, test } from 'vitest';
import { tableNode } from '../../../core/compose/outline';
import { run } from '../../../core/tree/build';
import { chartAttr, chartOf, plainNumber } from '../../../core/tree/chart';

type Row = readonly [indicator: string, unit: string, now: string, before: string];

const columns = ['Chỉ tiêu', 'Đơn vị tính', 'Kết quả', 'Kỳ trước'].map((heading) => ({ heading, width: 1, align: 'left' }));
const attr = chartAttr({ label: 0, unit: 1, now: 2, before: 3 });

function chartFor(rows: readonly Row[], chart: string | undefined = attr) {
  const table = tableNode(
    't',
    columns,
    rows.map((row) => row.map((text) => [run(text)])),
    undefined,
  );
  return chartOf({ ...table, attrs: { ...table.attrs, ...(chart === undefined ? {} : { chart }) } });
}

describe('numbers as Vietnamese writes them', () => {
  test.each([
    ['0', 0],
    ['15', 15],
    ['1.184', 1184],
    ['1.250.000', 1_250_000],
    ['12,5', 12.5],
    ['1.250,75', 1250.75],
  ])('%s', (text, value) => expect(plainNumber(text)).toBe(value));

  test.each(['trên 75', 'khoảng 556', '1.5', '12.34', '1,184.5', '10-12', '12%', '-3', '', '…', '12 vụ', '1e5', '.5'])(
    '“%s” is no number',
    (text) => expect(plainNumber(text)).toBeUndefined(),
  );
});

describe('what is drawn', () => {
  test('one unit: the figures themselves, as written', () => {
    const chart = chartFor([
      ['Vụ buôn lậu', 'vụ', '1.184', '950'],
      ['Vụ ma túy', 'vụ', '39', '41'],
    ]);
    expect(chart?.title).toBe('Kết quả so với kỳ trước (vụ)');
    expect(chart?.bars).toEqual([
      { label: 'Vụ buôn lậu', now: { length: 1184, text: '1.184' }, before: { length: 950, text: '950' } },
      { label: 'Vụ ma túy', now: { length: 39, text: '39' }, before: { length: 41, text: '41' } },
    ]);
  });

  test('several units: shares of the period before, the figures beside the name', () => {
    const chart = chartFor([
      ['Tuần tra chung', 'đợt', '12', '10'],
      ['Trị giá hàng hóa', 'triệu đồng', '1.250', '2.030'],
    ]);
    expect(chart?.title).toBe('Kết quả so với kỳ trước (kỳ trước = 100%)');
    expect(chart?.bars.map(({ label, now, before }) => [label, now.text, before.text])).toEqual([
      ['Tuần tra chung (10 → 12 đợt)', '120%', '100%'],
      ['Trị giá hàng hóa (2.030 → 1.250 triệu đồng)', '61,6%', '100%'],
    ]);
    expect(chart?.description).toContain('Tuần tra chung: 10 → 12 đợt; Trị giá hàng hóa: 2.030 → 1.250 triệu đồng');
  });

  test('a row that is no number on one side is left out, and nothing stands in its place', () => {
    const chart = chartFor([
      ['Vụ việc', 'vụ', '12', '10'],
      ['Trị giá', 'vụ', 'trên 75', '60'],
      ['Đối tượng', 'vụ', '15', ''],
      ['Chuyên án', 'vụ', '5', '4'],
    ]);
    expect(chart?.bars.map(({ label }) => label)).toEqual(['Vụ việc', 'Chuyên án']);
  });

  test('nothing is a share of nothing: with several units a row that was 0 before is left out', () => {
    const rows: Row[] = [
      ['Vụ việc', 'vụ', '12', '0'],
      ['Trị giá', 'đồng', '75', '60'],
      ['Chuyên án', 'chuyên án', '5', '4'],
    ];
    expect(chartFor(rows)?.bars).toHaveLength(2);
    expect(chartFor(rows.slice(0, 2))).toBeUndefined();
  });

  test.each<[string, readonly Row[]]>([
    ['no rows', []],
    ['one row', [['Vụ việc', 'vụ', '12', '10']]],
    [
      'no period before',
      [
        ['Vụ việc', 'vụ', '12', ''],
        ['Chuyên án', 'vụ', '5', ''],
      ],
    ],
    ['more rows than a page holds', Array.from({ length: 21 }, (_, at): Row => [`Chỉ tiêu ${at}`, 'vụ', '12', '10'])],
  ])('%s: no chart', (_, rows) => expect(chartFor(rows)).toBeUndefined());

  test.each([undefined, '', '1,2', 'a,b,c,d', '9,9,9,9'])('the attribute %s: no chart', (chart) => {
    const rows: Row[] = [
      ['Vụ việc', 'vụ', '12', '10'],
      ['Chuyên án', 'vụ', '5', '4'],
    ];
    expect(chartFor(rows, chart ?? '')).toBeUndefined();
  });
});
