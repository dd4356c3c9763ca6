// Footnotes in the redline of two foreign files: a changed word is marked in its note, a note that goes keeps its words to come back.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkFileRedline } from '../../../support/check-file-redline';
import { revised } from '../../../support/revisions';
import { wordFile, wordPart, wordXml } from '../../../support/word-file';

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const article = '<w:p><w:r><w:t>Điều 1. Thời hạn</w:t></w:r></w:p>';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const packages = 'http://schemas.openxmlformats.org/package/2006';

function file(body: string, notes: Readonly<Record<number, string>>): Uint8Array {
  const texts = Object.entries(notes).map(
    ([id, text]) => `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${run(text)}</w:p></w:footnote>`,
  );
  const has = texts.length > 0;
  const part = has ? `<Override PartName="/word/footnotes.xml" ContentType="${types}.footnotes+xml"/>` : '';
  const relation = has ? `<Relationship Id="r1" Type="${office}/footnotes" Target="footnotes.xml"/>` : '';
  return wordFile({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>${part}</Types>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships">${relation}</Relationships>`,
    'word/document.xml': wordXml(`${article}<w:p>${body}</w:p><w:p/>`),
    ...(has ? { 'word/footnotes.xml': wordPart('footnotes', texts.join('')) } : {}),
  });
}

const notesOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/footnotes.xml'] ?? new Uint8Array());
const words = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<w:${name} .*?</w:${name}>`, 'g'))].map(([found]) => found.replace(/<[^>]*>/g, ''));

describe('a redline of two files', () => {
  const old = file(`${run('Bên nhận trả lời')}${call(2)}${run(' bằng văn bản.')}`, { 2: 'Trong 05 ngày làm việc.' });

  test('marks the word that changed in a note', () => {
    const now = file(`${run('Bên nhận trả lời')}${call(7)}${run(' bằng văn bản.')}`, { 7: 'Trong 03 ngày làm việc.' });
    const bytes = checkFileRedline(old, now);
    expect([words(notesOf(bytes), 'del'), words(notesOf(bytes), 'ins')]).toEqual([['05'], ['03']]);
    expect(revised(bytes, 'none').insertedText).toBe('');
  });

  test('keeps the note of a call that was taken out, also where the new file has no notes', () => {
    const now = file(run('Bên nhận trả lời bằng văn bản.'), {});
    const bytes = checkFileRedline(old, now);
    expect(revised(bytes, 'reject').notes).toEqual(['Trong 05 ngày làm việc.']);
    expect(revised(bytes, 'accept').notes).toEqual([]);
    expect(strFromU8(unzipSync(bytes)['[Content_Types].xml'] ?? new Uint8Array())).toContain('/word/footnotes.xml');
  });

  test('does not take a new note for the old one beside it', () => {
    const now = file(`${run('Bên nhận trả lời')}${call(2)}${call(3)}${run(' bằng văn bản.')}`, {
      2: 'Trong 05 ngày làm việc.',
      3: 'Gửi qua hệ thống quản lý văn bản.',
    });
    const bytes = checkFileRedline(old, now);
    expect(words(notesOf(bytes), 'ins')).toEqual([]);
    expect(revised(bytes, 'reject').notes).toEqual(['Trong 05 ngày làm việc.']);
  });
});
