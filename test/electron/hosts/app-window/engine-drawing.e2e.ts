import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createEngineDrawing } from '../../../../electron/hosts/app-window/engine-drawing.ts';
import { findChromium } from '../../../../electron/hosts/app-window/find-chromium.ts';
import { commandsBelow } from './own-processes.ts';

const executablePath = findChromium({
  platform: process.platform,
  environment: process.env,
  exists: existsSync,
});
if (!executablePath)
  throw new Error('These tests need Chromium: `node electron/hosts/launch/set-up.mjs --for-tests`');

const drawing = createEngineDrawing({ executablePath, isRoot: process.getuid?.() === 0 });
afterAll(() => drawing.close());

const svg = (width: number, height: number, inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}">${inner}</svg>`;

function isBlack({ bits, width }: { bits: Uint8Array; width: number }, x: number, y: number): boolean {
  return ((bits[y * Math.ceil(width / 8) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
}

describe('the drawing of the app window', () => {
  it.each([
    [384, 200],
    [576, 7],
    [576, 4000],
  ])('draws exactly %i dots across and %i down, dot on dot', async (width, height) => {
    const corners = `<path d="M0 0h1v1h-1zM${String(width - 1)} ${String(height - 1)}h1v1h-1zM10 2h20v3h-20z" shape-rendering="crispEdges"/>`;
    const bitmap = await drawing.toBitmap(svg(width, height, corners), width);
    expect([bitmap.width, bitmap.height]).toEqual([width, height]);
    const black = [];
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) if (isBlack(bitmap, x, y)) black.push(`${String(x)},${String(y)}`);
    const bar = [2, 3, 4].flatMap((y) =>
      Array.from({ length: 20 }, (_, step) => `${String(10 + step)},${String(y)}`),
    );
    expect(black).toEqual(['0,0', ...bar, `${String(width - 1)},${String(height - 1)}`]);
  });

  it('draws characters that receipt printers lack', async () => {
    const bitmap = await drawing.toBitmap(
      svg(576, 60, '<text x="0" y="48" font-size="48" font-family="Noto Sans CJK SC">龘𠮷</text>'),
      576,
    );
    const inked = bitmap.bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
    expect(inked).toBeGreaterThan(800);
  });

  it('gives every page of a PDF its own size and neither more nor fewer pages', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pdf-'));
    const page = (widthMm: number, heightMm: number, text: string) => ({
      widthMm,
      heightMm,
      svg: svg(widthMm * 4, heightMm * 4, `<text x="20" y="60" font-size="40">${text}</text>`),
    });
    await writeFile(
      join(folder, 'slip.pdf'),
      await drawing.toPdf([page(148, 210, '派工单'), page(241, 140, '存根'), page(80, 95.5, '补打')]),
    );
    const said = execFileSync('pdfinfo', ['-f', '1', '-l', '9', join(folder, 'slip.pdf')], {
      encoding: 'utf8',
    });
    const sizes = [...said.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gu)].map(([, width, height]) =>
      [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)),
    );
    expect(sizes).toEqual([
      [148, 210],
      [241, 140],
      [80, 96],
    ]);
    expect(
      execFileSync('pdftotext', [join(folder, 'slip.pdf'), '-'], { encoding: 'utf8' }).replace(/\s/gu, ''),
    ).toBe('派工单存根补打');
    await rm(folder, { recursive: true });
  });

  it('loads nothing and runs nothing that a drawing names', async () => {
    const hostile = svg(
      384,
      20,
      '<image href="https://example.org/x.png" width="9" height="9"/><script>document.body.style.padding="90px"</script>',
    );
    expect(await drawing.toBitmap(hostile, 384)).toMatchObject({ width: 384, height: 20 });
  });

  it('starts one engine however many draw at once, and leaves none behind', async () => {
    await drawing.close();
    await Promise.all([1, 2, 3, 4].map(() => drawing.toBitmap(svg(384, 8, ''), 384)));
    const engines = commandsBelow(process.pid, '--user-data-dir=').map(
      (command) => /--user-data-dir=(\S+)/u.exec(command)?.[1],
    );
    expect(new Set(engines).size).toBe(1);
    await drawing.close();
    await expect.poll(() => commandsBelow(process.pid, '--user-data-dir=')).toEqual([]);
  });

  it('draws on after its engine was ended', async () => {
    await drawing.close();
    expect(await drawing.toBitmap(svg(384, 8, ''), 384)).toMatchObject({ width: 384, height: 8 });
  });
});
