import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run, say } from './surroundings.mjs';

/** What a window needs on Debian when Electron is not there. */
export const FOR_WINDOW = ['chromium', 'fonts-noto-cjk'];

/** What the tests need besides: a spooler, readers of PDF, of codes and of workbooks, a screen in memory, a disk whose power is cut. */
export const FOR_TESTS = [
  ...FOR_WINDOW,
  'cups',
  'cups-client',
  'poppler-utils',
  'zbar-tools',
  'libreoffice-calc-nogui',
  'xvfb',
  'e2fsprogs',
  'mount',
];

/** Any of these does what the package `chromium` is wanted for. */
const CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/usr/bin/microsoft-edge-stable',
];

/**
 * The packages of a list that a Debian system lacks.
 *
 * @param {readonly string[]} wanted
 * @param {string} listing lines of `dpkg-query -W -f '${db:Status-Status} ${Package}\n'`
 * @param {boolean} hasChromium whether some Chromium is there, from wherever it came
 * @returns {string[]}
 */
export function missingPackages(wanted, listing, hasChromium) {
  const there = new Set(listing.split('\n').flatMap((line) => /^installed (\S+)$/.exec(line)?.[1] ?? []));
  return wanted.filter((name) => !there.has(name) && !(name === 'chromium' && hasChromium));
}

/**
 * Brings the Debian packages that are missing, with apt when it may; says in one line what to do where it may not.
 *
 * Elsewhere than on Debian nothing is looked for: what needs a tool says so itself.
 *
 * @param {readonly string[]} wanted
 * @returns {boolean} false when something is missing and could not be brought
 */
export function ensureSystemPackages(wanted) {
  if (!existsSync('/etc/debian_version')) return true;
  const missing = missingNow(wanted);
  if (missing.length === 0) return true;
  const names = missing.join(' ');
  if (process.getuid?.() !== 0) {
    say(`missing: ${names}. Install with: sudo apt-get install ${names}`);
    return false;
  }
  say(`installing Debian packages: ${names}`);
  const quiet = {
    stdio: /** @type {const} */ (['ignore', 'ignore', 'inherit']),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const isUpdated = run('apt-get', ['update', '-qq'], quiet) === 0;
  const isDone =
    isUpdated && run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet) === 0;
  if (!isDone) say(`apt-get could not install: ${names}; see above`);
  return isDone;
}

/** @param {readonly string[]} wanted */
function missingNow(wanted) {
  const asked = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}\\n', ...wanted], {
    encoding: 'utf8',
  });
  return missingPackages(wanted, asked.stdout ?? '', hasChromium());
}

function hasChromium() {
  const wished = process.env.COUNTERBOOK_CHROMIUM;
  return wished ? existsSync(wished) : CHROMIUMS.some((path) => existsSync(path));
}
