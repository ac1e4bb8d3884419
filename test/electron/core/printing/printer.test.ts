import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PdfPage } from '../../../../electron/core/printing/drawing.ts';
import { createPrinterBridge } from '../../../../electron/core/printing/printer.ts';
import type { PrinterBridge, PrinterBridgeOptions } from '../../../../electron/core/printing/printer.ts';
import type { SpoolJob, Spooler } from '../../../../electron/core/printing/spooler.ts';
import { ok } from '../../../../shared/result.ts';
import { openChromiumDrawing } from '../../../printing/chromium-drawing.ts';
import type { OpenDrawing } from '../../../printing/chromium-drawing.ts';
import { decodeEscPos } from '../../../printing/escpos-decoder.ts';
import { readPdf } from '../../../printing/pdf.ts';
import { repairSlip, thermalPrinter } from '../../../printing/sample-documents.ts';
import { scanBitmap } from '../../../printing/scan.ts';
import { startVirtualPrinter } from '../../../printing/virtual-printer.ts';

const never = new AbortController().signal;
const NAME = { on: '2026-11-24', number: 'A261124-0021', copy: 1 };

// A browser draws here, on machines that do other things too.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let drawing: OpenDrawing;
let folder: string;
beforeAll(async () => {
  drawing = await openChromiumDrawing();
});
afterAll(() => drawing.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counterbook-printer-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A spooler that keeps what it is given. */
function keepingSpooler(jobs: { queue: string; job: SpoolJob }[]): Spooler {
  return {
    queues: () => Promise.resolve(ok([{ name: 'thermal' }])),
    state: () => Promise.resolve(ok('ready')),
    send: (queue, job) => {
      jobs.push({ queue, job });
      return Promise.resolve(ok({ receipt: `${queue}-${String(jobs.length)}` }));
    },
  };
}

function bridge(options: Partial<PrinterBridgeOptions> = {}): PrinterBridge {
  return createPrinterBridge({
    drawing,
    folder,
    spooler: keepingSpooler([]),
    tcpTimes: { connectMs: 500, statusMs: 30, leastMs: 2_000, msPerByte: 0.5 },
    ...options,
  });
}

function networkPrinter(port: number, chinese: 'built-in' | 'image' = 'built-in') {
  return thermalPrinter({ transport: { kind: 'tcp', host: '127.0.0.1', port }, chinese });
}

describe('a slip to a receipt printer on the network', () => {
  it('goes as text', async () => {
    const printer = await startVirtualPrinter();
    expect(await bridge().print(repairSlip(), networkPrinter(printer.port), NAME, never)).toEqual({
      kind: 'sent',
      file: null,
    });
    expect(decodeEscPos(printer.slips()[0] ?? Buffer.alloc(0)).cuts).toBe(3);
    await printer.close();
  });

  it.each([
    ['a character the font lacks', repairSlip({ contact: '𠮷野 139 8812 7730' }), 'built-in'],
    ['a printer set to pictures', repairSlip(), 'image'],
  ] as const)('goes as picture for %s, and its codes can be scanned off it', async (_, document, chinese) => {
    const printer = await startVirtualPrinter();
    expect((await bridge().print(document, networkPrinter(printer.port, chinese), NAME, never)).kind).toBe(
      'sent',
    );
    const decoded = decodeEscPos(printer.slips()[0] ?? Buffer.alloc(0));
    expect(decoded.lines.join('').trim()).toBe('');
    expect(decoded.cuts).toBe(3);
    expect(decoded.pictures.map(({ width }) => width)).toEqual([576, 576, 576]);
    for (const [part, picture] of decoded.pictures.entries()) {
      expect(
        picture.bits.subarray(0, 72).every((byte) => byte === 0),
        'the first row of type is not cut',
      ).toBe(true);
      const found = (await scanBitmap(picture))
        .map(({ symbology, text }) => `${symbology} ${text}`)
        .toSorted();
      expect(found).toEqual([
        `CODE-128 A261124-0021-${String(part)}`,
        `QR-Code A261124-0021-${String(part)}`,
      ]);
    }
    await printer.close();
  });

  it('has its QR scanned off the printed bytes when it goes as text', async () => {
    const printer = await startVirtualPrinter();
    await bridge().print(repairSlip(), networkPrinter(printer.port), NAME, never);
    const { pictures } = decodeEscPos(printer.slips()[0] ?? Buffer.alloc(0));
    const found = await Promise.all(pictures.map(scanBitmap));
    expect(found.flat().map(({ text }) => text)).toEqual([
      'A261124-0021-0',
      'A261124-0021-1',
      'A261124-0021-2',
    ]);
    await printer.close();
  });

  it('is unknown when the printer dies under it, and failed when it was never there', async () => {
    const printer = await startVirtualPrinter({ kind: 'die-after', bytes: 100 });
    expect(await bridge().print(repairSlip(), networkPrinter(printer.port), NAME, never)).toMatchObject({
      kind: 'unknown',
    });
    await printer.close();
    expect(await bridge().print(repairSlip(), networkPrinter(printer.port), NAME, never)).toMatchObject({
      kind: 'failed',
      trouble: { kind: 'printer-refused' },
    });
  });

  it('fails before anything is sent when nobody can draw, or the drawing breaks down', async () => {
    const printer = await startVirtualPrinter();
    const slip = repairSlip({ matter: '😀' });
    const { drawing: _, ...without } = { drawing, folder, spooler: keepingSpooler([]) };
    expect(
      await createPrinterBridge(without).print(slip, networkPrinter(printer.port), NAME, never),
    ).toMatchObject({
      kind: 'failed',
      trouble: { kind: 'no-drawing-here' },
    });
    const broken = {
      toBitmap: () => Promise.reject(new Error('The page crashed')),
      toPdf: () => Promise.reject(new Error('')),
    };
    expect(
      await bridge({ drawing: broken }).print(slip, networkPrinter(printer.port), NAME, never),
    ).toMatchObject({
      kind: 'failed',
      trouble: { kind: 'no-drawing-here', detail: 'The page crashed' },
    });
    expect(printer.connections()).toBe(0);
    await printer.close();
  });

  it('does not start when it was stopped before', async () => {
    expect(await bridge().print(repairSlip(), networkPrinter(9), NAME, AbortSignal.abort())).toMatchObject({
      kind: 'failed',
      trouble: { kind: 'interrupted' },
    });
  });
});

describe('a slip to a file', () => {
  const printer = thermalPrinter({ transport: { kind: 'file' }, paper: 'a5' });

  it('is a PDF beside the book', async () => {
    expect(await bridge().print(repairSlip(), printer, NAME, never)).toEqual({
      kind: 'sent',
      file: 'slips/2026-11-24/A261124-0021-1.pdf',
    });
    const pdf = await readFile(join(folder, 'slips/2026-11-24/A261124-0021-1.pdf'));
    expect((await readPdf(pdf)).map((page) => page.text.includes('8-0502'))).toEqual([true, true, true]);
    expect(await readdir(join(folder, 'slips/2026-11-24'))).toHaveLength(1);
  });

  it('never takes the place of another, nor leaves the folder', async () => {
    await bridge().print(repairSlip(), printer, NAME, never);
    expect(await bridge().print(repairSlip(), printer, NAME, never)).toEqual({
      kind: 'sent',
      file: 'slips/2026-11-24/A261124-0021-1-2.pdf',
    });
    expect(await bridge().print(repairSlip(), printer, { ...NAME, number: '../../../etc/x' }, never)).toEqual(
      {
        kind: 'sent',
        file: 'slips/2026-11-24/-etc-x-1.pdf',
      },
    );
  });

  it('fails when the folder cannot be written', async () => {
    await writeFile(join(folder, 'slips'), 'a file stands in the way');
    expect(await bridge().print(repairSlip(), printer, NAME, never)).toMatchObject({
      kind: 'failed',
      trouble: { kind: 'file-not-written' },
    });
  });
});

describe('a slip to a queue of the system', () => {
  it('goes raw to a receipt printer and as PDF with its paper to a page printer', async () => {
    const jobs: { queue: string; job: SpoolJob }[] = [];
    const desk = bridge({ spooler: keepingSpooler(jobs) });
    await desk.print(
      repairSlip(),
      thermalPrinter({ transport: { kind: 'system', queue: 'thermal' } }),
      NAME,
      never,
    );
    await desk.print(
      repairSlip(),
      thermalPrinter({ transport: { kind: 'system', queue: 'needles' }, paper: 'carbon-241' }),
      NAME,
      never,
    );
    expect(jobs.map(({ queue, job }) => [queue, job.kind, job.title])).toEqual([
      ['thermal', 'raw', 'A261124-0021-1'],
      ['needles', 'pdf', 'A261124-0021-1'],
    ]);
    expect(jobs[1]?.job).toMatchObject({ widthMm: 241, heightMm: 140 });
    expect(await readPdf(jobs[1]?.job.bytes ?? new Uint8Array())).toHaveLength(1);
  });

  it('goes as pages where the host prints pages itself', async () => {
    const printed: { queue: string; pages: readonly PdfPage[] }[] = [];
    const desk = bridge({
      systemPages: {
        print: (pages, queue) => {
          printed.push({ queue, pages });
          return Promise.resolve(ok({ receipt: '' }));
        },
        list: () => Promise.resolve(ok([{ name: 'XP-80C' }])),
      },
    });
    const printer = thermalPrinter({ transport: { kind: 'system', queue: 'XP-80C' } });
    expect(await desk.print(repairSlip(), printer, NAME, never)).toEqual({ kind: 'sent', file: null });
    expect(printed.map(({ queue, pages }) => [queue, pages.map(({ widthMm }) => widthMm)])).toEqual([
      ['XP-80C', [80, 80, 80]],
    ]);
    expect(await desk.listQueues(never)).toEqual(ok([{ name: 'XP-80C' }]));
    expect(await desk.status(printer, never)).toEqual(ok('ready'));
    const gone = thermalPrinter({ transport: { kind: 'system', queue: 'gone' } });
    expect(await desk.status(gone, never)).toMatchObject({ error: { kind: 'queue-missing' } });
  });
});
