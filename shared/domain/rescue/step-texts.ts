import type { Fact, FactOf } from '../facts.ts';

/** Facts that are a step of an order. */
export type StepType = Exclude<Extract<Fact, { order: string }>['type'], 'number-reserved'>;

/** Fields of a step that a person wrote: about the matter, or as the name of a worker. */
interface StepTexts<T extends StepType> {
  readonly about: readonly (keyof FactOf<T> & string)[];
  readonly beside: readonly (keyof FactOf<T> & string)[];
}

/**
 * Which fields of a step are written by people. A new step does not compile before it is in this table.
 *
 * The timeline of an order keeps fields of its steps under the same names, so the table counts for both.
 */
const table: { readonly [T in StepType]: StepTexts<T> } = {
  'order-dispatched': { about: [], beside: ['assignee', 'copyTo'] },
  'order-picked-up': { about: [], beside: ['signer'] },
  'order-arrived': { about: [], beside: ['worker'] },
  'order-quoted': { about: ['quote'], beside: [] },
  'order-quote-accepted': { about: [], beside: [] },
  'order-started': { about: [], beside: [] },
  'order-paused': { about: ['note'], beside: [] },
  'order-resumed': { about: [], beside: [] },
  'order-done': { about: ['result'], beside: [] },
  'slip-returned': { about: [], beside: [] },
  'slip-sent-back': { about: ['note'], beside: [] },
  'order-called-back': { about: ['text'], beside: [] },
  'order-closed': { about: ['reason'], beside: [] },
  'order-reassigned': { about: ['reason'], beside: ['assignee'] },
  'order-escalated': { about: ['reason'], beside: ['to'] },
  'owner-offered': { about: ['reason'], beside: [] },
  'owner-taken': { about: [], beside: [] },
  'order-chased': { about: ['note'], beside: ['who'] },
  'completion-asked': { about: ['note'], beside: [] },
  'caller-told': { about: ['note'], beside: [] },
  'order-noted': { about: ['text'], beside: [] },
  // The entry goes with the file; a file's name may be a person's.
  'file-attached': { about: [], beside: [] },
  'call-joined': { about: ['text'], beside: [] },
  'order-voided': { about: ['reason'], beside: [] },
  'order-reopened': { about: ['reason'], beside: [] },
};

const ofJobs = { about: ['reason'], beside: [] } as const;

/** The fields that people wrote in a step, or in the timeline's entry of one; empty for anything else. */
export function textsOfStep(act: string): { about: readonly string[]; beside: readonly string[] } {
  if (act === 'slip-queued') return ofJobs;
  return isStep(act) ? table[act] : { about: [], beside: [] };
}

/** Whether a fact of this type is a step of an order. */
export function isStep(type: string): type is StepType {
  return Object.hasOwn(table, type);
}
