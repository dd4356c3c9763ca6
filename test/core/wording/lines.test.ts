// Wording ⇄ lines of the editor: nothing is lost on the way, and what is written back says the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../core/model/text';
import { editable, lineKinds, linesOf, tidy, type WordingLine, wordingOf } from '../../../core/wording/lines';
import type { Piece } from '../../../core/wording/token';
import { anyText } from '../../support/arbitrary-draft';
import { composedOf, linesOf as printedLines } from '../../support/tiny';

const shown = (wording: string) =>
  linesOf(wording).map(({ kind, anchor, title, pieces }) => {
    const words = pieces.map((piece) => {
      if (piece.type === 'text') return piece.text;
      return piece.type === 'ref' ? `‹ref ${piece.target}›` : `‹${piece.type} ${piece.source}›`;
    });
    return [kind, anchor && `#${anchor}`, title && 'title', words.join('')].filter(Boolean).join(' | ');
  });

/** What an article with this wording prints. */
function printed(wording: string): string[] {
  const outline = [
    { id: 'scope', kind: 'article', heading: 'H', wording: 'Mở đầu.' },
    { id: 'own', kind: 'article', heading: 'H', wording },
  ];
  return printedLines(composedOf({ outline }).tree).slice(3);
}

describe('a line of wording', () => {
  it.each([
    ['1. Thời hạn là {{limit}}.', 'clause | Thời hạn là ‹field limit›.'],
    ['1. {#deadline} Xem {{ref "scope.x"}}', 'clause | #deadline | Xem ‹ref scope.x›'],
    ['1. **Trách nhiệm của {{lead}}**', 'clause | title | Trách nhiệm của ‹field lead›'],
    ['đ) hồ sơ;', 'point | hồ sơ;'],
    ['- gạch', 'indent | gạch'],
    ['# Phạm vi', 'heading | Phạm vi'],
    ['{{"1"}}. không phải khoản', 'text | 1. không phải khoản'],
    ['{{#if note}}', 'text | ‹code {{#if note}}›'],
    ['{{capital (unstopped lead)}} chủ trì', 'text | ‹field capital (unstopped lead)› chủ trì'],
    ['giá \\{{x}} và {{!}}hết', 'text | giá {{x}} và hết'],
    ['mở {{chưa đóng', 'text | mở ‹code {{chưa đóng›'],
    ['{{blank "số }} máy"}}', 'text | ‹field blank "số }} máy"›'],
  ])('%s', (wording, line) => expect(shown(wording)).toEqual([line]));

  it('text that looks like structure stays text', () => {
    const lines = ['1. một', '{#x} neo', 'a) hai', '# ba', '- bốn', '{{năm}}', '\\{{sáu}}', '{{{bảy}}}', '\\tám\\', 'a}}b'];
    const wording = wordingOf(lines.map((text) => ({ kind: 'text', pieces: [{ type: 'text', text }] })));
    expect(printed(wording)).toEqual(lines.map((line, at) => (at === lines.length - 1 ? `${line}./.` : line)));
  });

  it('a title, an anchor and a back stroke that are only letters', () => {
    const clause = (text: string): WordingLine => ({ kind: 'clause', pieces: [{ type: 'text', text }] });
    const wording = wordingOf([clause('**không đậm**'), clause('{#a} b'), clause('\\ {{x'), clause('hết')]);
    expect(printed(wording)).toEqual(['1. **không đậm**', '2. {#a} b', '3. \\ {{x', '4. hết./.']);
  });
});

const anyWord = anyText.map(cleanText);
const tricky = fc.constantFrom('{', '}', '\\', '{{', '}}', '**', '#', '1.', '{#a}', '"', '{{!', '--}}', ' ', 'Điều');
const trickyText = fc.array(fc.oneof(tricky, anyWord), { maxLength: 6 }).map((parts) => cleanText(parts.join('')));
const text = fc.oneof(trickyText, anyWord).map((words): Piece => ({ type: 'text', text: words.replace(/\n/g, ' ') }));
const tag = fc.constantFrom<Piece>(
  { type: 'field', source: 'lead' },
  { type: 'field', source: 'capital (unstopped note)' },
  { type: 'field', source: 'blank "số máy"' },
  { type: 'ref', target: 'scope' },
);
const line = fc.record({
  kind: fc.constantFrom(...lineKinds),
  anchor: fc.constantFrom(undefined, 'a', 'b-1'),
  title: fc.boolean(),
  pieces: fc.array(fc.oneof({ weight: 2, arbitrary: text }, { weight: 1, arbitrary: tag }), { maxLength: 5 }),
});

/** As an editor holds lines: a title has words, only labelled lines have anchors. */
function normal(given: { kind: WordingLine['kind']; anchor: string | undefined; title: boolean; pieces: Piece[] }): WordingLine {
  const pieces = tidy(given.pieces);
  const anchored = given.anchor !== undefined && given.kind !== 'text' && given.kind !== 'heading';
  return {
    kind: given.kind,
    ...(anchored ? { anchor: given.anchor as string } : {}),
    ...(given.title && given.kind === 'clause' && pieces.length > 0 ? { title: true as const } : {}),
    pieces,
  };
}

describe('laws', () => {
  it('linesOf(wordingOf(lines)) = lines', () => {
    fc.assert(
      fc.property(fc.array(line.map(normal), { minLength: 1, maxLength: 5 }), (lines) => {
        expect(editable(linesOf(wordingOf(lines)))).toEqual(lines);
      }),
      { numRuns: 2_000 },
    );
  });

  it('any text at all has lines, and writing them back changes nothing more', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), trickyText, anyText), (source) => {
        const once = wordingOf(linesOf(source));
        expect(wordingOf(linesOf(once))).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it('what is written back prints the same', () => {
    const wording = fc.array(
      fc.tuple(
        fc.constantFrom('1. ', 'a) ', '- ', '# ', '', '1. {#a} ', '2a. ', 'đ) '),
        fc.array(fc.oneof(text, tag), { maxLength: 4 }),
      ),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(wording, (rows) => {
        const source = rows.map(([label, pieces]) => label + wordingOf([{ kind: 'text', pieces }])).join('\n');
        const body = `${source}\nHết.`;
        expect(printed(wordingOf(linesOf(body)))).toEqual(printed(body));
      }),
      { numRuns: 150 },
    );
  });
});
