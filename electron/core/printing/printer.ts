import { letOthersRun } from '../let-others-run.ts';
import { assertNever, ok, refuse } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { Printer } from '../../../shared/domain/printing/printer.ts';
import type { SlipTrouble } from '../../../shared/domain/printing/slip-job.ts';
import type { SlipDocument } from '../../../shared/slips/document.ts';
import { diskFiles, type Files } from '../store/files.ts';
import type { Drawing } from './drawing.ts';
import { writeSlipFile } from './file.ts';
import type { SlipName } from './file.ts';
import { pagesInTurns, runsOf } from './in-turns.ts';
import type { PageSetting, SlipPage } from './page.ts';
import { drawnSlipToEscPos, slipToEscPos, type ThermalSetting } from './receipt.ts';
import { notSent, trouble } from './sending.ts';
import type { NotSent, Sending } from './sending.ts';
import type { Spooler, SystemQueue } from './spooler.ts';
import { TCP_TIMES, askOverTcp, sendOverTcp } from './tcp.ts';
import type { TcpTimes } from './tcp.ts';
import { thermalPaperOf } from './thermal-paper.ts';

/**
 * How an attempt to print ended.
 *
 * `sent`: the printer, the spooler or the disk took all of it. `failed`: certainly not printed, may be sent again.
 * `unknown`: may have printed; only a person may ask for another.
 */
export type PrintOutcome =
  | { readonly kind: 'sent'; readonly file: string | null }
  | { readonly kind: 'failed'; readonly trouble: SlipTrouble }
  | { readonly kind: 'unknown'; readonly trouble: SlipTrouble };

/** Printing of whole pages by the host itself, for systems whose spooler takes no PDF (Windows). */
export interface SystemPages {
  readonly print: (
    pages: readonly SlipPage[],
    queue: string,
    title: string,
    signal: AbortSignal,
  ) => Promise<Sending>;
  readonly list: (signal: AbortSignal) => Promise<Result<readonly SystemQueue[], SlipTrouble>>;
}

/** What the bridge needs of its host. */
export interface PrinterBridgeOptions {
  /** Absent in hosts without a browser engine; what must be drawn then fails with `no-drawing-here`. */
  readonly drawing?: Drawing;
  /** The book's folder; slips as PDF go to `slips/` in it. */
  readonly folder: string;
  readonly files?: Files;
  readonly spooler: Spooler;
  /** When given, every system queue is printed to as pages, receipt printers too. */
  readonly systemPages?: SystemPages;
  readonly tcpTimes?: TcpTimes;
}

/** Draws a document as PDF for a file. */
export type PdfMaker = (document: SlipDocument) => Promise<Uint8Array>;

/** The one door from the desk to paper. */
export interface PrinterBridge {
  /** Draws a document as PDF without printing it; refused in a host that cannot draw. */
  readonly pdf: (document: SlipDocument, setting: PageSetting) => Promise<Result<Uint8Array, SlipTrouble>>;
  /** Prints once and never by itself again. */
  readonly print: (
    document: SlipDocument,
    printer: Printer,
    name: SlipName,
    signal: AbortSignal,
  ) => Promise<PrintOutcome>;
  /** Whether a slip given now would come out, as far as the printer tells. */
  readonly status: (printer: Printer, signal: AbortSignal) => Promise<Result<'ready', SlipTrouble>>;
  readonly listQueues: (signal: AbortSignal) => Promise<Result<readonly SystemQueue[], SlipTrouble>>;
}

/** Joins layout, drawing and transports. */
export function createPrinterBridge(options: PrinterBridgeOptions): PrinterBridge {
  return {
    print: async (document, printer, name, signal) => {
      if (signal.aborted) return { kind: 'failed', trouble: trouble('interrupted', 'before printing') };
      return outcomeOf(await send(document, printer, name, signal, options), printer);
    },
    pdf: async (document, setting) => {
      const pdf = await pdfBytes(await pagesInTurns(document, setting), options.drawing);
      return pdf.ok ? pdf : refuse(pdf.error.trouble);
    },
    status: (printer, signal) => statusOf(printer, signal, options),
    listQueues: (signal) => (options.systemPages?.list ?? options.spooler.queues)(signal),
  };
}

function outcomeOf(sending: Sending, printer: Printer): PrintOutcome {
  if (sending.ok)
    return { kind: 'sent', file: printer.transport.kind === 'file' ? sending.value.receipt : null };
  const { trouble: found, maybePrinted } = sending.error;
  return { kind: maybePrinted ? 'unknown' : 'failed', trouble: found };
}

