import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordScope } from '../../../../electron/core/store/erasure/due-records.ts';
import { filedBy } from '../../../../electron/core/store/replay.ts';
import { apply } from '../../../../shared/domain/apply.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import type { ChangeStamp, Fact } from '../../../../shared/domain/facts.ts';
import { factSchema } from '../../../../shared/domain/facts.ts';
import type { FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import { shiftFacts } from '../../../../shared/domain/shift/shift-facts.ts';
import type { ErasureSubject } from '../../../../shared/domain/rescue/erasure.ts';
import { createPersonTraces, phonesOfOthers } from '../../../../shared/domain/rescue/person-traces.ts';
import { scrubbedBeside, scrubbedLiving } from '../../../../shared/domain/rescue/scrub-book.ts';
import { scrubCustody, scrubStocktake, scrubThing } from '../../../../shared/domain/rescue/scrub-custody.ts';
import { scrubBorrower } from '../../../../shared/domain/rescue/scrub-party.ts';
import { scrubLogEntry } from '../../../../shared/domain/rescue/scrub-log.ts';
import {
  scrubHandover,
  scrubOpenRound,
  scrubRound,
  scrubShift,
} from '../../../../shared/domain/rescue/scrub-shifts.ts';
import { createScrubbing, scrubFacts } from '../../../../shared/domain/rescue/scrub-facts.ts';
import { scrubCall, scrubOrder, type Scrubbing } from '../../../../shared/domain/rescue/scrub-records.ts';
import type { ScrubScope } from '../../../../shared/domain/rescue/scrub-scope.ts';
import { actorAt, bookWith, minutesLater } from '../../../builders.ts';
import { differences } from '../../../fingerprint.ts';
import { inventory } from './custody-course.ts';
import { NAME, PHONE, type Wish } from './course-parts.ts';
import { pastOf, registerWish, shiftWish, wish } from './random-course.ts';

interface Change {
  readonly stamp: ChangeStamp;
  readonly facts: Fact[];
}

const nobody = {
  title: 'none',
  plates: [],
  firm: '',
  vip: false,
  noteBy: '',
  noteOn: '',
  initials: '',
  refusesCallbacks: false,
} as const;
const people: Fact[] = ['p', 'twin'].map((id) => ({
  type: 'person-saved',
  person: {
    ...{ ...nobody, plates: [], id, name: NAME, pinyin: 'ouyanghuimin', note: '' },
    ...{ phones: [PHONE], roles: [{ placeId: 'p-3-1203', role: 'family' }] },
  },
}));
const neighbour: Fact = {
  type: 'person-saved',
  person: {
    ...{ ...nobody, plates: [], id: 'n', name: '欧阳建国', pinyin: 'ouyangjianguo' },
    ...{
      note: `妹妹电话 ${PHONE}`,
      phones: ['13600005678'],
      roles: [{ placeId: 'p-3-1203', role: 'owner' }],
    },
  },
};

/** Lives a course of wishes; answers the changes it made and the book it led to. */
function live(wishes: readonly Wish[]): { book: Book; changes: Change[] } {
  const book = bookWith();
  const changes: Change[] = [];
  const write = (facts: Fact[], at: string): void => {
    const change = { stamp: { seq: book.desk.seq + 1, at, by: '1001' }, facts: structuredClone(facts) };
    changes.push(change);
    tellAll(book, [change], (record) => {
      if (record.kind === 'order') pastOf(book).set(record.order.number, record.order);
    });
  };
  write([...people, neighbour, ...inventory], minutesLater(0));
  for (const [index, decide] of wishes.entries()) {
    const at = minutesLater(index * 7 + 1);
    const decision = decide(book, actorAt(at));
    if (decision.ok && decision.value.facts.length > 0) write([...decision.value.facts], at);
  }
  return { book, changes };
}

function tellAll(book: Book, changes: readonly Change[], onFiled: (record: FiledRecord) => void): void {
  for (const { stamp, facts } of changes)
    for (const fact of structuredClone(facts)) {
      if (fact.type === 'records-filed') filedBy(book, fact).forEach(onFiled);
      apply(book, fact, stamp);
    }
}

function scrubRecord(record: FiledRecord, scrubbing: Scrubbing): FiledRecord {
  if (record.kind === 'order') return { kind: 'order', order: scrubOrder(record.order, scrubbing) };
  if (record.kind === 'call') return { kind: 'call', call: scrubCall(record.call, scrubbing) };
  if (record.kind === 'custody') return { kind: 'custody', custody: scrubCustody(record.custody, scrubbing) };
  if (record.kind === 'handover')
    return { kind: 'handover', handover: scrubHandover(record.handover, scrubbing) };
  return { kind: 'log', entry: scrubLogEntry(record.entry, scrubbing) };
}

function personScope(book: Book, changes: readonly Change[]): ScrubScope {
  const others = Object.values(book.directory.people).filter(({ id }) => id !== 'p' && id !== 'twin');
  const traces = createPersonTraces({ personId: 'p', borrowers: [] }, phonesOfOthers(others, 'p', []));
  for (let seeds = 0; traces.seeds() > seeds;) {
    seeds = traces.seeds();
    for (const { facts } of changes) traces.see(facts);
  }
  return traces.scope();
}

/** All closed orders with their calls, every call that left no order, and all stays that have ended. */
function recordsScope(changes: readonly Change[], open: ReadonlySet<string>): ScrubScope {
  const facts = changes.flatMap((change) => change.facts);
  const orders = facts.flatMap((fact) =>
    fact.type === 'order-registered' && !open.has(fact.order.number) ? [fact.order.number] : [],
  );
  const ours = new Set(orders);
  const calls = facts.flatMap((fact) =>
    fact.type === 'call-taken' && (fact.call.order === null || ours.has(fact.call.order))
      ? [fact.call.number]
      : [],
  );
  const custody = facts.flatMap((fact) =>
    fact.type === 'custody-opened' && !open.has(fact.custody.number) ? [fact.custody.number] : [],
  );
  return recordScope({ orders, calls, custody });
}

/** The numbers of what has not ended. */
function openIn({ desk }: Book): Set<string> {
  const orders = Object.values(desk.orders).filter(({ state }) => state !== 'closed' && state !== 'voided');
  const stays = Object.values(desk.custody).filter(({ closedAt }) => closedAt === null);
  return new Set([...orders, ...stays].map(({ number }) => number));
}

/** Erases in the living book and in the changes, and compares what each leads to; answers the text of all that is left. */
function expectSame(wishes: readonly Wish[], scopeOf: typeof personScope, subject: ErasureSubject): string {
  const { book, changes } = live(wishes);
  const scrubbing = createScrubbing(scopeOf(book, changes));
  const scrubbed = changes.map(({ stamp, facts }) => ({ stamp, facts: scrubFacts(facts, scrubbing) }));
  for (const { facts } of scrubbed) for (const fact of facts) expect(factSchema.parse(fact)).toEqual(fact);

  const half = Math.floor(changes.length / 2);
  expect(
    differences(
      recordsOf(bookOf(scrubbed.slice(0, half))),
      scrubbedRecordsOf(bookOf(changes.slice(0, half)), scrubbing),
    ),
  ).toEqual([]);

  const filed: FiledRecord[] = [];
  tellAll(bookWith(), changes, (record) => filed.push(scrubRecord(record, scrubbing)));
  const told: Change = {
    stamp: { seq: book.desk.seq + 1, at: minutesLater(9_000), by: '1005' },
    facts: [
      ...scrubbedBeside(book, scrubbing),
      {
        ...{
          type: 'data-erased',
          erasure: 'e-1',
          subject: withBorrowers(subject, scrubbing),
          reason: '本人要求',
          vouchers: [],
        },
        ...scrubbedLiving(book, scrubbing),
      },
    ],
  };
  tellAll(book, [told], () => undefined);
  const replayed = bookWith();
  const refiled: FiledRecord[] = [];
  tellAll(replayed, [...scrubbed, told], (record) => refiled.push(record));
  expect(differences(replayed, book)).toEqual([]);
  expect(differences(refiled, filed)).toEqual([]);

  const again = [...scrubbed, told].map(({ facts }) => facts);
  for (const facts of again) expect(scrubFacts(facts, scrubbing)).toBe(facts);
  return JSON.stringify([scrubbed, told, filed]);
}

/** As the erasure tells it: with the entries that were found on the way. */
function withBorrowers(subject: ErasureSubject, { borrowers }: Scrubbing): ErasureSubject {
  return subject.kind === 'records' ? subject : { ...subject, borrowers: [...borrowers] };
}

function bookOf(changes: readonly Change[]): Book {
  const book = bookWith();
  tellAll(book, changes, () => undefined);
  return book;
}

function recordsOf({ desk }: Book): object {
  const { orders, calls, log, custody, things, borrowers, stocktakes } = desk;
  const { shifts, handovers, rounds, openRounds } = desk;
  return {
    orders,
    calls,
    log,
    custody,
    things,
    borrowers,
    stocktakes,
    shifts,
    handovers,
    rounds,
    openRounds,
  };
}

function scrubbedTable<T>(table: Readonly<Record<string, T>>, scrub: (record: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(table).map(([key, record]) => [key, scrub(record)]));
}

function scrubbedRecordsOf({ desk }: Book, scrubbing: Scrubbing): object {
  return {
    orders: scrubbedTable(desk.orders, (order) => scrubOrder(order, scrubbing)),
    calls: scrubbedTable(desk.calls, (call) => scrubCall(call, scrubbing)),
    log: desk.log.map((entry) => scrubLogEntry(entry, scrubbing)),
    custody: scrubbedTable(desk.custody, (each) => scrubCustody(each, scrubbing)),
    things: scrubbedTable(desk.things, (thing) => scrubThing(thing, scrubbing)),
    borrowers: scrubbedTable(desk.borrowers, (borrower) => scrubBorrower(borrower, scrubbing)),
    stocktakes: desk.stocktakes.map((count) => scrubStocktake(count, scrubbing)),
    shifts: scrubbedTable(desk.shifts, (shift) => scrubShift(shift, scrubbing)),
    handovers: scrubbedTable(desk.handovers, (handover) => scrubHandover(handover, scrubbing)),
    rounds: desk.rounds.map((round) => scrubRound(round, scrubbing)),
    openRounds: scrubbedTable(desk.openRounds, (round) => scrubOpenRound(round, scrubbing)),
  };
}

const courses = [
  ['calls and orders', wish],
  ['the registers', registerWish],
  ['shifts and handovers', shiftWish],
] as const;
const courseOf = (each: typeof wish) => fc.array(each, { minLength: 30, maxLength: 140, size: 'max' });

describe.each(courses)('scrubbing of %s', (_name, each) => {
  it(
    'of a person goes together with applying, and leaves no spelling of the telephone',
    { timeout: 240_000 },
    () => {
      fc.assert(
        fc.property(courseOf(each), (wishes) => {
          const left = expectSame(wishes, personScope, { kind: 'person', personId: 'p', borrowers: [] });
          expect(left).not.toContain(PHONE);
          expect(left).not.toContain('7700');
        }),
        { numRuns: 250 },
      );
    },
  );

  it('of whole records goes together with applying', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(courseOf(each), (wishes) => {
        const subject = { kind: 'records', of: 'repair', closedBefore: '2026-12-01', count: null } as const;
        expectSame(wishes, (book, changes) => recordsScope(changes, openIn(book)), subject);
      }),
      { numRuns: 250 },
    );
  });
});

