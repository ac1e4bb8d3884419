import { z } from 'zod';
import { custodyNumber } from '../custody/thing.ts';
import { callNumber, id, orderNumber } from '../primitives.ts';

/**
 * What an erasure takes out of the book, found before anything is changed.
 *
 * `needles`: what is known of a person is replaced where it stands. `whole`: every free text of the records goes, because
 * nobody can tell which words of an old record are personal.
 */
export const scrubScope = z.strictObject({
  takes: z.enum(['needles', 'whole']),
  /** The person's own id, and those that were merged into it. */
  people: z.array(id),
  orders: z.array(orderNumber),
  calls: z.array(callNumber),
  /** Loans, deposits and visits whose holder goes. */
  custody: z.array(custodyNumber).default([]),
  /** Stays with somebody else that may speak of the person: loans of the own keys, visits to the own door. */
  besideCustody: z.array(custodyNumber).default([]),
  /** Entries in the list of borrowers. */
  borrowers: z.array(id).default([]),
  /** Things that are, or once were, the person's. */
  things: z.array(id).default([]),
  /** Names, plates, firms and notes; replaced only in the records above and in log lines that name them. */
  words: z.array(z.string()),
  /** Digits of telephones that are nobody else's; replaced wherever they stand. */
  phones: z.array(z.string()),
  /** Digits of telephones that others have too, and short ones; replaced only in the records above. */
  sharedPhones: z.array(z.string()),
});
export type ScrubScope = z.output<typeof scrubScope>;