async function send(
  document: SlipDocument,
  printer: Printer,
  name: SlipName,
  signal: AbortSignal,
  options: PrinterBridgeOptions,
): Promise<Sending> {
  const { transport } = printer;
  switch (transport.kind) {
    case 'tcp': {
      const bytes = await receiptBytes(document, printer, options.drawing);
      return bytes.ok ? sendOverTcp(transport, bytes.value, signal, options.tcpTimes ?? TCP_TIMES) : bytes;
    }
    case 'system':
      return sendToSystem(document, printer, transport.queue, name, signal, options);
    case 'file': {
      const pdf = await pdfBytes(await pagesInTurns(document, printer), options.drawing);
      return pdf.ok ? writeSlipFile(options.files ?? diskFiles, options.folder, name, pdf.value) : pdf;
    }
    default:
      return assertNever(transport);
  }
}

async function sendToSystem(
  document: SlipDocument,
  printer: Printer,
  queue: string,
  name: SlipName,
  signal: AbortSignal,
  { drawing, spooler, systemPages }: PrinterBridgeOptions,
): Promise<Sending> {
  const title = `${name.number}-${String(name.copy)}`;
  if (systemPages !== undefined)
    return systemPages.print(await pagesInTurns(document, printer), queue, title, signal);
  if (thermalPaperOf(printer.paper) !== null) {
    const bytes = await receiptBytes(document, printer, drawing);
    return bytes.ok ? spooler.send(queue, { kind: 'raw', bytes: bytes.value, title }, signal) : bytes;
  }
  const pages = await pagesInTurns(document, printer);
  const pdf = await pdfBytes(pages, drawing);
  const [first] = pages;
  if (!pdf.ok) return pdf;
  if (first === undefined) return ok({ receipt: '' });
  return spooler.send(
    queue,
    { kind: 'pdf', bytes: pdf.value, title, widthMm: first.widthMm, heightMm: first.heightMm },
    signal,
  );
}

type Bytes = Result<Uint8Array, NotSent>;

/** The bytes for a receipt printer; drawn when the printer's font lacks a character. */
async function receiptBytes(
  document: SlipDocument,
  printer: Printer,
  drawing: Drawing | undefined,
): Promise<Bytes> {
  const paper = thermalPaperOf(printer.paper);
  if (paper === null)
    return notSent('printer-refused', `${printer.paper} is no receipt paper; raw printing needs one`);
  const setting = { ...printer, paper };
  const pieces: Uint8Array[] = [];
  // Labels hang one by one, so each is a slip of its own, with its own end.
  for (const run of runsOf(document, 1)) {
    const bytes = await bytesOf(run, setting, drawing);
    if (!bytes.ok) return bytes;
    pieces.push(bytes.value);
    await letOthersRun();
  }
  return ok(Buffer.concat(pieces));
}

async function bytesOf(
  document: SlipDocument,
  setting: ThermalSetting,
  drawing: Drawing | undefined,
): Promise<Bytes> {
  const receipt = slipToEscPos(document, setting);
  if (receipt.kind === 'bytes') return ok(receipt.bytes);
  if (drawing === undefined) return notSent('no-drawing-here', 'the slip has characters the printer lacks');
  const { drawings } = receipt;
  return drawn(async () => {
    const bitmaps = await Promise.all(drawings.map(({ svg, widthDots }) => drawing.toBitmap(svg, widthDots)));
    return drawnSlipToEscPos(bitmaps, setting);
  });
}

async function pdfBytes(pages: readonly SlipPage[], drawing: Drawing | undefined): Promise<Bytes> {
  if (drawing === undefined) return notSent('no-drawing-here', 'a PDF is drawn');
  return drawn(() => drawing.toPdf(pages));
}

/** A browser engine can break down at any time; nothing has gone to the printer then, and the slip may be tried again. */
async function drawn(draw: () => Promise<Uint8Array>): Promise<Bytes> {
  try {
    return ok(await draw());
  } catch (error) {
    return notSent('no-drawing-here', error instanceof Error ? error.message : String(error));
  }
}

async function statusOf(
  printer: Printer,
  signal: AbortSignal,
  options: PrinterBridgeOptions,
): Promise<Result<'ready', SlipTrouble>> {
  const { transport } = printer;
  switch (transport.kind) {
    case 'tcp':
      return askOverTcp(transport, signal, options.tcpTimes ?? TCP_TIMES);
    case 'file':
      return options.drawing === undefined
        ? refuse(trouble('no-drawing-here', 'a PDF is drawn'))
        : ok('ready');
    case 'system': {
      if (options.systemPages === undefined) return options.spooler.state(transport.queue, signal);
      const queues = await options.systemPages.list(signal);
      if (!queues.ok) return queues;
      const isThere = queues.value.some(({ name }) => name === transport.queue);
      return isThere ? ok('ready') : refuse(trouble('queue-missing', transport.queue));
    }
    default:
      return assertNever(transport);
  }
}
