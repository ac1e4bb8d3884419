import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kept, rotateBackups, type RotatedBackup } from '../../../shared/rules/backup-rotation.ts';

/** Backups in the order in which they were made, a day given for each. */
function made(days: readonly string[], broken: readonly number[] = []): RotatedBackup[] {
  return days.map((day, index) => ({
    name: `b${index + 1}`,
    ordinal: index + 1,
    day,
    isWhole: !broken.includes(index + 1),
  }));
}

/** Local days from one on, so many backups on each. */
function daily(from: string, days: number, aDay = 1): string[] {
  return Array.from({ length: days * aDay }, (_, index) =>
    new Date(Date.parse(from) + Math.floor(index / aDay) * 86_400_000).toISOString().slice(0, 10),
  );
}

describe('the rotation of backups', () => {
  const table: [string, RotatedBackup[], string[]][] = [
    ['keeps everything while there are few', made(daily('2026-11-01', 10)), []],
    ['keeps the last ten of one day', made(daily('2026-11-01', 1, 12)), ['b2', 'b1']],
    [
      'keeps the last of each day before the last ten',
      made(daily('2026-11-01', 6, 4)),
      // Ten recent: b24 … b15; the last of the days before: b12, b8, b4.
      ['b14', 'b13', 'b11', 'b10', 'b9', 'b7', 'b6', 'b5', 'b3', 'b2', 'b1'],
    ],
    [
      'lets days go after thirty, but for the last of a month',
      made(daily('2026-10-28', 36)),
      // Thirty days: b36 … b7; b4 is the last of October.
      ['b6', 'b5', 'b3', 'b2', 'b1'],
    ],
    ['removes no broken one while ten whole ones are not newer', made(daily('2026-11-01', 8), [1, 2, 3]), []],
    [
      'does not count broken ones among the last ten',
      made(daily('2026-11-01', 1, 13), [11, 12, 13]),
      // The ten whole ones, all of them needed.
      [],
    ],
    ['removes broken ones behind ten whole ones', made(daily('2026-11-01', 13), [1, 2]), ['b2', 'b1']],
    [
      'removes nothing when all forty are broken',
      made(
        daily('2026-11-01', 40),
        daily('2026-11-01', 40).map((_, i) => i + 1),
      ),
      [],
    ],
  ];
  it.each(table)('%s', (_what, backups, gone) => {
    expect(rotateBackups(backups).toRemove).toEqual(gone);
  });

  it('keeps twelve months when there was one backup a month', () => {
    const months = Array.from({ length: 40 }, (_, index) =>
      new Date(Date.UTC(2024, index, 15)).toISOString().slice(0, 10),
    );
    // Thirty days with a backup are older than twelve months here.
    expect(rotateBackups(made(months)).toRemove).toHaveLength(10);
  });

  it('says as which it keeps each', () => {
    const { keptAs } = rotateBackups(made(daily('2026-11-01', 2, 6)));
    expect(keptAs.get('b12')).toEqual(['recent', 'day', 'month']);
    expect(keptAs.get('b11')).toEqual(['recent']);
    expect(keptAs.get('b6')).toEqual(['recent', 'day']);
    expect(keptAs.has('b2')).toBe(false);
  });

  const any = fc
    .array(fc.record({ day: fc.integer({ min: 0, max: 500 }), isWhole: fc.boolean() }), { maxLength: 120 })
    .map((list) =>
      list.map(({ day, isWhole }, index) => ({
        name: `b${index + 1}`,
        ordinal: index + 1,
        // Days may go back: the clock of a PC does.
        day: new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10),
        isWhole,
      })),
    );

  it('never takes away the newest whole one, nor one of ten, a day or a month that nothing else stands for', () => {
    fc.assert(
      fc.property(any, (backups) => {
        const gone = new Set(rotateBackups(backups).toRemove);
        const whole = backups.filter(({ isWhole }) => isWhole);
        const left = whole.filter(({ name }) => !gone.has(name));
        expect(left).toEqual(expect.arrayContaining(whole.slice(-kept.recent)));
        const days = (list: typeof whole) =>
          [...new Set(list.map(({ day }) => day))].sort().slice(-kept.days);
        expect(days(left)).toEqual(days(whole));
        const months = (list: typeof whole) =>
          [...new Set(list.map(({ day }) => day.slice(0, 7)))].sort().slice(-kept.months);
        expect(months(left)).toEqual(months(whole));
        expect(left.length).toBeLessThanOrEqual(kept.recent + kept.days + kept.months);
        if (whole.length < kept.recent) expect(gone.size).toBe(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('comes to rest: what it left it leaves again', () => {
    fc.assert(
      fc.property(any, (backups) => {
        const gone = new Set(rotateBackups(backups).toRemove);
        expect(rotateBackups(backups.filter(({ name }) => !gone.has(name))).toRemove).toEqual([]);
      }),
    );
  });
});
