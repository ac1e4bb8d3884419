import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/domain/decision.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { order as orderSchema } from '../../../../shared/domain/order/order.ts';
import { decideReopen, decideVoid } from '../../../../shared/domain/order/decide-end.ts';
import { decideOfferOwner, decideTakeOwner } from '../../../../shared/domain/order/decide-owner.ts';
import { decideRecordCallback } from '../../../../shared/domain/callback/decide-callback.ts';
import { decideClose, decideReturnSlip } from '../../../../shared/domain/order/decide-paper.ts';
import { decideDispatch, decideReassign } from '../../../../shared/domain/order/decide-sending.ts';
import { decideAskCompletion, decideChase } from '../../../../shared/domain/order/decide-talk.ts';
import * as work from '../../../../shared/domain/order/decide-work.ts';
import { actorAt, bookWith, minutesLater, orderWith, tell } from '../../../builders.ts';

const order = 'A261122-0001';
const checked = { order, complete: true, done: true, signed: true, result: '', note: '' };

/** Plays acts on one order, a minute apart, and fails with the refusal if one is not possible. */
function play(
  acts: readonly ((book: ReturnType<typeof bookWith>, at: string) => Decision<unknown>)[],
  start = orderWith(),
) {
  const book = bookWith({ type: 'order-registered', order: start });
  acts.forEach((act, index) => {
    const at = minutesLater(index + 1);
    const decision = act(book, at);
    if (!decision.ok) throw new Error(JSON.stringify(decision.error));
    tell(book, decision.value.facts, at);
  });
  const result = book.desk.orders[order];
  if (!result) throw new Error('The order is gone');
  return { book, order: result };
}

type Act = (book: ReturnType<typeof bookWith>, at: string) => Decision<unknown>;
const dispatch: Act = (book, at) => decideDispatch(book, { order, print: true }, actorAt(at));
const pickUp: Act = (book, at) => work.decidePickUp(book, { order, signer: '吴永强' }, actorAt(at));
const arrive: Act = (book, at) => work.decideArrive(book, { order }, actorAt(at));
const complete: Act = (book, at) => work.decideComplete(book, { order, result: '换阀门' }, actorAt(at));
const returnSlip: Act = (book, at) => decideReturnSlip(book, checked, actorAt(at));
const callBack: Act = (book, at) =>
  decideRecordCallback(
    book,
    {
      order,
      outcome: 'reached',
      scores: { quality: 5, timeliness: 4, attitude: 5 },
      text: '',
      refusesFuture: false,
    },
    actorAt(at),
  );
const close: Act = (book, at) => decideClose(book, { order, reason: '' }, actorAt(at));
const pause: Act = (book, at) => work.decidePause(book, { order, reason: 'absent', note: '' }, actorAt(at));
const resume: Act = (book, at) => work.decideResume(book, { order }, actorAt(at));
const quote: Act = (book, at) =>
  work.decideQuote(book, { order, labourYuan: 80, materialsYuan: 35.5, note: '' }, actorAt(at));
const acceptQuote: Act = (book, at) => work.decideAcceptQuote(book, { order }, actorAt(at));
const start: Act = (book, at) => work.decideStart(book, { order }, actorAt(at));
const reassign: Act = (book, at) =>
  decideReassign(book, { order, department: 'service', reason: '不归工程部' }, actorAt(at));
const voidOrder: Act = (book, at) => decideVoid(book, { order, reason: '重复' }, actorAt(at, '1002'));
const reopen: Act = (book, at) => decideReopen(book, { order, reason: '又漏了' }, actorAt(at, '1002'));
const chase: Act = (book, at) =>
  decideChase(book, { order, who: '周建平', outcome: 'coming', note: '' }, actorAt(at));
const ask: Act = (book, at) => decideAskCompletion(book, { order, answer: 'not-yet', note: '' }, actorAt(at));

