import { describe, expect, it } from 'vitest';
import type { Book } from '../../../../shared/domain/book.ts';
import {
  decideRecordCallback,
  type CallbackWish,
} from '../../../../shared/domain/callback/decide-callback.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import { planFollowUp } from '../../../../shared/domain/callback/plan-follow-up.ts';
import { selectCallbacks } from '../../../../shared/domain/callback/select-callbacks.ts';
import { actorAt, bookWith, minutesLater, orderWith, tell } from '../../../builders.ts';

const number = 'A261122-0001';
/** Three half-days: 09:30, 15:30, and 09:30 of the next day. */
const tries = [90, 450, 1_530].map((minutes) => minutesLater(minutes));
const afterwards = minutesLater(1_600);

const followUp = planFollowUp({ reason: 'delivery', at: minutesLater(0), note: '' }, actorAt());
const wish = (outcome: CallbackWish['outcome'], more: Partial<CallbackWish> = {}): CallbackWish => ({
  order: number,
  followUp: followUp.id,
  outcome,
  text: '',
  refusesFuture: false,
  ...more,
});

/** A book with a delivery to be followed up, tried so many times on as many half-days. */
function tried(times: number): Book {
  const book = bookWith({ type: 'order-registered', order: orderWith({ number, state: 'closed' }) });
  tell(book, [{ type: 'follow-up-planned', order: number, followUp }]);
  for (const at of tries.slice(0, times)) tell(book, factsOf(book, wish('no-answer'), at), at);
  return book;
}

function factsOf(book: Book, asked: CallbackWish, at: string): readonly Fact[] {
  const decision = decideRecordCallback(book, asked, actorAt(at));
  if (!decision.ok) throw new Error(decision.error.kind);
  return decision.value.facts;
}

describe('giving up a follow-up', () => {
  const list = (book: Book) => selectCallbacks(book, Date.parse(afterwards), { settled: false });

  it('settles it once it was tried on three half-days', () => {
    const book = tried(3);
    expect(list(book)).toMatchObject([{ state: 'spent' }]);
    tell(book, factsOf(book, wish('given-up'), afterwards), afterwards);
    expect(list(book)).toEqual([]);
  });

  it('is refused before that', () => {
    const decision = decideRecordCallback(tried(2), wish('given-up'), actorAt(afterwards));
    expect(decision).toMatchObject({ ok: false, error: { kind: 'callback-not-spent' } });
  });

  it('is refused for the callback that ends an order: that one is closed with a reason', () => {
    const order = orderWith({ number, state: 'awaiting-callback' });
    const book = bookWith({ type: 'order-registered', order });
    const decision = decideRecordCallback(book, wish('given-up', { followUp: undefined }), actorAt());
    expect(decision).toMatchObject({ ok: false, error: { kind: 'callback-not-spent' } });
  });
});