describe('the random courses', () => {
  it('meet what they are about: orders that were closed, filed, recalled and joined, keys that were lent and lost', () => {
    const seen = new Set<string>();
    const samples = courses.flatMap(([, each]) => fc.sample(courseOf(each), { numRuns: 60, seed: 7 }));
    for (const wishes of samples)
      for (const { facts } of live(wishes).changes) for (const { type } of facts) seen.add(type);
    expect([...seen].sort()).toEqual(
      expect.arrayContaining([
        ...['call-joined', 'call-taken', 'file-attached', 'log-written', 'order-called-back', 'order-closed'],
        ...[
          'order-quoted',
          'order-recalled',
          'order-reopened',
          'people-merged',
          'records-filed',
          'slip-queued',
        ],
        ...['clock-stepped', 'notice-told', 'marked-complex', 'severity-changed', 'complaint-recorded'],
        ...['complaint-digested', 'relay-confirmed', 'alternative-offered', 'request-chased'],
        ...['follow-up-planned', 'follow-up-tried', 'callback-entrusted', 'callback-accepted'],
        ...['case-written', 'snippet-saved', 'duty-person-saved'],
        ...['custody-opened', 'loan-returned', 'loan-extended', 'custody-withdrawn', 'custody-reopened'],
        ...['custody-asked', 'custody-stepped', 'custody-told', 'deposit-reminded', 'deposit-released'],
        ...['deposit-disposed', 'visit-entered', 'visit-left', 'visit-ended', 'stocktake-recorded'],
        ...['thing-acted', 'thing-saved', 'consent-given', 'borrower-saved', 'borrower-blocked'],
        ...shiftFacts.map(({ shape }) => shape.type.value).filter((type) => type !== 'shifts-recalled'),
      ]),
    );
  });
});
