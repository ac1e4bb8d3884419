import type { Book } from '../../shared/domain/book.ts';
import type { Draft } from '../../shared/domain/draft/draft.ts';

/**
 * The acknowledged lines of a busy desk (see busy-desk.ts) that a book does not hold any more.
 *
 * An order must be there word for word, and voided when that was acknowledged; of a draft the last acknowledged wording,
 * or one that was being saved after it.
 */
export function lostChanges(
  acknowledged: readonly string[],
  orders: Book['desk']['orders'],
  drafts: readonly Draft[],
): string[] {
  const newest = new Map<string, string>();
  const lost: string[] = [];
  for (const line of acknowledged) {
    const [what, id = '', text = ''] = line.split(' ');
    if (what === 'draft') newest.set(id, text);
    else if (orders[id]?.text !== text || (what === 'void' && orders[id].state !== 'voided')) lost.push(line);
  }
  for (const [id, text] of newest) {
    const kept = drafts.find((draft) => draft.id === id)?.fields.text ?? '';
    if (!isSameOrLater(kept, text)) lost.push(`draft ${id} ${text}, but kept "${kept}"`);
  }
  return lost;
}

/** The orders that acknowledged lines name. */
export function ordersNamed(acknowledged: readonly string[]): string[] {
  const named = acknowledged.flatMap((line) => {
    const [what, id = ''] = line.split(' ');
    return what === 'draft' ? [] : [id];
  });
  return [...new Set(named)];
}

function isSameOrLater(kept: string, acknowledged: string): boolean {
  const place = (text: string) => text.split('/').map(Number);
  const [keptRound = -1, , keptIndex = -1] = place(kept);
  const [round = 0, , index = 0] = place(acknowledged);
  return keptRound > round || (keptRound === round && keptIndex >= index);
}
