// Amending texts that contradict themselves, name what is not there, or never end: told, never half applied, never a hang.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consolidate } from '../../../core/amend/consolidate/consolidate';
import { execute } from '../../../core/amend/execute/execute';
import { readAmendingText } from '../../../core/amend/read/amending-text';
import { classify } from '../../../core/amend/read/classify';
import { read } from '../../../core/read/read';
import { textOf } from '../../../core/tree/text';
import { visit } from '../../../core/tree/walk';
import words from '../../../core/vi/instruction-words.json';
import { lexicon } from '../../../core/vi/lexicon';
import { amended, readOrders, unitNamed } from './amended';

const base = readFileSync(join(import.meta.dirname, '../../cases/instructions/quy-che.txt'), 'utf8');

/** Codes of what was not applied, and whether the text is as it was. */
function refusals(orders: string) {
  const { tree, base: before, findings } = amended(base, orders);
  const codes = findings.map(({ code }) => code.replace('amend.refused.', '')).filter((code) => !code.startsWith('amend.'));
  return { codes, untouched: tree === before || textOf(tree) === textOf(before), tree };
}

describe('an instruction that cannot be placed is listed and changes nothing', () => {
  test.each([
    ['the target is missing', 'Bãi bỏ khoản 9 Điều 2.', 'targetMissing'],
    ['the article is missing', '1. Sửa đổi, bổ sung Điều 50 như sau:\n“Điều 50. Khác\n1. Nội dung.”', 'targetMissing'],
    ['the phrase is not there', 'Thay thế cụm từ “thanh tra” bằng cụm từ “kiểm tra” tại Điều 6.', 'termMissing'],
    ['the anchor stands twice', 'Bổ sung cụm từ “mới” vào sau cụm từ “thông tin” tại khoản 2 Điều 3.', 'termAmbiguous'],
    ['the quote is missing', 'Sửa đổi, bổ sung khoản 1 Điều 2 như sau:', 'contentMissing'],
    ['the quote holds another unit', '1. Sửa đổi, bổ sung khoản 1 Điều 2 như sau:\n“2. Chủ động.”', 'contentMissing'],
    ['the unit is there already', '1. Bổ sung khoản 3 vào sau khoản 2 Điều 2 như sau:\n“3. Khác.”', 'existsAlready'],
    ['the whole text ends', 'Bãi bỏ toàn bộ Quy chế số 12/QC-HQ-BP.', 'wholeText'],
    [
      'the quote rewrites more than it names',
      '1. Sửa đổi, bổ sung điểm a khoản 1 Điều 3 như sau:\n“1. Hai Bên phối hợp chặt chẽ trong các việc sau đây:\na) Trao đổi, cung cấp thông tin;”',
      'quoteRewritesMore',
    ],
  ])('%s', (_why, orders, code) => {
    const found = refusals(orders);
    expect(found.codes).toEqual([code]);
    expect(found.untouched).toBe(true);
  });

  test('the words around the named point may be shown as they are', () => {
    const { codes, tree } = refusals(
      '1. Sửa đổi, bổ sung điểm a khoản 1 Điều 3 như sau:\n“1. Hai Bên phối hợp trong các việc sau đây:\na) Trao đổi, cung cấp thông tin;”',
    );
    expect(codes).toEqual([]);
    expect(unitNamed(tree, 'điểm a khoản 1 Điều 3')).toBe('a) Trao đổi, cung cấp thông tin;');
  });
});

