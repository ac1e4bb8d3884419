import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium, type BrowserContext } from 'playwright-core';
import { build, type Rolldown } from 'vite';

const ORIGIN = 'https://counterbook.test';
const NONCE = 'bm9uY2U';
const POLICY = `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${NONCE}'; img-src data:; connect-src 'none'`;

/** A Chromium with built pages in it; no port is opened, every answer comes from memory. */
export interface Pages {
  readonly context: BrowserContext;
  /** The address of a page of the build, for example `url({ page: 'parts' })`. */
  url(asked: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
}

/** Where the Chromium of the system lies. */
export const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * Builds a Vite page from `folder` (beneath the repository) and opens it at 1366×768 under the policy of the book:
 * scripts from itself only, styles only with the nonce.
 */
export async function openPages(folder: string): Promise<Pages> {
  const files = await buildPages(resolve(import.meta.dirname, '../..', folder));
  const profile = await mkdtemp(join(tmpdir(), 'counterbook-pages-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    viewport: { width: 1366, height: 768 },
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  await context.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const file = origin === ORIGIN ? files.get(pathname) : undefined;
    if (!file) return route.abort();
    return route.fulfill({
      body: file.body,
      contentType: file.type,
      headers: { 'content-security-policy': POLICY },
    });
  });
  return {
    context,
    url: (asked) => `${ORIGIN}/index.html?${new URLSearchParams(asked)}`,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

interface Served {
  readonly body: string | Buffer;
  readonly type: string;
}

async function buildPages(root: string): Promise<Map<string, Served>> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    html: { cspNonce: NONCE },
    build: { write: false, target: 'chrome140', modulePreload: false, minify: false },
  })) as Rolldown.RolldownOutput; // one input without watching gives one output
  return new Map(
    built.output.map((file) => [
      `/${file.fileName}`,
      file.type === 'chunk'
        ? { body: file.code, type: 'text/javascript' }
        : {
            body: typeof file.source === 'string' ? file.source : Buffer.from(file.source),
            type: typeOf(file.fileName),
          },
    ]),
  );
}

function typeOf(name: string): string {
  if (name.endsWith('.html')) return 'text/html; charset=utf-8';
  return name.endsWith('.css') ? 'text/css' : 'application/octet-stream';
}
