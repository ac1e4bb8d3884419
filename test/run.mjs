import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from '../electron/hosts/launch/build.mjs';
import { ensureDependencies, ensureSystemPackages, FOR_TESTS } from '../electron/hosts/launch/set-up.mjs';
import { NODE, ROOT, run, say } from '../electron/hosts/launch/surroundings.mjs';
import { redTests } from './red-tests.mjs';

/*
 * `npm test`: installs what is missing, then runs every check, the quick ones first. Ends with every red test by name
 * and one line that says how it went, and with 1 when anything is red.
 */

/** @param {string} path @param {string[]} args @returns {() => number} */
const tool =
  (path, ...args) =>
  () =>
    run(NODE, [join(ROOT, 'node_modules', path), ...args]);

const reports = mkdtempSync(join(tmpdir(), 'counterbook-test-'));
const reportOf = (/** @type {string} */ project) => join(reports, `${project}.json`);

const vitest = (/** @type {string} */ project) =>
  tool(
    'vitest/vitest.mjs',
    'run',
    ...['--config', 'test/vitest.config.ts', '--project', project],
    ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${reportOf(project)}`],
  );

/** @type {[string, () => number][]} */
const checks = [
  ['types of shared', tool('typescript/bin/tsc', '-p', 'shared')],
  ['types of electron', tool('typescript/bin/tsc', '-p', 'electron')],
  ['types of renderer', tool('typescript/bin/tsc', '-p', 'renderer')],
  ['types of test', tool('typescript/bin/tsc', '-p', 'test')],
  ['lint', tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings')],
  ['format', tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')],
  [
    'import rules',
    tool(
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      'test/architecture/imports.config.mjs',
      'shared',
      'electron',
      'renderer',
      'resources',
    ),
  ],
  ['unused code', tool('knip/bin/knip.js', '--config', 'test/architecture/knip.config.ts', '--no-progress')],
  ['build', () => (ensureBuild() ? 0 : 1)],
  ['unit, property, store, printing', vitest('core')],
  ['hosts and packaging', vitest('hosts')],
  ['screens end to end', vitest('e2e')],
];

const started = performance.now();
const red = [];
if (!ensureDependencies() || !ensureSystemPackages(FOR_TESTS)) process.exit(1);
for (const [name, check] of checks) {
  say(name);
  if (check() !== 0) red.push(name);
}
const seconds = Math.round((performance.now() - started) / 1000);
for (const line of ['core', 'hosts', 'e2e'].flatMap((project) => redTests(reportOf(project))))
  say(`red: ${line}`);
rmSync(reports, { recursive: true });
const time = `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
say(red.length === 0 ? `all ${checks.length} checks are green, ${time}` : `RED: ${red.join(', ')} (${time})`);
process.exit(red.length === 0 ? 0 : 1);
