import { describe, expect, it } from 'vitest';
import { decideAcceptCallback, decideEntrust } from '../../../../shared/domain/callback/decide-entrust.ts';
import { planFollowUp } from '../../../../shared/domain/callback/plan-follow-up.ts';
import { selectCallbacks } from '../../../../shared/domain/callback/select-callbacks.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import { actorAt, bookWith, minutesLater, orderWith, tell } from '../../../builders.ts';

const order = 'A261122-0001';
const followUp = {
  ...planFollowUp({ reason: 'delivery', at: minutesLater(0), note: '' }, actorAt()),
  id: 'f',
};

function waiting(): Book {
  return bookWith(
    {
      type: 'order-registered',
      order: orderWith({ state: 'awaiting-callback', slipBackAt: minutesLater(0) }),
    },
    { type: 'follow-up-planned', order, followUp },
  );
}

function ownerOf(book: Book, of: string | null): string | undefined {
  const lines = selectCallbacks(book, Date.parse(minutesLater(120)), { settled: false });
  return lines.find((line) => line.followUp === of)?.owner;
}

describe.each([
  ['the callback of an order', undefined],
  ['a follow-up', 'f'],
])('%s', (_name, of) => {
  const which = { order, followUp: of };

  it('moves to a colleague only when the colleague has accepted', () => {
    const book = waiting();
    const entrusted = decideEntrust(book, { ...which, to: '1002', reason: '我值夜班' }, actorAt());
    if (!entrusted.ok) throw new Error(JSON.stringify(entrusted.error));
    tell(book, entrusted.value.facts);
    expect(ownerOf(book, of ?? null)).toBe('1001');
    expect(decideAcceptCallback(book, { ...which, staff: '1005' }, actorAt())).toMatchObject({
      error: { kind: 'callback-not-entrusted' },
    });
    const accepted = decideAcceptCallback(book, { ...which, staff: '1002' }, actorAt());
    if (!accepted.ok) throw new Error(JSON.stringify(accepted.error));
    tell(book, accepted.value.facts);
    expect(ownerOf(book, of ?? null)).toBe('1002');
    expect(decideAcceptCallback(book, { ...which, staff: '1002' }, actorAt())).toMatchObject({
      error: { kind: 'callback-not-entrusted' },
    });
  });

  it('is entrusted to nobody unknown, and to nobody who has left', () => {
    const book = waiting();
    expect(decideEntrust(book, { ...which, to: '9999', reason: '' }, actorAt())).toMatchObject({
      error: { kind: 'staff-unknown' },
    });
    const { staff } = book.desk;
    const gone = { ...staff['1002'], isActive: false } as (typeof staff)[string]; // a known entry
    tell(book, [{ type: 'staff-saved', staff: gone }]);
    expect(decideEntrust(book, { ...which, to: '1002', reason: '' }, actorAt())).toMatchObject({
      error: { kind: 'staff-inactive' },
    });
  });
});

describe('what is over', () => {
  it('is not entrusted any more', () => {
    const book = waiting();
    const over = { outcome: 'reached', scores: null, text: '' } as const;
    tell(book, [{ type: 'follow-up-tried', order, followUp: 'f', ...over }]);
    tell(book, [{ type: 'order-called-back', order, ...over }]);
    for (const of of [undefined, 'f'])
      expect(decideEntrust(book, { order, followUp: of, to: '1002', reason: '' }, actorAt())).toMatchObject({
        error: { kind: 'callback-settled' },
      });
  });
});
