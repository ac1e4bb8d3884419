import type { Printer } from '../../../shared/domain/printing/printer.ts';
import type { SlipDocument } from '../../../shared/slips/document.ts';
import { slipToPages } from './page.ts';
import type { SlipPage } from './page.ts';

/** Draws a slip for the screen exactly as this printer prints it: same breaks, same dots, same corrections. */
export function previewSlip(document: SlipDocument, printer: Printer): readonly SlipPage[] {
  return slipToPages(document, printer);
}
