import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, type Call } from '../../../../shared/domain/call/call.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { allFigures } from '../../../../shared/domain/report/figure-of.ts';
import type { FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import type { FigureId } from '../../../../shared/domain/report/report.ts';
import { MORNING, minutesLater, orderWith } from '../../../builders.ts';
import { foldedRecords } from './folded.ts';

function callWith(index: number, more: Partial<Call> = {}): Call {
  return call.parse({
    number: `A261122-C${String(index).padStart(4, '0')}`,
    desk: 'A',
    at: MORNING,
    by: '1001',
    kind: 'enquiry',
    channel: 'phone',
    collector: '',
    collectedAt: null,
    place: { id: null, name: '3-1203' },
    personId: null,
    callerName: '',
    text: '停车费',
    order: null,
    outcome: 'answered',
    answer: '',
    rings: null,
    intakeSeconds: null,
    ...more,
  });
}

/** Folds records as they stand at a moment, into a report and all of its tallies. */
function folded(records: { calls?: Call[]; orders?: Order[] }, now?: string) {
  const all: FiledRecord[] = [
    ...(records.orders ?? []).map((order): FiledRecord => ({ kind: 'order', order })),
    ...(records.calls ?? []).map((each): FiledRecord => ({ kind: 'call', call: each })),
  ];
  return foldedRecords(all, now === undefined ? {} : { now });
}

function figure(id: FigureId, records: Parameters<typeof folded>[0], now?: string) {
  const found = folded(records, now).report.figures.find((each) => each.id === id);
  return found && { value: found.value, of: found.of, missed: found.missed, verdict: found.verdict };
}

const sent = { state: 'dispatched', dispatchedAt: MORNING } as const;
const finished = { state: 'closed', doneAt: minutesLater(9), closedAt: minutesLater(9) } as const;
const late = { ...sent, pickedUpAt: minutesLater(16), arrivedAt: minutesLater(16) } as const;
const complaint = { kind: 'complaint', severity: 'S3' } as const;
const scored = (number: string, score: number) =>
  orderWith({
    number,
    callback: {
      tries: [],
      scores: { quality: score, timeliness: score, attitude: score },
      text: '',
    },
  });

describe('the figures of a day written by hand', () => {
  it.each<[FigureId, string, Parameters<typeof folded>[0], ReturnType<typeof figure>]>([
    ['calls', 'counts each', { calls: [callWith(1), callWith(2)] }, of(2, 2, 0, 'trend')],
    [
      'intake-time',
      'is a mean; the limit itself is kept',
      { calls: [callWith(1, { intakeSeconds: 30 }), callWith(2, { intakeSeconds: 31 })] },
      of(30.5, 2, 1, 'missed'),
    ],
    [
      'enquiry-time',
      'leaves out what is no enquiry, and not those that left an order',
      {
        calls: [
          callWith(1, { intakeSeconds: 100 }),
          callWith(2, { intakeSeconds: 900, kind: 'message' }),
          callWith(3, { intakeSeconds: 300, outcome: null, order: 'A261122-0001' }),
        ],
      },
      of(200, 2, 1, 'missed'),
    ],
    [
      'answered-in-time',
      'counts three rings as in time',
      { calls: [callWith(1, { rings: 3 }), callWith(2, { rings: 4 }), callWith(3)] },
      of(50, 2, 1, 'trend'),
    ],
    [
      'first-contact',
      'is not settled when the order was sent',
      {
        calls: [callWith(1), callWith(2, { order: 'A261122-0001', outcome: null })],
        orders: [orderWith(sent)],
      },
      of(50, 2, 1, 'trend'),
    ],
    [
      'first-contact',
      'says nothing of what was passed on or turned down',
      { calls: [callWith(1), callWith(2, { outcome: 'transferred' }), callWith(3, { outcome: 'declined' })] },
      of(100, 1, 0, 'trend'),
    ],
    [
      'first-contact',
      'says nothing of an order that is neither sent nor closed',
      { calls: [callWith(2, { order: 'A261122-0001', outcome: null })], orders: [orderWith()] },
      of(null, 0, 0, 'none'),
    ],
    [
      'picked-up-in-time',
      'is late after 15 minutes',
      {
        orders: [
          orderWith(late),
          orderWith({ ...late, number: 'A261122-0002', pickedUpAt: minutesLater(15) }),
        ],
      },
      of(50, 2, 1, 'missed'),
    ],
    ['arrived-in-time', 'is met within 20 minutes', { orders: [orderWith(late)] }, of(100, 1, 0, 'met')],
    [
      'complaints-handled',
      'counts a closed one',
      { orders: [orderWith({ ...complaint, state: 'closed', closedAt: minutesLater(5) })] },
      of(100, 1, 0, 'met'),
    ],
    [
      'complaints-handled',
      'counts an open one against the desk once a clock of it is late',
      { orders: [orderWith(complaint)] },
      of(0, 1, 1, 'missed'),
    ],
    [
      'satisfaction',
      'is satisfied from a mean of four',
      { orders: [scored('A261122-0001', 4), scored('A261122-0002', 3)] },
      of(50, 2, 1, 'missed'),
    ],
    [
      'rework',
      'is the share of finished repairs and cleanings that mend others, without those that were voided',
      {
        orders: [
          orderWith(finished),
          orderWith({ ...finished, number: 'A261122-0002', reworkOf: 'A261122-0001' }),
          orderWith({ ...finished, number: 'A261122-0003', state: 'voided' }),
          orderWith({ ...finished, number: 'A261122-0004', kind: 'message' }),
          orderWith({ number: 'A261122-0005', reworkOf: 'A261122-0001' }),
        ],
      },
      of(50, 2, 1, 'trend'),
    ],
    ['slips-out', 'are out until they are back', { orders: [orderWith(sent)] }, of(1, 1, 0, 'trend')],
  ])('%s %s', (id, _says, records, expected) => {
    expect(figure(id, records)).toEqual(expected);
  });

  it('say nothing of a complaint that still has time', () => {
    expect(figure('complaints-handled', { orders: [orderWith(complaint)] }, minutesLater(10))?.of).toBe(0);
  });

  it('do not hide an open complaint of before the period', () => {
    const old = orderWith({ ...complaint, number: 'A261101-0001', registeredAt: '2026-11-01T00:00:00.000Z' });
    expect(figure('complaints-handled', { orders: [old] })).toEqual(of(0, 1, 1, 'missed'));
    expect(figure('orders', { orders: [old] })?.of).toBe(0);
  });

  it('name what to do first, with its department and hours', () => {
    const orders = [1, 2, 3].map((n) => orderWith({ ...late, number: `A261122-000${n}` }));
    expect(folded({ orders }).report.first).toMatchObject({
      figure: 'picked-up-in-time',
      missed: 3,
      department: 'engineering',
      ofDepartment: 3,
      // 08:00 at the desk lies in both.
      fromHour: 7,
      toHour: 9,
    });
  });
});

function of(value: number | null, count: number, missed: number, verdict: string) {
  return { value, of: count, missed, verdict } as ReturnType<typeof figure>; // verdicts of the table are those of the schema
}

describe('a report of random records', () => {
  const anyCall = fc.record({
    by: fc.constantFrom('1001', '1002'),
    kind: fc.constantFrom('enquiry', 'repair', 'message'),
    minute: fc.integer({ min: 0, max: 600 }),
    intakeSeconds: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
    rings: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
  });
  const anyOrder = fc.record({
    kind: fc.constantFrom('repair', 'complaint', 'cleaning'),
    department: fc.constantFrom('engineering', 'cleaning'),
    pickedUp: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
  });

  it('has parts that sum up to the whole, and figures that are their records', () => {
    fc.assert(
      fc.property(fc.array(anyCall), fc.array(anyOrder), (someCalls, someOrders) => {
        const calls = someCalls.map(({ minute, ...more }, index) =>
          callWith(index + 1, { ...(more as Partial<Call>), at: minutesLater(minute) }),
        );
        const orders = someOrders.map(({ pickedUp, kind, department }, index) =>
          orderWith({
            ...sent,
            number: `A261122-${String(index + 1).padStart(4, '0')}`,
            kind: kind as Order['kind'],
            department,
            severity: kind === 'complaint' ? 'S3' : null,
            pickedUpAt: pickedUp === null ? null : minutesLater(pickedUp),
          }),
        );
        const { report, tallies } = folded({ calls, orders });
        const sum = (parts: readonly number[]) => parts.reduce((all, each) => all + each, 0);
        expect(sum(report.hours)).toBe(calls.length);
        expect(sum(report.weekdays)).toBe(calls.length);
        expect(sum(report.days.map((day) => day.calls))).toBe(calls.length);
        expect(sum(report.kinds.map((each) => each.calls))).toBe(calls.length);
        expect(sum((report.staff ?? []).map((each) => each.calls))).toBe(calls.length);
        expect(sum(report.departments.map((each) => each.orders))).toBe(orders.length);
        expect(sum(report.ages.map((each) => each.orders))).toBe(orders.length);
        for (const id of allFigures) {
          const own = tallies.filter((each) => each.figure === id);
          const shown = report.figures.find((each) => each.id === id);
          expect([shown?.of, shown?.missed]).toEqual([
            own.length,
            own.filter((each) => each.isMissed).length,
          ]);
        }
      }),
    );
  });
});
