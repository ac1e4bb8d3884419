import { PDF_PRINTER } from '../../../shared/domain/printing/printer.ts';
import type { PdfMaker, PrinterBridge } from '../printing/printer.ts';
import type { Store } from '../store/store.ts';
import { inventedMark } from './mark-invented.ts';

/** Draws documents on A5 as the desk's PDF printer does; an invented book says so across every page. */
export function pdfMaker({ book }: Pick<Store, 'book'>, bridge: Pick<PrinterBridge, 'pdf'>): PdfMaker {
  return async (document) => {
    const { desk } = book;
    const printer = desk.printers[PDF_PRINTER];
    if (!printer) throw new Error('The PDF printer is always there');
    const across = inventedMark({ desk }, document.language);
    const pdf = await bridge.pdf(
      { ...document, ...(across !== '' && { across }) },
      { ...printer, paper: 'a5' },
    );
    if (!pdf.ok) throw Object.assign(new Error(pdf.error.detail), { code: pdf.error.kind });
    return pdf.value;
  };
}
