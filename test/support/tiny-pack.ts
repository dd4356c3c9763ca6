// A small pack for tests of the engine, so that they do not hang on the wording of the real packs.
import type { PackFiles } from '../../core/packs/load';

const words = (vi: string) => ({ vi, en: vi });

export const tinyDraft = {
  version: 1,
  id: 'tiny-1',
  pack: 'tiny',
  parties: [
    {
      id: 'a',
      name: 'Cục Hải quan',
      shortName: 'Cục Hải quan',
      abbreviation: 'CHQ',
      headTitle: 'Cục trưởng',
      parent: { name: 'Bộ Tài chính' },
    },
    {
      id: 'b',
      name: 'Bộ Tư lệnh Bộ đội Biên phòng',
      abbreviation: 'BTLBĐBP',
      headTitle: 'Tư lệnh',
      parent: { name: 'Bộ Quốc phòng' },
    },
  ],
  subject: 'Phối hợp giữa Cục Hải quan và Bộ Tư lệnh Bộ đội Biên phòng',
  citations: [
    { id: 'c1', type: 'law', name: 'Luật Hải quan' },
    { id: 'c2', type: 'free', text: 'Căn cứ tình hình thực tế' },
  ],
  answers: { lead: 'a', limit: { value: 7, unit: 'day', workingDays: true }, items: ['Kiểm tra hàng hóa', 'Tuần tra chung.'] },
};

export function tinyPack(slots: Readonly<Record<string, string>> = {}): PackFiles {
  const files: Record<string, string> = {
    'pack.json': JSON.stringify({
      id: 'tiny',
      version: 1,
      title: words('Gói thử'),
      description: words('Gói thử'),
      documentKind: 'QC',
      layout: 'joint',
      parties: { min: 2, max: 6 },
      preamble: { formula: 'opening' },
    }),
    'fields.json': JSON.stringify([
      { id: 'lead', type: 'party', label: words('Bên chủ trì'), required: true },
      { id: 'limit', type: 'deadline', label: words('Thời hạn'), required: true },
      { id: 'items', type: 'paragraphs', label: words('Nội dung') },
      { id: 'note', type: 'text', label: words('Ghi chú') },
      { id: 'rows', type: 'list', label: words('Dòng'), fields: [{ id: 'what', type: 'text', label: words('Việc') }] },
      { id: 'area', type: 'text', label: words('Địa bàn'), slots: ['duty'] },
    ]),
    'outline.json': JSON.stringify({
      body: [
        {
          id: 'general',
          kind: 'chapter',
          heading: 'Quy định chung',
          children: [
            { id: 'scope', kind: 'article', slot: 'scope' },
            { id: 'duty', kind: 'article', slot: 'duty', repeatable: true },
          ],
        },
      ],
    }),
    'sample.json': JSON.stringify(tinyDraft),
    'slots/opening.hbs':
      '{{list parties "name"}} (sau đây gọi tắt là {{sides}}) thống nhất ban hành Quy chế với các nội dung sau:\n',
    'slots/scope.hbs': '# Phạm vi điều chỉnh\nQuy chế này quy định việc phối hợp theo {{ref "duty.limit"}}.\n',
    'slots/duty.hbs':
      '# Nội dung phối hợp\n1. {{lead}} chủ trì:\n{{#each items}}\na) {{this}}{{@stop}}\n{{/each}}\n1. {#limit} Thời hạn là {{limit}}, xem {{ref "scope"}} và {{ref ".limit"}}.\n',
  };
  for (const [name, text] of Object.entries(slots)) files[`slots/${name}.hbs`] = text;
  return { name: 'tiny', files };
}
