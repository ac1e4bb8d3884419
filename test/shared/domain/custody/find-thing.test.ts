import { describe, expect, it } from 'vitest';
import { thingByCode } from '../../../../shared/domain/custody/find-thing.ts';
import { selectThings } from '../../../../shared/domain/custody/select-things.ts';
import type { Thing } from '../../../../shared/domain/custody/thing.ts';
import { MORNING } from '../../../builders.ts';
import { aThing, createCounter } from './counter.ts';

const holding = (...things: Thing[]) => ({
  things: Object.fromEntries(things.map((each) => [each.id, each])),
});

describe('a thing looked up by its code', () => {
  it('is found however the code is written, and only by the whole of it', () => {
    const desk = holding(aThing({ id: 'a', code: 'K-003' }), aThing({ id: 'b', code: 'K-0031' }));
    expect(thingByCode(desk, ' ｋ-003 ')?.id).toBe('a');
    expect(thingByCode(desk, 'K-0031')?.id).toBe('b');
    for (const code of ['K-00', '003', '', 'a', '__proto__']) expect(thingByCode(desk, code)).toBeUndefined();
  });

  it('is the one that has the code now, also where another had it when it was last looked up', () => {
    const desk = holding(aThing({ id: 'a', code: 'K-100' }), aThing({ id: 'b', code: 'K-200' }));
    expect([thingByCode(desk, 'K-100')?.id, thingByCode(desk, 'K-200')?.id]).toEqual(['a', 'b']);
    desk.things = { a: aThing({ id: 'a', code: 'K-200' }), b: aThing({ id: 'b', code: 'K-100' }) };
    expect([thingByCode(desk, 'K-100')?.id, thingByCode(desk, 'K-200')?.id]).toEqual(['b', 'a']);
    desk.things = { a: aThing({ id: 'a', code: 'K-300' }) };
    expect(thingByCode(desk, 'K-100')).toBeUndefined();
    expect(thingByCode(holding(aThing({ id: 'z', code: 'K-100' })), 'K-100')?.id).toBe('z');
  });
});

describe('the list of things', () => {
  const found = (text: string, desk: ReturnType<typeof createCounter>['desk']) =>
    selectThings(desk, { text, limit: 50, offset: 0 }, Date.parse(MORNING)).lines.map(
      ({ thing }) => thing.name,
    );

  it('is searched by what stands in it now, not by what stood there when it was searched before', () => {
    const { desk } = createCounter();
    const before = aThing({ name: '二层配电间' });
    desk.things[before.id] = before;
    expect(found('配电', desk)).toEqual(['二层配电间']);
    desk.things[before.id] = { ...before, name: '屋顶水箱' };
    expect(found('配电', desk)).toEqual([]);
    expect(found('水箱', desk)).toEqual(['屋顶水箱']);
  });
});
