import type { WebContents, WebContentsPrintOptions } from 'electron';
import { pdfHtml } from '../../core/printing/drawing.ts';
import type { SystemPages } from '../../core/printing/printer.ts';
import type { SlipPage } from '../../core/printing/page.ts';
import { maybeSent, notSent, trouble, type Sending } from '../../core/printing/sending.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { SheetTooSlow, withHiddenSheet } from './hidden-sheet.ts';
import { microns, runsOfOneSize } from './page-runs.ts';

/**
 * Prints pages through the drivers of the system, for Windows, whose spooler takes no PDF.
 *
 * The named printer or none: a printer that is not there is a refusal, never the default printer. Electron's "success"
 * means that the spooler took the job, and its answer may never come (electron issues 38975 and 25801); what did not
 * answer in time may have printed.
 */
export function createElectronPages(): SystemPages {
  return {
    print: printPages,
    list: async () => {
      try {
        return ok(await withHiddenSheet('', printersOf));
      } catch (error) {
        return refuse(trouble('printer-unreachable', messageOf(error)));
      }
    },
  };
}

const printPages: SystemPages['print'] = async (pages, queue, title, signal) => {
  let printed = 0;
  for (const run of runsOfOneSize(pages)) {
    if (signal.aborted)
      return printed === 0 ? notSent('interrupted', title) : maybeSent('interrupted', title);
    const sending = await printRun(run, queue, printed);
    if (!sending.ok) return sending;
    printed += run.length;
  }
  return ok({ receipt: title });
};

async function printRun(run: readonly SlipPage[], queue: string, printedBefore: number): Promise<Sending> {
  const refusal = printedBefore === 0 ? notSent : maybeSent;
  try {
    return await withHiddenSheet(pdfHtml(run), async (contents) => {
      const printers = await printersOf(contents);
      if (!printers.some(({ name }) => name === queue)) return refusal('queue-missing', queue);
      const failure = await print(contents, optionsOf(run, queue));
      return failure === undefined ? ok({ receipt: queue }) : refusal('printer-refused', failure);
    });
  } catch (error) {
    if (error instanceof SheetTooSlow) return maybeSent('printer-timeout', queue);
    return refusal('no-drawing-here', messageOf(error));
  }
}

function optionsOf([first]: readonly SlipPage[], queue: string): WebContentsPrintOptions {
  if (first === undefined) throw new RangeError('A run of pages holds at least one page');
  return {
    silent: true,
    deviceName: queue,
    printBackground: true,
    margins: { marginType: 'none' },
    scaleFactor: 100,
    copies: 1,
    // Electron falls back to A4 or the driver's paper unless the size is said (issues 31705, 39670).
    pageSize: { width: microns(first.widthMm), height: microns(first.heightMm) },
  };
}

function print(contents: WebContents, options: WebContentsPrintOptions): Promise<string | undefined> {
  return new Promise((resolve) => {
    contents.print(options, (isSpooled, reason) => resolve(isSpooled ? undefined : reason));
  });
}

async function printersOf(contents: WebContents): Promise<{ name: string }[]> {
  const printers = await contents.getPrintersAsync();
  return printers.map(({ name }) => ({ name }));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
