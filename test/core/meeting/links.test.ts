// Conclusions and the clauses they ask for; marked lines of the minutes; pasted lists of people.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diff } from '../../../core/diff/diff';
import { readAttendees } from '../../../core/meeting/attendee-list';
import { openItems, openItemsByArticle, reasonsOf, unservedFindings } from '../../../core/meeting/links';
import { withMarkedEntries } from '../../../core/meeting/minutes-entries';
import { parseMeeting } from '../../../core/meeting/parse';
import type { Meeting } from '../../../core/meeting/record';
import { branch, leaf, run } from '../../../core/tree/build';
import type { Tree } from '../../../core/tree/node';

const base = JSON.parse(readFileSync(join(import.meta.dirname, '../../cases/meetings/giao-ban-quy-3-2026.json'), 'utf8'));

function meeting(more: object): Meeting {
  const parsed = parseMeeting({ ...base, limitations: [], conclusions: [], ...more });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.value;
}

describe('conclusions not yet served', () => {
  const conclusions = Array.from({ length: 20 }, (_, at) => ({
    id: `c${at}`,
    text: `kết luận ${at}`,
    articles: ['patrol'],
    served: [3, 8, 15].includes(at) ? null : 'phiên bản 4',
  }));

  test('of twenty, exactly the three that no draft has served', () => {
    const found = openItems([meeting({ conclusions })]);
    expect(found.map(({ id }) => id)).toEqual(['c3', 'c8', 'c15']);
  });

  test('each is said at its article, before the draft is issued', () => {
    const findings = unservedFindings(openItems([meeting({ conclusions })]));
    expect(findings.map(({ code, at, params }) => [code, at, params.text])).toEqual(
      [3, 8, 15].map((at) => ['meeting.conclusionOpen', 'patrol', `kết luận ${at}`]),
    );
  });

  test('a conclusion about no article asks for no clause', () => {
    expect(openItems([meeting({ conclusions: [{ id: 'c', text: 'biểu dương', articles: [] }] })])).toEqual([]);
  });

  test('stand at every article they concern, limitations too', () => {
    const limitations = [{ id: 'l', text: 'chậm thông tin', articles: ['information', 'patrol'] }];
    const byArticle = openItemsByArticle([meeting({ limitations })]);
    expect([...byArticle.keys()]).toEqual(['information', 'patrol']);
  });
});

describe('readAttendees', () => {
  const read = (text: string) =>
    readAttendees(text, (place) => `p${place}`).map(({ rank, name, post, unit }) => [rank, name, post, unit]);

  test('a table with heads, from Excel', () => {
    const text =
      'STT\tCấp bậc\tHọ và tên\tChức vụ\tĐơn vị\n1\tThượng tá\tLê Thành Lâm\tĐồn trưởng\tĐồn Biên phòng Thường Phước\n2\t\tDương Sen Hải\tChi cục trưởng\tHải quan Vĩnh Xương';
    expect(read(text)).toEqual([
      ['Thượng tá', 'Lê Thành Lâm', 'Đồn trưởng', 'Đồn Biên phòng Thường Phước'],
      [null, 'Dương Sen Hải', 'Chi cục trưởng', 'Hải quan Vĩnh Xương'],
    ]);
  });

  test('a table without heads', () => {
    expect(read('1\tTrung tá Vũ Văn Giang\tPhó Trưởng ban\tBan Tham mưu')).toEqual([
      ['Trung tá', 'Vũ Văn Giang', 'Phó Trưởng ban', 'Ban Tham mưu'],
    ]);
  });

  test('lines as in a report', () => {
    const text =
      '1. Đồng chí Võ Phát Đạt - Phó Cục trưởng, Cục Hải quan Đồng Tháp;\n- Thượng tá Tạ Kim Long - Đồn trưởng Đồn Biên phòng cửa khẩu quốc tế Sông Tiền.\nBà Nguyễn Thị Hoa';
    expect(read(text)).toEqual([
      [null, 'Võ Phát Đạt', 'Phó Cục trưởng', 'Cục Hải quan Đồng Tháp'],
      ['Thượng tá', 'Tạ Kim Long', 'Đồn trưởng', 'Đồn Biên phòng cửa khẩu quốc tế Sông Tiền'],
      [null, 'Nguyễn Thị Hoa', null, null],
    ]);
  });

  test('junk gives nobody, and never throws', () => {
    expect(read('\n\t\t\n---\n123\n')).toEqual([]);
  });
});

