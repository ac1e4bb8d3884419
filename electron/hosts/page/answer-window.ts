import type { Log, Seat } from '../../core/ports.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { refuse, type Result } from '../../../shared/result.ts';
import { senderTrouble, type SenderFrame } from './sender-trouble.ts';

/** The seat and the page a window stands for. */
export interface WindowPlace {
  readonly home: string;
  readonly seat: Pick<Seat, 'invoke'>;
  readonly log: Log;
  /** Makes the reference of a bug that the user can read out. */
  readonly newId: () => string;
}

/**
 * Answers a window: checks who asks, passes the question to the seat, and never throws.
 *
 * A bug is logged under the reference that the answer carries.
 */
export async function answerWindow(
  place: WindowPlace,
  frame: SenderFrame | null,
  channel: unknown,
  input: unknown,
): Promise<Result<unknown, Refusal>> {
  const trouble = senderTrouble(frame, place.home);
  if (trouble) {
    place.log.note(`refused a question from the window: ${trouble}`);
    return refuse({ kind: 'untrusted-sender' });
  }
  if (typeof channel !== 'string') return refuse({ kind: 'unknown-channel', what: typeof channel });
  try {
    return await place.seat.invoke(channel, input);
  } catch (error) {
    const reference = place.newId();
    place.log.bug(reference, error);
    return refuse({ kind: 'bug', reference });
  }
}
