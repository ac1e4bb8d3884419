import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Book } from '../../../../shared/domain/book.ts';
import { decideTake } from '../../../../shared/domain/call/decide-take.ts';
import type { Decide } from '../../../../shared/domain/decision.ts';
import { decideWriteLog } from '../../../../shared/domain/duty-log/decide-log.ts';
import { decideVoid } from '../../../../shared/domain/order/decide-end.ts';
import { decideDispatch } from '../../../../shared/domain/order/decide-sending.ts';
import { decideNote } from '../../../../shared/domain/order/decide-talk.ts';
import { decideComplete, decidePickUp } from '../../../../shared/domain/order/decide-work.ts';
import {
  decideMarkRound,
  decideSignRound,
  roundLines,
} from '../../../../shared/domain/shift/decide-round.ts';
import { actorAt, bookWith, minutesLater, takeWith, tell } from '../../../builders.ts';

const DAY = 24 * 60;
const TODAY = '2026-11-22';
let made = 0;

/** Acts by a rule and applies what it decided; answers what it refused. */
function act<I, O>(book: Book, decide: Decide<I, O>, wish: I, minutes = 0) {
  const at = minutesLater(minutes);
  const answer = decide(book, wish, { ...actorAt(at), newId: () => `made-${(made += 1)}` });
  if (answer.ok) tell(book, answer.value.facts, at);
  return answer.ok
    ? { ok: true as const, value: answer.value.value }
    : { ok: false as const, error: answer.error };
}

/** A repair that was sent; answers its number. */
function sent(book: Book, minutes = 0): string {
  const taken = act(book, decideTake, takeWith({ dispatch: true, print: false }), minutes);
  if (!taken.ok || taken.value.order === null) throw new Error(JSON.stringify(taken));
  return taken.value.order;
}

const linesAt = (book: Book, minutes: number, task: 'daily-count' | 'day-end' = 'daily-count', on = TODAY) =>
  roundLines(book.desk, task, on, Date.parse(minutesLater(minutes)));

function mark(book: Book, keys: readonly string[], minutes = 0, as: 'on-course' | 'stuck' = 'on-course') {
  const note = as === 'stuck' ? '没人接' : '';
  return act(book, decideMarkRound, { task: 'daily-count', keys, as, note }, minutes);
}

const sign = (book: Book, minutes = 0) =>
  act(book, decideSignRound, { task: 'daily-count', note: '' }, minutes);

describe('the daily count', () => {
  it('asks everything that is open, one line each, and nothing twice', () => {
    const book = bookWith();
    const [first, second] = [sent(book), sent(book)];
    act(book, decideWriteLog, { text: '明早年检', category: 'note', forNext: true });
    const keys = linesAt(book, 1).map(({ key }) => key);
    expect(keys).toHaveLength(3);
    expect(new Set(keys)).toEqual(new Set([`order:${first}`, `order:${second}`, keys[2]]));
  });

  it('is not signed while one is unseen, or has changed since it was looked at', () => {
    const book = bookWith();
    const [first, second] = [sent(book), sent(book)];
    expect(mark(book, [`order:${first}`], 1)).toMatchObject({ ok: true, value: { left: 1 } });
    expect(sign(book, 2)).toMatchObject({
      error: { kind: 'round-unfinished', left: 1, keys: [`order:${second}`] },
    });
    expect(mark(book, [`order:${second}`], 3, 'stuck')).toMatchObject({ ok: true, value: { left: 0 } });
    act(book, decideNote, { order: first, text: '业户又来电' }, 4);
    expect(linesAt(book, 5).find(({ number }) => number === first)).toMatchObject({ isChanged: true });
    expect(sign(book, 5)).toMatchObject({ error: { kind: 'round-unfinished', left: 1 } });
    mark(book, [`order:${first}`], 6);
    expect(sign(book, 7)).toMatchObject({ ok: true, value: { on: TODAY, lines: 2, stuck: 1 } });
    expect(book.desk.rounds.at(-1)).toMatchObject({ task: 'daily-count', on: TODAY, by: '1001' });
    expect(
      book.desk.rounds
        .at(-1)
        ?.lines.map(({ as }) => as)
        .toSorted(),
    ).toEqual(['on-course', 'stuck']);
    // Its line stands in the log, and the task of the day is done with it.
    expect(book.desk.log.at(-1)?.event).toMatchObject({ kind: 'round-signed', lines: 2, stuck: 1 });
  });

  it('leaves open what changed between the look and the press', () => {
    const book = bookWith();
    const order = sent(book);
    const [seen] = linesAt(book, 1);
    act(book, decidePickUp, { order, signer: '老王' }, 2);
    const keys = [`order:${order}`];
    const wish = { task: 'daily-count', keys, as: 'on-course', note: '' } as const;
    const stale = { ...wish, seen: { [keys[0] ?? '']: seen?.print ?? '' } };
    expect(act(book, decideMarkRound, stale, 3)).toMatchObject({ ok: true, value: { left: 1 } });
    expect(linesAt(book, 4)).toMatchObject([{ isChanged: true, found: { as: 'on-course' } }]);
    expect(act(book, decideMarkRound, wish, 5)).toMatchObject({ ok: true, value: { left: 0 } });
    expect(linesAt(book, 6)).toMatchObject([{ isChanged: false }]);
  });

  it('begins anew once it is signed', () => {
    const book = bookWith();
    const order = sent(book);
    mark(book, [`order:${order}`]);
    expect(sign(book, 1)).toMatchObject({ ok: true });
    expect(linesAt(book, 2)).toMatchObject([{ found: null }]);
    expect(sign(book, 3)).toMatchObject({ error: { kind: 'round-unfinished', left: 1 } });
  });

  it('takes no mark of yesterday for one of today', () => {
    const book = bookWith();
    const order = sent(book);
    mark(book, [`order:${order}`]);
    expect(linesAt(book, DAY, 'daily-count', '2026-11-23')).toMatchObject([{ found: null }]);
    expect(sign(book, DAY)).toMatchObject({ error: { kind: 'round-unfinished', left: 1 } });
    mark(book, [`order:${order}`], DAY);
    expect(sign(book, DAY)).toMatchObject({ ok: true, value: { on: '2026-11-23' } });
  });

  it('wants words for what is stuck, and knows only what is open', () => {
    const book = bookWith();
    const order = sent(book);
    const stuck = { task: 'daily-count', keys: [`order:${order}`], as: 'stuck', note: '  ' } as const;
    expect(act(book, decideMarkRound, stuck)).toMatchObject({ error: { kind: 'reason-missing' } });
    expect(mark(book, ['order:A261122-0099'])).toMatchObject({ error: { kind: 'line-unknown' } });
    expect(linesAt(book, 1)).toMatchObject([{ found: null }]);
  });

  it('is signed with nothing open, too', () => {
    const book = bookWith();
    expect(sign(book)).toMatchObject({ ok: true, value: { lines: 0, stuck: 0 } });
  });
});

