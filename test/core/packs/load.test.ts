// A pack is data from outside: whatever is wrong with it is a finding with its file and line, and the other packs load.
import { describe, expect, it } from 'vitest';
import { loadPack, loadPacks } from '../../../core/packs/load';
import { brief, loaded, tinyFiles } from '../../support/tiny';
import { tinyPack } from '../../support/tiny-pack';

const scope = (source: string) => loaded({ scope: `# Phạm vi\n\n${source}\n` });
const refused = (code: string) => [`${code} slots/scope.hbs:3`];

describe('what slots may not hold', () => {
  it.each([
    ['a helper that does not exist', '{{shout note}}', 'slot.unknownHelper'],
    ['a helper of Handlebars that is not on the list', '{{lookup this "note"}}', 'slot.unknownHelper'],
    ['log', '{{log note}}', 'slot.unknownHelper'],
    ['a helper inside a call', '{{upper (shout note)}}', 'slot.unknownHelper'],
    ['a block that does not exist', '{{#repeat 3}}x{{/repeat}}', 'slot.unknownHelper'],
    ['a block without an argument', '{{#if}}x{{/if}}', 'slot.blockArguments'],
    ['a block with two', '{{#each items note}}x{{/each}}', 'slot.blockArguments'],
    ['a partial', '{{> duty}}', 'slot.notAllowed'],
    ['a partial block', '{{#> duty}}x{{/duty}}', 'slot.notAllowed'],
    ['a partial with a computed name', '{{> (upper note)}}', 'slot.notAllowed'],
    ['an inline partial', '{{#*inline "a"}}x{{/inline}}', 'slot.notAllowed'],
    ['a decorator', '{{* note}}', 'slot.notAllowed'],
    ['block parameters', '{{#each items as |item|}}x{{/each}}', 'slot.notAllowed'],
    ['a hash', '{{upper note to="x"}}', 'slot.notAllowed'],
    ['a hash in a block', '{{#if note includeZero=true}}x{{/if}}', 'slot.blockArguments'],
    ['a raw block', '{{{{if note}}}}{{x}}{{{{/if}}}}', 'slot.notAllowed'],
    ['__proto__', '{{__proto__}}', 'slot.forbiddenPath'],
    ['__proto__ further down', '{{lead.__proto__.x}}', 'slot.forbiddenPath'],
    ['constructor', '{{constructor}}', 'slot.forbiddenPath'],
    ['this.constructor', '{{this.constructor}}', 'slot.forbiddenPath'],
    ['a name in brackets', '{{lead.[constructor]}}', 'slot.forbiddenPath'],
    ['prototype as an argument', '{{upper lead.prototype}}', 'slot.forbiddenPath'],
    ['constructor in a block', '{{#with this.constructor}}x{{/with}}', 'slot.forbiddenPath'],
    ['the outermost context', '{{@root}}', 'slot.forbiddenPath'],
    ['a name of the outermost context', '{{@root.parties}}', 'slot.forbiddenPath'],
    ['the counter of an outer loop', '{{@../index}}', 'slot.forbiddenPath'],
    ['a key, which lists have not', '{{@key}}', 'slot.forbiddenPath'],
    ['a block left open', '{{#if note}}x', 'slot.syntax'],
    ['a block closed by another', '{{#if note}}x{{/each}}', 'slot.syntax'],
    ['braces left open', '{{note', 'slot.syntax'],
  ])('%s', (_name, source, code) => {
    const found = scope(source);
    if (code === 'slot.syntax') expect(found[0]).toMatch(/^slot\.syntax slots\/scope\.hbs:[345]$/);
    else expect(found).toContain(refused(code)[0]);
    expect(new Set(found.map((line) => line.split(' ')[1]?.split(':')[0]))).toEqual(new Set(['slots/scope.hbs']));
  });

  it.each([
    ['{{#if note}}x', '{{#if note}}x'],
    ['{{#if note}}x{{/each}}', '{{#if}} … {{/each}}'],
    ['{{note', '{{note'],
  ])('what is wrong is shown in the words of the slot, not in those of its parser: %s', (source, shown) => {
    const { name, files } = tinyFiles({ scope: `# Phạm vi\n${source}\n` });
    const [finding] = loadPack({ name, files }).findings;
    expect(finding).toMatchObject({ code: 'slot.syntax', params: { detail: expect.stringContaining(shown) } });
  });

  it('each offence once, with its own line', () => {
    expect(scope('{{shout a}}\n{{> b}}\n\n{{constructor}}')).toEqual([
      'slot.unknownHelper slots/scope.hbs:3',
      'slot.notAllowed slots/scope.hbs:4',
      'slot.forbiddenPath slots/scope.hbs:6',
    ]);
  });

  it('names of Object.prototype that are not there are simply not there', () => {
    expect(scope('{{toString}}{{hasOwnProperty}}')).toEqual([]);
  });
});

