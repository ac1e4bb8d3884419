import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../renderer/features/reports/rows-of.ts';
import type { FigureRecord } from '../../../../shared/domain/report/report.ts';

const record: FigureRecord = {
  kind: 'order',
  number: 'A261122-0007',
  at: '2026-11-22T01:00:00.000Z',
  title: '3-1203 漏水',
  isMissed: true,
  value: 40,
  unit: 'minutes',
  clock: 'pick-up',
};

describe('the lines of records', () => {
  it('have a name each, though one order stands behind a figure by two clocks that began together', () => {
    const rows = rowsOf([record, { ...record, clock: 'arrival' }, record]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
  });

  it('keep their names when others come before them', () => {
    const arrival: FigureRecord = { ...record, clock: 'arrival' };
    expect(rowsOf([record, arrival])[1]?.id).toBe(rowsOf([arrival])[0]?.id);
  });
});
