// The language of slots: blocks, helpers, names, and the rule that an answer never becomes structure.
import { describe, expect, it } from 'vitest';
import { questionFiles } from '../../support/question-pack';
import { type Change, errorsOf, said, saidWith } from '../../support/tiny';

const line = (source: string, answers: Change = {}) => said(source, answers, questionFiles).join('\n');

describe('blocks', () => {
  it.each([
    ['if', '{{#if note}}có{{else}}không{{/if}}', { note: 'x' }, 'có'],
    ['if, else', '{{#if note}}có{{else}}không{{/if}}', {}, 'không'],
    ['if of an empty list', '{{#if items}}có{{else}}không{{/if}}', { items: [] }, 'không'],
    ['else if', '{{#if note}}A{{else if story}}B{{else}}C{{/if}}', { story: 'x' }, 'B'],
    ['unless', '{{#unless note}}thiếu{{else}}đủ{{/unless}}', {}, 'thiếu'],
    ['unless, else', '{{#unless note}}thiếu{{else}}đủ{{/unless}}', { note: 'x' }, 'đủ'],
    ['each', '{{#each items}}[{{this}}]{{/each}}', { items: ['a', 'b'] }, '[a][b]'],
    ['each, else', '{{#each items}}x{{else}}không có{{/each}}', {}, 'không có'],
    ['each of a text is each of nothing', '{{#each note}}x{{else}}không{{/each}}', { note: 'abc' }, 'không'],
    ['the other way round', '{{^each items}}không có{{/each}}', {}, 'không có'],
    ['the other way round, with items', 'x{{^each items}}không có{{/each}}', { items: ['a'] }, 'x'],
    ['with', '{{#with (party lead)}}{{name}}, {{head}}{{/with}}', { lead: 'a' }, 'Cục Hải quan, Cục trưởng Cục Hải quan'],
    ['with, else', '{{#with (party lead)}}x{{else}}chưa rõ{{/with}}', {}, 'chưa rõ'],
    ['a comment', 'a{{! ghi chú }}b{{!-- {{note}} --}}c', {}, 'abc'],
  ])('%s', (_name, source, answers, expected) => expect(line(source, answers)).toBe(expected));

  it('a block alone on its line leaves no empty line', () => {
    expect(said('1. Một.\n{{#if note}}\n1. Hai.\n{{/if}}\n1. Ba.\n1. Bốn.', {}, questionFiles)).toEqual([
      '1. Một.',
      '2. Ba.',
      '3. Bốn',
    ]);
  });
});

describe('loops', () => {
  it('count from 1, know the first and the last, and give each item its stop', () => {
    const source = '- {{@number}}/{{@index}} {{this}}{{#if @first}} đầu{{/if}}{{#if @last}} cuối{{/if}}{{@stop}}';
    const lines = said(`{{#each items}}\n${source}\n{{/each}}\nHết.`, { items: ['a', 'b', 'c'] }, questionFiles);
    expect(lines).toEqual(['- 1/0 a đầu;', '- 2/1 b;', '- 3/2 c cuối.', 'Hết']);
  });

  it.each([
    ['an item that brings its own stop keeps it', ['Một.', 'Hai'], ['- Một.', '- Hai']],
    ['a colon and an exclamation mark are stops', ['Một:', 'Hai!'], ['- Một:', '- Hai!']],
    ['other items get ";" and "."', ['Một', 'Hai', 'Ba'], ['- Một;', '- Hai;', '- Ba']],
  ])('@stop: %s', (_name, items, expected) => {
    expect(said('{{#each items}}\n- {{this}}{{@stop}}\n{{/each}}', { items }, questionFiles)).toEqual(expected);
  });

  it('@stop looks past a space', () => {
    expect(said('{{#each items}}\n- {{this}} {{@stop}}\n{{/each}}\nHết.', { items: ['Một.', 'Hai'] }, questionFiles)[0]).toBe(
      '- Một.',
    );
  });

  it('a loop in a loop counts for itself', () => {
    const rows = [
      { what: 'A', parts: ['x', 'y'] },
      { what: 'B', parts: ['z'] },
    ];
    expect(line('{{#each rows}}{{@number}}{{what}}:{{#each parts}}{{@number}}{{this}}{{/each}};{{/each}}', { rows })).toBe(
      '1A:1x2y;2B:1z',
    );
  });
});

