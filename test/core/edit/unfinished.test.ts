// A draft with a single bad value is still shown: the value is open, a finding stands at its place, and nothing of it is lost.
import { describe, expect, it } from 'vitest';
import { sketch } from '../../../core/compose/compose';
import { valueAt, withValue } from '../../../core/edit/path';
import { parseUnfinished } from '../../../core/edit/unfinished';
import { parseDraft } from '../../../core/model/parse';
import { loadPacks } from '../../../core/packs/load';
import { linesOf, tinyFiles } from '../../support/tiny';
import { tinyDraft } from '../../support/tiny-pack';

const { packs } = loadPacks([tinyFiles()]);
const decree = { id: 'c3', type: 'instrument', instrument: { type: 'Nghị định', symbol: '29/2018/NĐ-CP' } };
const annex = {
  id: 'p',
  type: 'annex',
  heading: 'Biểu mẫu',
  content: [{ id: 'b', kind: 'table', table: { columns: [{ heading: 'Việc' }] } }],
};
const whole: unknown = {
  ...tinyDraft,
  citations: [...tinyDraft.citations, decree],
  recipients: { items: ['Như trên'] },
  attachments: [annex, { id: 'qc', type: 'regulation', draft: tinyDraft }],
};

describe('one value that does not fit', () => {
  it.each([
    ['a day that is not in the calendar', 'date', { day: 31, month: 2, year: 2026 }, 'date.impossible date'],
    ['the same as one text', 'date', '2026-02-31', 'date.impossible date'],
    ['month 13', 'date', '2026-13-01', 'value.tooBig date.month'],
    ['of a ground', 'citations[2].instrument.date', { day: 31, month: 4 }, 'date.impossible citations[2].instrument.date'],
    ['inside an attached regulation', 'attachments[1].draft.date', '2026-06-31', 'date.impossible attachments[1].draft.date'],
    ['a name of spaces', 'parties[0].name', '  ', 'text.empty parties[0].name'],
    ['an empty subject', 'subject', '', 'text.empty subject'],
    ['an empty recipient', 'recipients.items[0]', '', 'text.empty recipients.items[0]'],
    ['an authority that is none', 'parties[1].signer', { authority: 'PP' }, 'value.choice parties[1].signer.authority'],
    ['a size that is none', 'format', { body: 15 }, 'value.choice format.body'],
    ['a place below the first', 'parties[0].headerOrder', -1, 'value.tooSmall parties[0].headerOrder'],
    [
      'a column without width',
      'attachments[0].content[0].table.columns[0].width',
      0,
      'value.tooSmall attachments[0].content[0].table.columns[0].width',
    ],
    ['too many recipients', 'recipients.items', Array(201).fill('Như trên'), 'value.tooBig recipients.items'],
  ])('%s', (_name, at, value, found) => {
    const path = at.split(/[.[\]]/).flatMap((step) => (step === '' ? [] : [/^\d+$/.test(step) ? Number(step) : step]));
    const bad = withValue(whole, path, value);
    expect(parseDraft(bad).ok).toBe(false);
    const read = parseUnfinished(bad);
    expect(read.findings.map(({ code, at: place }) => `${code} ${place}`)).toEqual([found]);
    if (!read.ok) throw new Error(found);
    expect(parseDraft(read.value.draft).ok).toBe(true);
    expect(sketch({ draft: read.value.draft, packs }).tree).toBeDefined();
    // Opened once more it says the same: what was given is still there.
    expect(valueAt(read.value.given, path)).toBeDefined();
    expect(parseUnfinished(read.value.given)).toEqual(read);
  });
});

it('prints a visible blank for the day, and the rest of the document', () => {
  const read = parseUnfinished({ ...tinyDraft, date: '2026-02-31', place: 'Hà Nội' });
  if (!read.ok) throw new Error('refused');
  const { tree } = sketch({ draft: read.value.draft, packs });
  expect(tree && linesOf(tree, 'header')).toContain('Hà Nội, ngày … tháng 02 năm 2026');
  expect(tree && linesOf(tree).length).toBeGreaterThan(3);
  expect(read.value.given.date).toEqual({ year: 2026, month: 2, day: 31 });
});

it('several at once, each with its finding', () => {
  const read = parseUnfinished({ ...tinyDraft, date: { day: 30, month: 2 }, subject: ' ', marks: { urgency: 'mai' } });
  expect(read.ok).toBe(true);
  expect(read.findings.map(({ code }) => code)).toEqual(['date.impossible', 'text.empty', 'value.choice']);
});

it('nesting without end, which would exhaust every reader, is refused', () => {
  let draft: unknown = tinyDraft;
  for (let depth = 0; depth < 20_000; depth += 1)
    draft = { ...tinyDraft, attachments: [{ id: 'qc', type: 'regulation', draft }] };
  expect(parseUnfinished(draft).findings.map(({ code }) => code)).toEqual(['value.tooBig']);
});

describe('what is no draft is refused as before', () => {
  const [first, second] = tinyDraft.parties;
  it.each([
    ['nothing', null],
    ['a list', []],
    ['an empty record', {}],
    ['another kind of file', { ...tinyDraft, schema: 'phoihop/other' }],
    ['a newer version', { ...tinyDraft, version: 2, date: '2026-02-31' }],
    ['no version at all', { ...tinyDraft, version: '1' }],
    ['an id with spaces', { ...tinyDraft, id: 'có dấu cách' }],
    ['no party', { ...tinyDraft, parties: [] }],
    ['a party without a name', { ...tinyDraft, parties: [{ id: 'a' }, second] }],
    ['a number for a name', { ...tinyDraft, parties: [{ ...first, name: 5 }, second] }],
    ['a date in words', { ...tinyDraft, date: 'hôm nay' }],
    ['an unknown key', { ...tinyDraft, tieuDe: 'x', date: '2026-02-31' }],
    ['a ground of no kind', { ...tinyDraft, citations: [{ id: 'c', type: 'decree' }] }],
  ])('%s', (_name, value) => {
    expect(parseUnfinished(value).ok).toBe(false);
    expect(parseUnfinished(value)).toEqual(parseDraft(value));
  });
});
