import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Bitmap } from '../../electron/core/printing/raster.ts';

const run = promisify(execFile);

/** A code a scanner read, such as `QR-Code` or `CODE-128` and its text. */
export interface ScannedCode {
  readonly symbology: string;
  readonly text: string;
}

/** Lets zbarimg read every code of a picture file. */
export async function scanImage(file: string): Promise<readonly ScannedCode[]> {
  // zbarimg exits with 4 when a picture has no code at all.
  const { stdout } = await run('zbarimg', ['--quiet', file]).catch(
    (error: { code?: unknown; stdout: string }) => {
      if (error.code !== 4) throw error;
      return error;
    },
  );
  return stdout
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => {
      const split = row.indexOf(':');
      return { symbology: row.slice(0, split), text: row.slice(split + 1) };
    });
}

/** Scans a bitmap with the white of the paper's margins around it, each dot two pixels. */
export async function scanBitmap(bitmap: Bitmap): Promise<readonly ScannedCode[]> {
  const folder = await mkdtemp(join(tmpdir(), 'counterbook-scan-'));
  try {
    const file = join(folder, 'receipt.pgm');
    await writeFile(file, greyMap(bitmap, 40, 2));
    return await scanImage(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function greyMap({ width, height, bits }: Bitmap, margin: number, scale: number): Buffer {
  const [wide, high] = [(width + 2 * margin) * scale, (height + 2 * margin) * scale];
  const pixels = Buffer.alloc(wide * high, 255);
  const stride = Math.ceil(width / 8);
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < wide; x += 1) {
      const [dotX, dotY] = [Math.floor(x / scale) - margin, Math.floor(y / scale) - margin];
      if (dotX < 0 || dotY < 0 || dotX >= width || dotY >= height) continue;
      if (((bits[dotY * stride + (dotX >> 3)] ?? 0) & (0x80 >> (dotX & 7))) !== 0) pixels[y * wide + x] = 0;
    }
  return Buffer.concat([Buffer.from(`P5\n${String(wide)} ${String(high)}\n255\n`), pixels]);
}
