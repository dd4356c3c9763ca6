// The looks of paragraph styles (core/docx/styles) → a style sheet for pages on the screen and on paper. Lengths are points.
import type { Look, Looks } from '../../../core/docx/styles';

const lineEm = 1.149;

/** `scope` begins every rule. */
export function looksCss(looks: Looks, scope: string): string {
  const rules = Object.entries<Look>(looks).map(([id, look]) => `${scope} .s-${id}{${lookCss(look)}}`);
  return [base(scope), ...rules].join('\n');
}

const base = (scope: string) =>
  `${scope}{font-family:'Times New Roman','Liberation Serif',Tinos,serif;color:#000;font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision}` +
  `${scope} p{margin:0;white-space:pre-wrap;overflow-wrap:break-word;min-height:1px}`;

function lookCss({ size, bold, italic, align, first, line = 240 }: Look): string {
  const parts = [`font-size:${size}pt`, `line-height:${points((size * 20 * lineEm * line) / 240)}`];
  if (bold) parts.push('font-weight:bold');
  if (italic) parts.push('font-style:italic');
  parts.push(`text-align:${align === 'both' ? 'justify' : (align ?? 'justify')}`);
  if (first) parts.push(`text-indent:${points(first)}`);
  return parts.join(';');
}

/** Twips as CSS. */
export function points(twips: number): string {
  return `${Math.round(twips * 5) / 100}pt`;
}
