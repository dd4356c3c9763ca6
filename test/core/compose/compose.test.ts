import { describe, expect, it } from 'vitest';
import { compose } from '../../../core/compose/compose';
import { parseDraft } from '../../../core/model/parse';
import { loadPacks } from '../../../core/packs/load';
import { textOf } from '../../../core/tree/text';
import { tinyDraft, tinyPack } from '../../support/tiny-pack';

function composed(change: Record<string, unknown> = {}, slots: Record<string, string> = {}) {
  const { packs, findings } = loadPacks([tinyPack(slots)]);
  expect(findings).toEqual([]);
  const draft = parseDraft({ ...tinyDraft, ...change });
  if (!draft.ok) throw new Error(JSON.stringify(draft.findings));
  return compose({ draft: draft.value, packs });
}

function textFrom(change: Record<string, unknown> = {}, slots: Record<string, string> = {}): string {
  const outcome = composed(change, slots);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return textOf(outcome.value);
}

describe('compose', () => {
  it('writes the whole document in order', () => {
    expect(textFrom()).toMatchInlineSnapshot(`
      "BỘ TÀI CHÍNH - BỘ QUỐC PHÒNG
      CỤC HẢI QUAN - BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG
      Số: …/QC-CHQ-BTLBĐBP
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      …, ngày … tháng … năm …
      ⁠⁠
      QUY CHẾ
      Phối hợp giữa Cục Hải quan và Bộ Tư lệnh Bộ đội Biên phòng
      ⁠⁠⁠
      Căn cứ Luật Hải quan;
      Căn cứ tình hình thực tế.
      Cục Hải quan và Bộ Tư lệnh Bộ đội Biên phòng (sau đây gọi tắt là hai Bên) thống nhất ban hành Quy chế với các nội dung sau:
      ⁠⁠⁠⁠
      Chương I
      QUY ĐỊNH CHUNG
      Điều 1. Phạm vi điều chỉnh
      Quy chế này quy định việc phối hợp theo khoản 2 Điều 2.
      Điều 2. Nội dung phối hợp
      1. Cục Hải quan chủ trì:
      a) Kiểm tra hàng hóa;
      b) Tuần tra chung.
      2. Thời hạn là 07 ngày làm việc, xem Điều 1 và khoản này./.
      ⁠⁠⁠⁠⁠
      CỤC HẢI QUAN
      CỤC TRƯỞNG
      …
      BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG
      TƯ LỆNH
      …
      Nơi nhận:
      - Lưu: VT, …
      "
    `);
  });
});
