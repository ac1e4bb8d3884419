import { describe, expect, it } from 'vitest';
import { decideLend } from '../../../../shared/domain/custody/decide-lend.ts';
import { isCustodyStep } from '../../../../shared/domain/custody/custody-steps.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import { aLending, createCounter } from './counter.ts';

describe('looking at the telephone of a stay', () => {
  it('is no step of it: the stay is afterwards what it was', () => {
    const counter = createCounter();
    const { lending } = counter.must(decideLend, aLending());
    const before = counter.desk.custody[lending];
    const look: Fact = {
      type: 'phone-revealed',
      personId: null,
      order: null,
      borrower: null,
      custody: lending,
    };
    counter.tell(look);
    expect(isCustodyStep(look)).toBe(false);
    expect(before).toBeDefined();
    expect(counter.desk.custody[lending]).toEqual(before);
  });
});
