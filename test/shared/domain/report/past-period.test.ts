import { describe, expect, it } from 'vitest';
import type { FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { periodOf } from '../../../../shared/domain/report/report-period.ts';
import { filedLoan } from '../../../electron/core/store/history/a-past.ts';
import { orderWith } from '../../../builders.ts';
import { figureIn, foldedRecords } from './folded.ts';

/** 2026-11-16 to 2026-11-22, looked at in December. */
const period = periodOf({ report: 'week', on: '2026-11-22' });
const now = '2026-12-20T00:00:00.000Z';

const order = (overrides: Partial<Order>): FiledRecord => ({ kind: 'order', order: orderWith(overrides) });
const at = (day: string, time = '02:00') => `2026-${day}T${time}:00.000Z`;
const sent = { state: 'done', dispatchedAt: at('11-12'), doneAt: at('11-13') } as const;
const older = { number: 'A261112-0001', registeredAt: at('11-12') } as const;
const closed = (day: string) => ({ state: 'closed', doneAt: at(day), closedAt: at(day) }) as const;
const complaint = { kind: 'complaint', severity: 'S3' } as const;

const report = (...records: FiledRecord[]) => foldedRecords(records, { period, now }).report;
const openOrders = (...records: FiledRecord[]) =>
  report(...records).ages.reduce((sum, { orders }) => sum + orders, 0);

describe('a report of a week that is over, by its end and not by today', () => {
  it('has the ages of what was open then, closed since or not', () => {
    const { ages } = report(
      order({ ...older, ...closed('12-01') }),
      order({ number: 'A261122-0001', registeredAt: at('11-22'), ...closed('11-23') }),
      order({ number: 'A261122-0002', registeredAt: at('11-22') }),
      order({ number: 'A261122-0003', registeredAt: at('11-22'), ...closed('11-22') }),
      order({ number: 'A261123-0001', registeredAt: at('11-23') }),
    );
    expect(ages.map(({ orders }) => orders)).toEqual([2, 0, 0, 1, 0]);
  });

  it('counts nothing open that was closed on the last day, and all that was closed on the next', () => {
    expect(openOrders(order({ ...older, ...closed('11-22') }))).toBe(0);
    // Midnight at the desk is 16:00 UTC.
    expect(openOrders(order({ ...older, state: 'closed', closedAt: at('11-22', '16:01') }))).toBe(1);
  });

  describe('with an order that was reopened since', () => {
    const told = (...acts: readonly [string, string][]) => ({
      timeline: acts.map(([act, day]) => ({ act: `order-${act}`, at: at(day), by: '1001', detail: {} })),
    });
    const reopened = told(['closed', '11-19'], ['reopened', '12-01']);

    it('counts it closed as it was at the end, open again or closed again', () => {
      expect(openOrders(order({ ...older, ...reopened, state: 'registered', closedAt: null }))).toBe(0);
      const again = told(['closed', '11-19'], ['reopened', '12-01'], ['closed', '12-03']);
      expect(openOrders(order({ ...older, ...again, ...closed('12-03') }))).toBe(0);
    });

    it('counts it open when it was reopened before the end', () => {
      const open = told(['closed', '11-17'], ['reopened', '11-20'], ['closed', '12-03']);
      expect(openOrders(order({ ...older, ...open, ...closed('12-03') }))).toBe(1);
    });

    it('keeps a complaint handled that was handled in the week, after as many days', () => {
      const own = { ...complaint, number: 'A261116-0001', registeredAt: at('11-16') };
      const values = (more: Partial<Order>) => {
        const { tallies } = foldedRecords([order({ ...own, ...more })], { period, now });
        return tallies
          .filter(({ figure }) => figure === 'complaints-handled')
          .map(({ isMissed, value }) => ({ isMissed, value }));
      };
      const before = values({ ...closed('11-19'), ...told(['closed', '11-19']) });
      expect(before).toEqual([{ isMissed: false, value: before[0]?.value }]);
      expect(values({ ...reopened, state: 'registered', closedAt: null })).toEqual(before);
    });
  });

  it('has the slips that were out then, sent before the week or back since', () => {
    const of = (more: Partial<Order>) => figureIn(report(order({ ...older, ...sent, ...more })), 'slips-out');
    expect(of({})).toEqual({ value: 1, of: 1, missed: 1 });
    expect(of({ slipBackAt: at('11-25'), state: 'closed', closedAt: at('11-25') })).toEqual({
      value: 1,
      of: 1,
      missed: 1,
    });
    expect(of({ slipBackAt: at('11-20') }).of).toBe(0);
    expect(of({ dispatchedAt: at('11-24') }).of).toBe(0);
  });

  describe.each([
    ['begun anew', 'started', {}],
    ['sent elsewhere', 'reassigned', { dispatchedAt: at('11-24') }],
    ['closed and opened again', 'reopened', { dispatchedAt: null }],
  ] as const)('with work that was %s since', (_what, act, more) => {
    const line = (name: string, day: string) => ({ act: name, at: at(day), by: '1001', detail: {} });
    const timeline = (back: string) => [
      line('order-dispatched', '11-12'),
      line('order-done', '11-13'),
      line(back, '11-23'),
      ...(act === 'reopened' ? [line('order-closed', '11-23')] : []),
      line(`order-${act}`, '11-24'),
    ];
    const anew = { state: 'in-progress', dispatchedAt: at('11-12'), doneAt: null, ...more } as const;

    it('has its slip out then, and late', () => {
      const own = order({ ...older, ...anew, timeline: timeline('slip-sent-back') });
      expect(figureIn(report(own), 'slips-out')).toEqual({ value: 1, of: 1, missed: 1 });
    });

    it('owes its complaint then', () => {
      // On a Sunday no workday was over, only the time for the slip; closed by now, it was owed all the same.
      const young = { number: 'A261122-0001', registeredAt: at('11-22') } as const;
      const told = [
        line('order-dispatched', '11-22'),
        line('order-picked-up', '11-22'),
        line('order-done', '11-22'),
        ...(act === 'reopened' ? [line('order-closed', '11-24')] : []),
        line(`order-${act}`, '11-25'),
        line('order-closed', '11-26'),
      ];
      const own = { ...complaint, ...young, ...anew, pickedUpAt: at('11-22'), ...closed('11-26') };
      const answered = { moments: { firstResponseAt: at('11-22') }, timeline: told };
      const shown = figureIn(report(order({ ...own, ...answered })), 'complaints-handled');
      expect(shown).toEqual({ value: 0, of: 1, missed: 1 });
    });
  });

  it('counts an old complaint that was late then, even if it was closed since', () => {
    const of = (...records: FiledRecord[]) => figureIn(report(...records), 'complaints-handled');
    expect(of(order({ ...older, ...complaint, ...closed('12-01') }))).toEqual({ value: 0, of: 1, missed: 1 });
    expect(of(order({ ...older, ...complaint, ...closed('11-18') })).of).toBe(0);
  });

  it('counts one of the week that was late at its end against it for ever', () => {
    const own = { ...complaint, number: 'A261116-0001', registeredAt: at('11-16') };
    const of = (day: string) => figureIn(report(order({ ...own, ...closed(day) })), 'complaints-handled');
    expect(of('11-24')).toEqual({ value: 0, of: 1, missed: 1 });
    expect(of('11-19')).toEqual({ value: 100, of: 1, missed: 0 });
  });

  it('has the keys that were late in it, lent before it or back since', () => {
    const of = (opened: string, due: string, back: string | null) => {
      const loan = filedLoan(`A26${opened.replace('-', '')}-L0001`, {
        instants: {
          opened: Date.parse(at(opened)),
          due: Date.parse(at(due)),
          closed: back === null ? null : Date.parse(at(back)),
        },
      });
      return figureIn(report(loan), 'keys-overdue');
    };
    const late = { value: 1, of: 1, missed: 1 };
    expect(of('11-10', '11-11', '11-17')).toEqual(late);
    expect(of('11-10', '11-11', null)).toEqual(late);
    expect(of('11-10', '11-11', '12-01')).toEqual(late);
    expect(of('11-10', '11-11', '11-12').of).toBe(0);
    expect(of('11-20', '11-25', '11-28')).toEqual({ value: 0, of: 1, missed: 0 });
    expect(of('11-25', '11-26', null).of).toBe(0);
  });
});
