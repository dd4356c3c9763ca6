// Random drafts of any pack: parties, answers by field, switched and reworded units, own articles, attachments.
import fc from 'fast-check';
import { documentFields, expand, slotFields } from '../../core/compose/outline';
import type { Entry } from '../../core/model/entry';
import { cleanText } from '../../core/model/text';
import type { Field, Pack } from '../../core/packs/pack';

const words = [
  'tuần tra',
  'kiểm soát',
  'cửa khẩu',
  'buôn lậu',
  'Điều 5',
  'khoản 2',
  '1. một',
  'a) hai',
  '- ba',
  'Chương II',
  'CHỮ HOA',
  'Nơi nhận:',
  'hồ sơ',
  '“trích”',
  '<w:p>',
  '{{x}}',
  '😀',
  'Căn cứ Luật',
  'Phụ lục I',
  'I. MỤC',
  './.',
  'kết quả.',
  'phối hợp;',
  'ngày 01',
  '…',
  '(kèm theo)',
];
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('\n', '\u2028', '\t', '\u0000', 'e\u0323\u0302', '\u2060', '  '),
);

/** Text as people and machines type it: legal words, labels in the wrong place, control characters, other alphabets. */
export const anyText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: hostile }), { maxLength: 6 })
  .map((parts) => parts.join(' '));
export const filled = anyText.map((text) => (cleanText(text).trim() === '' ? 'nội dung' : text));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

export const anyDate = fc.record({
  day: maybe(fc.integer({ min: 1, max: 28 })),
  month: maybe(fc.integer({ min: 1, max: 12 })),
  year: maybe(fc.integer({ min: 1990, max: 2090 })),
});

function party(id: string) {
  return fc.record({
    id: fc.constant(id),
    name: filled,
    parent: maybe(fc.record({ name: filled })),
    shortName: maybe(filled),
    abbreviation: maybe(fc.constantFrom('CHQ', 'BTLBĐBP', 'CAT')),
    headTitle: maybe(filled),
    signer: fc.record({
      authority: fc.constantFrom('none', 'TM', 'Q', 'KT', 'TL', 'TUQ'),
      onBehalfOf: maybe(filled),
      title: maybe(filled),
      rank: maybe(filled),
      name: maybe(filled),
    }),
  });
}

function answer(field: Field, parties: readonly string[]): fc.Arbitrary<unknown> {
  const options = (field.options ?? []).map(({ value }) => value);
  switch (field.type) {
    case 'paragraphs':
      return fc.array(filled, { maxLength: 4 });
    case 'choice':
      return fc.constantFrom(...options);
    case 'choices':
      return fc.subarray(options);
    case 'party':
      return fc.constantFrom(...parties);
    case 'parties':
      return fc.subarray([...parties]);
    case 'number':
      return fc.integer({ min: field.min ?? 1, max: field.max ?? 100 });
    case 'boolean':
      return fc.boolean();
    case 'date':
      return fc.constantFrom('2026-02-28', '2025-12-02');
    case 'deadline':
      return fc.record({
        value: fc.integer({ min: 1, max: 60 }),
        unit: fc.constantFrom('hour', 'day', 'week', 'month'),
        workingDays: fc.boolean(),
      });
    case 'list':
      return fc.array(answers(field.fields ?? [], parties), { maxLength: 3 });
    default:
      return filled;
  }
}

function answers(fields: readonly Field[], parties: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(fields.map((field) => [field.id, maybe(answer(field, parties))])));
}

const ownWording = fc.constantFrom(
  'Các Bên thực hiện theo quy định.',
  '1. Khoản một.\n2. Khoản hai:\na) Điểm một;\nb) Điểm hai.\n- Gạch một;\n- Gạch hai.',
  'Đoạn đầu:\na) Một;\nb) Hai.\nĐoạn sau.',
  '1. **Tiêu đề khoản**\nNội dung khoản.\n1. Khoản không có dấu chấm',
  '# Tiêu đề\n1. {#moc} Thời hạn theo {{ref ".moc"}} và {{ref "khong-co"}}.',
);

