import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { bitmapHtml, pdfHtml } from '../../electron/core/printing/drawing.ts';
import type { Drawing } from '../../electron/core/printing/drawing.ts';
import { packBits } from '../../electron/core/printing/raster.ts';

/** A drawing that must be closed. */
export interface OpenDrawing extends Drawing {
  readonly close: () => Promise<void>;
}

/** Opens a headless Chromium as drawing, the way the app-window host does. */
export async function openChromiumDrawing(): Promise<OpenDrawing> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  return {
    toBitmap: (svg, widthDots) =>
      onPage(browser, async (page) => {
        await page.setContent(bitmapHtml(svg, widthDots));
        const png = await page.locator('svg').first().screenshot({ animations: 'disabled' });
        const { data, width, height } = await decodePng(page, png);
        return packBits(data, width, height);
      }),
    toPdf: (pages) =>
      onPage(browser, async (page) => {
        await page.setContent(pdfHtml(pages));
        return page.pdf({ preferCSSPageSize: true, printBackground: true });
      }),
    close: () => browser.close(),
  };
}

async function onPage<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 }, deviceScaleFactor: 1 });
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * The browser that took the picture also knows how to read it.
 *
 * The pixels travel as one base64 string: as an array of numbers, a slip would take half a minute.
 */
async function decodePng(page: Page, png: Buffer): Promise<Pixels> {
  const { url, width, height } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (context === null) throw new Error('No canvas');
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height).data;
    const reader = new FileReader();
    await new Promise((resolve) => {
      reader.onload = resolve;
      reader.readAsDataURL(new Blob([pixels]));
    });
    if (typeof reader.result !== 'string') throw new Error('The pixels could not be read');
    return { url: reader.result, width: image.width, height: image.height };
  }, png.toString('base64'));
  return { data: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'), width, height };
}