describe('contradictions', () => {
  const first = '1. Sửa đổi, bổ sung khoản 1 Điều 2 như sau:\n“1. Lần một.”\n';
  test.each([
    ['the same unit twice', `${first}2. Sửa đổi, bổ sung khoản 1 Điều 2 như sau:\n“1. Lần hai.”`],
    ['a unit and the one around it', `${first}2. Sửa đổi, bổ sung Điều 2 như sau:\n“Điều 2. Khác\n1. Lần hai.”`],
    ['rewritten and repealed', `${first}2. Bãi bỏ khoản 1 Điều 2.`],
    ['two ranges that overlap', `${first}2. Bãi bỏ các điều từ Điều 1 đến Điều 3.`],
    ['rewritten and repealed with the article', `${first}2. Bãi bỏ Điều 2.`],
    [
      'new words and a phrase of the old ones',
      `${first}2. Thay thế cụm từ “Tuân thủ” bằng cụm từ “Chấp hành” tại khoản 1 Điều 2.`,
    ],
  ])('%s: the second is refused, the first stands', (_why, orders) => {
    const { codes, tree } = refusals(orders);
    expect(codes).toEqual(['amendedTwice']);
    expect(unitNamed(tree, 'khoản 1 Điều 2')).toBe('1. Lần một.');
  });

  test('a unit may come in behind a repealed one, with its number', () => {
    const { codes, tree } = refusals(
      '1. Bãi bỏ khoản 2 Điều 2.\n2. Bổ sung khoản 2a vào sau khoản 2 Điều 2 như sau:\n“2a. Nhanh chóng.”',
    );
    expect(codes).toEqual([]);
    expect(unitNamed(tree, 'khoản 2a Điều 2')).toBe('2a. Nhanh chóng.');
  });
});

describe('texts that do not fit together', () => {
  const amending = (about: string) =>
    read(
      `QUYẾT ĐỊNH\nSửa đổi, bổ sung một số điều của ${about}\nSố: 20/QC-HQ-BP\nĐiều 1. Sửa đổi, bổ sung một số điều của ${about}\n1. Bãi bỏ Điều 7.\nĐiều 2. Hiệu lực thi hành\nQuyết định này có hiệu lực kể từ ngày 01 tháng 3 năm 2026.\n`,
      'm',
    );

  test('an amending text of another base changes nothing', () => {
    const before = read(base);
    const { tree, findings } = consolidate(before, [amending('Quy chế số 99/QC-XX')], { clean: true });
    expect(tree).toBe(before);
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['amend.nothing', 'amend.refused.otherText']));
  });

  test('a base that does not say what it is: what is carried out stands with a warning', () => {
    const articles = read(base.slice(base.indexOf('Điều 1.')));
    const codes = (before: typeof articles) =>
      consolidate(before, [amending('Quy chế số 99/QC-XX')], { clean: true }).findings.map(({ code }) => code);
    expect(codes(articles)).toContain('amend.baseUnnamed');
    expect(codes(read(base))).not.toContain('amend.baseUnnamed');
  });

  test('an amending text of two texts that does not say which of them it means changes nothing', () => {
    const before = read(base.replace('12/QC-HQ-BP', '…'));
    const two = read(
      'QUY CHẾ\nSửa đổi, bổ sung một số điều của Quy chế số 5/QC-AA và Quy chế số 6/QC-BB\nSố: 20/QC-HQ-BP\nĐiều 1. Nội dung\n1. Bãi bỏ Điều 7.\n',
      'm',
    );
    const { tree, texts } = consolidate(before, [two], { clean: true });
    expect(tree).toBe(before);
    expect(texts.flatMap(({ results }) => results.map(({ reason }) => reason))).toEqual(['unknownText']);
  });

  test('two texts that amend each other: each is applied to its own, none goes round', () => {
    const other = read(
      'Số: 99/QC-XX\nQUY CHẾ\nSửa đổi, bổ sung một số điều của Quy chế số 20/QC-HQ-BP\nĐiều 1. Nội dung\n1. Bãi bỏ Điều 1.\n',
      'n',
    );
    const own = amending('Quy chế số 12/QC-HQ-BP');
    const { tree, texts } = consolidate(read(base), [own, other], { clean: true });
    expect(unitNamed(tree, 'Điều 7')).toBe(`Điều 7. ${lexicon.repealed}`);
    expect(texts.flatMap(({ results }) => results.map(({ reason }) => reason))).toEqual([undefined, 'otherText']);
  });

  test('a text cannot amend itself', () => {
    const own = read(base);
    const { tree, findings } = consolidate(own, [own], { clean: true });
    expect(tree).toBe(own);
    expect(findings.map(({ code }) => code)).toEqual(['amend.circular']);
  });

  test('what is not in force yet is left out and listed', () => {
    const before = read(base);
    const text = [amending('Quy chế số 12/QC-HQ-BP')];
    const early = consolidate(before, text, { clean: true, at: '2026-02-28' });
    expect(early.tree).toBe(before);
    expect(early.texts[0]?.results.map(({ reason }) => reason)).toEqual(['notInForce']);
    const late = consolidate(before, text, { clean: true, at: '2026-03-01' });
    expect(unitNamed(late.tree, 'Điều 7')).toBe(`Điều 7. ${lexicon.repealed}`);
  });

  test('an amending text that orders nothing is said to', () => {
    const { findings } = consolidate(read(base), [read('Kính gửi: Quý cơ quan\nNội dung công văn.\n', 'm')]);
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['amend.noEffect', 'amend.nothing']));
  });
});

