import type { PdfMaker, PrinterBridge } from '../printing/printer.ts';
import type { Store } from '../store/store.ts';
import { inventedMark } from './mark-invented.ts';

/** Draws documents on office paper, for files; an invented book says so across every page. */
export function pdfMaker({ book }: Pick<Store, 'book'>, bridge: Pick<PrinterBridge, 'pdf'>): PdfMaker {
  return async (document) => {
    const across = inventedMark({ desk: book.desk }, document.language);
    const pdf = await bridge.pdf(
      { ...document, ...(across !== '' && { across }) },
      { paper: 'a4', offsetXmm: 0, offsetYmm: 0 },
    );
    if (!pdf.ok) throw Object.assign(new Error(pdf.error.detail), { code: pdf.error.kind });
    return pdf.value;
  };
}