describe('the life of an order', () => {
  it('goes from a call to a closed order and remembers every step', () => {
    const { order: end } = play([
      dispatch,
      pickUp,
      arrive,
      quote,
      acceptQuote,
      start,
      complete,
      returnSlip,
      callBack,
      close,
    ]);
    expect(end).toMatchObject({
      state: 'closed',
      signer: '吴永强',
      dispatchedAt: minutesLater(1),
      pickedUpAt: minutesLater(2),
      arrivedAt: minutesLater(3),
      doneAt: minutesLater(7),
      slipBackAt: minutesLater(8),
      calledBackAt: minutesLater(9),
      closedAt: minutesLater(10),
      result: '换阀门',
      copies: 1,
    });
    expect(end.quote?.acceptedAt).toBe(minutesLater(5));
    expect(end.timeline.map(({ act }) => act)).toEqual([
      'order-registered',
      'order-dispatched',
      'slip-queued',
      'order-picked-up',
      'order-arrived',
      'order-quoted',
      'order-quote-accepted',
      'order-started',
      'order-done',
      'slip-returned',
      'order-called-back',
      'order-closed',
    ]);
    expect(end.timeline.find(({ act }) => act === 'order-quoted')?.detail).toEqual({ yuan: 115.5 });
  });

  it('takes the work as done when the paper says so, even if nobody reported it', () => {
    expect(play([dispatch, pickUp, returnSlip]).order).toMatchObject({
      state: 'awaiting-callback',
      doneAt: minutesLater(3),
    });
  });

  it('keeps the time and the result that were copied from the paper', () => {
    const copied: Act = (book, at) =>
      decideReturnSlip(
        book,
        { ...checked, doneAt: minutesLater(2), result: '换滑轮 2 只', materialsYuan: 35 },
        actorAt(at),
      );
    const end = play([dispatch, pickUp, complete, copied]).order;
    expect(end).toMatchObject({ doneAt: minutesLater(2), result: '换滑轮 2 只', materialsYuan: 35 });
  });

  it('sends the slip away when one of the three points is missing, and takes it at the second try', () => {
    const unsigned: Act = (book, at) =>
      decideReturnSlip(book, { ...checked, signed: false, note: '缺签字' }, actorAt(at));
    const away = play([dispatch, pickUp, complete, unsigned]).order;
    expect(away).toMatchObject({ state: 'sent-back', slipBackAt: null, slipCheck: { signed: false } });
    expect(play([dispatch, pickUp, complete, unsigned, returnSlip]).order.state).toBe('awaiting-callback');
  });

  it('goes on where it was paused and keeps the pause with its reason', () => {
    const end = play([dispatch, pickUp, arrive, pause, resume]).order;
    expect(end.state).toBe('arrived');
    expect(end.pauses).toMatchObject([{ reason: 'absent', from: minutesLater(4), to: minutesLater(5) }]);
  });

  it('opens a rework for a low score and stays open until that is closed', () => {
    const poor: Act = (book, at) =>
      decideRecordCallback(
        book,
        {
          order,
          outcome: 'reached',
          scores: { quality: 2, timeliness: 4, attitude: 5 },
          text: '又滴水',
          refusesFuture: false,
        },
        actorAt(at),
      );
    const { book, order: end } = play([dispatch, pickUp, complete, returnSlip, poor]);
    expect(end.reworks).toEqual(['A261122-0002']);
    expect(book.desk.orders['A261122-0002']).toMatchObject({
      reworkOf: order,
      text: '又滴水',
      state: 'registered',
    });
    expect(decideClose(book, { order, reason: '' }, actorAt())).toMatchObject({
      error: { blocks: [{ kind: 'rework-open' }] },
    });
  });

  it('counts tries to call back and waits on when nobody answers', () => {
    const nobody: Act = (book, at) =>
      decideRecordCallback(
        book,
        { order, outcome: 'no-answer', text: '', refusesFuture: false },
        actorAt(at),
      );
    const end = play([dispatch, pickUp, complete, returnSlip, nobody, nobody, callBack]).order;
    expect(end.callback?.tries.map(({ outcome }) => outcome)).toEqual(['no-answer', 'no-answer', 'reached']);
    expect(end.callback?.scores?.timeliness).toBe(4);
  });

  it('begins its way anew in another department', () => {
    expect(play([dispatch, pickUp, arrive, reassign]).order).toMatchObject({
      state: 'dispatched',
      department: 'service',
      pickedUpAt: null,
      arrivedAt: null,
      copies: 2,
    });
  });

  it('moves the ownership only when the colleague accepts it (R1.5)', () => {
    const offer: Act = (book, at) =>
      decideOfferOwner(book, { order, to: '1002', reason: '下班' }, actorAt(at));
    const offered = play([offer]);
    expect(offered.order.owner).toBe('1001');
    expect(decideTakeOwner(offered.book, { order }, actorAt(minutesLater(2), '1005')).ok).toBe(false);
    const accept: Act = (book, at) => decideTakeOwner(book, { order }, actorAt(at, '1002'));
    expect(play([offer, accept]).order).toMatchObject({
      owner: '1002',
      firstContact: '1001',
      ownerOffer: null,
    });
  });

  it('reopens a closed order from the beginning', () => {
    const end = play([dispatch, pickUp, complete, returnSlip, callBack, close, reopen]).order;
    expect(end).toMatchObject({
      state: 'registered',
      reopenings: 1,
      dispatchedAt: null,
      slipBackAt: null,
      closedAt: null,
    });
  });

  it('keeps a void order in the book with its reason', () => {
    expect(play([dispatch, voidOrder]).order).toMatchObject({ state: 'voided', voidReason: '重复' });
  });

  it('refuses moments that have not come yet', () => {
    const { book } = play([dispatch, pickUp]);
    const later = minutesLater(600);
    expect(work.decideArrive(book, { order, arrivedAt: later }, actorAt(minutesLater(3)))).toMatchObject({
      error: { kind: 'time-in-future' },
    });
    expect(
      work.decideComplete(book, { order, doneAt: later, result: '' }, actorAt(minutesLater(3))),
    ).toMatchObject({ error: { kind: 'time-in-future' } });
  });

  it('never leaves the shape of an order, whatever is tried in whatever order', () => {
    const acts = [
      dispatch,
      pickUp,
      arrive,
      complete,
      returnSlip,
      callBack,
      close,
      pause,
      resume,
      quote,
      acceptQuote,
      start,
      reassign,
      voidOrder,
      reopen,
      chase,
      ask,
    ];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: acts.length - 1 }), { maxLength: 40 }), (tries) => {
        const book = bookWith({ type: 'order-registered', order: orderWith() });
        tries.forEach((index, minute) => {
          const at = minutesLater(minute + 1);
          const decision = acts[index]?.(book, at);
          if (decision?.ok) tell(book, decision.value.facts, at);
        });
        const end = book.desk.orders[order];
        expect(orderSchema.safeParse(end).error).toBeUndefined();
        expect(consistent(end as Order)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** What must hold of every order at every moment; answers what does not. */
function consistent(end: Order): string[] {
  const wrong: string[] = [];
  if ((end.closedAt !== null) !== (end.state === 'closed' || end.state === 'voided')) wrong.push('closedAt');
  if (end.state === 'paused' && end.pauses.at(-1)?.to !== null) wrong.push('open pause');
  if (end.state !== 'paused' && end.state !== 'voided' && end.pauses.some(({ to }) => to === null))
    wrong.push('pause never ended');
  if (end.state === 'closed' && end.slipBackAt === null) wrong.push('closed without paper');
  if (end.state === 'registered' && end.dispatchedAt !== null) wrong.push('registered but sent');
  return wrong;
}
