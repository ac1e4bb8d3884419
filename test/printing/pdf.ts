import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { scanImage } from './scan.ts';
import type { ScannedCode } from './scan.ts';

const run = promisify(execFile);
const MM_PER_POINT = 25.4 / 72;

/** A word of a page with its box in millimetres from the top left. */
export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page as poppler reads it. */
export interface ReadPage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly words: readonly PdfWord[];
  /** Text in the order it was drawn. */
  readonly text: string;
}

/** Reads a PDF with pdftotext. */
export async function readPdf(pdf: Uint8Array): Promise<readonly ReadPage[]> {
  return inFolder(pdf, async (file) => {
    const options = { maxBuffer: 64 << 20 };
    const { stdout: raw } = await run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], options);
    const texts = raw.split('\f');
    const { stdout: boxes } = await run('pdftotext', ['-bbox', '-enc', 'UTF-8', file, '-'], options);
    return Array.from(
      boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs),
      ([, width, height, body], index) => ({
        widthMm: Number(width) * MM_PER_POINT,
        heightMm: Number(height) * MM_PER_POINT,
        words: wordsOf(body ?? ''),
        text: texts[index] ?? '',
      }),
    );
  });
}

function wordsOf(body: string): PdfWord[] {
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gs;
  return Array.from(body.matchAll(word), ([, left, top, right, bottom, text = '']) => {
    const [l = 0, t = 0, r = 0, b = 0] = [left, top, right, bottom].map(
      (points) => Number(points) * MM_PER_POINT,
    );
    return { text, left: l, top: t, right: r, bottom: b };
  });
}

/** The white at the left, top, right and bottom of every page, in millimetres; measured in its ink. */
export async function whiteMargins(pdf: Uint8Array): Promise<readonly (readonly number[])[]> {
  const dotsPerInch = 101.6; // four dots a millimetre
  return inFolder(pdf, async (file, folder) => {
    const pages = await drawPages(file, folder, dotsPerInch);
    return Promise.all(pages.map(async (page) => inkMargins(await readFile(page)).map((dots) => dots / 4)));
  });
}

function inkMargins(greyMap: Buffer): readonly number[] {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(greyMap.subarray(0, 40).toString('latin1'));
  const [width, height, start] = [Number(head?.[1]), Number(head?.[2]), head?.[0].length ?? 0];
  let [left, top, right, bottom] = [width, height, width, height];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if ((greyMap[start + y * width + x] ?? 255) > 200) continue;
      [left, right] = [Math.min(left, x), Math.min(right, width - 1 - x)];
      [top, bottom] = [Math.min(top, y), Math.min(bottom, height - 1 - y)];
    }
  return [left, top, right, bottom];
}

async function drawPages(file: string, folder: string, dotsPerInch: number): Promise<readonly string[]> {
  await run('pdftoppm', ['-r', String(dotsPerInch), '-gray', file, join(folder, 'page')]);
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.pgm'))
    .toSorted()
    .map((name) => join(folder, name));
}

/** Draws a PDF at so many dots an inch and scans every page. */
export async function scanPdf(
  pdf: Uint8Array,
  dotsPerInch: number,
): Promise<readonly (readonly ScannedCode[])[]> {
  return inFolder(pdf, async (file, folder) => {
    const pages = await drawPages(file, folder, dotsPerInch);
    const scanned: (readonly ScannedCode[])[] = [];
    for (const page of pages) scanned.push(await scanImage(page));
    return scanned;
  });
}

async function inFolder<T>(pdf: Uint8Array, use: (file: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'counterbook-pdf-'));
  try {
    const file = join(folder, 'slip.pdf');
    await writeFile(file, pdf);
    return await use(file, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
