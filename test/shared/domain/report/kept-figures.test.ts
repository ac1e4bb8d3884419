import { describe, expect, it } from 'vitest';
import { call } from '../../../../shared/domain/call/call.ts';
import type { FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import type { QualityCheck } from '../../../../shared/domain/quality/quality-draw.ts';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import { MORNING, minutesLater } from '../../../builders.ts';
import { aHandover } from '../../slips/a-handover.ts';
import { figureIn, foldedRecords } from './folded.ts';

/** An hour of the day that the week's report is looked at. */
const now = minutesLater(10 * 60);
const written = (number: string, by: string): FiledRecord => ({
  kind: 'call',
  call: call.parse({
    ...{ number, desk: 'A', at: MORNING, by, kind: 'message', channel: 'phone', collector: '' },
    ...{ collectedAt: null, place: { id: null, name: '' }, personId: null, callerName: '', text: '' },
    ...{ order: null, outcome: 'answered', answer: '', rings: null, intakeSeconds: null },
  }),
});

describe('handovers of a week', () => {
  const sealed = (more: Partial<Handover>): FiledRecord => ({
    kind: 'handover',
    handover: aHandover([], { closedAt: minutesLater(500), ...more }),
  });
  const late = (record: FiledRecord) =>
    figureIn(
      foldedRecords([record], { now, plannedEnd: ({ plannedEnd }) => Date.parse(plannedEnd ?? '') }).report,
      'handovers-late',
    );

  it('are late when they were sealed more than 15 minutes behind the end of the shift', () => {
    expect(late(sealed({ plannedEnd: minutesLater(485) }))).toEqual({ value: 0, of: 1, missed: 0 });
    expect(late(sealed({ plannedEnd: minutesLater(484) }))).toEqual({ value: 1, of: 1, missed: 1 });
  });

  it.each(['refused', 'withdrawn', 'face'] as const)('do not count when they are %s', (state) => {
    expect(late(sealed({ state, plannedEnd: minutesLater(0) })).of).toBe(0);
  });

  it('do not count where no plan says when the shift ends', () => {
    expect(figureIn(foldedRecords([sealed({})], { now }).report, 'handovers-late').of).toBe(0);
  });
});

describe('cases of a week', () => {
  it('count by the local day on which they were written, and for whoever wrote them', () => {
    const article = (id: string, at: string, by: string) => ({
      ...{ id, order: null, title: '漏水先关阀', problem: '', solution: '', keys: '', by, at },
    });
    const cases = [
      article('1', '2026-11-15T16:00:00.000Z', '1001'),
      article('2', '2026-11-15T15:59:59.000Z', '1001'),
      article('3', MORNING, '1003'),
    ];
    const { report } = foldedRecords([], { now, cases });
    expect(figureIn(report, 'cases')).toEqual({ value: 2, of: 2, missed: 0 });
    expect(report.staff?.map(({ staff, cases: own }) => [staff, own])).toEqual([
      ['1001', 1],
      ['1003', 1],
    ]);
  });
});

describe('quality samples of a week', () => {
  const check = (record: string, wrong: QualityCheck['wrong']): [string, QualityCheck] => [
    record,
    { record, staff: '1001', wrong, note: '', by: '1002', at: MORNING },
  ];
  const numbers = Array.from({ length: 20 }, (_, index) => `A261122-C${String(index + 1).padStart(4, '0')}`);
  const records = numbers.map((number, index) => written(number, index < 15 ? '1001' : '1003'));
  const checks = new Map([
    check('A261122-C0001', []),
    check('A261122-C0002', ['kind', 'promise']),
    check('A261122-C0003', []),
    // Of another week: it says nothing of this one.
    check('A261101-C0001', ['kind']),
  ]);
  const { report } = foldedRecords(records, { now, checks });

  it('are so many of the records that were written', () => {
    expect(figureIn(report, 'quality-checked')).toEqual({ value: 15, of: 20, missed: 17 });
  });

  it('have an error where at least one point is not right, however many are', () => {
    expect(figureIn(report, 'quality-errors')).toEqual({ value: 33.4, of: 3, missed: 1 });
  });

  it('say nothing of days whose checks nobody knows any more, and everything of those after', () => {
    const since = (checksKeptFrom: string) => foldedRecords(records, { now, checks, checksKeptFrom }).report;
    for (const id of ['quality-checked', 'quality-errors'] as const) {
      expect(figureIn(since('2026-11-23'), id)).toEqual({ value: null, of: 0, missed: 0 });
      expect(figureIn(since('2026-11-22'), id)).toEqual(figureIn(report, id));
    }
  });

  it('ask for training of the one whose records were wrong', () => {
    const lines = report.staff?.map(({ staff, qualityChecked, needsTraining }) => [
      staff,
      qualityChecked,
      needsTraining,
    ]);
    expect(lines).toEqual([
      ['1001', 3, true],
      ['1003', 0, false],
    ]);
  });
});
