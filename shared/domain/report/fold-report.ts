import type { Call } from '../call/call.ts';
import { filedId, type FiledRecord } from '../history/filed-record.ts';
import { dayOfNumber } from '../history/filed-record.ts';
import type { Order } from '../order/order.ts';
import type { Thing } from '../custody/thing.ts';
import type { CaseArticle } from '../snippet.ts';
import { endOf } from './ages.ts';
import { callTallies } from './call-tallies.ts';
import { caseTallies, handoverTallies, keyTallies, lostTallies } from './keeping-tallies.ts';
import { olderOrderTallies, openTallies, orderTallies } from './order-tallies.ts';
import { isWithin, type Around, type OrderFate, type Tally } from './tally.ts';

/** Takes the records of a period one by one; whatever counts is told as tallies. */
export interface Fold {
  /** A record of the period, or one of before it that was still open, or out, in the period. */
  take(record: FiledRecord): void;
  thing(thing: Thing): void;
  article(article: CaseArticle): void;
  /** The calls, which can be judged only when all orders are known; in portions. */
  readonly waiting: readonly Call[];
  call(call: Call): void;
}

/** Begins to fold the records of a period; the report and the lists behind its figures are made of the same tallies. */
export function foldReport(options: Omit<Around, 'fateOf' | 'end'>, onTally: (tally: Tally) => void): Fold {
  const fates = new Map<string, OrderFate>();
  const { period, now, tables } = options;
  const end = endOf(period, now, tables.timeZone);
  const around: Around = { ...options, end, fateOf: (number) => fates.get(number) };
  const waiting: Call[] = [];
  const tell = (tallies: readonly Tally[]): void => {
    tallies.forEach(onTally);
  };

  const isOlder = (number: string): boolean => dayOfNumber(number) < period.fromOn;

  function takeOrder(order: Order, isOfPeriod: boolean): void {
    tell(openTallies(order, around));
    if (!isOfPeriod) {
      if (isOlder(order.number)) tell(olderOrderTallies(order, around));
      return;
    }
    const { state, dispatchedAt, department } = order;
    fates.set(order.number, { state, dispatchedAt, department });
    tell(orderTallies(order, around));
  }

  return {
    waiting,
    take(record) {
      if (record.kind === 'log') return;
      const isOfPeriod = isWithin(period, dayOfNumber(filedId(record)));
      if (record.kind === 'order') takeOrder(record.order, isOfPeriod);
      else if (record.kind === 'custody') {
        if (isOfPeriod || isOlder(record.custody.number)) tell(keyTallies(record.custody, around));
      } else if (!isOfPeriod) return;
      else if (record.kind === 'call') waiting.push(record.call);
      else tell(handoverTallies(record.handover, around));
    },
    call: (call) => tell(callTallies(call, around)),
    thing: (thing) => tell(lostTallies(thing, around)),
    article: (article) => tell(caseTallies(article, around)),
  };
}
