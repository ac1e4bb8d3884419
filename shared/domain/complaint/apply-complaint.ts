import type { ChangeStamp, FactOf } from '../facts.ts';
import type { Order } from '../order/order.ts';
import { newComplaint, type Complaint, type ComplaintEntry, type ComplaintEntryKind } from './complaint.ts';

type EntryOf<K extends ComplaintEntryKind> = Extract<ComplaintEntry, { kind: K }>;
interface Written {
  readonly at: string;
  readonly by: string;
  readonly id: string;
}
type Writes = {
  readonly [K in ComplaintEntryKind]: (
    complaint: Complaint,
    entry: EntryOf<K>,
    written: Written,
  ) => Partial<Complaint>;
};

/** What each kind of entry changes in a complaint. */
const writes: Writes = {
  apology: (_complaint, _entry, { at }) => ({ apologyAt: at }),
  response: ({ response }, { text }, { at, by }) => ({ response: response ?? { at, by, text } }),
  handling: ({ handling }, { text }, { at, by }) => ({ handling: [...handling, { at, by, text }] }),
  demand: (_complaint, { text }) => ({ demand: text }),
  cause: (_complaint, { text, field }) => ({ cause: { text, field } }),
  follower: (_complaint, { name }) => ({ follower: name }),
  measure: ({ measures }, { text, person, dueOn }, { id }) => ({
    measures: [...measures, { id, text, person, dueOn, doneAt: null, note: '' }],
  }),
  'measure-done': ({ measures }, { measure, text }, { at }) => ({
    measures: measures.map((each) => (each.id === measure ? { ...each, doneAt: at, note: text } : each)),
  }),
  form: (_complaint, { plan, feedback }, { at, by }) => ({ form: { at, by, plan, feedback } }),
  compensation: (_complaint, { text, yuan }) => ({ compensation: { text, yuan, approval: null } }),
  'compensation-approved': ({ compensation }, { isApproved, note }, { at, by }) => ({
    compensation: compensation && { ...compensation, approval: { at, by, isApproved, note } },
  }),
  review: (_complaint, { finding, remedy, person, dueOn }, { at, by }) => ({
    review: { at, by, finding, remedy, person, dueOn },
  }),
  letter: ({ letters }, { to, subject, sentOn }, { id }) => ({
    letters: [...letters, { id, to, subject, sentOn, answeredOn: null, reply: '' }],
  }),
  'letter-answered': ({ letters }, { letter, answeredOn, text }) => ({
    letters: letters.map((each) => (each.id === letter ? { ...each, answeredOn, reply: text } : each)),
  }),
  'public-notice': ({ publicNotices }, { text, where }, { at, by }) => ({
    publicNotices: [...publicNotices, { at, by, text, where }],
  }),
  'joint-visit': ({ jointVisits }, { visitedAt, people, text }) => ({
    jointVisits: [...jointVisits, { visitedAt, people, text }],
  }),
};

/** Writes one entry into the complaint of an order. */
export function recordComplaint(
  order: Order,
  { entry, id }: FactOf<'complaint-recorded'>,
  { at, by }: ChangeStamp,
): void {
  const complaint = order.complaint ?? newComplaint;
  const write = writes[entry.kind] as Writes[ComplaintEntryKind] &
    ((...given: unknown[]) => Partial<Complaint>); // the row of this very kind
  order.complaint = { ...complaint, ...write(complaint, entry, { at, by: by ?? '', id }) };
  if (entry.kind === 'response')
    order.moments = { ...order.moments, firstResponseAt: order.moments.firstResponseAt ?? at };
  if (entry.kind === 'form') order.moments = { ...order.moments, formAt: order.moments.formAt ?? at };
}
