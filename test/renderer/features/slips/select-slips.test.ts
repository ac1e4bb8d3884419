import { describe, expect, it } from 'vitest';
import type { Printer } from '../../../../shared/domain/printing/printer.ts';
import {
  isWithoutPrinter,
  otherPrinters,
  rowsOf,
  selectDone,
  selectStopped,
  selectWaiting,
} from '../../../../renderer/features/slips/select-slips.ts';
import { aPrinter, aSlip, byId } from './slip-builders.ts';

const dayOf = (at: string) => at.slice(0, 10);

describe('selectWaiting', () => {
  it('puts the question first, then the stop, then what is on its way in the order it will come out', () => {
    const jobs = byId([
      aSlip({ id: 'q2', state: 'queued', queuedAt: '2026-11-24T06:02:00.000Z' }),
      aSlip({ id: 'done', state: 'sent' }),
      aSlip({ id: 'q1', state: 'queued', queuedAt: '2026-11-24T06:01:00.000Z' }),
      aSlip({ id: 'now', state: 'sending' }),
      aSlip({ id: 'stop', state: 'failed' }),
      aSlip({ id: 'ask', state: 'unknown' }),
    ]);
    expect(selectWaiting(jobs).map(({ id }) => id)).toEqual(['ask', 'stop', 'now', 'q1', 'q2']);
  });
});

describe('selectDone', () => {
  it('keeps what was settled on the day, newest first, by the day it was settled and not queued', () => {
    const jobs = byId([
      aSlip({ id: 'early', state: 'confirmed', changedAt: '2026-11-24T01:00:00.000Z' }),
      aSlip({
        id: 'late',
        state: 'sent',
        queuedAt: '2026-11-23T23:00:00.000Z',
        changedAt: '2026-11-24T02:00:00.000Z',
      }),
      aSlip({ id: 'yesterday', state: 'sent', changedAt: '2026-11-23T02:00:00.000Z' }),
      aSlip({ id: 'waits', state: 'queued', changedAt: '2026-11-24T03:00:00.000Z' }),
    ]);
    expect(selectDone(jobs, '2026-11-24', dayOf).map(({ id }) => id)).toEqual(['late', 'early']);
  });
});

describe('rowsOf', () => {
  it('ends the queue with the last eight that are done and shows all of them as printed today', () => {
    const done = Array.from({ length: 12 }, (_, index) => aSlip({ id: `d${String(index)}`, state: 'sent' }));
    const waiting = [aSlip({ id: 'w', state: 'queued' })];
    expect(rowsOf('queue', waiting, done).map(({ id }) => id)).toEqual([
      'w',
      'd0',
      'd1',
      'd2',
      'd3',
      'd4',
      'd5',
      'd6',
      'd7',
    ]);
    expect(rowsOf('today', waiting, done)).toHaveLength(12);
  });
});

describe('selectStopped', () => {
  it('names each printer once, by its oldest failed slip, with all it holds back', () => {
    const waiting = [
      aSlip({ id: 'b', printerId: 'one', state: 'failed', queuedAt: '2026-11-24T06:02:00.000Z' }),
      aSlip({ id: 'a', printerId: 'one', state: 'failed', queuedAt: '2026-11-24T06:01:00.000Z' }),
      aSlip({ id: 'c', printerId: 'one', state: 'queued' }),
      aSlip({ id: 'x', printerId: 'one', state: 'unknown' }),
      aSlip({ id: 'd', printerId: 'two', state: 'queued' }),
    ];
    const stopped = selectStopped(waiting);
    expect(stopped.map(({ printerId, failed }) => [printerId, failed.id])).toEqual([['one', 'a']]);
    // Whether the unknown one printed is not the printer's to say.
    expect(stopped[0]?.waiting.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });
});

describe('otherPrinters', () => {
  it('offers the fallback first and PDF last, never the printer itself', () => {
    const printers = byId<Printer>([
      aPrinter({ id: 'pdf', name: 'PDF', transport: { kind: 'file' } }),
      aPrinter({ id: 'p1', name: 'A', fallback: 'p3' }),
      aPrinter({ id: 'p2', name: 'B' }),
      aPrinter({ id: 'p3', name: 'C' }),
    ]);
    expect(otherPrinters(printers, 'p1').map(({ id }) => id)).toEqual(['p3', 'p2', 'pdf']);
    expect(otherPrinters(printers, 'gone').map(({ id }) => id)).toEqual(['p1', 'p2', 'p3', 'pdf']);
  });
});

describe('isWithoutPrinter', () => {
  it.each([
    { transports: ['file'], is: true },
    { transports: ['file', 'tcp'], is: false },
  ] as const)('$transports: $is', ({ transports, is }) => {
    const ways = { file: { kind: 'file' }, tcp: { kind: 'tcp', host: 'h', port: 9100 } } as const;
    expect(
      isWithoutPrinter(byId(transports.map((kind) => aPrinter({ id: kind, transport: ways[kind] })))),
    ).toBe(is);
  });
});
