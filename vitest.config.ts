// Tests mirror the sources; those of the program itself run what `npm run build` made. `e2e` drives the windows, one file at a
// time: each of its files starts programs that want a whole computer.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // core/zip puts one into the program.
  assetsInclude: ['**/*.wasm'],
  test: {
    globalSetup: ['test/host/fresh-build.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['test/**/*.test.ts'],
          exclude: ['test/bench/**', 'test/package/**'],
          setupFiles: ['test/support/own-data.ts', 'test/support/seed.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
