import type { Visit } from '../domain/custody/custody.ts';
import type { Register } from '../domain/custody/register.ts';
import { dayOf } from '../domain/numbers.ts';

/** A visit that is over, or never came to be, and still says who it was. */
export interface EndedVisit {
  readonly number: string;
  readonly register: string;
  readonly endedOn: string;
}

/** A day on which names go from visits by themselves, and from how many. */
export interface PurgeDay {
  readonly on: string;
  readonly visits: number;
}

type Registers = Readonly<Record<string, Pick<Register, 'purgeAfterDays'>>>;

const DAY_MS = 86_400_000;

/**
 * The local day on which a visit was over; null while somebody is inside.
 *
 * Who was expected and never came, or whose permit has run out, has no other end than the last day that was meant.
 */
export function visitEndedOn(visit: Visit, timeZone: string): string | null {
  if (visit.state === 'in') return null;
  const closedOn = visit.closedAt === null ? null : dayOf(visit.closedAt, timeZone);
  if (visit.state === 'left' || visit.state === 'withdrawn') return closedOn;
  const meant = lastDayMeant(visit, timeZone);
  return closedOn !== null && closedOn < meant ? closedOn : meant;
}

function lastDayMeant({ openedAt, expectedAt, permitUntil, entries }: Visit, timeZone: string): string {
  const lastOut = entries.at(-1)?.out ?? openedAt;
  const days = [dayOf(expectedAt ?? openedAt, timeZone), dayOf(lastOut, timeZone), permitUntil ?? ''];
  return days.sort().at(-1) ?? '';
}

/**
 * The first day on which the name goes from a visit; null when its register keeps it.
 *
 * Source: R8.4 [D] "auto-purge after 30 days": thirty whole days after the day of the end.
 */
export function purgeDayOf({ register, endedOn }: EndedVisit, registers: Registers): string | null {
  const days = registers[register]?.purgeAfterDays ?? null;
  if (days === null) return null;
  return new Date(Date.parse(endedOn) + (days + 1) * DAY_MS).toISOString().slice(0, 10);
}

/** The days on which names go from visits, the next one first; what is overdue counts as today. */
export function purgeDays(ended: Iterable<EndedVisit>, registers: Registers, today: string): PurgeDay[] {
  const counts = new Map<string, number>();
  for (const visit of ended) {
    const day = purgeDayOf(visit, registers);
    if (day === null) continue;
    const on = day < today ? today : day;
    counts.set(on, (counts.get(on) ?? 0) + 1);
  }
  return [...counts].map(([on, visits]) => ({ on, visits })).sort((a, b) => a.on.localeCompare(b.on));
}

/** When names go from visits next, and from how many; null when none is waiting for it. */
export function nextPurge(ended: Iterable<EndedVisit>, registers: Registers, today: string): PurgeDay | null {
  return purgeDays(ended, registers, today)[0] ?? null;
}

/** The visits from which the name goes by a day. */
export function purgeDue(ended: Iterable<EndedVisit>, registers: Registers, today: string): EndedVisit[] {
  return [...ended].filter((visit) => {
    const day = purgeDayOf(visit, registers);
    return day !== null && day <= today;
  });
}
