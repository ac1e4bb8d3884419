import { join } from 'node:path';

/**
 * The folder of the book when none is named: `%APPDATA%` on Windows, `XDG_DATA_HOME` or `~/.local/share` elsewhere.
 */
export function dataFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  homeFolder: string,
): string {
  if (platform === 'win32') {
    return join(environment['APPDATA'] || join(homeFolder, 'AppData', 'Roaming'), 'Counterbook', 'book');
  }
  return join(environment['XDG_DATA_HOME'] || join(homeFolder, '.local', 'share'), 'counterbook', 'book');
}