describe('withMarkedEntries', () => {
  const entry = (id: string, mark: string, text: string) => ({ id, mark, text, speaker: 'a1', at: '08:10' });

  test('a marked line is the same part when it is changed, and leaves when it loses its mark', () => {
    const first = withMarkedEntries(
      meeting({ conclusions: [{ id: 'own', text: 'gõ tay' }], entries: [entry('e1', 'conclusion', 'kết luận A')] }),
    );
    expect(first.conclusions.map(({ id, text }) => [id, text])).toEqual([
      ['own', 'gõ tay'],
      ['e1', 'kết luận A'],
    ]);
    const linked = {
      ...first,
      conclusions: first.conclusions.map((item) => (item.id === 'e1' ? { ...item, articles: ['patrol'] } : item)),
    };
    const edited = withMarkedEntries({ ...linked, entries: linked.entries.map((line) => ({ ...line, text: 'kết luận B' })) });
    expect(edited.conclusions[1]).toMatchObject({ id: 'e1', text: 'kết luận B', articles: ['patrol'] });
    const unmarked = withMarkedEntries({
      ...edited,
      entries: edited.entries.map((line) => ({ ...line, mark: 'none' as const })),
    });
    expect(unmarked.conclusions.map(({ id }) => id)).toEqual(['own']);
  });

  test('a figure is taken apart, a task waits for its lead and its limit', () => {
    const made = withMarkedEntries(
      meeting({
        results: [],
        assignments: [],
        entries: [entry('e1', 'result', 'Trị giá vi phạm: trên 75 tỷ đồng'), entry('e2', 'task', 'Dự thảo quy chế mới')],
      }),
    );
    expect(made.results[0]).toMatchObject({ indicator: 'Trị giá vi phạm', value: 'trên 75', unit: 'tỷ đồng' });
    expect(made.assignments[0]).toMatchObject({ task: 'Dự thảo quy chế mới', lead: null, due: null, state: 'open' });
    expect(parseMeeting(JSON.parse(JSON.stringify(made))).findings).toEqual([]);
  });
});

test.each(['patrol', 'Điều 1', 'điều 1.'])('a change of an article cites the meeting that asked for it: %s', (name) => {
  const article = (text: string) => branch('article', 'patrol', [leaf('alinea', 'p', text)], { num: 'Điều 1.' });
  const tree = (text: string) => branch('document', 'document', [branch('body', 'body', [article(text)])]) as Tree;
  const changes = diff(tree('Tuần tra chung hằng quý.'), tree('Tuần tra chung hằng tháng.'));
  const reasons = reasonsOf(changes.ok ? changes.value.changes : [], [
    meeting({ conclusions: [{ id: 'c', text: 'tăng cường tuần tra', articles: [name] }] }),
  ]);
  expect(Object.values(reasons)).toEqual([
    'Theo kết luận tại Hội nghị giao ban công tác phối hợp Quý III năm 2026, ngày 28 tháng 9 năm 2026: tăng cường tuần tra',
  ]);
});

test('another article is not cited', () => {
  const article = (id: string, num: string, text: string) =>
    branch('article', id, [leaf('alinea', `${id}-p`, [run(text)])], { num });
  const tree = (text: string) =>
    branch('document', 'document', [
      branch('body', 'body', [article('a', 'Điều 1.', text), article('b', 'Điều 11.', 'Như cũ.')]),
    ]) as Tree;
  const changes = diff(tree('Tuần tra chung hằng quý.'), tree('Tuần tra chung hằng tháng.'));
  const about = (name: string) => meeting({ conclusions: [{ id: 'c', text: 'tăng cường tuần tra', articles: [name] }] });
  expect(reasonsOf(changes.ok ? changes.value.changes : [], [about('Điều 11'), about('b')])).toEqual({});
});
