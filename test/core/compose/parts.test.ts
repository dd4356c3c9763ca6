// Header, grounds, signatures, recipients and marks: what the data says, where it says it.
import { describe, expect, it } from 'vitest';
import { brief, type Change, composedOf, linesOf } from '../../support/tiny';
import { tinyDraft } from '../../support/tiny-pack';

const [hq, bp] = tinyDraft.parties;
const ca = { id: 'c', name: 'Công an tỉnh', abbreviation: 'CAT', headTitle: 'Giám đốc', parent: { name: 'Bộ Công an' } };
const part = (name: 'header' | 'preamble' | 'conclusions' | 'title', change: Change, files = {}) =>
  linesOf(composedOf(change, {}, files).tree, name);
const warnings = (change: Change) => brief(composedOf(change).findings);

describe('header', () => {
  it.each([
    [
      'in the order of the list',
      [hq, bp],
      'CỤC HẢI QUAN - BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG',
      'BỘ TÀI CHÍNH - BỘ QUỐC PHÒNG',
      'QC-CHQ-BTLBĐBP',
    ],
    [
      'in the order of the data',
      [
        { ...hq, headerOrder: 2 },
        { ...bp, headerOrder: 1 },
      ],
      'BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG - CỤC HẢI QUAN',
      'BỘ QUỐC PHÒNG - BỘ TÀI CHÍNH',
      'QC-BTLBĐBP-CHQ',
    ],
    [
      'a parent of two stands once',
      [hq, { ...bp, parent: { name: 'Bộ Tài chính' } }, ca],
      'CỤC HẢI QUAN - BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG - CÔNG AN TỈNH',
      'BỘ TÀI CHÍNH - BỘ CÔNG AN',
      'QC-CHQ-BTLBĐBP-CAT',
    ],
  ])('%s', (_name, parties, issuers, parents, code) => {
    expect(part('header', { parties }).slice(0, 3)).toEqual([parents, issuers, `Số: …/${code}`]);
  });

  it('no parent, no line for parents', () => {
    const parties = [
      { ...hq, parent: null },
      { ...bp, parent: null },
    ];
    expect(part('header', { parties })[0]).toBe('CỤC HẢI QUAN - BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG');
  });

  it('number, symbol, place and date as given', () => {
    const header = part('header', { symbol: { number: '7', code: 'QCPH-BP-HQ/VX-TP' }, place: 'Hà Nội', date: '2026-02-04' });
    expect(header[2]).toBe('Số: 07/QCPH-BP-HQ/VX-TP');
    expect(header.at(-1)).toBe('Hà Nội, ngày 04 tháng 02 năm 2026');
  });

  it('what is not known is a blank, and a finding', () => {
    const change = { date: { year: 2026, month: 9 }, parties: [hq, { ...bp, abbreviation: null }] };
    expect(part('header', change).at(-1)).toBe('…, ngày … tháng 9 năm 2026');
    expect(part('header', change)[2]).toBe('Số: …/QC-CHQ-…');
    expect(warnings(change)).toEqual(
      expect.arrayContaining([
        'blank.number symbol.number',
        'blank.date date',
        'blank.place place',
        'blank.abbreviation parties[1].abbreviation',
      ]),
    );
  });

  it('marks stand below the symbol, each with its kind', () => {
    const { tree } = composedOf({ marks: { secrecy: 'toi-mat', urgency: 'hoa-toc', circulation: 'luu-hanh-noi-bo' } });
    expect(linesOf(tree, 'header').slice(3, 6)).toEqual(['TỐI MẬT', 'HỎA TỐC', 'LƯU HÀNH NỘI BỘ']);
  });

  it('another kind of document has its own name and abbreviation', () => {
    const change = { documentKind: 'QyĐ' };
    expect(part('header', change)[2]).toBe('Số: …/QyĐ-CHQ-BTLBĐBP');
    expect(part('title', change)[0]).toBe('QUY ĐỊNH');
  });
});

describe('grounds', () => {
  const law = { id: 'c1', type: 'law', name: 'Luật Hải quan' };
  const decree = {
    id: 'c2',
    type: 'instrument',
    instrument: {
      type: 'Nghị định',
      symbol: '03/2019/NĐ-CP',
      date: '2019-09-05',
      issuer: 'Chính phủ',
      subject: 'về phối hợp.',
      amendedBy: 'Nghị định số 299/2025/NĐ-CP',
    },
  };
  const own = { id: 'c3', type: 'free', text: 'căn cứ tình hình thực tế;' };
  const proposal = { id: 'c4', type: 'proposal', by: 'Trưởng phòng Giám sát.' };
  const grounds = (...citations: unknown[]) => part('preamble', { citations }).slice(0, -1);
  const noted = (...citations: unknown[]) => warnings({ citations }).filter((line) => line.startsWith('citation'));

  it('each ends with ";", the last with "."', () => {
    expect(grounds(law, decree, own, proposal)).toEqual([
      'Căn cứ Luật Hải quan;',
      'Căn cứ Nghị định số 03/2019/NĐ-CP ngày 05 tháng 9 năm 2019 của Chính phủ về phối hợp, được sửa đổi, bổ sung bởi Nghị định số 299/2025/NĐ-CP;',
      'Căn cứ tình hình thực tế;',
      'Theo đề nghị của Trưởng phòng Giám sát.',
    ]);
    expect(noted(law, decree, own, proposal)).toEqual([]);
  });

  it('a law already beginning with "Căn cứ" does not begin twice', () => {
    expect(grounds({ ...law, name: 'Căn cứ Luật Hải quan.' })).toEqual(['Căn cứ Luật Hải quan.']);
  });

  it('parts that are not known are blanks, with a finding', () => {
    const unknown = { id: 'x', type: 'instrument', instrument: { type: 'Quy chế', date: { year: 2019, month: 3 } } };
    expect(grounds(unknown)).toEqual(['Căn cứ Quy chế số … ngày … tháng 3 năm 2019.']);
    expect(noted(unknown)).toEqual(['citation.incomplete citations[0]']);
    const noDay = { ...decree, instrument: { ...decree.instrument, date: { year: 2019 } } };
    expect(noted(law, noDay)).toEqual(['citation.incomplete citations[1]']);
  });

  it('without issuer or subject is noted; "giữa … và …" names the issuers', () => {
    const missing = (change: object) => noted({ ...decree, instrument: { ...decree.instrument, ...change } });
    expect(missing({ issuer: null })).toEqual(['citation.incomplete citations[0]']);
    expect(missing({ subject: null })).toEqual(['citation.incomplete citations[0]']);
    expect(missing({ issuer: null, subject: 'giữa Hải quan và Biên phòng' })).toEqual([]);
  });

  it.each(['Luật Hải quan số 54/2014/QH13', 'Pháp lệnh Cảnh sát môi trường số 10/2014/UBTVQH13'])(
    'a number on %s is noted',
    (name) => {
      expect(noted({ ...law, name })).toEqual(['citation.lawNumber citations[0]']);
    },
  );

  it('a proposal that is not last is noted', () => {
    expect(noted(proposal, law)).toEqual(['citation.proposalNotLast citations[0]']);
  });
});

