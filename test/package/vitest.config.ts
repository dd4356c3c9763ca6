// Tests of the packaged program: `npm run test:package` makes the package first.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/package/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false },
});
