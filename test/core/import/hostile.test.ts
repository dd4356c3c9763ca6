// Whatever a file holds: a finding in plain words or a tree, soon, and never a throw.

import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importDocx } from '../../../core/import/import';
import { scanXml } from '../../../core/import/xml-events';
import { textOf } from '../../../core/tree/text';
import { compoundFile, docHead } from '../../support/compound-file';
import { documentFile, p, wordFile, wordXml } from '../../support/word-file';

const codesOf = (bytes: Uint8Array) => importDocx(bytes).findings.map(({ code }) => code);
const bytesOf = (...bytes: number[]) => new Uint8Array([...bytes, ...new Array(64).fill(0)]);

describe('files that are no .docx', () => {
  it.each([
    ['empty', new Uint8Array(0), 'import.empty'],
    ['18 bytes', new Uint8Array(18).fill(65), 'import.notDocx'],
    ['the head of a .doc and nothing more', bytesOf(0xd0, 0xcf, 0x11, 0xe0), 'import.damaged'],
    [
      'a .docx with a password',
      compoundFile({ EncryptionInfo: new Uint8Array(600), EncryptedPackage: new Uint8Array(5000) }),
      'import.locked',
    ],
    [
      'a .doc with a password',
      compoundFile({ WordDocument: docHead(0xc1, 0x0100), '0Table': new Uint8Array(10) }),
      'import.locked',
    ],
    ['a .doc of Word 95', compoundFile({ WordDocument: docHead(0x65, 0) }), 'import.tooOld'],
    ['an .xls renamed', compoundFile({ Workbook: new Uint8Array(5000) }), 'import.notWord'],
    ['a renamed .pdf', bytesOf(0x25, 0x50, 0x44, 0x46), 'import.pdf'],
    ['a renamed .png', bytesOf(0x89, 0x50, 0x4e, 0x47), 'import.image'],
    ['a truncated zip', documentFile(p('x')).slice(0, 60), 'import.damaged'],
    ['a zip of something else', wordFile({ 'xl/workbook.xml': '<x/>' }), 'import.notWord'],
  ])('%s', (_what, bytes, code) => {
    const outcome = importDocx(bytes);
    expect(outcome.ok).toBe(false);
    expect(outcome.findings.map((finding) => finding.code)).toEqual([code]);
  });

  it('a zip bomb is refused before it is unpacked', () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(300 * 1024 * 1024), { level: 9 }] });
    const started = performance.now();
    expect(codesOf(bomb)).toEqual(['import.bomb']);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('.docx with something in it', () => {
  it('an entity bomb has nothing to explode', () => {
    const lol = `<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    const xml = wordXml(p('Điều 1. &b; &amp; &#7879;')).replace('?>', `?>${lol}`);
    const outcome = importDocx(wordFile({ 'word/document.xml': xml }));
    expect(outcome.ok && textOf(outcome.value.tree)).toContain('Điều 1. &b; & ệ');
  });

  it('path traversal, macros and outside targets are left alone and reported', () => {
    const rels = '<Relationships><Relationship Id="r" Target="http://x.test/a.png" TargetMode="External"/></Relationships>';
    const bytes = documentFile(p('Điều 1. Phạm vi'), {
      '../../etc/passwd': 'x',
      'word/vbaProject.bin': 'x',
      'word/_rels/document.xml.rels': rels,
    });
    expect(codesOf(bytes)).toEqual(['import.macros', 'import.external', 'import.oddNames']);
  });

  it('another prefix for the same vocabulary reads the same', () => {
    const outcome = importDocx(wordFile({ 'word/document.xml': wordXml(p('Điều 1. Phạm vi'), 'ns0') }));
    expect(outcome.ok && textOf(outcome.value.tree)).toContain('Điều 1. Phạm vi');
  });

  it('bidi and zero-width characters stay text', () => {
    const outcome = importDocx(documentFile(p('Điều 1. A\u202eB\u200bC')));
    expect(outcome.ok && textOf(outcome.value.tree)).toContain('A\u202eB\u200bC');
  });

  it('tables in tables, unclosed tags and 20,000 open elements end', () => {
    const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(200)}${p('sâu')}${'</w:tc></w:tr></w:tbl>'.repeat(200)}`;
    for (const body of [nested, '<w:p><w:r><w:t>hở', '<w:p><w:r>'.repeat(20_000), '<w:tbl><w:tr><w:tc>'.repeat(20_000)]) {
      expect(() => importDocx(documentFile(body))).not.toThrow();
    }
  });
});

it('any bytes after the head of a zip, any text as XML: no throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(() => importDocx(new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]))).not.toThrow();
    }),
    { numRuns: 300 },
  );
  const pieces = fc.array(
    fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '<w:t>',
      'chữ',
      '</w:t>',
      '<w:tbl>',
      '<w:tc>',
      '</w:tr>',
      '<w:ins>',
      '<!--',
      '<![CDATA[',
      ']]>',
      '&#x1;',
      '"',
      '>',
      '<w:numId w:val="1"/>',
      '<w:pPr>',
      '<w:del/>',
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(pieces, (list) => {
      expect(() => importDocx(documentFile(list.join('')))).not.toThrow();
      scanXml(list.join(''), { open() {}, close() {}, text() {} });
    }),
    { numRuns: 500 },
  );
});
