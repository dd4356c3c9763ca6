// What is packed comes out again, by readers that are not ours, whatever its size; and packs to the same bytes each time.
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import { deflated } from '../../../core/zip/deflate';
import { zipped } from '../../../core/zip/zip';

const around = (size: number) => [size - 1, size, size + 1];
const noise = (size: number) => Uint8Array.from({ length: size }, (_, at) => (Math.imul(at + 1, 2654435761) >>> 13) & 0xff);

describe('deflate', () => {
  test.each([0, 1, ...around(32 * 1024), ...around(64 * 1024), ...around(200_000)])('%i bytes, packable or not', (size) => {
    for (const bytes of [noise(size), new Uint8Array(size).fill(97)])
      for (const level of [1, 4, 9]) expect(inflateRawSync(Buffer.concat(deflated(bytes, level))).equals(bytes)).toBe(true);
  });

  test('a text that repeats is packed well', () => {
    const bytes = Buffer.from('Khoản 1. Đơn vị chủ trì gửi thông tin trong 02 ngày làm việc.\n'.repeat(4_000));
    expect(Buffer.concat(deflated(bytes, 4)).length).toBeLessThan(bytes.length / 100);
  });
});

describe('a zip', () => {
  const files = fc.uniqueArray(
    fc.tuple(fc.stringMatching(/^[a-z]{1,8}(\/[a-zĐ]{1,8})?\.(xml|png)$/u), fc.uint8Array({ maxLength: 3_000 })),
    { selector: ([name]) => name, maxLength: 8 },
  );

  test('gives back every part, in its order, and the same bytes each time', () => {
    fc.assert(
      fc.property(files, (parts) => {
        const bytes = zipped(parts);
        expect(Object.entries(unzipSync(bytes))).toEqual(parts);
        expect(zipped(parts)).toEqual(bytes);
      }),
    );
  });

  test('opens with another reader, checksums compared', () => {
    const parts = [['word/document.xml', noise(150_000)] as const, ['word/media/a.png', noise(5)] as const];
    const zip = new PizZip(zipped(parts), { checkCRC32: true });
    for (const [name, bytes] of parts) expect(zip.file(name)?.asUint8Array()).toEqual(bytes);
  });
});
