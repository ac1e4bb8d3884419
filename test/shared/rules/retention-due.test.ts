import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRetention } from '../../../shared/rules/retention.ts';
import { firstKeptDay, isCallCut, isOrderCut, retentionCuts } from '../../../shared/rules/retention-due.ts';
import { MORNING, orderWith } from '../../builders.ts';

const ZONE = 'Asia/Shanghai';

describe('the first day that is kept', () => {
  it.each([
    ['2026-11-26', 24, '2024-11-26'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2028-03-31', 1, '2028-02-29'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2028-02-29', 12, '2027-02-28'],
  ])('on %s after %i months is %s', (today, months, day) => {
    expect(firstKeptDay(today, months)).toBe(day);
  });

  it('never goes back while days go on', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 240 }), (day, months) => {
        const next = new Date(day.getTime() + 86_400_000);
        const [now, then] = [day, next].map((each) => firstKeptDay(each.toISOString().slice(0, 10), months));
        return (now ?? '') <= (then ?? '');
      }),
    );
  });
});

describe('a cut', () => {
  const cut = { kind: 'repair', closedBefore: '2026-11-22' } as const;

  it('takes what was closed before the local day, and never what is open', () => {
    const closedAt = (at: string | null) => orderWith({ state: 'closed', closedAt: at });
    expect(isOrderCut(closedAt('2026-11-21T15:59:59.000Z'), cut, ZONE)).toBe(true);
    expect(isOrderCut(closedAt('2026-11-21T16:00:00.000Z'), cut, ZONE)).toBe(false);
    expect(isOrderCut(closedAt(null), cut, ZONE)).toBe(false);
    expect(isOrderCut(orderWith({ state: 'voided', closedAt: '2026-11-01T00:00:00.000Z' }), cut, ZONE)).toBe(
      true,
    );
    expect(
      isOrderCut(orderWith({ state: 'dispatched', closedAt: '2026-11-01T00:00:00.000Z' }), cut, ZONE),
    ).toBe(false);
    expect(isOrderCut(closedAt('2026-11-01T00:00:00.000Z'), { ...cut, kind: 'cleaning' }, ZONE)).toBe(false);
  });

  it('takes calls only when they left no order', () => {
    const call = {
      ...{
        number: 'A261101-C0001',
        desk: 'A',
        at: '2026-11-01T00:00:00.000Z',
        by: '1001',
        kind: 'repair' as const,
      },
      ...{
        channel: 'phone' as const,
        collector: '',
        collectedAt: null,
        place: { id: null, name: 'x' },
        personId: null,
      },
      ...{
        callerName: '',
        text: '',
        order: null,
        outcome: null,
        answer: '',
        rings: null,
        intakeSeconds: null,
        backEntry: null,
      },
    };
    expect(isCallCut(call, cut, ZONE)).toBe(true);
    expect(isCallCut({ ...call, order: 'A261101-0001' }, cut, ZONE)).toBe(false);
    expect(isCallCut({ ...call, at: MORNING }, cut, ZONE)).toBe(false);
  });

  it('is made for every rule that does not keep for good', () => {
    const kinds = retentionCuts(defaultRetention, '2026-11-26').map(({ kind }) => kind);
    expect(kinds).toHaveLength(11);
    expect(kinds).not.toContain('complaint');
    expect(kinds).not.toContain('emergency');
  });
});
