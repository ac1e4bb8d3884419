import { packBits, type Bitmap } from '../../core/printing/raster.ts';
import { readPng } from './read-png.ts';

/** Sends one command of the Chrome DevTools Protocol and gives its answer. */
export type SendCommand = (method: string, given?: Record<string, unknown>) => Promise<unknown>;

/**
 * Takes a picture of the whole page that the protocol is attached to, exactly so many dots wide.
 *
 * One device pixel is one dot whatever the scaling of the screen, as it would not be in a picture of a window.
 */
export async function takePicture(send: SendCommand, widthDots: number): Promise<Bitmap> {
  await send('Emulation.setDeviceMetricsOverride', {
    width: widthDots,
    height: 1,
    deviceScaleFactor: 1,
    mobile: false,
  });
  const height = contentHeight(await send('Page.getLayoutMetrics'));
  const clip = { x: 0, y: 0, width: widthDots, height, scale: 1 };
  const png = pngOf(
    await send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true }),
  );
  const picture = readPng(png);
  if (picture.width !== widthDots)
    throw new Error(`The engine drew ${String(picture.width)} of ${String(widthDots)} dots`);
  return packBits(picture.rgba, picture.width, picture.height);
}

function contentHeight(answer: unknown): number {
  // Checked, because a change of the protocol must stop here and not in a wrong picture.
  const height = (answer as { cssContentSize?: { height?: unknown } }).cssContentSize?.height;
  if (typeof height !== 'number' || height <= 0) throw new Error('The engine gave no height of the page');
  return Math.ceil(height);
}

function pngOf(answer: unknown): Buffer {
  // Checked for the same reason.
  const picture = (answer as { data?: unknown }).data;
  if (typeof picture !== 'string') throw new Error('The engine gave no picture');
  return Buffer.from(picture, 'base64');
}
