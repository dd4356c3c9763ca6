// A chart of the document as the preview draws it: the same bars, figures and names as the .docx has. Lengths are points.
import { type Chart, chartLook } from '../../../core/tree/chart';

interface Props {
  readonly chart: Chart;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

const head = 36;
const foot = 30;
const letters = chartLook.size;
const colour = (which: 'now' | 'before' | 'line') => `#${chartLook[which]}`;

export function ChartView({ chart, width, height }: Props) {
  const names = width * 0.36;
  const longest = Math.max(...chart.bars.flatMap(({ now, before }) => [now.length, before.length]), Number.MIN_VALUE);
  const scale = (width - names - 60) / longest;
  const row = (height - head - foot) / chart.bars.length;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={`${width}pt`} height={`${height}pt`} role="img" aria-label={chart.description}>
      <text x={width / 2} y={22} fontSize={chartLook.titleSize} fontWeight="bold" textAnchor="middle">
        {chart.title}
      </text>
      {chart.bars.map((bar, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one name
        <g key={at} transform={`translate(0 ${head + at * row})`}>
          <Name text={bar.label} width={names} height={row} />
          <Bar figure={bar.before} which="before" x={names} y={row * 0.16} height={row * 0.34} scale={scale} />
          <Bar figure={bar.now} which="now" x={names} y={row * 0.5} height={row * 0.34} scale={scale} />
        </g>
      ))}
      <line x1={names} x2={names} y1={head} y2={height - foot} stroke={colour('line')} strokeWidth={0.5} />
      <Key x={width / 2 - 90} y={height - 12} which="before" name={chart.series.before} />
      <Key x={width / 2 + 20} y={height - 12} which="now" name={chart.series.now} />
    </svg>
  );
}

interface BarProps {
  readonly figure: Chart['bars'][number]['now'];
  readonly which: 'now' | 'before';
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly scale: number;
}

function Bar({ figure, which, x, y, height, scale }: BarProps) {
  const width = figure.length * scale;
  return (
    <>
      <rect x={x} y={y} width={width} height={height} fill={colour(which)} stroke={colour('line')} strokeWidth={0.5} />
      <text x={x + width + 4} y={y + height / 2 + letters * 0.34} fontSize={letters}>
        {figure.text}
      </text>
    </>
  );
}

function Key({
  x,
  y,
  which,
  name,
}: {
  readonly x: number;
  readonly y: number;
  readonly which: 'now' | 'before';
  readonly name: string;
}) {
  return (
    <>
      <rect x={x} y={y - 7} width={7} height={7} fill={colour(which)} stroke={colour('line')} strokeWidth={0.5} />
      <text x={x + 11} y={y} fontSize={letters}>
        {name}
      </text>
    </>
  );
}

/** Half an em a letter, as near as a name needs. */
const letterWidth = letters * 0.47;

function Name({ text, width, height }: { readonly text: string; readonly width: number; readonly height: number }) {
  const most = Math.max(1, Math.floor(height / (letters * 1.1)));
  const lines = linesOf(text, Math.floor((width - 8) / letterWidth), most);
  const top = (height - lines.length * letters * 1.1) / 2 + letters * 0.85;
  return (
    <text fontSize={letters} textAnchor="end">
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
        <tspan key={at} x={width - 6} y={top + at * letters * 1.1}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function linesOf(text: string, room: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  return lines.length > most ? [...kept.slice(0, -1), `${kept.at(-1)}…`] : kept;
}
