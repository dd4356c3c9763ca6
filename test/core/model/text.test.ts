// Text from outside: NFC, printable, and otherwise as it was typed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDraft, parseJson } from '../../../core/model/parse';
import { cleanText } from '../../../core/model/text';
import { tinyDraft } from '../../support/tiny-pack';

const subjectOf = (subject: string) => {
  const draft = parseDraft({ ...tinyDraft, subject });
  return draft.ok ? draft.value.subject : draft.findings.map(({ code }) => code).join();
};

describe('cleanText', () => {
  it.each([
    ['letters in pieces are joined', 'Ho\u0300a Bi\u0300nh', 'Hòa Bình'],
    ['control characters go', 'Quy\u0000 chế\u001f', 'Quy chế'],
    ['a tab is a space', 'a\tb', 'a b'],
    ['every kind of line end is one', 'a\r\nb\rc\u2028d\u2029e\u0085f\u000bg', 'a\nb\nc\nd\ne\nf\ng'],
    ['half a character is shown as one that is missing', 'a\ud800b', 'a\ufffdb'],
    ['the signs of our text view go', '\u2060\u2063Điều 1', 'Điều 1'],
    ['a byte-order mark goes', '\ufeffQuy chế', 'Quy chế'],
    ['a mark that stands first gets something to stand on', '\u0301ba', '\u25cc\u0301ba'],
    ['also behind spaces that will be cut off', ' \u0301ba', ' \u25cc\u0301ba'],
    ['quotes, braces, tags and emoji stay', '“a” {{x}} <w:p> 😀', '“a” {{x}} <w:p> 😀'],
  ])('%s', (_name, given, expected) => expect(cleanText(given)).toBe(expected));

  it('gives for any text what XML can hold, and gives it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (given) => {
        const clean = cleanText(given);
        expect(cleanText(clean)).toBe(clean);
        expect(clean).toBe(clean.normalize('NFC'));
        expect(clean.isWellFormed()).toBe(true);
        expect(clean.trim()).not.toMatch(/^\p{M}/u);
        expect(clean).not.toMatch(/[^\n\P{Cc}]|[\u2060\u2063\u2028\u2029]/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('text of a draft', () => {
  it('is trimmed, and must not be empty', () => {
    expect(subjectOf('  Phối hợp  ')).toBe('Phối hợp');
    expect(subjectOf(' \u0000\t ')).toBe('text.empty');
  });

  it('may be a megabyte long', () => {
    const long = 'Phối hợp tuần tra. '.repeat(60_000).trim();
    expect(subjectOf(long)).toBe(long);
  });

  it('that is nothing but spaces is a fact not known', () => {
    const draft = parseDraft({ ...tinyDraft, place: '  ' });
    expect(draft.ok && draft.value.place).toBeNull();
  });
});

describe('parseJson', () => {
  const place = (text: string) => {
    const json = parseJson(text);
    return json.ok ? json.value : json.findings.map(({ code, params }) => [code, params.line, params.column, params.problem]);
  };

  it.each([
    ['a comma too many', '{\n  "a": 1,\n}', [['json.syntax', 3, 1, 'PropertyNameExpected']]],
    ['a comma too few', '{\n  "a": 1\n  "b": 2\n}', [['json.syntax', 3, 3, 'CommaExpected']]],
    ['a quote left open', '{ "a": "b\n}', [['json.syntax', 1, 8, 'UnexpectedEndOfString']]],
    ['nothing at all', '', [['json.syntax', 1, 1, 'ValueExpected']]],
    ['a comment', '{ // ghi chú\n}', [['json.syntax', 1, 3, 'InvalidCommentToken']]],
    ['a Word document', 'PK\u0003\u0004', [['json.syntax', 1, 1, 'InvalidSymbol']]],
  ])('%s: line and column', (_name, text, expected) => expect(place(text)).toEqual(expected));

  it('lets a byte-order mark pass', () => expect(place('\ufeff{"a":1}')).toEqual({ a: 1 }));

  it('ends with a finding however deep the text is nested', () => {
    for (const text of ['['.repeat(200_000), '['.repeat(200_000) + ']'.repeat(200_000), '{"a":'.repeat(50_000)])
      expect(place(text)).toEqual([['value.tooBig', undefined, undefined, undefined]]);
  });
});
