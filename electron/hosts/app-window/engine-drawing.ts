import { chromium, type Browser, type Page } from 'playwright-core';
import { bitmapHtml, pdfHtml, type Drawing } from '../../core/printing/drawing.ts';
import type { Bitmap } from '../../core/printing/raster.ts';
import { takePicture, type SendCommand } from '../page/take-picture.ts';
import { engineOptions, type EngineSetting } from './engine-options.ts';

/** A drawing port with an engine that must be closed. */
export interface EngineDrawing extends Drawing {
  readonly close: () => Promise<void>;
}

/** A sheet that hangs must not hang the desk. */
const LONGEST_WORK_MS = 20_000;

/**
 * Draws slips with a headless Chromium of its own, started with the first slip: only headless ones make PDF.
 *
 * The documents have no script and no network. An engine that has died is started anew with the next slip.
 */
export function createEngineDrawing(setting: Omit<EngineSetting, 'headless'>): EngineDrawing {
  let engine: Promise<Browser> | undefined;
  const forget = (): void => {
    engine = undefined;
  };
  const open = (): Promise<Browser> => {
    engine ??= launch(setting, forget);
    return engine;
  };
  return {
    toBitmap: async (svg, widthDots) =>
      withSheet(await open(), bitmapHtml(svg, widthDots), (page) => pictureOf(page, widthDots)),
    toPdf: async (pages) =>
      withSheet(await open(), pdfHtml(pages), (page) =>
        page.pdf({ preferCSSPageSize: true, printBackground: true }),
      ),
    close: async () => {
      // An engine that did not start has already been told to whoever drew with it.
      const present = await engine?.catch(() => undefined);
      await present?.close();
    },
  };
}

async function launch(setting: Omit<EngineSetting, 'headless'>, forget: () => void): Promise<Browser> {
  try {
    const browser = await chromium.launch(engineOptions({ ...setting, headless: true }));
    browser.once('disconnected', forget);
    return browser;
  } catch (error) {
    forget();
    throw error;
  }
}

async function withSheet<T>(engine: Browser, html: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await engine.newContext({
    deviceScaleFactor: 1,
    offline: true,
    serviceWorkers: 'block',
    acceptDownloads: false,
  });
  try {
    context.setDefaultTimeout(LONGEST_WORK_MS);
    await context.route(
      () => true,
      (route) => route.abort('blockedbyclient'),
    );
    const page = await context.newPage();
    await page.setContent(html, { waitUntil: 'load' });
    return await work(page);
  } finally {
    await context.close();
  }
}

async function pictureOf(page: Page, widthDots: number): Promise<Bitmap> {
  const protocol = await page.context().newCDPSession(page);
  // Playwright types each command by its name; `takePicture` checks the answers itself.
  return takePicture(protocol.send.bind(protocol) as SendCommand, widthDots);
}
