// The two sides of a comparison: a file that is chosen again is read again, and one file is enough to compare with.
import { expect, test, vi } from 'vitest';
import { fileSide, type Side, sideKey, withSide } from '../../../renderer/versions/sides';

vi.mock('../../../renderer/wire', () => ({ shell: {}, call: () => undefined }));

const first: Side = { type: 'version', number: 1 };
const file = () => fileSide({ name: 'quy-che.docx', content: new Uint8Array() });

test('a file of the same name that is chosen again is another side', () => {
  expect(sideKey(file())).not.toBe(sideKey(file()));
});

test('a file chosen in the place of the only version is compared with it', () => {
  const chosen = file();
  expect(withSide({ from: undefined, to: first }, 'to', chosen)).toEqual({ from: first, to: chosen });
  expect(withSide({ from: undefined, to: first }, 'to', first)).toEqual({ from: undefined, to: first });
});

test('where both sides are known, the other one stays', () => {
  const [older, chosen]: [Side, Side] = [{ type: 'version', number: 2 }, file()];
  expect(withSide({ from: older, to: first }, 'to', chosen)).toEqual({ from: older, to: chosen });
  expect(withSide({ from: older, to: first }, 'from', chosen)).toEqual({ from: chosen, to: first });
});
