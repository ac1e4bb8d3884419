import { describe, expect, it } from 'vitest';
import { decideCheck, decideDraw } from '../../../../shared/domain/quality/decide-quality.ts';
import { actorAt, bookWith, tell } from '../../../builders.ts';

const number = (index: number) => `A261122-C${String(index).padStart(4, '0')}`;
const records = [
  ...Array.from({ length: 21 }, (_, index) => ({ record: number(index + 1), staff: '1001' })),
  { record: number(90), staff: '1002' },
];
const wish = { fromOn: '2026-11-16', toOn: '2026-11-22', seed: 7, records };

function drawn(more: object = {}) {
  const book = bookWith();
  const decision = decideDraw(book, { ...wish, ...more }, actorAt());
  if (!decision.ok) throw new Error(decision.error.kind);
  tell(book, decision.value.facts);
  return { book, draw: book.desk.quality[0] };
}

describe('a quality sample', () => {
  it('has at least 15 % of the records of each person, a part counting whole', () => {
    const checks = drawn().draw?.checks ?? [];
    expect(checks.filter(({ staff }) => staff === '1001')).toHaveLength(4);
    expect(checks.filter(({ staff }) => staff === '1002')).toHaveLength(1);
  });

  it('is never less than the rule asks for', () => {
    expect(drawn({ percent: 1 }).draw?.percent).toBe(15);
    expect(drawn({ percent: 40 }).draw?.percent).toBe(40);
  });

  it('is the same again by its seed, and another by another', () => {
    const of = (seed: number) => drawn({ seed }).draw?.checks.map(({ record }) => record);
    expect(of(7)).toEqual(of(7));
    expect(of(7)).not.toEqual(of(8));
  });

  it('says how many are left to look at', () => {
    const { book, draw } = drawn();
    const [first] = draw?.checks ?? [];
    const check = { draw: draw?.id ?? '', record: first?.record ?? '', wrong: ['kind' as const], note: '' };
    const decision = decideCheck(book, check, actorAt());
    expect(decision.ok && decision.value.value).toEqual({ left: 4 });
  });
});
