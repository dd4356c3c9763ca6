// The chart of a table → its paragraph in the document and its part in the package: a bar chart of DrawingML (ECMA-376 Part 1, 21.2)
// with its figures in itself. It needs no workbook, and Word, LibreOffice and printers draw it with their own letters.

import { type Chart, type ChartBar, chartLook, chartOf } from '../tree/chart';
import type { Branch } from '../tree/node';
import { type Ink, traced } from './ink';
import { paragraph } from './paragraph';
import { font } from './styles';
import { declaration, escapeXml } from './xml';

/** Twips: a heading and the names of the series, and a row for each pair of bars. */
export function chartHeight({ bars }: Chart): number {
  return 1500 + bars.length * 560;
}

export const chartRelation = (index: number) => `rIdChart${index}`;
export const chartPart = (index: number) => `charts/chart${index}.xml`;
/** English metric units in a twip. */
export const emu = 635;
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

/** Below its table; "" where there is nothing to compare or nobody collects charts. */
export function chartParagraph(table: Branch, ink: Ink): string {
  const chart = ink.charts && chartOf(table);
  if (!chart || !ink.charts) return '';
  const index = placeOf(chartXml(chart), ink.charts);
  const extent = `<wp:extent cx="${Math.floor(ink.width) * emu}" cy="${chartHeight(chart) * emu}"/>`;
  const picture =
    `<w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">${extent}` +
    `<wp:docPr id="${index}" name="Chart ${index}" descr="${escapeXml(chart.description)}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/chart">` +
    `<c:chart xmlns:c="${drawing}/chart" r:id="${chartRelation(index)}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  return paragraph('Chart', picture, { origin: traced({ owner: table.id, part: 'chart' }, ink) });
}

/** Counted from 1. Two versions that are written into one file share the chart that is the same in both. */
function placeOf(xml: string, charts: string[]): number {
  const at = charts.indexOf(xml);
  return at < 0 ? charts.push(xml) : at + 1;
}

function chartXml(chart: Chart): string {
  const bars = seriesXml(0, chart, 'before') + seriesXml(1, chart, 'now');
  const plot =
    '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    `${bars}<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${labelAxis}${lengthAxis}`;
  return (
    `${declaration}<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main"><c:roundedCorners val="0"/>` +
    `<c:chart><c:title><c:tx>${richText(chart.title, chartLook.titleSize, true)}</c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}</c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>${letters}</c:chartSpace>`
  );
}

const face = `<a:latin typeface="${font}"/><a:cs typeface="${font}"/>`;
const black = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
const letters =
  `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${chartLook.size * 100}">${black}${face}</a:defRPr></a:pPr>` +
  '<a:endParaRPr lang="vi-VN"/></a:p></c:txPr>';

function richText(text: string, size: number, bold = false): string {
  const look = `sz="${size * 100}" b="${bold ? 1 : 0}"`;
  return (
    `<c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${look}>${black}${face}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="vi-VN" ${look}>${black}${face}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich>`
  );
}

function seriesXml(index: number, { series, bars }: Chart, which: 'now' | 'before'): string {
  const looks =
    `<c:spPr><a:solidFill><a:srgbClr val="${chartLook[which]}"/></a:solidFill>` +
    `<a:ln w="6350"><a:solidFill><a:srgbClr val="${chartLook.line}"/></a:solidFill></a:ln></c:spPr>`;
  const figures = points(bars, (bar) => String(bar[which].length));
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series[which])}</c:v></c:tx>${looks}` +
    `<c:invertIfNegative val="0"/><c:dLbls>${bars.map((bar, at) => labelXml(at, bar[which].text)).join('')}${shown}</c:dLbls>` +
    `<c:cat><c:strLit>${points(bars, ({ label }) => label)}</c:strLit></c:cat><c:val><c:numLit>${figures}</c:numLit></c:val></c:ser>`
  );
}

function points(bars: readonly ChartBar[], text: (bar: ChartBar) => string): string {
  const list = bars.map((bar, at) => `<c:pt idx="${at}"><c:v>${escapeXml(text(bar))}</c:v></c:pt>`);
  return `<c:ptCount val="${bars.length}"/>${list.join('')}`;
}

const shown =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>' +
  '<c:showBubbleSize val="0"/>';

/** The figure as the table writes it. */
function labelXml(index: number, text: string): string {
  const words = richText(text, chartLook.size);
  return `<c:dLbl><c:idx val="${index}"/><c:tx>${words}</c:tx><c:dLblPos val="outEnd"/>${shown}</c:dLbl>`;
}

const labelAxis =
  '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
  '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
  `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${chartLook.line}"/></a:solidFill></a:ln></c:spPr>` +
  '<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>';

/** Every bar says its figure: lengths begin at nothing and need no scale. */
const lengthAxis =
  '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="b"/>' +
  '<c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>';
