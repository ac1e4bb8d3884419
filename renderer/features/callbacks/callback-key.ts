import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';

/** What tells one callback from another: an order may wait for several. */
export function callbackKey({ order, followUp }: Pick<CallbackLine, 'order' | 'followUp'>): string {
  return `${order} ${followUp ?? ''}`;
}

/** The callbacks that ask for three scores; the others only for a word or a message. */
export function asksScores({ reason }: Pick<CallbackLine, 'reason'>): boolean {
  return reason !== 'address' && reason !== 'promised';
}

/** Whether only a manager may make the call: the one that ends a grave complaint (R6 [D]). */
export function needsManager({ followUp, severity }: Pick<CallbackLine, 'followUp' | 'severity'>): boolean {
  return followUp === null && severity === 'S1';
}
