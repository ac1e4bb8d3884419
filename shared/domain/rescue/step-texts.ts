import type { Fact, FactOf } from '../facts.ts';

/** Facts that are a step of an order. */
export type StepType = Exclude<Extract<Fact, { order: string }>['type'], 'number-reserved'>;

/** Fields of a step that a person wrote: about the matter, or as the name of a worker. */
interface StepTexts<T extends StepType> {
  readonly about: readonly (keyof FactOf<T> & string)[];
  readonly beside: readonly (keyof FactOf<T> & string)[];
  /** Fields that lie deeper in the fact and flat in the entry of the timeline. */
  readonly deeper?: { readonly about: readonly string[]; readonly beside: readonly string[] };
}

/** Texts inside the records of complaints, requests and callbacks, by the name of their field. */
export const deeperTexts = {
  about: [
    ...['text', 'note', 'demand', 'plan', 'feedback', 'finding', 'remedy', 'subject', 'reply'],
    'specialWish',
  ],
  beside: ['name', 'person', 'people', 'to', 'where', 'follower', 'told', 'confirmedBy'],
} as const;

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
  'clock-stepped': { about: [], beside: ['notices'], deeper: { about: [], beside: ['told'] } },
  'clock-snoozed': { about: [], beside: [] },
  'notice-told': { about: ['note'], beside: ['to'] },
  'marked-complex': { about: ['reason'], beside: [] },
  'severity-changed': { about: ['reason'], beside: ['notices'], deeper: { about: [], beside: ['told'] } },
  'complaint-recorded': { about: ['entry'], beside: [], deeper: deeperTexts },
  'complaint-digested': { about: [], beside: [] },
  'relay-confirmed': { about: [], beside: ['told', 'confirmedBy'] },
  'alternative-offered': { about: ['text'], beside: [] },
  'request-chased': { about: ['note'], beside: [] },
  'dnd-tried': { about: ['note'], beside: [] },
  'follow-up-planned': { about: ['followUp'], beside: [] },
  'follow-up-tried': { about: ['text'], beside: [] },
  'callback-entrusted': { about: ['reason'], beside: [] },
  'callback-accepted': { about: [], beside: [] },
  'notices-given': { about: [], beside: ['notices'], deeper: { about: [], beside: ['told'] } },
};

interface AnyTexts {
  readonly about: readonly string[];
  readonly beside: readonly string[];
  readonly deeper?: { readonly about: readonly string[]; readonly beside: readonly string[] };
}

const ofJobs = { about: ['reason'], beside: [] } as const;

/** The fields that people wrote in a step, or in the timeline's entry of one; empty for anything else. */
export function textsOfStep(act: string): { about: readonly string[]; beside: readonly string[] } {
  if (act === 'slip-queued') return ofJobs;
  if (!isStep(act)) return { about: [], beside: [] };
  const { about, beside, deeper } = table[act] as AnyTexts; // a row of the table, read by names alone
  return {
    about: [...about, ...(deeper?.about ?? [])],
    beside: [...beside, ...(deeper?.beside ?? [])],
  };
}

/** Whether a fact of this type is a step of an order. */
export function isStep(type: string): type is StepType {
  return Object.hasOwn(table, type);
}
