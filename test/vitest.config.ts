import { defineConfig } from 'vitest/config';

/** Slow suites (a browser, a spooler, a packager) have projects of their own, so that the quick ones can run alone. */
const slow = ['test/e2e/**', 'test/packaging/**', 'test/renderer/gallery.test.ts', 'test/electron/hosts/**'];

/** What is waited for comes in a moment, but not on a PC that is busy with something else. */
const PATIENCE = { timeout: 10_000 };

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    environment: 'node',
    // Files of one suite share spoolers, ports and a browser; two cores are busy with one of them.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'core',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: slow,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: PATIENCE },
        },
      },
      {
        test: {
          name: 'hosts',
          include: [
            'test/electron/hosts/**/*.test.ts',
            'test/packaging/**/*.test.ts',
            'test/renderer/gallery.test.ts',
          ],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: PATIENCE },
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/**/*.e2e.ts'],
          setupFiles: ['test/e2e/tell-red-pages.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          expect: { poll: PATIENCE },
          fileParallelism: false,
        },
      },
    ],
  },
});