describe("the day's end", () => {
  it('asks only what was sent today and is not done', () => {
    const book = bookWith();
    const [old, open, done] = [sent(book), sent(book, DAY), sent(book, DAY)];
    act(book, decidePickUp, { order: done, signer: '吴永强' }, DAY + 10);
    act(book, decideComplete, { order: done, result: '换了' }, DAY + 20);
    const unsent = act(book, decideTake, takeWith({ dispatch: false, print: false }), 30);
    const asked = linesAt(book, DAY + 40, 'day-end', '2026-11-23').map(({ number }) => number);
    expect(asked).toEqual([open]);
    expect([old, unsent.ok && unsent.value.order]).not.toContain(asked[0]);
    expect(linesAt(book, DAY + 40, 'daily-count', '2026-11-23')).toHaveLength(4);
    // Sent today is sent today, however long ago it was taken.
    act(book, decideDispatch, { order: (unsent.ok && unsent.value.order) || '', print: false }, DAY + 50);
    expect(linesAt(book, DAY + 60, 'day-end', '2026-11-23')).toHaveLength(2);
  });
});

type Step =
  | { readonly kind: 'take' }
  | { readonly kind: 'mark' | 'change' | 'close'; readonly at: number }
  | { readonly kind: 'sign' | 'night' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Step>({ kind: 'take' }) },
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constantFrom('mark', 'mark', 'mark', 'change', 'close'),
      at: fc.nat({ max: 9 }),
    }),
  },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: 'sign' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'night' }) },
);

describe('whatever happens in whatever order', () => {
  it('a round is signed exactly when every open order was looked at today as it is now', () => {
    const signed = { yes: 0, no: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        const book = bookWith();
        let minutes = 0;
        /** The open orders, and whether each was looked at since its last change: kept without any rule of the desk. */
        const seen = new Map<string, boolean>();
        const at = (index: number) => [...seen.keys()][index % Math.max(1, seen.size)];
        for (const each of steps) {
          minutes += 1;
          const order = 'at' in each ? at(each.at) : undefined;
          if (each.kind === 'take') seen.set(sent(book, minutes), false);
          else if (each.kind === 'night') {
            minutes += DAY;
            for (const key of seen.keys()) seen.set(key, false);
          } else if (each.kind === 'sign') {
            const isSeen = [...seen.values()].every(Boolean);
            const reply = sign(book, minutes);
            expect(reply.ok).toBe(isSeen);
            signed[reply.ok ? 'yes' : 'no'] += 1;
            if (reply.ok) for (const key of seen.keys()) seen.set(key, false);
          } else if (order === undefined) continue;
          else if (each.kind === 'mark') {
            expect(mark(book, [`order:${order}`], minutes).ok).toBe(true);
            seen.set(order, true);
          } else if (each.kind === 'change') {
            act(book, decideNote, { order, text: `第 ${minutes} 分` }, minutes);
            seen.set(order, false);
          } else {
            act(book, decideVoid, { order, reason: '误报' }, minutes);
            seen.delete(order);
          }
        }
      }),
      { numRuns: 300, verbose: true },
    );
    // A property that never comes to a signature proves nothing.
    expect(signed.yes).toBeGreaterThan(100);
    expect(signed.no).toBeGreaterThan(100);
  });
});
