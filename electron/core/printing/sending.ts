import type { SlipTrouble } from '../../../shared/domain/printing/slip-job.ts';
import { refuse } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';

/** A slip has left the desk; `receipt` is what the receiver calls it (a spooler's job, a file), or empty. */
export interface Sent {
  readonly receipt: string;
}

/**
 * A slip did not go, or nobody can tell.
 *
 * `maybePrinted` is false only when not one byte of the slip can have reached paper, so that sending it again is safe.
 */
export interface NotSent {
  readonly trouble: SlipTrouble;
  readonly maybePrinted: boolean;
}

export type Sending = Result<Sent, NotSent>;

/** A refusal before any byte of the slip was given away. */
export function notSent(
  kind: SlipTrouble['kind'],
  detail: string,
): { readonly ok: false; readonly error: NotSent } {
  return refuse({ trouble: trouble(kind, detail), maybePrinted: false });
}

/** Bytes were given away and then something went wrong. */
export function maybeSent(
  kind: SlipTrouble['kind'],
  detail: string,
): { readonly ok: false; readonly error: NotSent } {
  return refuse({ trouble: trouble(kind, detail), maybePrinted: true });
}

/** Names a trouble; a long detail is cut to what the job record holds. */
export function trouble(kind: SlipTrouble['kind'], detail: string): SlipTrouble {
  return { kind, detail: detail.slice(0, 500).toWellFormed() };
}