describe('size and depth', () => {
  const nested = (depth: number) => '{{#if note}}'.repeat(depth) + 'x' + '{{/if}}'.repeat(depth);
  const calls = (depth: number) => `{{#if ${'(not '.repeat(depth)}note${')'.repeat(depth)}}}x{{/if}}`;

  it.each([
    ['40 blocks are enough', nested(40), []],
    ['41 are not', nested(41), refused('slot.tooDeep')],
    ['40 calls are enough', calls(40), []],
    ['41 are not', calls(41), refused('slot.tooDeep')],
    ['blocks after blocks are not deep', '{{#if note}}x{{else}}y{{/if}}{{! (( }}'.repeat(100), []],
    ['a slot of 300 KB', 'x'.repeat(300_000), ['slot.tooLong slots/scope.hbs:?']],
  ])('%s', (_name, source, expected) => expect(scope(source)).toEqual(expected));

  it.each([
    ['blocks', nested(9000)],
    ['calls', calls(20_000)],
    ['calls with braces in their texts', `{{#if ${'(not "{{" '.repeat(9000)}`],
    ['opening braces', '{{'.repeat(90_000)],
    ['opening blocks', '{{#if a}}'.repeat(20_000)],
    ['quotes', `{{upper ${'"'.repeat(99_999)}`],
    ['brackets', `{{${'['.repeat(99_999)}`],
    ['blocks between quotes', `"${nested(9000)}"`],
    ['else after else', `{{#if a}}${'{{else if a}}'.repeat(9000)}{{/if}}`],
    ['a comment without end', `{{!-- ${'--}'.repeat(50_000)}`],
  ])('200 KB of %s end soon', (_name, source) => {
    const start = process.cpuUsage();
    expect(scope(source).length).toBeGreaterThan(0);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });
});

