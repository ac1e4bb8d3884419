import { join } from 'node:path';

/** What the search looks at; passed in, so that it can be tried for every system. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const onLinux = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
];
const onMac = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const belowProgramFiles = [
  'Microsoft/Edge/Application/msedge.exe',
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
];

/**
 * Where a Chromium of this computer lies: `COUNTERBOOK_CHROMIUM` or else the usual places; undefined when there is none.
 *
 * A wish that does not exist is not replaced by something else.
 */
export function findChromium({ platform, environment, exists }: Surroundings): string | undefined {
  const wished = environment['COUNTERBOOK_CHROMIUM'];
  if (wished) return exists(wished) ? wished : undefined;
  return placesOn(platform, environment).find(exists);
}

function placesOn(platform: NodeJS.Platform, environment: Surroundings['environment']): readonly string[] {
  if (platform === 'darwin') return onMac;
  if (platform !== 'win32') return onLinux;
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => environment[name]);
  return roots.flatMap((root) => (root ? belowProgramFiles.map((path) => join(root, path)) : []));
}
