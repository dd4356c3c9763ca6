// The worker starts from V8's compiled form. A build that could not make one only warns, and the program is only slower: here it fails.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';

const dist = join(import.meta.dirname, '../../dist');

test('the compiled form is there and is taken', () => {
  const source = readFileSync(join(dist, 'worker.cjs'), 'utf8');
  const cachedData = readFileSync(join(dist, 'worker.cache'));
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${source}\n});`;
  expect(new Script(wrapped, { filename: join(dist, 'worker.cjs'), cachedData }).cachedDataRejected).toBe(false);
});