describe('the other files', () => {
  const file = (name: string, text: string) => loaded({}, { [name]: text });
  const unit = (more: string) => `{ "body": [\n  { "id": "scope", "kind": "article",\n    ${more} }\n] }`;
  const field = (more: string) =>
    `[\n  { "id": "lead", "type": "party", "label": { "vi": "A", "en": "A" } },\n  { "id": "limit",\n    ${more} }\n]`;

  it.each([
    ['bad JSON', file('fields.json', '[\n  { "id": "a" "type": "text" }\n]'), ['json.syntax fields.json:2']],
    ['another shape', file('pack.json', '[]'), ['value.type pack.json:1']],
    [
      'a unit of an unknown kind',
      file('outline.json', '{ "body": [\n  { "id": "a",\n    "kind": "điều" }\n] }'),
      ['value.choice outline.json:3'],
    ],
    ['an unknown key', file('outline.json', unit('"slot": "scope",\n    "colour": "red"')), ['value.unknownKey outline.json:4']],
    ['an unknown slot', file('outline.json', unit('"slot": "scoop"')), ['pack.slotMissing outline.json:3']],
    [
      'an unknown table',
      file('outline.json', '{ "body": [\n  { "id": "scope", "kind": "table", "slot": "scope" }\n] }'),
      ['pack.slotMissing outline.json:2'],
    ],
    [
      'an unknown slot in an annex',
      file(
        'outline.json',
        '{ "body": [{ "id": "scope", "kind": "article" }], "annexes": [{ "id": "p", "heading": "H", "content": [\n  { "id": "t", "kind": "text",\n "slot": "x" }] }] }',
      ),
      ['pack.slotMissing outline.json:3'],
    ],
    [
      'an id that stands twice',
      file('outline.json', '{ "body": [\n  { "id": "a", "kind": "article" },\n  { "id": "a", "kind": "article" }\n] }'),
      ['draft.idTwice outline.json:3'],
    ],
    [
      'a question that stands twice',
      file(
        'fields.json',
        field(
          '"type": "text", "label": { "vi": "A", "en": "A" } },\n  { "id": "lead", "type": "text", "label": { "vi": "B", "en": "B" }',
        ),
      ),
      ['pack.fieldTwice fields.json:5'],
    ],
    [
      'a question for no slot',
      file('fields.json', field('"type": "text", "slots": ["scope", "no-slot"], "label": { "vi": "A", "en": "A" }')),
      ['pack.slotMissing fields.json:4'],
    ],
    [
      'a choice without options',
      file('fields.json', field('"type": "choice", "label": { "vi": "A", "en": "A" }')),
      ['field.options fields.json:3'],
    ],
    [
      'a list without fields',
      file('fields.json', field('"type": "list", "label": { "vi": "A", "en": "A" }')),
      ['field.fields fields.json:3'],
    ],
    [
      'a label in one language',
      file('fields.json', field('"type": "text", "label": { "vi": "A" }')),
      ['value.missing fields.json:4'],
    ],
    [
      'a sample that is no draft',
      file(
        'sample.json',
        '{\n  "version": 1,\n  "id": "x",\n  "pack": "tiny",\n  "parties": [\n    { "id": "a" }\n  ],\n  "subject": "S"\n}',
      ),
      ['value.missing sample.json:6'],
    ],
    ['a sample that is no JSON', file('sample.json', '{\n'), ['json.syntax sample.json:2']],
    [
      'a bad cell',
      file(
        'tables.json',
        '{ "t": { "each": "rows", "columns": [\n  { "heading": "A", "cell": "{{what}}" },\n  { "heading": "B",\n    "cell": "{{shout what}}" }\n] } }',
      ),
      ['slot.unknownHelper tables.json:4'],
    ],
    [
      'a table of a list that nobody asks for',
      file('tables.json', '{ "t": {\n  "each": "rowz", "columns": [{ "heading": "A", "cell": "x" }] } }'),
      ['slot.unknownName tables.json:2'],
    ],
    [
      'a pack in another’s folder',
      loaded({}, { 'pack.json': tinyFiles().files['pack.json']?.replace('"id":"tiny"', '\n"id":"other"') ?? '' }),
      ['pack.idDiffers pack.json:2'],
    ],
    [
      'a formula that is not there',
      loaded({}, { 'pack.json': tinyFiles().files['pack.json']?.replace('"opening"', '\n"closing"') ?? '' }),
      ['pack.slotMissing pack.json:2'],
    ],
    [
      'more parties at least than at most',
      loaded({}, { 'pack.json': tinyFiles().files['pack.json']?.replace('"min":2,"max":6', '"min":7,"max":6') ?? '' }),
      ['value.invalid pack.json:1'],
    ],
  ])('%s', (_name, found, expected) =>
    expect(found.filter((line) => !/^pack\.slotMissing fields/.test(line) || expected.includes(line))).toEqual(expected),
  );

  it.each(['pack.json', 'fields.json', 'outline.json', 'sample.json'])('%s is missing', (name) => {
    const { files } = tinyPack();
    const { [name]: _gone, ...rest } = files;
    expect(brief(loadPack({ name: 'tiny', files: rest }).findings)).toEqual([`pack.fileMissing ${name}:?`]);
  });

  it('everything wrong in several files is told at once', () => {
    expect(loaded({ scope: '{{> x}}' }, { 'fields.json': '[', 'sample.json': '{}' })).toEqual([
      'json.syntax fields.json:1',
      'slot.notAllowed slots/scope.hbs:1',
      'value.missing sample.json:1',
      'value.missing sample.json:1',
      'value.missing sample.json:1',
      'value.missing sample.json:1',
      'value.missing sample.json:1',
    ]);
  });
});

describe('several packs', () => {
  const named = (id: string, title = 'T') => {
    const { files } = tinyPack();
    const manifest = JSON.parse(files['pack.json'] ?? '');
    return { name: id, files: { ...files, 'pack.json': JSON.stringify({ ...manifest, id, title: { vi: title, en: title } }) } };
  };

  it('a broken one leaves the others', () => {
    const broken = { ...named('b'), files: { ...named('b').files, 'slots/scope.hbs': '{{#if' } };
    const { packs, findings } = loadPacks([named('a'), broken, named('c')]);
    expect([...packs.keys()]).toEqual(['a', 'c']);
    expect(findings.map(({ source }) => source?.pack)).toEqual(['b']);
  });

  it('a later one of the same id takes the place of the earlier; broken, it does not', () => {
    expect(loadPacks([named('a'), named('a', 'Của tôi')]).packs.get('a')?.title.vi).toBe('Của tôi');
    const broken = { name: 'a', files: {} };
    expect(loadPacks([named('a', 'Có sẵn'), broken]).packs.get('a')?.title.vi).toBe('Có sẵn');
  });
});
