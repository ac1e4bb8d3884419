import { basename, dirname, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { NONCE_PLACE } from './hosts/page/page-policy.ts';

const ROOT = resolve(import.meta.dirname, '..');
const OUT = join(ROOT, 'out');

/**
 * The core starts its threads from source files (`new URL('./x-worker.ts', import.meta.url)`), so that it runs in plain
 * Node; in the build each such file becomes a bundle of its own and the address follows it.
 */
function threadFiles(): Plugin {
  const startOfThread = /new URL\('(\.\/[\w-]+-worker\.ts)', import\.meta\.url\)/gu;
  return {
    name: 'counterbook:thread-files',
    apply: 'build',
    enforce: 'pre',
    transform(code, file) {
      if (!code.includes('-worker.ts')) return null;
      return code.replaceAll(startOfThread, (_whole, path: string) => {
        const fileName = basename(path).replace(/\.ts$/u, '.js');
        this.emitFile({ type: 'chunk', id: resolve(dirname(file), path), fileName });
        return `new URL('./${fileName}', import.meta.url)`;
      });
    },
  };
}

const shared = {
  target: 'node24',
  minify: true,
  sourcemap: false,
  externalizeDeps: false,
  emptyOutDir: true,
} as const;

export default defineConfig({
  main: {
    root: ROOT,
    plugins: [threadFiles()],
    build: {
      ...shared,
      outDir: join(OUT, 'main'),
      rolldownOptions: {
        input: { main: join(ROOT, 'electron/hosts/electron/main.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    root: ROOT,
    build: {
      ...shared,
      outDir: join(OUT, 'preload'),
      rolldownOptions: {
        input: { preload: join(ROOT, 'electron/hosts/electron/preload.ts') },
        // A sandboxed preload is loaded as CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(ROOT, 'renderer'),
    html: { cspNonce: NONCE_PLACE },
    plugins: [react()],
    build: {
      target: 'chrome140',
      minify: true,
      sourcemap: false,
      emptyOutDir: true,
      // Nothing is written into the page as a data address: the policy then needs no exceptions for fonts and sounds.
      assetsInlineLimit: 0,
      // One file, read from the disk: splitting it would only cost requests.
      chunkSizeWarningLimit: 4_000,
      outDir: join(OUT, 'renderer'),
      rolldownOptions: { input: join(ROOT, 'renderer/index.html') },
    },
  },
});
