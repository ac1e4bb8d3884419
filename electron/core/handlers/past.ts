import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { HistoryHit } from '../../../shared/domain/history/history-hit.ts';
import { ok } from '../../../shared/result.ts';
import { maskNumbers } from '../access/masking.ts';
import type { Handlers } from './handler.ts';

type PastChannels = 'history.search' | 'history.cancel' | 'history.days' | 'history.day';

/** Looking into history: searching, and reading a day of it. */
export const pastHandlers = {
  'history.search': async ({ search, text, limit, from }, visit) => {
    const signal = visit.searches.begin(search);
    const { desk } = visit.store.book;
    const hits: HistoryHit[] = [];
    const wish = {
      text,
      limit,
      before: from ?? null,
      signal,
      isLiving: (id: string) =>
        [desk.orders, desk.calls, desk.custody].some((table) => Object.hasOwn(table, id)),
    };
    const end = await visit.history.search(wish, (found, reachedOn) => {
      hits.push(...found);
      visit.tellCaller({ kind: 'history-hits', search, hits: maskNumbers([...found]), reachedOn });
    });
    visit.searches.end(search, signal);
    const { next, reachedDay, isCancelled, unreadDays } = end;
    return ok({ hits, reachedOn: reachedDay, next, isCancelled, unreadDays: [...unreadDays] });
  },
  'history.cancel': async ({ search }, { searches }) => {
    searches.cancel(search);
    return ok({ done: true });
  },
  'history.days': async (_input, { history }) => ok({ days: await history.days() }),
  'history.day': async ({ on }, { history, store }) => {
    const { orders, calls, log } = await history.day(on);
    const { desk } = store.book;
    // What was recalled lives again and is shown where it lives.
    return ok({
      orders: orders.filter(({ number }) => !entryOf(desk.orders, number)),
      calls: calls.filter(({ number }) => !entryOf(desk.calls, number)),
      log,
    });
  },
} satisfies Handlers<PastChannels>;
