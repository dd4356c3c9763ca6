// Where the closing of a document stands on paper: signatures with the last lines of the text, recipients with the signatures.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../core/docx/write';
import { branch } from '../../core/tree/build';
import type { Tree } from '../../core/tree/node';
import { article, clause, conclusionsOf, parties } from '../core/docx/samples';
import { hasOffice, pageCount, pageText, toPdf } from '../support/office';

const paper = { title: 't', creator: 'c', created: '2026-03-05' };
// Lines of text before the closing, from a closing that fits the page to one that does not.
const lengths = [10, 13, 16, 18, 20, 22, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33];

interface Case {
  readonly file: string;
  readonly tree: Tree;
}

const cases: Case[] = lengths.flatMap((length) =>
  [1, 2, 3, 4, 5, 6].map((count) => ({ file: `${count}-${length}`, tree: closedTree(count, length) })),
);

function closedTree(count: number, length: number): Tree {
  const clauses = Array.from({ length: length - 1 }, (_, at) =>
    clause(`c${at}`, at + 1, 'Quy chế này có hiệu lực kể từ ngày ký.'),
  );
  const last = clause(
    'last',
    length,
    'Quy chế này được lập thành 06 bản gốc có giá trị như nhau, mỗi Bên giữ 02 bản gốc để thực hiện./.',
  );
  const body = branch('body', 'body', [article('a', 1, 'Hiệu lực', [...clauses, last])]);
  const layout = count === 1 ? 'single' : 'joint';
  return branch('document', 'doc', [body, conclusionsOf(parties.slice(0, count), layout)]) as Tree;
}

describe.runIf(hasOffice)('on paper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phoihop-closing-'));

  test('no signature without the end of the text, no recipients without the signatures', { timeout: 300_000 }, () => {
    for (const { file, tree } of cases) writeFileSync(join(folder, `${file}.docx`), writeDocx(tree, { properties: paper }));
    toPdf(
      folder,
      cases.map(({ file }) => `${file}.docx`),
    );
    const wrong = cases.map(({ file }) => faultOf(join(folder, `${file}.pdf`), file)).filter((fault) => fault !== undefined);
    expect(wrong).toEqual([]);
  });
});

/** The last page with words holds the end of the text, all names and the whole list. */
function faultOf(pdf: string, file: string): string | undefined {
  const last = pageText(pdf, pageCount(pdf));
  const missing = ['./.', 'Nơi nhận:', '- Lưu: VT'].filter((text) => !last.includes(text));
  return missing.length > 0 ? `${file}: ${missing.join(', ')}` : undefined;
}
