// What is packed for a wire comes out as it was; what nobody packed is refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FrameReader, frame } from '../../../core/bridge/frames';
import { pack, unpack } from '../../../core/bridge/packet';

const value = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.string({ unit: 'binary-ascii' }),
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array(),
  ),
  any: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.array(tie('any')),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'value')), tie('any')),
  ),
})).any;

/** JSON has no prototypes to compare. */
const plain = (given: unknown) => JSON.parse(JSON.stringify(given));

describe('packets', () => {
  test('unpack(pack(value)) = value, bytes included', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(plain(unpack(pack(given)))).toEqual(plain(given));
      }),
      { numRuns: 1_000 },
    );
  });

  test('bytes stay bytes', () => {
    expect(unpack(pack({ a: [new Uint8Array([1, 2])], b: null }))).toEqual({ a: [new Uint8Array([1, 2])], b: null });
  });

  test('foreign bytes are refused with an error, and touch no prototype', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          unpack(bytes);
        } catch (problem) {
          expect(problem).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 2_000 },
    );
    const evil = pack({ a: new Uint8Array([7]) });
    const text = new TextDecoder('latin1').decode(evil).replace('[["a"],1]', '[["b"],1]');
    expect(() => unpack(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toThrow(SyntaxError);
  });

  test('a cut or lengthened packet is refused', () => {
    const packet = pack({ a: new Uint8Array([1, 2, 3]) });
    for (let length = 0; length < packet.length; length += 1) expect(() => unpack(packet.subarray(0, length))).toThrow();
    expect(() => unpack(new Uint8Array([...packet, 0]))).toThrow(RangeError);
  });
});

describe('frames', () => {
  test('come out whole, however the stream was cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (contents, step) => {
          const stream = contents.flatMap((content) => [...frame(content)]);
          const reader = new FrameReader();
          const seen: Uint8Array[] = [];
          for (let at = 0; at < stream.length; at += step) {
            reader.take(Uint8Array.from(stream.slice(at, at + step)));
            for (let next = reader.next(); next; next = reader.next()) seen.push(next);
          }
          expect(seen.map((bytes) => [...bytes])).toEqual(contents.map((bytes) => [...bytes]));
        },
      ),
    );
  });
});
