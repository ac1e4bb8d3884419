import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { ensureSystemPackages, FOR_TESTS, FOR_WINDOW } from './system-packages.mjs';

/*
 * `node set-up.mjs [--for-tests]`: brings what is missing, says one line for each thing it does, and ends with 1 when
 * it cannot go on. Nothing that git keeps is written.
 */

export { ensureDependencies, ensureSystemPackages, FOR_TESTS, FOR_WINDOW };

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wanted = process.argv.includes('--for-tests') ? FOR_TESTS : FOR_WINDOW;
  const isReady = ensureDependencies() && ensureSystemPackages(wanted);
  process.exit(isReady ? 0 : 1);
}
