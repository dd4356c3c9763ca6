// Files that somebody made to do harm, or that are not what their names say: read by the built program, each ends soon with a
// finding in plain words (or is read), and nothing is written.
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compoundFile, docHead } from '../support/compound-file';
import { documentFile, p, wordFile, wordPart, wordXml } from '../support/word-file';
import { Sandbox } from './sandbox';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

const bytesOf = (...bytes: number[]) => new Uint8Array([...bytes, ...new Array(200).fill(0)]);
const bomb = () => zipSync({ 'word/document.xml': [new Uint8Array(300 * 1024 * 1024), { level: 9 }] });
const manyTables = () => documentFile('<w:tbl><w:tr><w:tc>'.repeat(50_000));

describe('refused in words', () => {
  test.each<[what: string, name: string, content: () => Uint8Array, words: string]>([
    ['a zip bomb', 'a.docx', bomb, 'lớn bất thường'],
    ['a password (.docx)', 'a.docx', () => compoundFile({ EncryptedPackage: new Uint8Array(9000) }), 'có mật khẩu'],
    [
      'a password (.doc)',
      'a.doc',
      () => compoundFile({ WordDocument: docHead(0xc1, 0x100), '0Table': new Uint8Array(9) }),
      'có mật khẩu',
    ],
    ['nothing in it', 'a.docx', () => new Uint8Array(0), 'rỗng'],
    ['cut short', 'a.docx', () => documentFile(p('Điều 1. Phạm vi')).slice(0, 90), 'bị hỏng'],
    ['a cut .doc', 'a.doc', () => bytesOf(0xd0, 0xcf, 0x11, 0xe0), 'bị hỏng'],
    ['a renamed .pdf', 'a.docx', () => bytesOf(0x25, 0x50, 0x44, 0x46), 'PDF'],
    ['a renamed .png', 'a.docx', () => bytesOf(0x89, 0x50, 0x4e, 0x47), 'ảnh'],
    ['a renamed .xls', 'a.doc', () => compoundFile({ Workbook: new Uint8Array(9000) }), 'không phải văn bản Word'],
    ['a renamed .xlsx', 'a.docx', () => wordFile({ 'xl/workbook.xml': '<x/>' }), 'không phải văn bản Word'],
    ['18 bytes of nothing', 'a.docx', () => new Uint8Array(18), 'không phải tệp Word'],
    ['200 MB', 'a.docx', () => new Uint8Array(200 * 1024 * 1024).fill(65), '64 MB'],
  ])('%s', (_what, name, content, words) => {
    sandbox.write(name, content());
    const { code, stderr, stdout } = sandbox.run(['read', name]);
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\bat .*\.cjs|Error:/);
    expect(stdout).toBe('');
    expect(sandbox.names()).toEqual([name]);
  });
});

describe('read, and what is odd about it told', () => {
  const entities = wordXml(p('Điều 1. &b; Phạm vi')).replace(
    '?>',
    '?><!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  );
  const external = '<Relationships><Relationship Id="r" Target="http://x.test/a.png" TargetMode="External"/></Relationships>';
  const circle = wordPart(
    'styles',
    '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
  );

  test.each<[what: string, content: () => Uint8Array, words: string]>([
    ['an entity bomb', () => wordFile({ 'word/document.xml': entities }), 'thực thể'],
    ['path traversal', () => documentFile(p('Điều 1. Phạm vi'), { '../../evil.txt': 'x' }), 'trỏ ra ngoài'],
    [
      'external relationships',
      () => documentFile(p('Điều 1. Phạm vi'), { 'word/_rels/document.xml.rels': external }),
      'liên kết ra ngoài',
    ],
    ['macros', () => documentFile(p('Điều 1. Phạm vi'), { 'word/vbaProject.bin': 'x' }), 'macro'],
    [
      'styles in a circle',
      () => documentFile(p('Điều 1. Phạm vi', '<w:pStyle w:val="A"/>'), { 'word/styles.xml': circle }),
      'vòng tròn',
    ],
    [
      'a missing numbering part',
      () => documentFile(p('Điều 1. Phạm vi', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>')),
      'thiếu định nghĩa danh sách',
    ],
    ['right-to-left and zero-width characters', () => documentFile(p('Điều 1. Phạm vi\u202e\u200b')), 'không nhìn thấy'],
    ['50,000 open tables', manyTables, ''],
    ['a text of one line of 5 MB', () => strToU8(`Điều 1. Phạm vi ${'chữ '.repeat(1_250_000)}`), ''],
  ])('%s', (_what, content, words) => {
    sandbox.write('a.docx', content());
    const { code, stderr } = sandbox.run(['read', 'a.docx', '--format', 'text', '-o', 'a.txt']);
    expect(stderr).not.toMatch(/\bat .*\.cjs|Error:/);
    expect(stderr).toContain(words);
    expect(code).toBe(0);
    expect(sandbox.names()).toEqual(['a.docx', 'a.txt']);
  });
});
