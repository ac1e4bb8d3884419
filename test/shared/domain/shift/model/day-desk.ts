import { apply } from '../../../../../shared/domain/apply.ts';
import type { Book } from '../../../../../shared/domain/book.ts';
import type { Thing } from '../../../../../shared/domain/custody/thing.ts';
import type { Decide } from '../../../../../shared/domain/decision.ts';
import { factSchema, type ChangeStamp, type Fact } from '../../../../../shared/domain/facts.ts';
import type { Refusal } from '../../../../../shared/refusal.ts';
import { ok, type Result } from '../../../../../shared/result.ts';
import { bookWith, MORNING, orderWith } from '../../../../builders.ts';
import { aBorrower, aThing } from '../../custody/counter.ts';

/** The staff of the days: three clerks, a supervisor, a manager, the admin, who never has the counter. */
export const ROLES = {
  '1001': 'clerk',
  '1003': 'clerk',
  '1004': 'clerk',
  '1002': 'supervisor',
  '1005': 'manager',
  '1006': 'admin',
} as const;
export const STAFF = Object.keys(ROLES);
/** What hangs in the cabinets, by code: register and class. */
export const CABINET = {
  'K-001': ['keys', 'site'],
  'K-002': ['keys', 'site'],
  'P-001': ['passes', 'pass'],
  'F-001': ['documents', 'open'],
} as const satisfies Record<string, readonly [string, string]>;

export function staffFact(id: string, isActive: boolean): Fact {
  const role = ROLES[id as keyof typeof ROLES]; // one of the staff
  return { type: 'staff-saved', staff: { id, name: `员${id}`, latinName: '', role, phone: '', isActive } };
}

function thingsOf(): Thing[] {
  return Object.entries(CABINET).map(([code, [register, ofClass]]) =>
    aThing({ code, register, class: ofClass, hook: null }),
  );
}

/** How the desk stands in the morning, as facts. */
export const morning: readonly Fact[] = [
  ...STAFF.map((id) => staffFact(id, true)),
  { type: 'things-received', things: thingsOf() },
  { type: 'borrower-saved', borrower: aBorrower() },
  { type: 'order-registered', order: orderWith({ number: 'A261122-0001', owner: '1003' }) },
];

interface Change {
  readonly stamp: ChangeStamp;
  readonly text: string;
}

/** A checkpoint: as text, and as the records that it took hold of. */
interface Kept {
  readonly text: string;
  readonly changes: number;
  readonly records: object | null;
  readonly written: string;
}

function heldRecords({ desk }: Book): object {
  const { orders, custody, shifts, handovers, carried, openRounds, rounds, log } = desk;
  const tables = { orders: { ...orders }, custody: { ...custody }, shifts: { ...shifts } };
  return { ...tables, handovers: { ...handovers }, carried, openRounds, rounds, log: [...log] };
}

/** What an act led to. */
export interface Acted<O> {
  readonly value: O;
  readonly facts: readonly Fact[];
}

/** A desk with the pure rules and nothing else: what is decided is written down as text, and a crash leaves only that. */
export function createDay() {
  let book = bookWith(...morning);
  let kept: Kept = { text: '', changes: 0, records: null, written: '' };
  let now = Date.parse(MORNING);
  let made = 0;
  const journal: Change[] = [];

  function write(facts: readonly Fact[], by: string | null): void {
    const stamp = { seq: book.desk.seq + 1, at: new Date(now).toISOString(), by };
    journal.push({ stamp, text: JSON.stringify(facts) });
    for (const fact of facts) apply(book, fact, stamp);
  }

  function replay(from: Book, changes: readonly Change[]): Book {
    for (const { stamp, text } of changes)
      for (const raw of JSON.parse(text) as unknown[]) apply(from, factSchema.parse(raw), stamp);
    return from;
  }

  return {
    book: () => book,
    now: () => now,
    wait(ms: number) {
      now += ms;
    },
    /** Decides a wish and, when it is accepted, writes it down and applies it. */
    act<I, O>(decide: Decide<I, O>, wish: I, by: string): Result<Acted<O>, Refusal> {
      now += 1_000;
      const at = new Date(now).toISOString();
      const decision = decide(book, wish, { at, by, newId: () => `n-${(made += 1)}` });
      if (!decision.ok) return decision;
      const { facts, value } = decision.value;
      write(facts, by);
      return ok({ value, facts });
    },
    /** What the desk writes by itself. */
    tell(facts: readonly Fact[]) {
      if (facts.length > 0) write(facts, null);
    },
    newId: () => `n-${(made += 1)}`,
    /** Keeps the living state as text, as a checkpoint does. */
    keep() {
      const records = heldRecords(book);
      kept = {
        text: JSON.stringify(book),
        changes: journal.length,
        records,
        written: JSON.stringify(records),
      };
    },
    /** Forgets everything but the journal and the last checkpoint, and opens again; answers what both came to. */
    crash(): { lived: Book; replayed: Book; reopened: Book } {
      // A checkpoint writes the records as it took hold of them, while the desk goes on.
      if (kept.records !== null && JSON.stringify(kept.records) !== kept.written)
        throw new Error('A record was changed in place');
      const lived = book;
      const replayed = replay(bookWith(...morning), journal);
      const from = kept.text === '' ? bookWith(...morning) : (JSON.parse(kept.text) as Book); // our own text
      book = replay(from, journal.slice(kept.changes));
      return { lived, replayed, reopened: book };
    },
  };
}
export type DayDesk = ReturnType<typeof createDay>;
