import { join, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside, resolveAsset } from '../../../../electron/hosts/page/resolve-asset.ts';

const ROOT = resolve('/srv/page');
const HOME = 'app://counterbook';

/** Every way to say "the folder above", in front of every thing worth stealing. */
const above = [
  '..',
  '.',
  '...',
  '....',
  '.. ',
  '..;',
  '%2e%2e',
  '%2E%2E',
  '.%2e',
  '%2e.',
  '%252e%252e',
  '%25252e',
  '%c0%ae%c0%ae',
  '%uff0e%uff0e',
  '..%00',
  '..%01',
  '..\\..',
  '%5c..',
  '..%5c..',
  '..%255c..',
  '%2f..',
  '..%2f..',
  '..%252f..',
  '%e0%80%ae%e0%80%ae',
  '\u2025%2f..',
  '',
];
const targets = [
  'etc/passwd',
  'windows/win.ini',
  'package.json',
  '%2fetc%2fpasswd',
  'C:/windows/win.ini',
  'C:%5cwindows',
  '\\\\server\\share',
  'book/desk.json',
];
const traversals = above.flatMap((step) => [
  ...targets.map((target) => `${HOME}/${step}/${target}`),
  ...targets.map((target) => `${HOME}/assets/${step}/${step}/${step}/${target}`),
]);
const odd = [
  HOME,
  `${HOME}//`,
  `${HOME}//etc/passwd`,
  `${HOME}/assets//main.js`,
  `${HOME}/assets/`,
  `${HOME}/.git/config`,
  `${HOME}/.env`,
  `${HOME}/assets/.hidden`,
  `${HOME}/main.js%00.png`,
  `${HOME}/main.js%0a`,
  `${HOME}/main.js.`,
  `${HOME}/main.js%20`,
  `${HOME}/main.js::$DATA`,
  `${HOME}/C:main.js`,
  `${HOME}/%`,
  `${HOME}/%zz`,
  `${HOME}/%ff%fe`,
  `${HOME}/a%2fb.js`,
  `${HOME}/a%5cb.js`,
  `${HOME}\\..\\package.json`,
  'app://counterbook.evil/index.html',
  'app://counterbook@evil/index.html',
  'app://counterbook:80/index.html',
  'app://evil/index.html',
  'app:/counterbook/index.html',
  'APP://counterbook/index.html',
  'file:///etc/passwd',
  'http://counterbook/index.html',
  'counterbook/index.html',
  'about:blank',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:app://counterbook/1',
  '',
  '/',
  '..',
  '//counterbook/index.html',
];

describe('resolveAsset', () => {
  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/?language=en', 'index.html'],
    ['/assets/main-B1x_2.js', 'assets/main-B1x_2.js'],
    ['/assets/main.css?v=1#top', 'assets/main.css'],
    ['/assets/%E5%89%8D%E5%8F%B0.png', 'assets/前台.png'],
    ['/assets/a..b.js', 'assets/a..b.js'],
  ])('finds %s', (path, file) => {
    expect(resolveAsset(ROOT, HOME, HOME + path)).toBe(join(ROOT, file));
  });

  it('is tried with at least 200 hostile addresses', () => {
    expect(new Set([...traversals, ...odd]).size).toBeGreaterThanOrEqual(200);
  });

  it('leads none of them out of the folder', () => {
    const escapes = [...traversals, ...odd].filter((url) => {
      const file = resolveAsset(ROOT, HOME, url);
      return file !== undefined && !file.startsWith(ROOT + sep);
    });
    expect(escapes).toEqual([]);
  });

  it.each([...new Set(odd)])('refuses %j', (url) => {
    expect(resolveAsset(ROOT, HOME, url)).toBeUndefined();
  });

  it('refuses every address with a step upwards', () => {
    const steps = traversals.filter((url) => /\/(\.\.|%2e%2e|\.%2e|%2e\.)\//iu.test(url));
    expect(steps.length).toBeGreaterThan(50);
    expect(steps.filter((url) => resolveAsset(ROOT, HOME, url) !== undefined)).toEqual([]);
  });

  it('stays inside for any address whatever', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webPath()), (path) => {
        const file = resolveAsset(ROOT, HOME, `${HOME}/${path}`);
        return file === undefined || isInside(ROOT, file);
      }),
      { numRuns: 2000 },
    );
  });
});