function entry(base: Entry, pack: Pack, parties: readonly string[]): fc.Arbitrary<Entry> {
  const children = fc.tuple(...base.children.map((child) => entry(child, pack, parties)));
  const own = answers(slotFields(pack, base.slot), parties);
  return fc
    .record({
      children,
      own,
      enabled: fc.boolean(),
      off: fc.integer({ max: 9, min: 0 }),
      heading: maybe(filled),
      wording: ownWording,
      pick: fc.integer({ max: 9, min: 0 }),
    })
    .map(({ children: inner, own: values, off, heading, wording, pick }) => ({
      ...base,
      enabled: off > 1,
      children: withOwnArticle(inner, base, pick),
      answers: { ...values, ...base.answers },
      ...(heading !== null && pick < 2 ? { heading } : {}),
      ...(base.slot !== undefined && base.kind === 'article' && pick === 3 ? { wording } : {}),
    }));
}

function withOwnArticle(children: Entry[], base: Entry, pick: number): Entry[] {
  if (pick !== 4 || !children.some(({ kind }) => kind === 'article')) return children;
  const own: Entry = {
    id: `${base.id}-own`,
    kind: 'article',
    enabled: true,
    heading: 'Điều của riêng bạn',
    wording: '1. Một.\n1. Hai.',
    answers: {},
    children: [],
  };
  return [own, ...children];
}

const table = fc.record({
  columns: fc.array(fc.record({ heading: filled }), { minLength: 1, maxLength: 4 }),
  rows: fc.array(fc.array(anyText, { maxLength: 4 }), { maxLength: 4 }),
  caption: filled,
});

const annexes = fc
  .array(fc.record({ heading: filled, orientation: fc.constantFrom('portrait', 'landscape'), table, wording: ownWording }), {
    maxLength: 3,
  })
  .map((list) =>
    list.map(({ heading, orientation, table: data, wording }, at) => ({
      id: `pl${at}`,
      type: 'annex',
      heading,
      orientation,
      content: [
        { id: `pl${at}-text`, kind: 'text', wording },
        { id: `pl${at}-table`, kind: 'table', table: data },
      ],
    })),
  );

const citation = fc.oneof(
  fc.record({ type: fc.constant('law'), name: filled }),
  fc.record({ type: fc.constant('free'), text: filled }),
  fc.record({
    type: fc.constant('instrument'),
    instrument: fc.record({
      type: fc.constantFrom('Nghị định', 'Quy chế'),
      symbol: maybe(filled),
      date: maybe(anyDate),
      issuer: maybe(filled),
      subject: maybe(filled),
    }),
  }),
);

export function anyDraft(pack: Pack): fc.Arbitrary<Record<string, unknown>> {
  return fc.integer({ min: pack.parties.min, max: pack.parties.max }).chain((count) => {
    const ids = Array.from({ length: count }, (_, at) => `p${at + 1}`);
    const outline = pack.outline.body.flatMap((unit) => expand(unit, { parties: ids.map((id) => ({ id })) as never }));
    return fc.record({
      version: fc.constant(1),
      id: fc.constant('random-1'),
      pack: fc.constant(pack.id),
      parties: fc.tuple(...ids.map(party)),
      symbol: fc.record({ number: maybe(fc.constantFrom('7', '15', '171')), code: maybe(fc.constantFrom('QCPH-BP-HQ/VX-TP')) }),
      place: maybe(filled),
      date: maybe(anyDate),
      subject: filled,
      citations: fc.array(citation, { maxLength: 4 }).map((list) => list.map((item, at) => ({ ...item, id: `c${at}` }))),
      answers: answers(documentFields(pack), ids),
      outline: fc.tuple(...outline.map((unit) => entry(unit, pack, ids))),
      attachments: annexes,
      recipients: fc.record({ items: fc.array(filled, { maxLength: 4 }), archive: maybe(filled) }),
      marks: fc.record({ secrecy: maybe(fc.constantFrom('mat', 'toi-mat')), urgency: maybe(fc.constantFrom('khan', 'hoa-toc')) }),
      format: fc.record({ sizes: fc.constantFrom('12-13-13', '13-14-14'), body: fc.constantFrom(13, 14) }),
    });
  });
}
