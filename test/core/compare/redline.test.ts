// What a redline marks and where it puts the ends of paragraphs, on small documents.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { branch, leaf } from '../../../core/tree/build';
import type { Node, Tree } from '../../../core/tree/node';
import { number } from '../../../core/tree/number';
import { checkRedline } from '../../support/check-redline';
import { revised } from '../../support/revisions';

const document = (...children: Node[]): Tree => branch('document', 'd', [branch('body', 'b', children)]) as Tree;
const article = (id: string, heading: string, ...children: Node[]) =>
  branch('article', id, children, { heading: [{ text: heading }] });
const clause = (id: string, text: string) => branch('clause', id, [leaf('alinea', `${id}-t`, text)]);
const row = (id: string, ...texts: string[]) =>
  branch(
    'row',
    id,
    texts.map((text, at) =>
      branch(
        'cell',
        `${id}-${at}`,
        text.split('\n').map((line, place) => leaf('alinea', `${id}-${at}-${place}`, line)),
      ),
    ),
  );
const table = (...rows: Node[]) => branch('table', 't', rows);

const check = (old: Tree, now: Tree) => revised(checkRedline(number(old), number(now)), 'none');

describe('what is marked', () => {
  it('14 characters that were added are 14 characters marked, and nothing deleted', () => {
    const old = document(article('a1', 'Phạm vi', clause('c1', 'Hai Bên trao đổi thông tin hằng tháng.')));
    const now = document(article('a1', 'Phạm vi', clause('c1', 'Hai Bên trao đổi thông tin, tài liệu mật, hằng tháng.')));
    const { insertedText, deletedText, ids } = check(old, now);
    expect([insertedText.length, deletedText, ids.length]).toEqual([15, '', 1]);
  });

  it('a new article in front marks itself and the numbers behind it', () => {
    const [one, two] = [article('a1', 'Một', clause('c1', 'Nội dung một.')), article('a2', 'Hai', clause('c2', 'Nội dung hai.'))];
    const { insertedText, deletedText } = check(document(one, two), document(article('a0', 'Mới'), one, two));
    expect(deletedText).toBe('1.2.');
    expect(insertedText).toBe('Điều 1. Mới2.3.');
  });

  it('a title given to a clause leaves its words alone', () => {
    const words = 'Hai Bên trao đổi thông tin hằng tháng.';
    const titled = branch('clause', 'c1', [leaf('alinea', 'c1-t', words)], { heading: [{ text: 'Trao đổi' }] });
    const { insertedText, deletedText } = check(
      document(article('a1', 'X', clause('c1', words))),
      document(article('a1', 'X', titled)),
    );
    expect([insertedText, deletedText]).toEqual(['1. Trao đổi', '1. ']);
  });

  it('a clause that moved is deleted there and inserted here', () => {
    const clauses = ['một một một', 'hai hai hai', 'ba ba ba'].map((text, at) => clause(`c${at}`, `Nội dung ${text}.`));
    const [a, b, c] = clauses as [Node, Node, Node];
    const { insertedText, deletedText } = check(document(article('a1', 'X', a, b, c)), document(article('a1', 'X', b, c, a)));
    expect(deletedText).toContain('Nội dung một một một.');
    expect(insertedText).toContain('Nội dung một một một.');
  });
});

describe('ends of paragraphs', () => {
  const head = row('r0', 'STT', 'Nội dung');

  it('paragraphs come and go in front of a table', () => {
    const plain = leaf('alinea', 'p', 'Bảng dưới đây:');
    const grid = table(head, row('r1', '1', 'một'));
    check(document(grid), document(plain, grid));
    check(document(plain, grid), document(grid));
  });

  it.each([
    ['the last paragraph of a cell is deleted', 'một\nhai', 'một'],
    ['the last paragraphs of a cell are deleted', 'một\nhai\nba', 'một'],
    ['paragraphs are added to a cell', 'một', 'một\nhai\nba'],
    ['the last paragraph of a cell is replaced', 'một\nhai', 'một\nbốn năm sáu bảy'],
    ['all paragraphs of a cell are replaced', 'một hai', 'ba bốn\nnăm sáu'],
    ['a cell becomes empty', 'một', ''],
  ])('%s', (_name, from, to) => {
    check(document(table(head, row('r1', '1', from))), document(table(head, row('r1', '1', to))));
    check(document(table(head, row('r1', '1', to))), document(table(head, row('r1', '1', from))));
  });

  it('rows and columns come and go', () => {
    const rows = [row('r1', '1', 'một'), row('r2', '2', 'hai'), row('r3', '3', 'ba')];
    const [one, two, three] = rows as [Node, Node, Node];
    check(document(table(head, one, two, three)), document(table(head, one, three)));
    check(document(table(head, one)), document(table(head, one, two, three)));
    check(document(table(head, one)), document(table(row('r0', 'STT', 'Nội dung', 'Ghi chú'), row('r1', '1', 'một', 'mới'))));
  });

  it('a row that is deleted says so in its properties', () => {
    const [one, two] = [row('r1', '1', 'một'), row('r2', '2', 'hai')];
    const bytes = checkRedline(document(table(head, one, two)), document(table(head, one)));
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml.match(/<w:trPr>(?:<w:cantSplit\/>)?<w:del /g)).toHaveLength(1);
  });

  it('words and paragraphs added at one place are one insertion, which ends before the last end', () => {
    const old = document(article('a1', 'X', clause('c1', 'Nội dung một.'), clause('c9', 'Nội dung cuối.')));
    const [longer, fresh] = [clause('c1', 'Nội dung một. Câu thêm.'), clause('c2', 'Khoản mới thêm vào.')];
    const bytes = checkRedline(number(old), number(document(article('a1', 'X', longer, fresh, clause('c9', 'Nội dung cuối.')))));
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const marked = xml.split('</w:p>').map((paragraph) => paragraph.includes('<w:rPr><w:ins '));
    expect(marked.filter(Boolean)).toHaveLength(1);
    expect(xml.split('</w:p>')[marked.indexOf(true)]).toContain('Câu thêm.');
  });

  it('a deleted and an inserted table never touch', () => {
    const wide = table(row('r0', 'STT', 'Nội dung', 'Ghi chú'), row('r1', '1', 'một', 'mới'));
    const bytes = checkRedline(document(table(head)), document(wide));
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).not.toContain('</w:tbl><w:tbl>');
  });

  it('the document ends with other paragraphs, with a table, or without', () => {
    const [one, two] = [leaf('alinea', 'p1', 'Đoạn một.'), leaf('alinea', 'p2', 'Đoạn thứ hai.')];
    const grid = table(head, row('r1', '1', 'một'));
    const documents = [[one], [one, two], [one, grid], [grid], [two, grid, one], []].map((nodes) => document(...nodes));
    for (const old of documents) for (const now of documents) check(old, now);
  });

  it('an attachment comes and goes', () => {
    const annex = branch('attachment', 'x', [branch('body', 'xb', [leaf('alinea', 'xp', 'Biểu mẫu.')])], {
      heading: [{ text: 'BIỂU MẪU' }],
      attrs: { type: 'annex', orientation: 'landscape' },
    });
    const plain = document(article('a1', 'Phạm vi', clause('c1', 'Nội dung.')));
    const more = { ...plain, children: [...plain.children, annex] };
    check(plain, more);
    check(more, plain);
  });
});
