import type { JournalDamage } from '../../../shared/domain/rescue/health.ts';
import { journalStart } from './journal-reader.ts';
import { salvage } from './salvage.ts';
import { journalOf, type Store } from './store.ts';

/** Says where the journal of an opened book is damaged and what can still be read behind it; null when it is whole. */
export async function surveyDamage(store: Store): Promise<JournalDamage | null> {
  const { damage, end, endAt } = store.opened;
  if (!damage) return null;
  const isInTail = damage.segment >= end.segment;
  const from = isInTail ? end : journalStart;
  const lost: { from: number; to: number }[] = [];
  let readableAfter = 0;
  let after: string | null = null;
  for await (const one of salvage(store.depth.files, journalOf(store.depth), from)) {
    lost.push(...one.lost);
    if (lost.length === 0 && !isInTail) continue;
    readableAfter += one.kept;
    after ??= one.firstAt;
  }
  return {
    segment: damage.file,
    line: damage.line,
    trouble: damage.trouble,
    fromSeq: lost[0]?.from ?? end.seq + 1,
    toSeq: lost.at(-1)?.to ?? null,
    before: isInTail ? endAt : null,
    after,
    readableAfter,
  };
}
