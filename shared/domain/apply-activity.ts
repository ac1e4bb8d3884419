import type { ActivityState, LastCall } from './book.ts';
import type { Call } from './call/call.ts';
import { entryOf } from './entry-of.ts';
import type { Fact, FactOf } from './facts.ts';

/** How many of its last calls are remembered by number; more than are shown, because rework is looked for among them. */
const REMEMBERED_CALLS = 40;

const none = { calls: 0, complaints: 0, repairs: 0, lastComplaint: null, lastRepair: null };

/** Applies one fact to the counts of places and people, in place; other facts are ignored. */
export function applyToActivity(activity: ActivityState, fact: Fact): void {
  if (fact.type === 'call-taken') countCall(activity, fact.call);
  if (fact.type === 'people-merged') joinCounts(activity, fact.gone, fact.kept.id);
  if (fact.type === 'data-erased') forgetPerson(activity, fact);
}

function joinCounts(activity: ActivityState, gone: string, kept: string): void {
  const from = entryOf(activity.people, gone);
  if (!from) return;
  const to = activity.people[kept] ?? { ...none, lastAt: from.lastAt };
  const lastAt = from.lastAt > to.lastAt ? from.lastAt : to.lastAt;
  activity.people[kept] = {
    calls: from.calls + to.calls,
    complaints: from.complaints + to.complaints,
    repairs: from.repairs + to.repairs,
    lastAt,
    lastComplaint: laterCall(from.lastComplaint, to.lastComplaint),
    lastRepair: laterCall(from.lastRepair, to.lastRepair),
  };
  delete activity.people[gone];
}

function countCall(activity: ActivityState, call: Call): void {
  if (call.place.id === null) return countPerson(activity, call);
  const before = entryOf(activity.places, call.place.id);
  // A repair may bring a call into the journal again that was counted before.
  if (before?.recent.includes(call.number)) return;
  activity.places[call.place.id] = {
    calls: (before?.calls ?? 0) + 1,
    lastAt: later(before?.lastAt, call.at),
    recent: [call.number, ...(before?.recent ?? [])].slice(0, REMEMBERED_CALLS),
  };
  countPerson(activity, call);
}

function countPerson(activity: ActivityState, { personId, kind, at, order }: Call): void {
  if (personId === null) return;
  const before = activity.people[personId];
  const { calls, complaints, repairs, lastComplaint, lastRepair } = before ?? none;
  const last = { at, order };
  activity.people[personId] = {
    calls: calls + 1,
    complaints: complaints + Number(kind === 'complaint'),
    repairs: repairs + Number(kind === 'repair'),
    lastAt: later(before?.lastAt, at),
    lastComplaint: kind === 'complaint' ? laterCall(lastComplaint, last) : lastComplaint,
    lastRepair: kind === 'repair' ? laterCall(lastRepair, last) : lastRepair,
  };
}

/** Of two calls at the same moment the second. */
function laterCall(before: LastCall | null, call: LastCall | null): LastCall | null {
  return before === null || (call !== null && call.at >= before.at) ? call : before;
}

/** A back-entry happened before calls that were written down earlier. */
function later(before: string | undefined, at: string): string {
  return before !== undefined && before > at ? before : at;
}

function forgetPerson(activity: ActivityState, { subject }: FactOf<'data-erased'>): void {
  if (subject.kind === 'person') delete activity.people[subject.personId];
}
