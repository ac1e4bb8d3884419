import type { WebContents } from 'electron';
import { bitmapHtml, pdfHtml, type Drawing } from '../../core/printing/drawing.ts';
import type { Bitmap } from '../../core/printing/raster.ts';
import { takePicture } from '../page/take-picture.ts';
import { withHiddenSheet } from './hidden-sheet.ts';

/** Draws slips with Electron's engine, in hidden windows that can reach nothing. */
export function createElectronDrawing(): Drawing {
  return {
    toBitmap: (svg, widthDots) =>
      withHiddenSheet(bitmapHtml(svg, widthDots), (contents) => pictureOf(contents, widthDots)),
    toPdf: (pages) =>
      withHiddenSheet(pdfHtml(pages), (contents) =>
        contents.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
        }),
      ),
  };
}

function pictureOf(contents: WebContents, widthDots: number): Promise<Bitmap> {
  contents.debugger.attach();
  return takePicture((method, given) => contents.debugger.sendCommand(method, given), widthDots);
}
