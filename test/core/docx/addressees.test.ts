// "Kính gửi:" (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9.a): one addressee on the line, several below with their dashes in a row.
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeDocx } from '../../../core/docx/write';
import { branch, leaf } from '../../../core/tree/build';
import type { Node, Tree } from '../../../core/tree/node';

function stylesOf(...children: Node[]): string[] {
  const tree = branch('document', 'd', [branch('body', 'b', children)]) as Tree;
  const file = unzipSync(writeDocx(tree, { properties: { title: '', creator: '', created: '2026-01-01' } }));
  const xml = strFromU8(file['word/document.xml'] ?? new Uint8Array());
  return Array.from(xml.matchAll(/<w:pStyle w:val="(\w+)"\/>/g), ([, style = '']) => style).slice(0, children.length);
}

const indent = (id: string, text: string) => branch('indent', id, [leaf('alinea', `${id}.text`, text)], { num: '-' });

test('one addressee stands on the line; a list behind the text is an ordinary list', () => {
  expect(stylesOf(leaf('alinea', 'a', 'Kính gửi: Cục Hải quan.'), indent('i', 'Nội dung.'))).toEqual(['Addressees', 'Indent']);
});

test('several stand below it, up to the text', () => {
  const list = [indent('i', 'Cục Hải quan;'), indent('j', 'Bộ Tư lệnh Bộ đội Biên phòng.')];
  const styles = stylesOf(leaf('alinea', 'a', 'Kính gửi:'), ...list, leaf('alinea', 'b', 'Nội dung.'));
  expect(styles).toEqual(['Addressees', 'Addressee', 'Addressee', 'BodyText']);
  expect(stylesOf(leaf('alinea', 'a', 'Nội dung:'), ...list)).toEqual(['BodyText', 'Indent', 'Indent']);
});
