import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrinterBridge, PrintOutcome } from '../../../../electron/core/printing/printer.ts';
import type { SlipJob } from '../../../../shared/domain/printing/slip-job.ts';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  mustOpen,
  openSampleDesk,
  tempFolder,
} from '../../../temp-desk.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let clock: ReturnType<typeof createHand>;
beforeEach(async () => {
  temp = await tempFolder();
  clock = createHand();
});
afterEach(() => temp.remove());

/** A printer that does as it is told and counts what it was given. */
function obedientBridge(outcomes: PrintOutcome[]): { bridge: PrinterBridge; printed: string[] } {
  const printed: string[] = [];
  return {
    printed,
    bridge: {
      print: (_document, _printer, { number, copy }) => {
        printed.push(`${number}-${copy}`);
        return Promise.resolve(outcomes.shift() ?? { kind: 'sent', file: null });
      },
      status: () => Promise.resolve({ ok: true, value: 'ready' }),
      listQueues: () => Promise.resolve({ ok: true, value: [] }),
      pdf: () => Promise.resolve({ ok: true, value: new Uint8Array() }),
    },
  };
}

const front = {
  id: 'front',
  name: '热敏 80',
  transport: { kind: 'tcp', host: '127.0.0.1', port: 9 },
  paper: 'thermal-80',
  chinese: 'built-in',
  offsetXmm: 0,
  offsetYmm: 0,
  cut: 'each',
  prints: ['work-order', 'complaint', 'message'],
  fallback: null,
};
const call = { kind: 'repair', channel: 'phone', place: '3-1203', text: '漏水', dispatch: true };
const failed: PrintOutcome = { kind: 'failed', trouble: { kind: 'out-of-paper', detail: '' } };
const unknown: PrintOutcome = { kind: 'unknown', trouble: { kind: 'connection-lost', detail: '' } };

async function deskWith(outcomes: PrintOutcome[]) {
  const { bridge, printed } = obedientBridge(outcomes);
  const desk = await openSampleDesk(deskOptions(temp.folder, clock, { bridge }));
  const seat = desk.connectAs('1002', () => undefined);
  await mustAnswer(seat, 'printers.save', { printer: front });
  return { desk, seat, printed };
}

function jobs(desk: OpenDesk): SlipJob[] {
  return Object.values(desk.store.book.desk.slipJobs);
}

async function settled(desk: OpenDesk): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
  await desk.office.slips.idle();
}

