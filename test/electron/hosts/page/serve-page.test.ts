import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPageServer, type PageServer } from '../../../../electron/hosts/page/serve-page.ts';

const HOME = 'app://counterbook';
let folder: string;
let serve: PageServer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
  const root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(
    join(root, 'index.html'),
    '<meta nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__" src="x"></script>',
  );
  await writeFile(join(root, 'assets/main.js'), 'const place = "__CSP_NONCE__";');
  await writeFile(join(root, 'assets/notes.md'), 'not for the page');
  await writeFile(join(folder, 'desk.json'), '{}');
  await symlink(join(folder, 'desk.json'), join(root, 'linked.json'));
  await symlink(folder, join(root, 'linked'));
  serve = createPageServer(root, HOME);
});

afterEach(() => rm(folder, { recursive: true }));

const get = (path: string): ReturnType<PageServer> => serve({ method: 'GET', url: HOME + path });

describe('the page server', () => {
  it('gives every answer the whole policy', async () => {
    for (const path of ['/', '/assets/main.js', '/nothing.js', '/../desk.json']) {
      const { headers } = await get(path);
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('puts the nonce of the answer into the page, and another one each time', async () => {
    const [first, second] = [await get('/'), await get('/')];
    const nonces = [first, second].map(({ body }) => /meta nonce="([^"]+)"/.exec(body.toString())?.[1]);
    expect(first.headers['content-security-policy']).toContain(`'nonce-${String(nonces[0])}'`);
    expect(first.body.toString()).not.toContain('__CSP_NONCE__');
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('leaves every file but the page as it is', async () => {
    const { status, headers, body } = await get('/assets/main.js');
    expect({ status, type: headers['content-type'], text: body.toString() }).toEqual({
      status: 200,
      type: 'text/javascript; charset=utf-8',
      text: 'const place = "__CSP_NONCE__";',
    });
  });

  it.each([
    '/linked.json',
    '/linked/desk.json',
    '/../desk.json',
    '/assets',
    '/assets/notes.md',
    '/absent.js',
    '/index.html/x.js',
    `/${'a'.repeat(400)}.js`,
  ])('does not find %s', async (path) => {
    const { status, body } = await get(path);
    expect([status, body.length]).toEqual([404, 0]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'get'])('refuses %s', async (method) => {
    expect((await serve({ method, url: `${HOME}/` })).status).toBe(405);
  });
});
