import type { Printer } from '../../../shared/domain/printing/printer.ts';
import { ok } from '../../../shared/result.ts';
import type { PrinterBridge } from '../printing/printer.ts';

/**
 * The door to paper of a practice: every printer is the folder of PDF files, whatever its settings say.
 *
 * The printers of the system are not even asked for: nothing invented comes out of a real one.
 */
export function createPracticeBridge(bridge: PrinterBridge): PrinterBridge {
  return {
    print: (document, printer, name, signal) => bridge.print(document, asFile(printer), name, signal),
    status: (printer, signal) => bridge.status(asFile(printer), signal),
    listQueues: () => Promise.resolve(ok([])),
    pdf: (document, setting) => bridge.pdf(document, setting),
  };
}

function asFile(printer: Printer): Printer {
  return { ...printer, transport: { kind: 'file' } };
}
