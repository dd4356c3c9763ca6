// Tests mirror the sources; those of the program itself run what `npm run build` made.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**'],
    setupFiles: ['test/support/own-data.ts'],
    globalSetup: ['test/host/fresh-build.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
