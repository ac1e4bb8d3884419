import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { findElectron } from './find-electron.mjs';
import { ensureDependencies, ensureSystemPackages, FOR_WINDOW } from './set-up.mjs';
import { hasDisplay, NODE, ROOT, runUntilEnd, say } from './surroundings.mjs';

/*
 * `npm start [-- --folder DIR]`: installs what is missing, builds what has changed, and opens the program: in Electron
 * where it can be had, else in a Chromium window; without a display it runs the guided demo.
 */

process.exit(await start(process.argv.slice(2)));

/** @param {string[]} args @returns {Promise<number>} */
async function start(args) {
  if (!ensureDependencies() || !ensureBuild()) return 1;
  if (!hasDisplay()) return showDemo();
  const electron = findElectron();
  if (electron !== undefined) return openElectron(electron, args);
  if (!ensureSystemPackages(FOR_WINDOW)) return 1;
  say('Electron cannot be had here: opening the app window on Chromium');
  return runUntilEnd(NODE, [join(ROOT, 'electron/hosts/app-window/main.ts'), ...args]);
}

/** @param {string} electron @param {string[]} args @returns {Promise<number>} */
function openElectron(electron, args) {
  const isRoot = process.getuid?.() === 0;
  say(
    isRoot
      ? 'opening Electron, without its sandbox because root runs it: for development only'
      : 'opening Electron',
  );
  return runUntilEnd(electron, [...(isRoot ? ['--no-sandbox'] : []), ROOT, ...args]);
}

async function showDemo() {
  if (!ensureSystemPackages(FOR_WINDOW)) return 1;
  const folder = join(ROOT, 'demo-out');
  say('there is no display: running the guided demo without one');
  const ended = await runUntilEnd(NODE, [join(ROOT, 'test/demo/main.ts'), '--out', folder]);
  if (ended === 0) say(`pictures, slips and exports of the demo are in ${folder}`);
  return ended;
}
