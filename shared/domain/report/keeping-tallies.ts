import { instantOf } from '../../rules/local-days.ts';
import { numberOf } from '../../rules/numbers.ts';
import type { Custody } from '../custody/custody.ts';
import type { Thing } from '../custody/thing.ts';
import { dayOfNumber } from '../history/filed-record.ts';
import { dayOf } from '../numbers.ts';
import type { Handover } from '../shift/handover.ts';
import type { CaseArticle } from '../snippet.ts';
import { isWithin, tally, type Around, type Tally } from './tally.ts';

const MINUTE_MS = 60_000;
const KEYS = 'keys';

/**
 * A key that was out in the period, lent in it or before: it counts against the figure when it was late before it came back,
 * or before the period ended (R8.1).
 */
export function keyTallies(custody: Custody, around: Around): Tally[] {
  if (custody.kind !== 'loan' || custody.register !== KEYS || custody.state === 'withdrawn') return [];
  const { opened, due, closed } = custody.instants;
  const { setBackMs, timeZone } = around.tables;
  const begin = instantOf(around.period.fromOn, 0, timeZone) + setBackMs;
  if (closed !== null && closed < begin && dayOfNumber(custody.number) < around.period.fromOn) return [];
  const until = Math.min(closed ?? Infinity, around.end + setBackMs);
  const base = {
    kind: 'custody',
    number: custody.number,
    at: custody.openedAt,
    title: [custody.code, custody.thingName, custody.who.name].filter((part) => part !== '').join(' '),
    day: dayOfNumber(custody.number),
  } as const;
  return [
    tally('keys-overdue', base, around, {
      staff: custody.openedBy,
      isMissed: due !== null && until > due,
      value: Math.round((until - opened) / MINUTE_MS),
      unit: 'minutes',
    }),
  ];
}

/** Every time in the period that a key was written down as lost; found again, it still was lost. */
export function lostTallies(thing: Thing, around: Around): Tally[] {
  if (thing.register !== KEYS) return [];
  return thing.events
    .filter(({ act, at }) => act === 'lose' && isWithin(around.period, dayOf(at, around.tables.timeZone)))
    .map(({ at, by }) =>
      tally(
        'keys-lost',
        {
          kind: 'thing',
          number: thing.code,
          at,
          title: [thing.code, thing.name].filter((part) => part !== '').join(' '),
          day: dayOf(at, around.tables.timeZone),
        },
        around,
        { staff: by, isMissed: true },
      ),
    );
}

/** A signed handover of the period: late when it was sealed behind the planned end of its shift and the grace of R9 [D]. */
export function handoverTallies(handover: Handover, around: Around): Tally[] {
  const { state, closedAt, number, preparedAt, from } = handover;
  const planned = around.plannedEnd(handover);
  if (state !== 'signed' || closedAt === null || planned === null) return [];
  const minutes = Math.round((Date.parse(closedAt) - planned) / MINUTE_MS);
  const base = {
    kind: 'handover',
    number,
    at: preparedAt,
    title: handover.words,
    day: dayOfNumber(number),
  } as const;
  return [
    tally('handovers-late', base, around, {
      staff: from,
      value: minutes,
      unit: 'minutes',
      isMissed: minutes > numberOf(around.numbers, 'handover-missed-minutes'),
    }),
  ];
}

/** A typical case that was written in the period (T32). */
export function caseTallies(article: CaseArticle, around: Around): Tally[] {
  const day = dayOf(article.at, around.tables.timeZone);
  if (!isWithin(around.period, day)) return [];
  const base = { kind: 'case', number: article.id, at: article.at, title: article.title, day } as const;
  return [tally('cases', base, around, { staff: article.by })];
}