describe('signatures', () => {
  const signed = (signer: unknown, layout = 'joint') => {
    const files = layout === 'joint' ? {} : { 'pack.json': single };
    const lines = part('conclusions', { parties: [{ ...hq, signer }, bp] }, files);
    return layout === 'joint'
      ? lines.slice(0, lines.indexOf('BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG'))
      : lines.slice(lines.findIndex((line) => line.startsWith('- Lưu')) + 1);
  };
  const single = JSON.stringify({
    id: 'tiny',
    version: 1,
    title: { vi: 'T', en: 'T' },
    description: { vi: 'T', en: 'T' },
    documentKind: 'QĐ',
    layout: 'single',
    parties: { min: 1, max: 2 },
  });

  it.each([
    ['the head', { authority: 'none', name: 'Lê A' }, ['CỤC TRƯỞNG', 'Lê A']],
    ['the head, with a rank', { authority: 'none', rank: 'Trung tướng', name: 'Lê A' }, ['CỤC TRƯỞNG', 'Trung tướng Lê A']],
    [
      'TM.',
      { authority: 'TM', onBehalfOf: 'Ủy ban nhân dân', title: 'Chủ tịch', name: 'Lê A' },
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê A'],
    ],
    ['TM. without words of its own', { authority: 'TM', name: 'Lê A' }, ['TM. CỤC HẢI QUAN', 'CỤC TRƯỞNG', 'Lê A']],
    ['Q.', { authority: 'Q', name: 'Lê A' }, ['Q. CỤC TRƯỞNG', 'Lê A']],
    ['KT.', { authority: 'KT', title: 'Phó Cục trưởng', name: 'Lê A' }, ['KT. CỤC TRƯỞNG', 'PHÓ CỤC TRƯỞNG', 'Lê A']],
    ['TL.', { authority: 'TL', title: 'Trưởng phòng', name: 'Lê A' }, ['TL. CỤC TRƯỞNG', 'TRƯỞNG PHÒNG', 'Lê A']],
    [
      'TUQ.',
      { authority: 'TUQ', onBehalfOf: 'Cục trưởng', title: 'Trưởng ban', name: 'Lê A' },
      ['TUQ. CỤC TRƯỞNG', 'TRƯỞNG BAN', 'Lê A'],
    ],
    ['nobody known', { authority: 'KT' }, ['KT. CỤC TRƯỞNG', '…', '…']],
  ])('%s', (_name, signer, expected) => {
    expect(signed(signer, 'single')).toEqual(expected);
    const agency = expected[0]?.startsWith('TM.') ? [] : ['CỤC HẢI QUAN'];
    expect(signed(signer)).toEqual([...agency, ...expected]);
  });

  it('who and what is missing is told', () => {
    const parties = [
      { id: 'a', name: 'A', signer: { authority: 'KT' } },
      { ...bp, signer: { name: 'B' } },
    ];
    expect(warnings({ parties }).filter((line) => line.includes('signer'))).toEqual([
      'blank.signer parties[0].signer.name',
      'blank.signerTitle parties[0].signer.title',
      'blank.onBehalfOf parties[0].signer.onBehalfOf',
    ]);
  });

  it('stand in an order of their own', () => {
    const parties = [
      { ...hq, signatureOrder: 2 },
      { ...bp, signatureOrder: 1 },
    ];
    expect(part('conclusions', { parties })[0]).toBe('BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG');
  });
});

describe('recipients', () => {
  const listed = (recipients: unknown) => part('conclusions', { recipients }).filter((line) => line.startsWith('-'));

  it.each([
    [
      'each with ";", the archive last with "."',
      { items: ['Như Điều 3', 'Bộ Tài chính.'], archive: 'VT, GSQL' },
      ['- Như Điều 3;', '- Bộ Tài chính;', '- Lưu: VT, GSQL.'],
    ],
    ['nothing known', {}, ['- Lưu: VT, …']],
    ['a dash that was typed is not printed twice', { items: ['- Như trên;'], archive: 'VT.' }, ['- Như trên;', '- Lưu: VT.']],
  ])('%s', (_name, recipients, expected) => expect(listed(recipients)).toEqual(expected));
});
