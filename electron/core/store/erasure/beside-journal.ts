import { isCustodyStep } from '../../../../shared/domain/custody/custody-steps.ts';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import { dayOfNumber } from '../../../../shared/domain/history/filed-record.ts';
import type { LogEntry } from '../../../../shared/domain/duty-log/log-entry.ts';
import { dayOf } from '../../../../shared/domain/numbers.ts';
import type { Attachment, Order } from '../../../../shared/domain/order/order.ts';
import type { Scrubbing } from '../../../../shared/domain/rescue/scrub-records.ts';

/** What of a scope lies outside the journal: days of history, files of evidence. */
export interface BesideJournal {
  see(facts: readonly Fact[]): void;
  days(): string[];
  evidence(): Set<string>;
}

const DAY_MS = 86_400_000;

/** Gathers it from the facts of the touched lines; days may be named that hold nothing of the scope. */
export function gatherBesideJournal({
  orders,
  custody,
}: Pick<Scrubbing, 'orders' | 'custody'>): BesideJournal {
  const days = new Set<string>();
  const evidence = new Set<string>();

  function seeOrder(order: Order): void {
    days.add(dayOfNumber(order.number));
    if (orders.has(order.number)) for (const { sha256 } of order.attachments) evidence.add(sha256);
  }

  function seeCustody(each: Custody): void {
    days.add(dayOfNumber(each.number));
    // The order that a key was lent for says to whom.
    if (each.kind === 'loan' && each.order !== null) days.add(dayOfNumber(each.order));
    if (custody.has(each.number)) for (const { sha256 } of filesOf(each)) evidence.add(sha256);
  }

  // The desk's time zone may have been another one then: the neighbouring days are looked at as well.
  function seeEntry({ at }: LogEntry): void {
    for (const shift of [-DAY_MS, 0, DAY_MS])
      days.add(dayOf(new Date(Date.parse(at) + shift).toISOString(), 'UTC'));
  }

  function seeFact(fact: Fact): void {
    if ('order' in fact && typeof fact.order === 'string') days.add(dayOfNumber(fact.order));
    if (fact.type === 'order-registered' || fact.type === 'order-recalled') seeOrder(fact.order);
    if (fact.type === 'slip-queued' && fact.job.order !== null) days.add(dayOfNumber(fact.job.order));
    if (fact.type === 'file-attached' && orders.has(fact.order)) evidence.add(fact.attachment.sha256);
    if (isCustodyStep(fact)) days.add(dayOfNumber(fact.custody));
    if (fact.type === 'custody-opened' || fact.type === 'custody-recalled') seeCustody(fact.custody);
    if (fact.type === 'call-taken') days.add(dayOfNumber(fact.call.number));
    if (fact.type === 'log-written') seeEntry(fact.entry);
    for (const number of handoversOf(fact)) days.add(dayOfNumber(number));
    if (fact.type !== 'data-erased') return;
    fact.orders.forEach(seeOrder);
    for (const { number } of fact.calls) days.add(dayOfNumber(number));
    fact.log.forEach(seeEntry);
    fact.custody.forEach(seeCustody);
  }

  return { see: (facts) => facts.forEach(seeFact), days: () => [...days], evidence: () => evidence };
}

/** The handovers that a fact is about, which are filed under the day of their number. */
function handoversOf(fact: Fact): string[] {
  if (fact.type === 'handover-prepared') return [fact.handover.number];
  if (fact.type === 'shifts-recalled') return fact.handovers.map(({ number }) => number);
  return 'handover' in fact ? [fact.handover] : [];
}

/** The files that were handed in with a stay: photos of a deposit, the signature of whoever took something. */
export function filesOf({ photos, signature }: Pick<Custody, 'photos' | 'signature'>): Attachment[] {
  return signature === null ? photos : [...photos, signature];
}
