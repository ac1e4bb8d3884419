import { decided } from '../../../shared/domain/decision.ts';
import { decideMoveSlip, decideResumePrinter } from '../../../shared/domain/printing/decide-slips.ts';
import type { SlipState, SlipTrouble } from '../../../shared/domain/printing/slip-job.ts';
import type { BulkChange } from './bulk-book.ts';
import type { Chances } from './chances.ts';

/** A change that a slip will bring, and its moment in milliseconds since the epoch. */
export interface SlipStep {
  readonly at: number;
  change(at: string): BulkChange<unknown>;
}

const outOfPaper: SlipTrouble = { kind: 'out-of-paper', detail: '' };

/**
 * Plays one printer: every slip is sent and comes out, a few see the paper end, some are confirmed in the hand.
 *
 * The facts are those of the print queue: `sending` on disk before the first byte, then how it went. A printer that has
 * run out of paper holds later slips back until a clerk says that it is ready.
 */
export function createSlipCourse(
  given: { printerId: string; clerk: (at: number) => string },
  chances: Chances,
): (slip: string, queuedAt: number) => SlipStep[] {
  let freeAt = 0;

  function print(slip: string, from: number): SlipStep[] {
    const sendingAt = Math.max(from, freeAt) + 40 + chances.below(200);
    const outAt = sendingAt + 600 + chances.below(1_800);
    freeAt = outAt;
    if (chances.chance(0.003)) return runOut(slip, sendingAt, outAt);
    const sent = [moved(slip, 'sending', sendingAt), moved(slip, 'sent', outAt)];
    return chances.chance(0.35) ? [...sent, inHand(slip, outAt)] : sent;
  }

  function runOut(slip: string, sendingAt: number, failedAt: number): SlipStep[] {
    const readyAt = failedAt + 60_000 + chances.below(240_000);
    freeAt = readyAt;
    const ready: SlipStep = {
      at: readyAt,
      change: (at) => ({
        command: 'printers.resume',
        by: given.clerk(readyAt),
        at,
        decide: (book, actor) => decideResumePrinter(book, { printerId: given.printerId }, actor),
      }),
    };
    const failed = moved(slip, 'failed', failedAt, outOfPaper);
    return [moved(slip, 'sending', sendingAt), failed, ready, ...print(slip, readyAt + 1)];
  }

  function inHand(slip: string, outAt: number): SlipStep {
    const seenAt = outAt + 3_000 + chances.below(40_000);
    return {
      at: seenAt,
      change: (at) => ({
        command: 'slips.move',
        by: given.clerk(seenAt),
        at,
        decide: (book, actor) => decideMoveSlip(book, { slip, move: 'confirm' }, actor),
      }),
    };
  }

  return print;
}

function moved(slip: string, state: SlipState, at: number, trouble: SlipTrouble | null = null): SlipStep {
  return {
    at,
    change: (moment) => ({
      command: 'slips.queue',
      by: null,
      at: moment,
      decide: () => decided([{ type: 'slip-moved', jobId: slip, state, trouble, file: null }], null),
    }),
  };
}
