import type { KnipConfig } from 'knip';

/** Every file and every export must be used by the program, not only by its tests. */
const config: KnipConfig = {
  entry: [
    'electron/hosts/electron/{main,preload}.ts',
    'electron/hosts/app-window/main.ts',
    'electron/hosts/command-line/main.ts',
    'electron/hosts/launch/{start,set-up,build,flip-fuses}.mjs',
    'electron/core/exchange/xlsx-worker.ts',
    'electron/electron.vite.config.ts',
    'renderer/app/main.tsx',
    'resources/**/*.ts',
    'test/run.mjs',
    'test/vitest.config.ts',
    'test/**/*.{test,e2e}.{ts,tsx}',
    'test/bench/*.ts',
    'test/demo/main.ts',
    'test/faults/busy-desk.ts',
    'test/architecture/*.config.{mjs,ts}',
    'test/renderer/gallery/*.{tsx,ts}',
  ],
  project: ['shared/**/*.ts', 'electron/**/*.{ts,mjs}', 'renderer/**/*.{ts,tsx}', 'resources/**/*.ts', 'test/**/*.{ts,tsx,mjs}'],
  ignoreDependencies: [
    // The program itself: electron-builder and the launcher look for it, nothing imports it but the host's types.
    'electron',
    'electron-builder',
    'node',
    '@swc/core',
    'oxlint-tsgolint',
  ],
  ignoreExportsUsedInFile: true,
  exclude: ['types'],
};

// knip reads the default export and nothing else.
export default config;
