import fc from 'fast-check';
import { decided } from '../../../../shared/domain/decision.ts';
import { decideMergePeople } from '../../../../shared/domain/directory/decide-directory.ts';
import { decideWriteLog } from '../../../../shared/domain/duty-log/decide-log.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import { decideReopen, decideVoid } from '../../../../shared/domain/order/decide-end.ts';
import { decideEscalate, decideOfferOwner } from '../../../../shared/domain/order/decide-owner.ts';
import { decideRecordCallback } from '../../../../shared/domain/callback/decide-callback.ts';
import { decideClose, decideReturnSlip } from '../../../../shared/domain/order/decide-paper.ts';
import { decideDispatch, decideReassign } from '../../../../shared/domain/order/decide-sending.ts';
import * as talk from '../../../../shared/domain/order/decide-talk.ts';
import * as work from '../../../../shared/domain/order/decide-work.ts';
import { decidePrintSlip } from '../../../../shared/domain/printing/decide-slips.ts';
import { selectFilable } from '../../../../shared/rules/filing.ts';
import {
  index,
  NAME,
  numbers,
  on,
  PHONE,
  plain,
  take,
  words,
  wordsOfOthers,
  type Wish,
} from './course-parts.ts';
import { custodyWishes } from './custody-course.ts';
import { promiseWishes } from './promise-course.ts';
import { anchored, shiftWishes } from './shift-course.ts';

const file = fc.constantFrom('a', 'b').map((sign) => ({
  ...{ sha256: sign.repeat(64), name: `${NAME}.png`, mediaType: 'image/png', bytes: 1 },
  ...{ at: '2026-11-22T00:00:00.000Z', by: '1001' },
}));

/** The next step of an order, whatever it is: random steps alone would seldom bring one to its end. */
function goOn(order: number, text: string): Wish {
  const scores = { quality: 5, timeliness: 4, attitude: 3 };
  const steps = [
    on(decideDispatch)(order, { print: true }),
    on(work.decidePickUp)(order, { signer: text }),
    on(work.decideArrive)(order, { worker: text }),
    on(work.decideComplete)(order, { result: text }),
    on(decideReturnSlip)(order, { complete: true, done: true, signed: true, note: text, result: '' }),
    on(decideRecordCallback)(order, { outcome: 'reached', scores, text, refusesFuture: false }),
    on(decideClose)(order, { reason: text }),
  ];
  return (book, actor) => {
    const last = steps.at(-1) as Wish; // there are some
    return steps.map((step) => step(book, actor)).find(({ ok }) => ok) ?? last(book, actor);
  };
}

const own = fc.record({ text: words, personId: fc.constantFrom('p', 'twin'), dispatch: fc.boolean() });

