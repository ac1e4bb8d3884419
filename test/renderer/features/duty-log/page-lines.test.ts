import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countKinds, isBackEntry } from '../../../../renderer/features/duty-log/log-kinds.ts';
import { pageLines } from '../../../../renderer/features/duty-log/page-lines.ts';
import { noLaterLogFields, type LogEntry } from '../../../../shared/domain/duty-log/log-entry.ts';
import { minutesLater } from '../../../builders.ts';

function line(id: string, minute: number, more: Partial<LogEntry> = {}): LogEntry {
  const at = minutesLater(minute);
  const base = { id, at, happenedAt: at, by: '1001', category: 'note', text: id, orders: [] } as const;
  return { ...base, orders: [], ...noLaterLogFields, ...more };
}

const ids = (entries: readonly LogEntry[]) =>
  pageLines(entries).map(({ entry, later }) => [entry.id, ...later.map(({ id }) => id)].join(' '));

describe('a page of the log', () => {
  it('has the newest happening first, not the newest writing', () => {
    const late = line('late', 30, { happenedAt: minutesLater(5) });
    expect(ids([line('a', 0), line('b', 10), late])).toEqual(['b', 'late', 'a']);
  });

  it('puts a correction under what it corrects, also the correction of a correction', () => {
    const first = line('c1', 20, { supplements: 'a' });
    const second = line('c2', 30, { supplements: 'c1' });
    expect(ids([line('a', 0), line('b', 10), first, second])).toEqual(['b', 'a c1 c2']);
  });

  it('keeps a correction as a line of its own where the corrected one stands on another page', () => {
    expect(ids([line('b', 10), line('c', 20, { supplements: 'yesterday' })])).toEqual(['c', 'b']);
  });

  it('shows every line exactly once, however they refer to each other', () => {
    const entries = fc
      .uniqueArray(fc.nat({ max: 9 }), { maxLength: 10 })
      .chain((numbers) =>
        fc.tuple(
          ...numbers.map((n) =>
            fc
              .tuple(fc.nat({ max: 60 }), fc.option(fc.nat({ max: 9 })))
              .map(([minute, of]) =>
                line(`l${n}`, minute, { supplements: of === null || of >= n ? null : `l${of}` }),
              ),
          ),
        ),
      );
    fc.assert(
      fc.property(entries, (all) => {
        const shown = pageLines(all).flatMap(({ entry, later }) => [entry.id, ...later.map(({ id }) => id)]);
        expect(shown.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      }),
    );
  });
});

describe('the kinds of lines', () => {
  it('take what a person entered later for a back-entry, and not what the desk found later', () => {
    const happenedAt = minutesLater(0);
    expect(isBackEntry(line('a', 5, { happenedAt }))).toBe(true);
    expect(isBackEntry(line('a', 5, { happenedAt, by: null }))).toBe(false);
    expect(isBackEntry(line('a', 0))).toBe(false);
  });

  it('are counted, the daily ones also when they are empty', () => {
    const entries = [line('a', 0), line('b', 0, { category: 'system', by: null })];
    expect(countKinds(entries).map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'all 2',
      'note 1',
      'notice 0',
      'meeting 0',
      'chase 0',
      'system 1',
    ]);
  });
});
