import { z } from 'zod';
import { printer, type Paper, type Printer } from '../../../../shared/domain/printing/printer.ts';

const isThermal = (paper: Paper) => paper === 'thermal-58' || paper === 'thermal-80';

/** The form of a printer: the ways to it lie side by side, so that none of them is lost while another is tried. */
export const printerForm = printer
  .omit({ id: true, transport: true, fallback: true })
  .extend({
    way: z.enum(['tcp', 'system', 'file']),
    host: z.string().trim().max(253),
    port: z.number(),
    queue: z.string().max(200),
    fallback: z.string(),
  })
  .superRefine(({ way, host, port, queue, paper }, context) => {
    const wrong = (path: string) => context.addIssue({ code: 'custom', path: [path], message: path });
    if (way === 'tcp' && host === '') wrong('host');
    if (way === 'tcp' && !(Number.isInteger(port) && port >= 1 && port <= 65_535)) wrong('port');
    // Raw bytes are receipt bytes; an office printer on the network is reached through the system.
    if (way === 'tcp' && !isThermal(paper)) wrong('paper');
    if (way === 'system' && queue === '') wrong('queue');
  });
export type PrinterForm = z.output<typeof printerForm>;

const RAW_PORT = 9_100;

/** A printer before anything is known of it: thermal, 80 mm, on the network. */
export const newPrinter: PrinterForm = {
  name: '',
  way: 'tcp',
  host: '',
  port: RAW_PORT,
  queue: '',
  paper: 'thermal-80',
  chinese: 'built-in',
  offsetXmm: 0,
  offsetYmm: 0,
  cut: 'each',
  prints: [],
  fallback: '',
};

/** What the form shows of a printer. */
export function readPrinter({ id: _id, transport, fallback, ...rest }: Printer): PrinterForm {
  return {
    ...rest,
    way: transport.kind,
    host: transport.kind === 'tcp' ? transport.host : '',
    port: transport.kind === 'tcp' ? transport.port : RAW_PORT,
    queue: transport.kind === 'system' ? transport.queue : '',
    fallback: fallback ?? '',
  };
}

/** The form as the printer the book keeps; only the chosen way goes into it. */
export function writePrinter(id: string, form: PrinterForm): Printer {
  const { way, host, port, queue, fallback, ...rest } = form;
  return {
    ...rest,
    id,
    fallback: fallback === '' ? null : fallback,
    transport: transportOf(way, host, port, queue),
  };
}

function transportOf(
  way: PrinterForm['way'],
  host: string,
  port: number,
  queue: string,
): Printer['transport'] {
  if (way === 'tcp') return { kind: 'tcp', host, port };
  return way === 'system' ? { kind: 'system', queue } : { kind: 'file' };
}

/** How many Chinese characters stand on a line of thermal paper, in the printer's own font; null for pages. */
export function charactersPerLine(paper: Paper): number | null {
  if (paper === 'thermal-58') return 16;
  return paper === 'thermal-80' ? 24 : null;
}