describe('nothing vanishes', () => {
  test('every paragraph of the body is a part of an instruction or of a statement', () => {
    const orders =
      '1. Sửa đổi, bổ sung khoản 1 Điều 2 như sau:\n“1. Một.\n2. Hai.”\nĐoạn lạc.\n2. Chính phủ hướng dẫn thi hành.\n3. Bãi bỏ các nội dung liên quan tại Điều 7.\n“Trích lạc.”';
    const { reading, tree } = readOrders(orders);
    const named = new Set(reading.instructions.flatMap(({ source }) => source.nodes));
    const lost: string[] = [];
    visit(tree.children.find(({ kind }) => kind === 'body') ?? tree, (node) => {
      if (node.kind === 'alinea' && !named.has(node.id)) lost.push(node.id);
    });
    expect(lost).toEqual([]);
    expect(reading.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['amend.read.unclear']));
  });
});

describe('hostile texts', () => {
  test('5,000 instructions, most of them contradictory', () => {
    const orders = Array.from(
      { length: 5000 },
      (_, at) => `Điều ${at + 1}. Sửa đổi, bổ sung khoản ${(at % 3) + 1} Điều 2 như sau:\n“${(at % 3) + 1}. Lần ${at}.”`,
    );
    const { findings } = amended(base, orders.join('\n'));
    expect(findings.filter(({ code }) => code === 'amend.refused.amendedTwice')).toHaveLength(4997);
  }, 60_000);

  test('quotes that never close', () => {
    const orders = Array.from(
      { length: 2000 },
      (_, at) => `Điều ${at + 1}. Sửa đổi, bổ sung khoản 1 Điều ${at + 1} như sau:\n“1. Lần ${at}.`,
    );
    const { reading } = readOrders(orders.join('\n'));
    expect(reading.instructions.filter(({ kind }) => kind === 'substitution').length).toBeGreaterThan(1900);
  }, 60_000);

  const vocabulary = [
    ...Object.values(words.verbs).flat(),
    ...Object.values(words.prepositions).flat(),
    ...words.terms,
    ...words.follows,
    ...words.some,
    ...words.heading,
    ...words.form,
    ...Object.keys(lexicon.references.units),
    'Điều 5',
    'khoản 2a',
    'điểm đ',
    'các khoản 1, 2 và 3',
    'từ Điều 2 đến Điều 4',
    'đoạn thứ hai',
    'Nghị định số 01/2015/NĐ-CP',
    'Luật Hải quan',
    'này',
    '“a”',
    '“',
    '”',
    '"',
    ',',
    ';',
    '.',
    ':',
    '(',
    ')',
    '\uFFFC0\uFFFC',
    '\n',
    '1. ',
    'a) ',
    '- ',
  ];
  const sentence = fc.array(fc.constantFrom(...vocabulary), { maxLength: 40 }).map((list) => list.join(' '));

  test('any mix of the words of orders is read and executed without a throw', () => {
    const tree = read(base);
    fc.assert(
      fc.property(sentence, (text) => {
        classify(text);
        const { reading } = readOrders(text);
        execute(tree, reading.instructions, { show: true });
      }),
      { numRuns: 500 },
    );
  });

  test('any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        readAmendingText(read(text));
      }),
      { numRuns: 300 },
    );
  });
});
