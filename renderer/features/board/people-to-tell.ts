import type { Level, Notice } from '../../../shared/domain/clock/notice.ts';
import { isCustodyOpen, type Custody } from '../../../shared/domain/custody/custody.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Shift } from '../../../shared/domain/shift/shift.ts';

/** Somebody who is to be told of one order: one call settles all that the ladders want to tell this person of it. */
export interface PersonToTell {
  /** Empty when nobody is named for the level. */
  readonly name: string;
  readonly levels: readonly Level[];
  /** Since when it is owed. */
  readonly dueAt: string;
  /** The gravest reason: the severity, else the one that fell due last. */
  readonly reason: Notice;
  /** What is written down as told. */
  readonly notices: readonly Notice[];
}

/** The people of an order who were not told yet: those its severity calls for first, then the longest owed. */
export function peopleToTell(notices: readonly Notice[]): PersonToTell[] {
  const open = notices.filter(({ told }) => told === null);
  // Where nobody is named the level stands for the person.
  const groups = Map.groupBy(open, ({ name, level }) => name || level);
  return [...groups.values()]
    .map(personOf)
    .sort((a, b) => rank(a.reason) - rank(b.reason) || a.dueAt.localeCompare(b.dueAt));
}

function personOf(notices: readonly Notice[]): PersonToTell {
  const byTime = notices.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
  const [first] = byTime;
  const last = byTime.at(-1);
  if (!first || !last) throw new Error('A group of notices has at least one');
  return {
    name: first.name,
    levels: [...new Set(byTime.map(({ level }) => level))],
    dueAt: first.dueAt,
    reason: byTime.find(({ why }) => why === 'severity') ?? last,
    notices: byTime,
  };
}

function rank({ why }: Notice): number {
  return why === 'severity' ? 0 : 1;
}

/** What somebody is told of: an order, something that is overdue, a shift that nobody has taken over. */
export type TellingAbout =
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'custody'; readonly custody: Custody }
  | { readonly kind: 'shift'; readonly shift: Shift };

/** The number of what somebody is told of. */
export function numberAbout(about: TellingAbout): string {
  if (about.kind === 'order') return about.order.number;
  return about.kind === 'custody' ? about.custody.number : about.shift.number;
}

/** Somebody to tell, and of what. */
export interface Waiting {
  readonly id: string;
  readonly about: TellingAbout;
  readonly person: PersonToTell;
}

interface Told {
  readonly orders: readonly Order[];
  readonly custody: readonly Custody[];
  readonly shifts: readonly Shift[];
}

/** Everybody who was not told yet, the longest owed first. */
export function peopleWaiting({ orders, custody, shifts }: Told): Waiting[] {
  return [
    ...orders.flatMap((order) => waitingFor({ kind: 'order', order }, order)),
    // Nobody has to hear any more of what came back before the call.
    ...custody.filter(isCustodyOpen).flatMap((each) => waitingFor({ kind: 'custody', custody: each }, each)),
    ...shifts.flatMap((shift) => waitingFor({ kind: 'shift', shift }, shift)),
  ].sort((a, b) => a.person.dueAt.localeCompare(b.person.dueAt));
}

function waitingFor(
  about: TellingAbout,
  { number, notices }: { readonly number: string; readonly notices: readonly Notice[] },
): Waiting[] {
  return peopleToTell(notices).map((person) => ({
    id: `notice-${number}-${person.notices[0]?.id.replace(/\W/g, '-') ?? ''}`,
    about,
    person,
  }));
}
