import type { Activity, ActivityState } from './book.ts';
import type { Call } from './call/call.ts';
import { entryOf } from './entry-of.ts';
import type { ChangeStamp, Fact, FactOf } from './facts.ts';

/** How many earlier matters of a place stand beside the form. */
const RECENT_MATTERS = 8;
const EXCERPT = 80;

/** Applies one fact to the counts of places and people, in place; other facts are ignored. */
export function applyToActivity(activity: ActivityState, fact: Fact, stamp: ChangeStamp): void {
  if (fact.type === 'call-taken') countCall(activity, fact.call);
  if (fact.type === 'order-closed') settleMatter(activity, fact, stamp);
  if (fact.type === 'people-merged') joinCounts(activity, fact.gone, fact.kept.id);
}

function joinCounts(activity: ActivityState, gone: string, kept: string): void {
  const from = activity.people[gone];
  if (!from) return;
  const to = activity.people[kept] ?? { calls: 0, lastAt: from.lastAt };
  const lastAt = from.lastAt > to.lastAt ? from.lastAt : to.lastAt;
  activity.people[kept] = { calls: from.calls + to.calls, lastAt };
  delete activity.people[gone];
}

function countCall(activity: ActivityState, call: Call): void {
  if (call.personId !== null) {
    const before = activity.people[call.personId]?.calls ?? 0;
    activity.people[call.personId] = { calls: before + 1, lastAt: call.at };
  }
  if (call.place.id === null) return;
  const before: Activity = activity.places[call.place.id] ?? { calls: 0, lastAt: call.at, recent: [] };
  const matter = {
    call: call.number,
    order: call.order,
    kind: call.kind,
    text: call.text.slice(0, EXCERPT),
    at: call.at,
    closedAt: call.order === null ? call.at : null,
    score: null,
  };
  activity.places[call.place.id] = {
    calls: before.calls + 1,
    lastAt: call.at,
    recent: [matter, ...before.recent].slice(0, RECENT_MATTERS),
  };
}

function settleMatter(activity: ActivityState, fact: FactOf<'order-closed'>, stamp: ChangeStamp): void {
  const known = fact.placeId === null ? undefined : entryOf(activity.places, fact.placeId);
  for (const matter of known?.recent ?? []) {
    if (matter.order === fact.order) Object.assign(matter, { closedAt: stamp.at, score: fact.score });
  }
}