describe('helpers', () => {
  it.each([
    ['eq', '{{#if (eq period "week")}}tuần{{/if}}{{#if (eq period "month")}}tháng{{/if}}', { period: 'week' }, 'tuần'],
    ['eq of numbers', '{{#if (eq partyCount 2)}}hai{{/if}}', {}, 'hai'],
    ['and', '{{#if (and note story)}}đủ{{else}}thiếu{{/if}}', { note: 'x' }, 'thiếu'],
    ['or', '{{#if (or note story)}}có{{/if}}', { story: 'x' }, 'có'],
    ['not', '{{#if (not note)}}thiếu{{/if}}', {}, 'thiếu'],
    ['more of a number', '{{#if (more partyCount 2)}}nhiều{{else}}hai{{/if}}', {}, 'hai'],
    ['more of a list', '{{#if (more items 1)}}nhiều{{/if}}', { items: ['a', 'b'] }, 'nhiều'],
    ['has: a unit that is there', '{{#if (has "scope")}}có{{/if}}', {}, 'có'],
    ['has: a unit that is not there', '{{#if (has "duty")}}có{{else}}không{{/if}}', {}, 'không'],
    ['upper', '{{upper note}}', { note: 'hòa bình đ' }, 'HÒA BÌNH Đ'],
    ['lower: the first letter alone', '{{lower note}}', { note: 'Đồn Biên phòng' }, 'đồn Biên phòng'],
    ['capital: the first letter alone', '{{capital note}}', { note: 'đồn Biên phòng' }, 'Đồn Biên phòng'],
    ['capital of a built-in word', '{{capital sides}} và {{eachSide}}', {}, 'Hai Bên và mỗi Bên'],
    ['pad', '{{pad count}} lần', { count: 3 }, '03 lần'],
    ['pad of two digits', '{{pad count}} lần', { count: 12 }, '12 lần'],
    ['unstopped', '{{unstopped note}}, và', { note: 'Tuần tra chung. ' }, 'Tuần tra chung, và'],
    ['unstopped of nothing is a blank', '{{unstopped note}}', {}, '…'],
    ['list of a key', '{{list parties "abbreviation"}}', {}, 'CHQ và BTLBĐBP'],
    ['list of texts', '{{list items}}', { items: ['a', 'b'] }, 'a và b'],
    ['others of one', '{{list (others lead) "abbreviation"}}', { lead: 'a' }, 'BTLBĐBP'],
    ['others of several', '[{{#each (others partners)}}{{short}}{{/each}}]', { partners: ['a', 'b'] }, '[]'],
    ['helpers in helpers', '{{capital (unstopped (lower note))}}', { note: 'ABC.' }, 'ABC'],
    ['a literal', '{{upper "một"}} {{lower "Hai"}}', {}, 'MỘT hai'],
    ['capitals of a short name stay', '{{lower note}}', { note: 'UBND tỉnh Quảng Ninh' }, 'UBND tỉnh Quảng Ninh'],
  ])('%s', (_name, source, answers, expected) => expect(line(source, answers)).toBe(expected));
});

describe('names are looked up from the inside out', () => {
  const rows = [{ what: 'trong dòng' }, {}];

  it('an item before the article, the article before the document, the document before the built-in names', () => {
    expect(line('{{#each rows}}{{#if what}}{{what}}{{/if}}{{/each}}', { rows })).toBe('trong dòng');
    expect(line('{{note}} {{place}}', { note: 'của văn bản' })).toBe('của văn bản …');
  });

  it('an answer that an item leaves open is open: an outer one of the same name does not fill it', () => {
    const files = {
      'fields.json': JSON.stringify([
        { id: 'what', type: 'text', label: { vi: 'Ngoài', en: 'Outer' } },
        { id: 'area', type: 'text', label: { vi: 'Điều', en: 'Article' }, slots: ['scope'] },
        {
          id: 'rows',
          type: 'list',
          label: { vi: 'D', en: 'R' },
          fields: [{ id: 'what', type: 'text', label: { vi: 'V', en: 'W' } }],
        },
      ]),
    };
    const { lines, findings } = saidWith('{{#each rows}}[{{what}}]{{/each}}', { what: 'ngoài', rows }, files);
    expect(lines).toEqual(['[trong dòng][…]']);
    expect(findings).toEqual(['blank answers.rows[1].what']);
  });

  it('an article that leaves its answer open does not take the document’s', () => {
    const files = {
      'fields.json': JSON.stringify([{ id: 'subject', type: 'text', label: { vi: 'Của điều', en: 'Own' }, slots: ['scope'] }]),
    };
    expect(saidWith('{{subject}}', {}, files).lines).toEqual(['…']);
  });

  it('"this." asks the item alone, "../" the level outside', () => {
    expect(line('{{#with (party lead)}}{{this.short}} {{../note}}{{/with}}', { lead: 'a', note: 'ghi chú' })).toBe(
      'Cục Hải quan ghi chú',
    );
    expect(errorsOf({ answers: { items: ['a'] } }, { scope: '# T\n{{#each items}}{{this.lead}}{{/each}}' })).toEqual([
      'slot.unknownName scope',
    ]);
  });

  it('a name that nobody declared is an error with its line', () => {
    expect(errorsOf({}, { scope: '# T\nMột.\n{{khongCo}}' })).toEqual(['slot.unknownName scope']);
  });
});

describe('an answer never becomes structure', () => {
  const hostile = ['1. Một', 'a) Hai', '- Ba', '# Bốn', '**Năm**', 'Điều 6. Sáu', 'Chương VII', '{{note}}', '{#x} tám', './.'];

  it.each(hostile)('%s stays the text of its clause', (note) => {
    for (const source of [
      '1. Trước.\n1. {{note}}\n1. Sau.',
      '1. Trước.\n{{note}}\n1. Sau.',
      '1. Trước.\n1. x\n{{note}} y\n1. Sau.',
    ]) {
      const lines = said(source, { note }, questionFiles);
      expect(lines.filter((text) => text.includes(note))).toHaveLength(1);
      expect(lines.at(-1)).toMatch(/^\d\. Sau$/);
      expect(lines.filter((text) => /^\d\. /.test(text) && !text.startsWith(note))).toHaveLength(source.split('\n1. ').length);
    }
  });

  it('a line break in an answer is a line break in its paragraph', () => {
    const { lines } = saidWith('1. {{note}}\n1. Sau.', { note: 'dòng một\n1. dòng hai\na) dòng ba' }, questionFiles);
    expect(lines).toEqual(['1. dòng một\u20281. dòng hai\u2028a) dòng ba', '2. Sau']);
  });
});
