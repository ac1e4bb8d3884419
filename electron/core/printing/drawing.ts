import type { SlipPage } from './page.ts';
import type { Bitmap } from './raster.ts';

/** What a PDF needs of a page. */
export type PdfPage = Pick<SlipPage, 'svg' | 'widthMm' | 'heightMm'>;

/**
 * Turns SVG into dots and into PDF; hosts that have a browser engine give one to the printer bridge.
 *
 * A host renders {@link bitmapHtml} and {@link pdfHtml}, without script and without network.
 */
export interface Drawing {
  /** A bitmap of exactly so many dots in width, its height in proportion. */
  readonly toBitmap: (svg: string, widthDots: number) => Promise<Bitmap>;
  /** A PDF with one page for each, each of its own size. */
  readonly toPdf: (pages: readonly PdfPage[]) => Promise<Uint8Array>;
}

const POLICY = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/**
 * The document a host prints to PDF, with CSS page sizes preferred and backgrounds on.
 *
 * Each page stands in a box a hair lower than its paper: engines round paper to whole points, and a box that is a
 * fraction too high would throw an empty page.
 */
export function pdfHtml(pages: readonly PdfPage[]): string {
  const sizes = pages.map(
    ({ widthMm, heightMm }, index) =>
      `@page p${String(index)}{size:${String(widthMm)}mm ${String(heightMm)}mm;margin:0}` +
      `.p${String(index)}{page:p${String(index)};width:${String(widthMm)}mm;height:${String(heightMm - 0.4)}mm}`,
  );
  const style = `html,body{margin:0}section{overflow:hidden;break-inside:avoid}section+section{break-before:page}svg{display:block}`;
  const body = pages.map(({ svg }, index) => `<section class="p${String(index)}">${svg}</section>`);
  return `<!doctype html><html lang="zh-CN"><head>${POLICY}<style>${style}${sizes.join('')}</style></head><body>${body.join('')}</body></html>`;
}

/** The document a host takes a picture of, at one device pixel a dot; the picture is the `svg` element. */
export function bitmapHtml(svg: string, widthDots: number): string {
  const style = `html,body{margin:0;background:#fff}svg{display:block;width:${String(widthDots)}px;height:auto}`;
  return `<!doctype html><html lang="zh-CN"><head>${POLICY}<style>${style}</style></head><body>${svg}</body></html>`;
}