describe('the queue of slips', () => {
  it('prints each slip once, in the order of the calls', async () => {
    const { desk, seat, printed } = await deskWith([]);
    for (let index = 0; index < 5; index += 1) await mustAnswer(seat, 'calls.take', call);
    await settled(desk);
    expect(printed).toEqual([1, 2, 3, 4, 5].map((index) => `A261122-000${index}-1`));
    expect(jobs(desk).map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'sent'));
    await desk.close();
  });

  it('holds later slips back behind one that failed, and goes on when the paper is back', async () => {
    const { desk, seat, printed } = await deskWith([failed]);
    await mustAnswer(seat, 'calls.take', call);
    await settled(desk);
    await mustAnswer(seat, 'calls.take', call);
    await settled(desk);
    expect(jobs(desk).map(({ state, trouble }) => [state, trouble?.kind])).toEqual([
      ['failed', 'out-of-paper'],
      ['queued', undefined],
    ]);
    expect(await mustAnswer(seat, 'printers.resume', { printerId: 'front' })).toEqual({ slips: 1 });
    await settled(desk);
    expect(printed).toEqual(['A261122-0001-1', 'A261122-0001-1', 'A261122-0002-1']);
    expect(jobs(desk).map(({ state }) => state)).toEqual(['sent', 'sent']);
    await desk.close();
  });

  it('says in the duty log which slip did not come out, and of which order', async () => {
    const { desk, seat } = await deskWith([failed]);
    await mustAnswer(seat, 'calls.take', call);
    await settled(desk);
    expect(desk.store.book.desk.log.filter(({ event }) => event !== null)).toMatchObject([
      {
        by: null,
        orders: ['A261122-0001'],
        event: { kind: 'slip-stuck', slip: 'work-order', printer: front.name, state: 'failed' },
      },
    ]);
    await desk.close();
  });

  it('never sends a slip again by itself when nobody knows whether it came out', async () => {
    const { desk, seat, printed } = await deskWith([unknown]);
    await mustAnswer(seat, 'calls.take', call);
    await settled(desk);
    await mustAnswer(seat, 'printers.resume', { printerId: 'front' });
    await settled(desk);
    expect(printed).toHaveLength(1);
    expect(jobs(desk)[0]?.state).toBe('unknown');
    const slip = jobs(desk)[0]?.id;
    await mustAnswer(seat, 'slips.move', { slip, move: 'confirm' });
    expect(jobs(desk)[0]?.state).toBe('confirmed');
    expect(await seat.invoke('slips.move', { slip, move: 'retry' })).toMatchObject({
      error: { kind: 'slip-not-stuck' },
    });
    await desk.close();
  });

  it('asks after a restart about what was on its way, and prints what had only been queued', async () => {
    const never = Promise.withResolvers<PrintOutcome>();
    const { bridge } = obedientBridge([]);
    const stuck: PrinterBridge = { ...bridge, print: () => never.promise };
    const desk = await openSampleDesk(deskOptions(temp.folder, clock, { bridge: stuck }));
    const seat = desk.connectAs('1002', () => undefined);
    await mustAnswer(seat, 'printers.save', { printer: front });
    await mustAnswer(seat, 'calls.take', call);
    await mustAnswer(seat, 'calls.take', call);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(jobs(desk).map(({ state }) => state)).toEqual(['sending', 'queued']);
    // The process is gone: nothing is closed, the lock is left behind.
    const { cp, rm } = await import('node:fs/promises');
    const copy = await tempFolder();
    await cp(temp.folder, copy.folder, { recursive: true });
    await rm(`${copy.folder}/book.lock`, { force: true });
    const second = obedientBridge([]);
    const again = await mustOpen(deskOptions(copy.folder, clock, { bridge: second.bridge }));
    await settled(again);
    expect(jobs(again).map(({ state }) => state)).toEqual(['unknown', 'sent']);
    expect(second.printed).toEqual(['A261122-0002-1']);
    await again.close();
    await copy.remove();
    never.resolve({ kind: 'sent', file: null });
    await desk.close();
  });

  it('sends a waiting slip to another printer as the same copy', async () => {
    const { desk, seat, printed } = await deskWith([failed]);
    await mustAnswer(seat, 'calls.take', call);
    await settled(desk);
    await mustAnswer(seat, 'printers.save', {
      printer: { ...front, id: 'second', name: '热敏 58', prints: [] },
    });
    await mustAnswer(seat, 'slips.reroute', { slip: jobs(desk)[0]?.id, printerId: 'second' });
    await settled(desk);
    expect(printed).toEqual(['A261122-0001-1', 'A261122-0001-1']);
    expect(jobs(desk).map(({ state, copy }) => [state, copy])).toEqual([
      ['cancelled', 1],
      ['sent', 1],
    ]);
    await desk.close();
  });

  it('numbers reprints', async () => {
    const { desk, seat, printed } = await deskWith([]);
    await mustAnswer(seat, 'calls.take', call);
    expect(await mustAnswer(seat, 'slips.print', { order: 'A261122-0001', reason: '丢了' })).toMatchObject({
      copy: 2,
    });
    await settled(desk);
    expect(printed).toEqual(['A261122-0001-1', 'A261122-0001-2']);
    await desk.close();
  });

  it('keeps a printer that slips wait for, and lets an idle one go', async () => {
    const { desk, seat } = await deskWith([failed]);
    await mustAnswer(seat, 'calls.take', call);
    await settled(desk);
    expect(await seat.invoke('printers.remove', { printerId: 'front' })).toMatchObject({
      error: { kind: 'printer-in-use' },
    });
    await mustAnswer(seat, 'slips.move', { slip: jobs(desk)[0]?.id, move: 'cancel' });
    await mustAnswer(seat, 'printers.remove', { printerId: 'front' });
    await desk.close();
  });

  it('leaves what must be drawn for a host that can draw', async () => {
    const { bridge, printed } = obedientBridge([]);
    const desk = await openSampleDesk(deskOptions(temp.folder, clock, { bridge, canDraw: false }));
    await mustAnswer(
      desk.connectAs('1002', () => undefined),
      'calls.take',
      call,
    );
    await settled(desk);
    expect(jobs(desk).map(({ state, printerId }) => [state, printerId])).toEqual([['queued', 'pdf']]);
    expect(printed).toEqual([]);
    await desk.close();
    const drawing = await mustOpen(deskOptions(temp.folder, clock, { bridge, canDraw: true }));
    await settled(drawing);
    expect(printed).toEqual(['A261122-0001-1']);
    await drawing.close();
  });
});
