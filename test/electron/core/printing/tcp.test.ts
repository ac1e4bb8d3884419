import { afterEach, describe, expect, it } from 'vitest';
import { askOverTcp, sendOverTcp } from '../../../../electron/core/printing/tcp.ts';
import type { TcpTimes } from '../../../../electron/core/printing/tcp.ts';
import { startVirtualPrinter } from '../../../printing/virtual-printer.ts';
import type { PrinterCondition, PrinterMode, VirtualPrinter } from '../../../printing/virtual-printer.ts';

const TIMES: TcpTimes = { connectMs: 500, statusMs: 30, leastMs: 400, msPerByte: 0 };
const SLIP = Buffer.from('a small slip of some bytes, \u001bd\u0003 and a cut \u001dV\u0042\u0000', 'latin1');
const never = new AbortController().signal;

const printers: VirtualPrinter[] = [];
afterEach(async () => {
  await Promise.all(printers.splice(0).map((printer) => printer.close()));
});

async function start(mode?: PrinterMode, condition?: PrinterCondition): Promise<VirtualPrinter> {
  const printer = await startVirtualPrinter(mode, condition);
  printers.push(printer);
  return printer;
}

function send(printer: { readonly port: number }, bytes: Uint8Array = SLIP, signal = never, times = TIMES) {
  return sendOverTcp({ host: '127.0.0.1', port: printer.port }, bytes, signal, times);
}

describe('a printer that works', () => {
  it('gets every byte once from a printer that answers nothing', async () => {
    const printer = await start();
    expect(await send(printer)).toEqual({ ok: true, value: { receipt: '' } });
    expect(printer.slips()).toEqual([SLIP]);
  });

  it('is asked first when it answers, and believed when it says it is done', async () => {
    const printer = await start({ kind: 'normal' }, 'fine');
    expect((await send(printer)).ok).toBe(true);
    expect(printer.slips()).toEqual([Buffer.concat([SLIP, Buffer.from([0x1d, 0x72, 1])])]);
  });

  it('is believed without hanging up, when it answers after the last byte', async () => {
    const printer = await start({ kind: 'reset-at-end' }, 'fine');
    expect((await send(printer)).ok).toBe(true);
  });

  it('takes a long drawn slip whole', async () => {
    const printer = await start();
    const long = Buffer.alloc(400_000, 0x55);
    expect((await send(printer, long, never, { ...TIMES, leastMs: 10_000 })).ok).toBe(true);
    expect(printer.slips()[0]?.equals(long)).toBe(true);
  });

  it('may be slow within its time', async () => {
    const printer = await start({ kind: 'slow', bytesPerSecond: 200 });
    expect((await send(printer, SLIP, never, { ...TIMES, leastMs: 3_000 })).ok).toBe(true);
    expect(printer.slips()).toEqual([SLIP]);
  });
});

describe('a printer that certainly printed nothing', () => {
  it('refuses: nobody listens on the port', async () => {
    const printer = await start();
    await printer.close();
    expect(await send(printer)).toMatchObject({
      error: { maybePrinted: false, trouble: { kind: 'printer-refused' } },
    });
  });

  it('has no such name', async () => {
    const sent = await sendOverTcp({ host: 'no-such-printer.invalid', port: 9100 }, SLIP, never, {
      ...TIMES,
      connectMs: 4_000,
    });
    expect(sent).toMatchObject({ error: { maybePrinted: false, trouble: { kind: 'printer-unreachable' } } });
  });

  it.each([
    ['paper-out', 'out-of-paper'],
    ['cover-open', 'cover-open'],
    ['offline', 'printer-offline'],
  ] as const)('says %s and gets no slip', async (condition, kind) => {
    const printer = await start({ kind: 'normal' }, condition);
    expect(await send(printer)).toMatchObject({ error: { maybePrinted: false, trouble: { kind } } });
    expect(printer.slips()).toEqual([]);
    expect(await askOverTcp({ host: '127.0.0.1', port: printer.port }, never, TIMES)).toMatchObject({
      error: { kind },
    });
  });

  it('was not called: the attempt was stopped before', async () => {
    const printer = await start();
    expect(await send(printer, SLIP, AbortSignal.abort())).toMatchObject({
      error: { maybePrinted: false, trouble: { kind: 'interrupted' } },
    });
    expect(printer.connections()).toBe(0);
  });
});

describe('a printer nobody can be sure of', () => {
  it.each([
    [{ kind: 'stall' }, null, 'printer-timeout'],
    [{ kind: 'stall' }, 'fine', 'printer-timeout'],
    [{ kind: 'reset-at-end' }, null, 'connection-lost'],
    [{ kind: 'slow', bytesPerSecond: 1 }, null, 'printer-timeout'],
    [{ kind: 'normal' }, 'paper-out-at-end', 'out-of-paper'],
  ] as const)('%o answering %s', async (mode, condition, kind) => {
    const printer = await start(mode, condition);
    expect(await send(printer)).toMatchObject({ error: { maybePrinted: true, trouble: { kind } } });
    expect(printer.connections()).toBe(1);
  });

  it('was stopped half-way', async () => {
    const printer = await start({ kind: 'stall' });
    expect(await send(printer, SLIP, AbortSignal.timeout(120))).toMatchObject({
      error: { maybePrinted: true, trouble: { kind: 'interrupted' } },
    });
  });

  it('dies after any byte: failed before the first, unknown after, and called once each time', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: SLIP.length + 1 }, async (_, bytes) => {
        const printer = await start({ kind: 'die-after', bytes });
        const sent = await send(printer);
        return {
          bytes,
          connections: printer.connections(),
          maybePrinted: sent.ok ? 'sent' : sent.error.maybePrinted,
        };
      }),
    );
    expect(outcomes).toEqual(
      Array.from({ length: SLIP.length + 1 }, (_, bytes) => ({
        bytes,
        connections: 1,
        maybePrinted: bytes > 0,
      })),
    );
  });
});

describe('asking how a printer is', () => {
  it.each([['fine'], [null]] as const)('is ready when it says %s', async (condition) => {
    const printer = await start({ kind: 'normal' }, condition);
    expect(await askOverTcp({ host: '127.0.0.1', port: printer.port }, never, TIMES)).toEqual({
      ok: true,
      value: 'ready',
    });
    expect(printer.slips()).toEqual([]);
  });
});
