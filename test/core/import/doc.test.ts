// A .doc gives what the .docx of the same document gives: words, automatic numbers, tables, notes, tracked changes. The .doc files
// are made by LibreOffice from files of ours; a damaged one ends as a finding or as what is left of it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../core/docx/write';
import { readCompoundFile } from '../../../core/import/doc/compound-file';
import { DocFile } from '../../../core/import/doc/information-block';
import { docLists } from '../../../core/import/doc/list-tables';
import { importDocx } from '../../../core/import/import';
import { Numbering } from '../../../core/import/numbering';
import { textOf } from '../../../core/tree/text';
import { visit, walk } from '../../../core/tree/walk';
import { compoundFile, docHead } from '../../support/compound-file';
import { exampleNames, exampleTree } from '../../support/examples';
import { listedDocx } from '../../support/listed-docx';
import { converted, hasOffice } from '../../support/office';
import { hasShared, sharedBytes } from '../../support/shared';

const properties = { title: 'x', creator: 'Phối Hợp', created: '2026-11-22' };

function textIn(bytes: Uint8Array, revisions: 'accept' | 'reject' = 'accept'): string {
  const outcome = importDocx(bytes, { revisions });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return textOf(outcome.value.tree);
}

/** Spaces before the end of a cell are not kept by every program. */
const withoutEnds = (text: string) => text.replace(/[ \u00a0]+(?=[\t\n]|$)/g, '');

describe.runIf(hasShared)('the annex that is there as .doc and as .docx', () => {
  it('reads the same', () => {
    expect(textIn(sharedBytes('docs/Phuluc3.doc'))).toBe(textIn(sharedBytes('docs/Phuluc3.docx')));
  });

  it('and its first table has the same columns', () => {
    const columns = (name: string) => {
      const outcome = importDocx(sharedBytes(name));
      const tables = outcome.ok ? [...walk(outcome.value.tree)].filter(({ node }) => node.kind === 'table') : [];
      return tables[0]?.node.attrs.widths;
    };
    expect(columns('docs/Phuluc3.docx')).toBe('9,55,36');
    expect(columns('docs/Phuluc3.doc')).toBe('9,55,36');
  });
});

describe.runIf(hasOffice)('a .docx converted to .doc by LibreOffice', () => {
  const files: Record<string, Uint8Array> = { listed: listedDocx() };
  for (const name of exampleNames) files[name] = writeDocx(exampleTree(name), { properties });
  const docs = hasOffice ? asDoc(files) : {};

  it.each(Object.keys(files))('%s: the same words, numbers and tables', (name) => {
    const [doc, docx] = [docs[name], files[name]] as [Uint8Array, Uint8Array];
    expect(withoutEnds(textIn(doc))).toBe(withoutEnds(textIn(docx)));
  });

  it('numbers of many kinds, restarts, hidden words, fields, notes, tracked changes', () => {
    const doc = docs.listed as Uint8Array;
    const text = textIn(doc).replaceAll('\u2060', '');
    for (const line of [
      'Điều 2. Đối tượng áp dụng',
      'a) điểm một;',
      '5. Khoản bắt đầu từ năm.',
      'III. PHẦN BA, BẮT ĐẦU LẠI',
      '02/ không hai',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).not.toContain('chữ ẩn');
    expect(text).toContain('Giữ lại thêm vào.');
    expect(text).toContain('Tên là kết quả của trường.');
    expect(text).toContain('Lời của chú thích.');
    expect(textIn(doc, 'reject')).toContain('Giữ lại bỏ đi.');
    const kept = importDocx(doc, { revisions: 'keep' });
    const revisions = kept.ok ? kept.value.revisions.map(({ change, author, text }) => [change, author, text]) : [];
    expect(revisions).toEqual([
      ['insertion', 'Lê Văn A', ' thêm vào'],
      ['deletion', 'Lê Văn A', ' bỏ đi'],
    ]);
  });

  it('tables in tables keep their rows, cells and spans', () => {
    const shape = (bytes: Uint8Array) => {
      const outcome = importDocx(bytes);
      const rows: unknown[] = [];
      if (outcome.ok)
        visit(outcome.value.tree, (node) => ['table', 'row', 'cell'].includes(node.kind) && rows.push([node.kind, node.attrs]));
      return rows;
    };
    expect(shape(docs.listed as Uint8Array)).toEqual(shape(files.listed as Uint8Array));
  });

  it('cut or changed anywhere: no throw', () => {
    const doc = docs.listed as Uint8Array;
    fc.assert(
      fc.property(
        fc.nat(doc.length - 1),
        fc.array(fc.tuple(fc.nat(doc.length - 1), fc.nat(255)), { maxLength: 40 }),
        (cut, edits) => {
          const broken = doc.slice(0, edits.length === 0 ? cut : doc.length);
          for (const [at, value] of edits) broken[at] = value;
          importDocx(broken);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the lists of a .doc', () => {
  it('start elsewhere, run on under higher levels, and show digits where the law of the list says so', () => {
    const numbering = new Numbering(docLists(madeFile()));
    const labels = [
      ['1', 0],
      ['1', 1],
      ['1', 1],
      ['1', 0],
      ['1', 1],
      ['2', 0],
      ['2', 1],
    ].map(([list, level]) => numbering.next(String(list), Number(level)));
    // Level 2 does not start anew; the second instance starts at V and has digits (legal) on level 2.
    expect(labels).toEqual(['I.', 'I.1)', 'I.2)', 'II.', 'II.3)', 'V.', '5/4']);
  });
});

function asDoc(files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'phoihop-doc-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.docx`), bytes);
    const names = Object.keys(files);
    converted(
      folder,
      names.map((name) => `${name}.docx`),
      'doc:MS Word 97',
    );
    return Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, `${name}.doc`)))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One list of nine levels, two instances; the second starts level 1 at 5 and has a level 2 of its own. */
function madeFile(): DocFile {
  const level = (start: number, format: number, flags: number, limit: number, text: string) => {
    const letters = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
    return [
      ...u32(start),
      format,
      flags,
      ...new Array(9).fill(0),
      0,
      ...u32(0),
      ...u32(0),
      0,
      0,
      limit,
      0,
      text.length,
      0,
      ...letters,
    ];
  };
  const levels = [
    level(1, 1, 0, 0, '\u0000.'),
    level(1, 0, 8, 0, '\u0000.\u0001)'),
    ...new Array(7).fill(level(1, 0, 0, 0, '\u0002')),
  ];
  const lists = [1, 0, ...u32(77), ...u32(0), ...new Array(18).fill(0), 0, 0];
  const instance = (overrides: number) => [...u32(77), ...u32(0), ...u32(0), overrides, 0, 0, 0];
  const own = [...u32(5), ...u32(0 | 16), ...u32(0), ...u32(1 | 32), ...level(5, 0, 4, 0, '\u0000/\u0001')];
  const instances = [...u32(2), ...instance(0), ...instance(2), ...u32(0xffffffff), ...u32(0xffffffff), ...own];
  const table = [...lists, ...levels.flat(), ...instances];
  const head = docHead(0xc1, 0);
  const view = new DataView(head.buffer);
  const place = (index: number, offset: number, length: number) => {
    view.setUint32(0x9a + index * 8, offset, true);
    view.setUint32(0x9a + index * 8 + 4, length, true);
  };
  place(73, 0, lists.length);
  place(74, table.length - instances.length, instances.length);
  const streams = readCompoundFile(compoundFile({ WordDocument: head, '0Table': new Uint8Array(table) }));
  return new DocFile(streams ?? new Map());
}

function u32(value: number): number[] {
  return [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255];
}
