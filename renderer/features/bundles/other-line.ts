import type { OutputOf } from '../../../shared/contract.ts';
import type { Kind } from '../../../shared/domain/call/call.ts';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import type { LogCategory, LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';
import type { HistoryHit } from '../../../shared/domain/history/history-hit.ts';

/** A record of another desk as one line of a list. */
export interface OtherLine {
  /** By which the whole record is asked for. */
  readonly id: string;
  readonly kind: HistoryHit['kind'];
  /** Of a call or an order. */
  readonly of: Kind | null;
  readonly category: LogCategory | null;
  /** What is shown as its number; a log line has none. */
  readonly number: string;
  readonly at: string;
  readonly title: string;
}

const nothing = { of: null, category: null } as const;

/** A hit of a search as a line. */
export function lineOfHit(hit: HistoryHit): OtherLine {
  switch (hit.kind) {
    case 'order': {
      const { number, of, registeredAt } = hit;
      return {
        ...nothing,
        kind: 'order',
        id: number,
        number,
        of,
        at: registeredAt,
        title: joined(hit.place, hit.who, hit.text),
      };
    }
    case 'call': {
      const { number, of, at } = hit;
      return {
        ...nothing,
        kind: 'call',
        id: number,
        number,
        of,
        at,
        title: joined(hit.place, hit.who, hit.text),
      };
    }
    case 'log':
      return lineOfEntry(hit.entry);
    case 'custody': {
      const { number, openedAt } = hit;
      return {
        ...nothing,
        kind: 'custody',
        id: number,
        number,
        at: openedAt,
        title: joined(hit.what, hit.who, hit.firm),
      };
    }
    case 'handover': {
      const { number, head } = hit;
      return { ...nothing, kind: 'handover', id: number, number, at: head.preparedAt, title: head.shift };
    }
  }
}

/** A day of another desk as lines, the newest first; a call that left an order stands for itself only by its order. */
export function linesOfDay({ orders, calls, custody, log }: OutputOf<'desks.day'>): OtherLine[] {
  const lines: OtherLine[] = [
    ...orders.map((order) =>
      lineOfHit({
        ...order,
        kind: 'order',
        of: order.kind,
        place: order.place.name,
        who: order.contact.name,
      }),
    ),
    ...calls
      .filter(({ order }) => order === null)
      .map((call) =>
        lineOfHit({ ...call, kind: 'call', of: call.kind, place: call.place.name, who: call.callerName }),
      ),
    ...custody.map((stay) =>
      lineOfHit({
        ...stay,
        kind: 'custody',
        of: stay.kind,
        what: whatOf(stay),
        who: stay.who.name,
        firm: stay.who.firm,
      }),
    ),
    // What the desk wrote by itself tells of the records that stand here anyway.
    ...log.filter(({ text }) => text !== '').map(lineOfEntry),
  ];
  return lines.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** What was lent or deposited, or where a visitor went. */
export function whatOf(stay: Custody): string {
  if (stay.kind === 'loan') return joined(stay.code, stay.thingName);
  return stay.kind === 'deposit' ? stay.what : stay.place.name;
}

function lineOfEntry({ id, happenedAt, category, text }: LogEntry): OtherLine {
  return { ...nothing, kind: 'log', id, number: '', category, at: happenedAt, title: text };
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
