// The source part: whatever goes in comes out, whoever saved the file in between; hostile files give nothing.
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSource, sourceItem } from '../../../core/docx/source';
import { writeDocx } from '../../../core/docx/write';
import { documentOf } from './samples';
import { parseXml, properties } from './word';

const travelled = (source: string) => readSource(writeDocx(documentOf([]), { source, properties }));
const only = (xml: string, name = 'customXml/item1.xml') => readSource(zipSync({ [name]: strToU8(xml) }));
const namespace = 'xmlns="urn:phoi-hop:source:1"';

describe('round trip', () => {
  const awkward = fc.constantFrom(
    '_x0041_',
    '_x',
    '_',
    'x000A_',
    ']]>',
    '<![CDATA[',
    '&amp;',
    '</source>',
    '\r\n',
    '\uffff',
    '\ud800',
    '\udc00',
    '\0',
    '\ufeff',
  );
  const units = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    awkward,
    fc.nat(0xffff).map((code) => String.fromCharCode(code)),
  );

  test('any text', () => {
    fc.assert(
      fc.property(
        fc.array(units).map((pieces) => pieces.join('')),
        (text) => travelled(text) === text,
      ),
      { numRuns: 400 },
    );
  });

  test('the part is well-formed for another parser, too', () => {
    fc.assert(
      fc.property(fc.array(units), (pieces) => parseXml(sourceItem(pieces.join(''))).namespaceURI === 'urn:phoi-hop:source:1'),
      { numRuns: 200 },
    );
  });

  test('a megabyte', () => {
    const text = JSON.stringify({ text: 'Quy chế <phối hợp> & "liên tịch" 😀 '.repeat(30_000) });
    expect(travelled(text)).toBe(text);
  });
});

describe('after another program has saved it', () => {
  test.each([
    ['CDATA', `<source ${namespace}><![CDATA[{"a":"<&"}]]> </source>`, '{"a":"<&"} '],
    [
      'entities',
      `<?xml version="1.0"?>\n<source ${namespace}>{&quot;a&quot;:&#34;&#x110;&apos;&quot;}</source>\n`,
      '{"a":"Đ\'"}',
    ],
    ['a prefix', '<p:source xmlns:p="urn:phoi-hop:source:1">{}</p:source >', '{}'],
    ['a byte-order mark', `\ufeff<?xml version="1.0" encoding="utf-8" standalone="no"?><source ${namespace}>{}</source>`, '{}'],
  ])('%s', (_, xml, text) => expect(only(xml)).toBe(text));

  test('under another number, beside other parts', () => {
    const other = '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>';
    const files = { 'customXml/item1.xml': strToU8(other), 'customXml/item2.xml': strToU8(sourceItem('{}')) };
    expect(readSource(zipSync(files))).toBe('{}');
  });
});

describe('what is not ours gives nothing', () => {
  test.each([
    ['another namespace', '<source xmlns="urn:other">{}</source>'],
    ['elements inside', `<source ${namespace}><b/>{}</source>`],
    ['an open CDATA section', `<source ${namespace}><![CDATA[{}</source>`],
    ['no end', `<source ${namespace}>{}`],
    ['a document type', `<!DOCTYPE source [<!ENTITY a "aaaa">]><source ${namespace}>&a;</source>`],
    ['text behind it', `<source ${namespace}>{}</source>x`],
    ['empty', ''],
  ])('%s', (_, xml) => expect(only(xml)).toBeUndefined());

  test('another part', () => expect(only(sourceItem('{}'), 'word/item1.xml')).toBeUndefined());

  test('no zip, a damaged zip, any bytes', () => {
    const bytes = writeDocx(documentOf([]), { source: '{}', properties });
    for (let cut = 0; cut < bytes.length; cut += 97) expect(() => readSource(bytes.slice(0, cut))).not.toThrow();
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (any) => readSource(any) === undefined));
    const flip = (at: number) => bytes.map((byte, place) => (place === at % bytes.length ? byte ^ 0xff : byte));
    fc.assert(fc.property(fc.nat(), (at) => ['string', 'undefined'].includes(typeof readSource(flip(at)))));
  });

  test('a bomb is not unpacked', () => {
    const bomb = zipSync({ 'customXml/item1.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(readSource(bomb)).toBeUndefined();
  }, 20_000);

  test('only the source is unpacked', () => {
    const files = unzipSync(writeDocx(documentOf([]), { source: '{}', properties }));
    expect(Object.keys(files).filter((name) => name.startsWith('customXml/'))).toHaveLength(3);
  });
});
