// Tracked changes in the input: accepted, rejected, or kept as data; comments with their anchor.
import { describe, expect, it } from 'vitest';
import { importDocx } from '../../../core/import/import';
import { textOf } from '../../../core/tree/text';
import { documentFile, p, wordPart } from '../../support/word-file';

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const gone = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const who = 'w:id="1" w:author="Lan" w:date="2026-11-22T08:00:00Z"';

const body =
  p('Điều 1. Thời hạn') +
  `<w:p>${run('1. Trả lời trong ')}<w:del ${who}>${gone('05')}</w:del><w:ins ${who}>${run('07')}</w:ins>${run(' ngày làm việc.')}</w:p>` +
  `<w:p><w:pPr><w:rPr><w:del ${who}/></w:rPr></w:pPr>${run('2. Gửi văn bản ')}</w:p><w:p>${run('và lưu hồ sơ.')}</w:p>` +
  `<w:tbl><w:tr>${'<w:tc>' + p('giữ') + '</w:tc>'}</w:tr><w:tr><w:trPr><w:ins ${who}/></w:trPr><w:tc>${p('thêm')}</w:tc></w:tr></w:tbl>` +
  `<w:p><w:commentRangeStart w:id="5"/>${run('Bên nhận')}<w:commentRangeEnd w:id="5"/>${run(' ký xác nhận.')}</w:p>`;
const comments = wordPart(
  'comments',
  `<w:comment w:id="5" w:author="Minh" w:date="2026-11-20T09:00:00Z">${p('Bên nào?')}</w:comment>`,
);
const file = documentFile(body, { 'word/comments.xml': comments });

function imported(revisions: 'accept' | 'reject' | 'keep') {
  const outcome = importDocx(file, { revisions });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return { ...outcome.value, text: textOf(outcome.value.tree), codes: outcome.findings.map(({ code }) => code) };
}

describe('revisions', () => {
  it('accepted: the new words, joined paragraphs, the new row', () => {
    const { text, codes } = imported('accept');
    expect(text).toContain('1. Trả lời trong 07 ngày làm việc.');
    expect(text).toContain('2. Gửi văn bản và lưu hồ sơ.');
    expect(text).toContain('thêm');
    expect(codes).toContain('import.revisions');
  });

  it('rejected: the old words and rows', () => {
    const { text } = imported('reject');
    expect(text).toContain('1. Trả lời trong 05 ngày làm việc.');
    expect(text).toMatch(/2\. \u2060?Gửi văn bản\n/);
    expect(text).not.toContain('thêm');
  });

  it('kept: the new text, and every change with its author and date', () => {
    const { revisions, codes } = imported('keep');
    expect(revisions.map(({ change, text }) => [change, text])).toEqual([
      ['deletion', '05'],
      ['insertion', '07'],
    ]);
    expect(revisions[0]).toMatchObject({ author: 'Lan', date: '2026-11-22T08:00:00Z' });
    expect(codes).not.toContain('import.revisions');
  });

  it('comments keep their author and the words they are about', () => {
    expect(imported('accept').comments).toEqual([
      { id: '5', author: 'Minh', date: '2026-11-20T09:00:00Z', text: 'Bên nào?', anchor: 'Bên nhận', paragraph: 5 },
    ]);
  });
});