/** A wish of any sort; many are refused, as they are at a busy desk. */
export const wish: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 5, arbitrary: own.map(take) },
  { weight: 2, arbitrary: wordsOfOthers.map((text) => take({ text, dispatch: true })) },
  plain.map((text) => take({ text, callerPhone: PHONE, callerName: NAME })),
  words.map((text) => take({ kind: 'enquiry', text, personId: 'p', answer: { outcome: 'answered', text } })),
  fc
    .tuple(index, words)
    .map(([order, text]) => take({ text, relation: { kind: 'join', order: numbers(order) } })),
  fc
    .tuple(index, wordsOfOthers)
    .map(([order, text]) =>
      take({ text, personId: 'c-1', relation: { kind: 'join', order: numbers(order) } }),
    ),
  fc
    .tuple(index, words)
    .map(([order, text]) => take({ text, relation: { kind: 'rework', order: numbers(order) } })),
  {
    weight: 40,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 3 }), words).map(([order, text]) => goOn(order, text)),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(index, words).map(([order, reason]) => on(decideReopen)(order, { reason })),
  },
  ...promiseWishes,
  index.map((order) => on(decideDispatch)(order, { print: true })),
  fc.tuple(index, words).map(([order, signer]) => on(work.decidePickUp)(order, { signer })),
  fc.tuple(index, words).map(([order, worker]) => on(work.decideArrive)(order, { worker })),
  fc
    .tuple(index, words)
    .map(([order, note]) => on(work.decideQuote)(order, { labourYuan: 1.5, materialsYuan: 0.1, note })),
  index.map((order) => on(work.decideAcceptQuote)(order, {})),
  fc.tuple(index, words).map(([order, note]) => on(work.decidePause)(order, { reason: 'material', note })),
  index.map((order) => on(work.decideResume)(order, {})),
  {
    weight: 3,
    arbitrary: fc.tuple(index, words).map(([order, result]) => on(work.decideComplete)(order, { result })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(index, fc.boolean(), words)
      .map(([order, signed, note]) =>
        on(decideReturnSlip)(order, { complete: true, done: true, signed, note, result: '' }),
      ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(index, words).map(([order, text]) =>
      on(decideRecordCallback)(order, {
        outcome: 'reached',
        scores: { quality: 5, timeliness: 4, attitude: 3 },
        text,
        refusesFuture: false,
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(index, words).map(([order, reason]) => on(decideClose)(order, { reason })),
  },
  fc
    .tuple(index, words)
    .map(([order, reason]) =>
      on(decideReassign)(order, { department: 'security', assignee: reason.slice(0, 60), reason }),
    ),
  fc
    .tuple(index, words)
    .map(([order, reason]) => on(decideEscalate)(order, { to: reason.slice(0, 60), reason })),
  fc.tuple(index, words).map(([order, reason]) => on(decideOfferOwner)(order, { to: '1002', reason })),
  fc
    .tuple(index, words)
    .map(([order, note]) => on(talk.decideChase)(order, { who: note.slice(0, 60), outcome: 'told', note })),
  fc
    .tuple(index, words)
    .map(([order, note]) => on(talk.decideAskCompletion)(order, { answer: 'done', note })),
  fc.tuple(index, words).map(([order, note]) => on(talk.decideTellCaller)(order, { note })),
  fc.tuple(index, words).map(([order, text]) => on(talk.decideNote)(order, { text })),
  fc.tuple(index, file).map(([order, attachment]) => on(talk.decideAttach)(order, { attachment })),
  fc.tuple(index, words).map(([order, reason]) => on(decideVoid)(order, { reason })),
  fc.tuple(index, words).map(([order, reason]) => on(decideReopen)(order, { reason })),
  fc.tuple(index, words).map(([order, reason]) => on(decidePrintSlip)(order, { reason })),
  fc.tuple(index, wordsOfOthers).map(
    ([order, text]): Wish =>
      (book, actor) =>
        decideWriteLog(book, { text: `${numbers(order)} ${text}`, category: 'note', forNext: false }, actor),
  ),
  fc.constant<Wish>((book, actor) => decideMergePeople(book, { keep: 'p', drop: 'twin' }, actor)),
  { weight: 3, arbitrary: fc.constant<Wish>((book) => decided(filing(book), null)) },
  index.map(
    (order): Wish =>
      (book) =>
        decided(recall(book, numbers(order)), null),
  ),
);

/** A wish at the counter of the registers; now and then an order that keys are lent for, and filing. */
export const registerWish: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 4, arbitrary: own.map(take) },
  { weight: 2, arbitrary: wordsOfOthers.map((text) => take({ text, dispatch: true })) },
  { weight: 4, arbitrary: fc.tuple(index, words).map(([order, text]) => goOn(order, text)) },
  { weight: 2, arbitrary: fc.constant<Wish>((book) => decided(filing(book), null)) },
  fc.constant<Wish>((book, actor) => decideMergePeople(book, { keep: 'p', drop: 'twin' }, actor)),
  ...custodyWishes,
);

/** A wish between two shifts; some orders, some keys, and filing, so that there is something to hand over. */
export const shiftWish: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 8, arbitrary: own.map(take) },
  { weight: 3, arbitrary: wordsOfOthers.map((text) => take({ text, dispatch: true })) },
  {
    weight: 12,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 3 }), words).map(([order, text]) => goOn(order, text)),
  },
  { weight: 2, arbitrary: fc.constant<Wish>((book) => decided(filing(book), null)) },
  { weight: 3, arbitrary: fc.constant(anchored) },
  fc.constant<Wish>((book, actor) => decideMergePeople(book, { keep: 'p', drop: 'twin' }, actor)),
  ...custodyWishes.slice(0, 4),
  ...shiftWishes,
);

/** What history holds, beside the book: filled by the walk. */
export type Past = Map<string, Extract<Fact, { type: 'order-recalled' }>['order']>;
const pasts = new WeakMap<Book, Past>();

/** Names the past of a book, so that orders can be recalled from it. */
export function pastOf(book: Book): Past {
  const past = pasts.get(book) ?? new Map();
  pasts.set(book, past);
  return past;
}

function filing(book: Book): Fact[] {
  const due = selectFilable(book.desk, Date.parse('2026-12-24T00:00:00.000Z'));
  const fact = {
    type: 'records-filed' as const,
    orders: [...due.orders],
    calls: [...due.calls],
    log: [...due.log],
    custody: [...due.custody],
    handovers: [...due.handovers],
  };
  const { type: _type, ...lists } = fact;
  return Object.values(lists).every((ids) => ids.length === 0) ? [] : [fact];
}

function recall(book: Book, number: string): Fact[] {
  const order = book.desk.orders[number] ? undefined : pastOf(book).get(number);
  return order ? [{ type: 'order-recalled', order }] : [];
}
