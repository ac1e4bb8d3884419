import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from '../../electron/hosts/app-window/find-chromium.ts';

/*
 * Draws icon.svg anew in every size that the systems want: `<n>x<n>.png` for Linux and the tray, `icon.ico` for
 * Windows. Run after a change of the drawing; the results are kept with the sources.
 */

const FOLDER = import.meta.dirname;
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];

const chromium = findChromium({ platform: process.platform, environment: process.env, exists: existsSync });
if (!chromium) throw new Error('Drawing the icons needs Chromium');
const drawing = await readFile(join(FOLDER, 'icon.svg'), 'utf8');
const work = await mkdtemp(join(tmpdir(), 'icons-'));

async function draw(size: number): Promise<Buffer> {
  const [page, picture] = [join(work, `${String(size)}.html`), join(work, `${String(size)}.png`)];
  await writeFile(
    page,
    `<!doctype html><style>html,body{margin:0}svg{display:block;width:${String(size)}px;height:${String(size)}px}</style>${drawing}`,
  );
  execFileSync(
    chromium ?? '',
    [
      '--headless',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--hide-scrollbars',
      '--force-device-scale-factor=1',
      '--default-background-color=00000000',
      `--user-data-dir=${join(work, 'profile')}`,
      `--window-size=${String(size)},${String(size)}`,
      `--screenshot=${picture}`,
      pathToFileURL(page).href,
    ],
    { stdio: 'ignore' },
  );
  return readFile(picture);
}

/** An ICO file holds whole PNG files behind a directory of 16 bytes each; 256 is written as 0. */
function icoOf(pictures: readonly { size: number; png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

const pictures = [];
for (const size of [...new Set([...LINUX_SIZES, ...WINDOWS_SIZES])].sort((a, b) => a - b))
  pictures.push({ size, png: await draw(size) });
for (const { size, png } of pictures) {
  if (LINUX_SIZES.includes(size)) await writeFile(join(FOLDER, `${String(size)}x${String(size)}.png`), png);
}
await writeFile(join(FOLDER, 'icon.ico'), icoOf(pictures.filter(({ size }) => WINDOWS_SIZES.includes(size))));
await rm(work, { recursive: true });
