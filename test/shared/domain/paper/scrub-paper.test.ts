import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../shared/domain/facts.ts';
import { scrubbedBeside } from '../../../../shared/domain/rescue/scrub-book.ts';
import { createScrubbing, scrubFacts } from '../../../../shared/domain/rescue/scrub-facts.ts';
import { scrubScope } from '../../../../shared/domain/rescue/scrub-scope.ts';
import { bookWith, minutesLater, tell } from '../../../builders.ts';

const PHONE = '13577001234';
const scope = scrubScope.parse({
  takes: 'needles',
  people: ['p'],
  orders: [],
  calls: [],
  words: ['欧阳慧敏'],
  phones: [PHONE],
  sharedPhones: [],
});

const facts: Fact[] = [
  { type: 'blanks-printed', batch: 'b', from: 1, to: 2 },
  {
    type: 'blank-settled',
    number: 'A-E0001',
    fate: { kind: 'spoiled', reason: `写了 ${PHONE}，重写` },
  },
];

describe('an erasure', () => {
  it('takes a telephone out of the reason why a blank was spoiled, in the journal and at the desk alike', () => {
    const scrubbing = createScrubbing(scope);
    const erased = bookWith();
    tell(erased, scrubFacts(structuredClone(facts), scrubbing), minutesLater(1));
    expect(JSON.stringify(erased.desk.emergency)).not.toContain(PHONE);
    expect(erased.desk.emergency.batches[0]?.settled['A-E0001']?.fate.kind).toBe('spoiled');

    const living = bookWith();
    tell(living, facts, minutesLater(1));
    tell(living, scrubbedBeside(living, scrubbing), minutesLater(1));
    expect(living.desk.emergency).toEqual(erased.desk.emergency);
  });
});
