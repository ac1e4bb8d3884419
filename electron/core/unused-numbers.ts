import { decided } from '../../shared/domain/decision.ts';
import type { Draft } from '../../shared/domain/draft/draft.ts';
import { entryOf } from '../../shared/domain/entry-of.ts';
import { newOrder } from '../../shared/domain/order/new-order.ts';
import type { Order } from '../../shared/domain/order/order.ts';
import type { Drafts } from './store/drafts.ts';
import type { History } from './store/history/history.ts';
import type { Store } from './store/store.ts';

/** How long a discarded call can be brought back before its number is given up (ux 3.2: undo 10 s). */
const UNDO_MS = 11_000;

/** Puts numbers that were told to a caller but never used into the book as void, so that none is missing. */
export interface UnusedNumbers {
  /** Sweeps once the undo is over. */
  sweepSoon(): void;
  sweep(): Promise<void>;
  close(): void;
}

/** Watches the discarded drafts of a book. */
export function createUnusedNumbers(
  store: Store,
  drafts: Drafts,
  history: Pick<History, 'order'>,
): UnusedNumbers {
  const timers = new Set<NodeJS.Timeout>();

  async function sweep(): Promise<void> {
    for (const draft of drafts.discarded()) {
      const number = draft.reservedNumber;
      if (number === null || entryOf(store.book.desk.orders, number)) continue;
      // Voided long ago, it is in history by now.
      if ((await history.order(number)) === null) await voidNumber(store, draft);
    }
  }

  return {
    sweep,
    sweepSoon() {
      const timer = setTimeout(() => {
        timers.delete(timer);
        void sweep();
      }, UNDO_MS);
      timer.unref();
      timers.add(timer);
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

async function voidNumber(store: Store, draft: Draft): Promise<void> {
  const number = draft.reservedNumber;
  if (number === null) return;
  // A book that takes no changes keeps the draft among the discarded; the next opening sweeps again.
  await store.commit({
    command: 'drafts.discard',
    id: `void-of-${number}`,
    by: draft.owner,
    decide: (book, { at }) => {
      if (entryOf(book.desk.orders, number)) return decided([], null);
      const order = unusedOrder(draft, number, book.desk.routes.complaint.department, at);
      return decided(
        [
          { type: 'order-registered', order },
          { type: 'order-voided', order: number, reason: 'draft-discarded' },
        ],
        null,
      );
    },
  });
}

function unusedOrder(draft: Draft, number: string, department: string, at: string): Order {
  const { fields } = draft;
  return newOrder({
    number,
    desk: number.slice(0, 1),
    at,
    by: draft.owner,
    kind: 'complaint',
    severity: fields.severity,
    urgency: 'normal',
    problem: null,
    place: { id: fields.placeId, name: fields.place || fields.who },
    contact: { personId: fields.personId, name: fields.callerName, title: 'none', role: '', phone: '' },
    text: fields.text.trim() || '—',
    channel: fields.channel,
    department,
    mode: fields.mode,
    warranty: fields.warranty,
  });
}
