import { createHash } from 'node:crypto';
import { decided } from '../../../shared/domain/decision.ts';
import type { Fact } from '../../../shared/domain/facts.ts';
import { queueHandoverSlip } from '../../../shared/domain/printing/queue-handover-slip.ts';
import { sealedPart } from '../../../shared/domain/shift/sealed-part.ts';
import type { Handover } from '../../../shared/domain/shift/handover.ts';
import type { Store } from '../store/store.ts';

/** Handovers that ended and do not know yet where they stand in the journal. */
export function unanchored({ book }: Pick<Store, 'book'>): Handover[] {
  return Object.values(book.desk.handovers).filter(
    ({ state, anchor }) => (state === 'signed' || state === 'refused') && anchor === null,
  );
}

/**
 * Notes for every handover that has just ended up to which change the journal was on disk, with its head hash and the hash
 * of the document, and queues the sheet of a sealed one.
 *
 * The line of the seal cannot carry its own hash, so this is a change of its own; when the PC stops in between, the watch
 * does it at the next opening.
 */
export async function anchorHandovers(store: Store): Promise<void> {
  if (unanchored(store).length === 0) return;
  const { seq, hash } = store.depth.writing.durable();
  await store.commit({
    command: 'handover.anchor',
    id: undefined,
    by: null,
    decide: (book, actor) => {
      const facts = unanchored({ book }).flatMap((handover): Fact[] => [
        {
          type: 'handover-anchored',
          handover: handover.number,
          anchor: { seq, hash, document: documentHash(handover) },
        },
        ...(handover.state === 'signed'
          ? [
              {
                type: 'slip-queued',
                job: queueHandoverSlip(book, { handover: handover.number, copy: 1 }, actor),
              } as const,
            ]
          : []),
      ]);
      return decided(facts, null);
    },
  });
}

/** The SHA-256 of what was sealed, in hexadecimal. */
export function documentHash(handover: Handover): string {
  return createHash('sha256')
    .update(JSON.stringify(sealedPart(handover)))
    .digest('hex');
}
