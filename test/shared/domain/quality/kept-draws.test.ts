import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCheck, decideDraw } from '../../../../shared/domain/quality/decide-quality.ts';
import { checksKeptFrom, keptDraws } from '../../../../shared/domain/quality/kept-draws.ts';
import { dayAfter } from '../../../../shared/rules/local-days.ts';
import { actorAt, bookWith, tell } from '../../../builders.ts';

const FIRST = '2026-01-01';

/** Draws once for each day, and answers the book. */
function drawnOn(days: readonly string[]) {
  const book = bookWith();
  for (const day of days) {
    const records = [{ record: `A${day.slice(2).replaceAll('-', '')}-0001`, staff: '1001' }];
    const decision = decideDraw(book, { fromOn: day, toOn: day, seed: 1, records }, actorAt());
    if (!decision.ok) throw new Error(decision.error.kind);
    tell(book, decision.value.facts);
  }
  return book;
}

describe('draws of samples', () => {
  it('stay for 400 days, however many there are', () => {
    const days = Array.from({ length: 410 }, (_, index) => dayAfter(FIRST, index));
    const { quality } = drawnOn(days).desk;
    expect(quality.map(({ toOn }) => toOn)).toEqual(days.slice(9));
    expect(checksKeptFrom(quality)).toBe(days[9]);
  });

  it('can be looked at long after 26 others were drawn', () => {
    const book = drawnOn(Array.from({ length: 60 }, (_, index) => dayAfter(FIRST, index)));
    const [first] = book.desk.quality;
    const wish = { draw: first?.id ?? '', record: first?.checks[0]?.record ?? '', wrong: [], note: '' };
    expect(decideCheck(book, wish, actorAt()).ok).toBe(true);
  });

  it('stay when they are new, although they are of years ago', () => {
    const { quality } = drawnOn(['2026-06-01', '2023-06-01']).desk;
    expect(quality.map(({ toOn }) => toOn)).toEqual(['2026-06-01', '2023-06-01']);
  });

  it('are all there for every day since the first of which they are kept', () => {
    const offsets = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(offsets, (days) => {
        const all = days.map((after) => ({ toOn: dayAfter(FIRST, after) }));
        const draws = all.map((draw, index) => ({ ...draw, id: String(index) }));
        const from = checksKeptFrom(draws) ?? '';
        const kept = new Set(keptDraws(draws as never).map(({ id }) => id));
        return draws.every(({ id, toOn }) => toOn < from || kept.has(id));
      }),
    );
  });
});
