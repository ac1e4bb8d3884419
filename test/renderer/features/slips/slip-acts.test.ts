import { describe, expect, it } from 'vitest';
import { emptyBook, type Book } from '../../../../shared/domain/book.ts';
import {
  decideMoveSlip,
  decidePrintSlip,
  decideReroute,
  type SlipMove,
} from '../../../../shared/domain/printing/decide-slips.ts';
import { slipState, type SlipJob } from '../../../../shared/domain/printing/slip-job.ts';
import {
  asksWhy,
  digitActs,
  enterAct,
  type EnterAct,
  type SlipAct,
} from '../../../../renderer/features/slips/slip-acts.ts';
import { actorAt, orderWith } from '../../../builders.ts';
import { aPrinter, aSlip } from './slip-builders.ts';

const order = orderWith({ number: 'A261124-0001', state: 'dispatched', copies: 1 });

function bookWith(job: SlipJob): Book {
  const book = emptyBook();
  book.desk.printers['p1'] = aPrinter();
  book.desk.printers['p2'] = aPrinter({ id: 'p2', name: 'A5', fallback: null });
  book.desk.orders[order.number] = order;
  book.desk.slipJobs[job.id] = job;
  return book;
}

const moveOf: Partial<Record<SlipAct['kind'], SlipMove>> = {
  'in-hand': 'confirm',
  confirm: 'confirm',
  'not-in-hand': 'retry',
  retry: 'retry',
  cancel: 'cancel',
};

/** What the desk itself says of an act. */
function isTaken(book: Book, job: SlipJob, act: SlipAct | EnterAct): boolean {
  if (act.kind === 'nothing' || act.kind === 'open' || act.kind === 'test-again') return true;
  if (act.kind === 'reprint')
    return decidePrintSlip(book, { order: order.number, reason: 'x', printerId: act.printerId }, actorAt())
      .ok;
  if (act.kind === 'reroute')
    return decideReroute(book, { slip: job.id, printerId: act.printerId }, actorAt()).ok;
  const move = moveOf[act.kind];
  if (!move) throw new Error(act.kind);
  return decideMoveSlip(book, { slip: job.id, move }, actorAt()).ok;
}

describe.each(slipState.options)('a slip that is %s', (state) => {
  const job = aSlip({ state });
  const book = bookWith(job);
  const offered = [...digitActs(job, book.desk), enterAct(job, book.desk)];

  it('is offered only what the desk takes', () => {
    expect(offered.filter((act) => !isTaken(book, job, act))).toEqual([]);
  });

  it('is offered every move the desk would take', () => {
    const moves = new Set(offered.flatMap(({ kind }) => moveOf[kind as SlipAct['kind']] ?? []));
    const possible = (['confirm', 'retry', 'cancel'] as const).filter(
      (move) => decideMoveSlip(book, { slip: job.id, move }, actorAt()).ok,
    );
    expect([...moves].sort()).toEqual([...possible].sort());
  });
});

describe('enterAct', () => {
  it('makes the next copy, by the copies of the order and not of the slip', () => {
    const { desk } = bookWith(aSlip({ state: 'sent' }));
    const later = { ...desk, orders: { [order.number]: { ...order, copies: 3 } } };
    expect(enterAct(aSlip({ state: 'sent' }), later)).toEqual({ kind: 'reprint', copy: 4 });
  });

  it('does nothing with a slip whose order has left the desk', () => {
    const { desk } = bookWith(aSlip({ state: 'sent' }));
    expect(enterAct(aSlip({ state: 'sent' }), { ...desk, orders: {} })).toEqual({
      kind: 'nothing',
      why: 'back',
    });
  });

  it('prints a test page anew', () => {
    const job = aSlip({ slip: 'test', order: null, state: 'sent' });
    expect(enterAct(job, bookWith(job).desk)).toEqual({ kind: 'test-again' });
  });
});

describe('digitActs', () => {
  it('answers the question with 1 and 2 before anything else', () => {
    const job = aSlip({ state: 'unknown' });
    expect(
      digitActs(job, bookWith(job).desk)
        .slice(0, 2)
        .map(({ kind }) => kind),
    ).toEqual(['in-hand', 'not-in-hand']);
  });

  it('asks nobody whether a PDF is in the hand', () => {
    const job = aSlip({ state: 'sent', printerId: 'pdf', file: 'slips/2026-11-24/A261124-0001-1.pdf' });
    expect(digitActs(job, bookWith(job).desk).map(({ kind }) => kind)).not.toContain('confirm');
  });
});

describe('a slip that nothing was printed of, for records were missing', () => {
  const job = aSlip({ state: 'unknown', trouble: { kind: 'records-missing', detail: '' } });
  const book = bookWith(job);

  it('is printed again by Enter, and the desk takes that', () => {
    const act = enterAct(job, book.desk);
    expect(act).toEqual({ kind: 'retry' });
    expect(isTaken(book, job, act)).toBe(true);
  });

  it('is not asked for in the hand', () => {
    expect(digitActs(job, book.desk).map(({ kind }) => kind)).toEqual([
      'reroute',
      'reroute',
      'cancel',
      'open',
    ]);
  });
});

describe('asksWhy', () => {
  it.each([
    { act: { kind: 'reprint', copy: 2 }, asks: true },
    { act: { kind: 'reprint', copy: 2, printerId: 'p2' }, asks: true },
    { act: { kind: 'reprint', copy: 2, printerId: 'pdf' }, asks: false },
    { act: { kind: 'retry' }, asks: false },
  ] as const)('$act: $asks', ({ act, asks }) => {
    expect(asksWhy(act)).toBe(asks);
  });
});
