import type { Book } from '../../../../shared/domain/book.ts';
import { dayOf } from '../../../../shared/domain/numbers.ts';
import type { ScrubScope } from '../../../../shared/domain/rescue/scrub-scope.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { refuse, type Result } from '../../../../shared/result.ts';
import { isOpen } from '../../../../shared/rules/order-acts.ts';
import { retentionCuts, type RetentionCut } from '../../../../shared/rules/retention-due.ts';
import type { RetentionKind } from '../../../../shared/rules/retention.ts';
import { createBreather } from './breather.ts';
import { findDue, recordScope, type DueRecords } from './due-records.ts';
import { erase, type Asked } from './erase.ts';
import type { Erased } from './erased.ts';
import type { ErasureParts, OnProgress } from './erasure-parts.ts';

/** What a retention rule would take out today. */
export interface Due extends Pick<DueRecords, 'records' | 'oldestOn'> {
  readonly kind: RetentionKind;
  readonly closedBefore: string;
}

/** What every rule that does not keep for good would take out today. */
export async function listDue(parts: ErasureParts, onProgress: OnProgress): Promise<Due[]> {
  const cuts = cutsOf(parts, null);
  const found = await search(cuts, parts, onProgress);
  return cuts.map(({ kind, closedBefore }) => {
    const { records = 0, oldestOn = null } = found.get(kind) ?? {};
    return { kind, closedBefore, records, oldestOn };
  });
}

/** Takes out of the closed records of some kinds what their rules no longer keep; `nothing-to-erase` when that is nothing. */
export async function eraseDue(
  kinds: readonly RetentionKind[],
  asked: Asked,
  parts: ErasureParts,
  onProgress: OnProgress,
): Promise<Result<Erased, Refusal>> {
  const cuts = cutsOf(parts, kinds);
  const due = await search(cuts, parts, onProgress, asked.signal);
  const told = cuts
    .filter(({ kind }) => due.has(kind))
    .map(({ kind, closedBefore }) => ({
      id: parts.newId(),
      subject: {
        ...({ kind: 'records', of: kind, closedBefore } as const),
        count: due.get(kind)?.records ?? null,
      },
    }));
  if (told.length === 0) return refuse({ kind: 'nothing-to-erase' });
  const wish = {
    ...asked,
    told,
    // Looked for again each time: an order may have been reopened while the journal was read.
    find: async () => {
      const all = [...(await search(cuts, parts, onProgress, asked.signal)).values()];
      const numbers = (what: 'orders' | 'calls' | 'custody'): string[] => all.flatMap((each) => each[what]);
      const records = all.reduce((sum, each) => sum + each.records, 0);
      const found = { orders: numbers('orders'), calls: numbers('calls'), custody: numbers('custody') };
      return { scope: recordScope(found), records };
    },
    objection: openAmong,
  };
  return erase(wish, parts, onProgress);
}

function openAmong({ desk }: Book, { orders }: ScrubScope): Refusal | null {
  const ours = new Set(orders);
  const open = Object.values(desk.orders).filter((order) => ours.has(order.number) && isOpen(order));
  return open.length === 0 ? null : { kind: 'orders-open', count: open.length };
}

/** The time zone of the desk, by which days begin. */
export function timeZoneOf({ store }: ErasureParts): string {
  return store.book.desk.centre?.timeZone ?? 'Asia/Shanghai';
}

function cutsOf(parts: ErasureParts, kinds: readonly RetentionKind[] | null): RetentionCut[] {
  const { retention } = parts.store.book.desk;
  const rules = retention.filter(({ kind }) => kinds === null || kinds.includes(kind));
  return retentionCuts(rules, dayOf(parts.clock.now(), timeZoneOf(parts)));
}

function search(
  cuts: readonly RetentionCut[],
  parts: ErasureParts,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<Map<RetentionKind, DueRecords>> {
  const { store, history } = parts;
  const breathe = createBreather(signal);
  return findDue(cuts, { book: store.book, history, timeZone: timeZoneOf(parts), breathe, onProgress });
}
