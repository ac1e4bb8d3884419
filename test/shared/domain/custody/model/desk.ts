import { apply } from '../../../../../shared/domain/apply.ts';
import type { Book } from '../../../../../shared/domain/book.ts';
import type { Register } from '../../../../../shared/domain/custody/register.ts';
import type { Thing } from '../../../../../shared/domain/custody/thing.ts';
import type { Decide } from '../../../../../shared/domain/decision.ts';
import { factSchema, type ChangeStamp, type Fact } from '../../../../../shared/domain/facts.ts';
import { defaultRegisters } from '../../../../../shared/rules/registers.ts';
import type { Result } from '../../../../../shared/result.ts';
import type { Refusal } from '../../../../../shared/refusal.ts';
import { bookWith, MORNING, orderWith } from '../../../../builders.ts';

/** The staff who act in the model: clerk, supervisor, manager. */
export const STAFF = ['1001', '1002', '1005'] as const;
/** Who may be named as the second person; the last may not. */
export const SECONDS = [null, '1001', '1002', '1005', '1006'] as const;
export const ORDERS = ['A261122-0001', 'A261122-0002'] as const;
/** What is in the cabinet at the beginning, by register and class. */
export const CABINET = {
  'K-001': ['keys', 'site'],
  'K-002': ['keys', 'site'],
  'K-003': ['keys', 'site'],
  'K-055': ['keys', 'entrusted'],
  'F-001': ['documents', 'confidential'],
  'P-001': ['passes', 'pass'],
  'P-002': ['passes', 'pass'],
} as const satisfies Record<string, readonly [string, string]>;
export const CODES = Object.keys(CABINET);
/** Everything is to be back an hour after it went out. */
export const LENT_FOR_MS = 3_600_000;
/** How often a loan may be extended. */
export const RENEWALS = 1;

function registerFact(register: Register): Fact {
  const lends = register.behaviour === 'lend';
  return {
    type: 'register-saved',
    register: {
      ...register,
      due: lends ? { unit: 'minutes', amount: LENT_FOR_MS / 60_000 } : { unit: 'none' },
      renewals: RENEWALS,
      returnCheck: 'none',
    },
  };
}

function thingOf(code: string, [register, ofClass]: readonly [string, string]): Thing {
  return {
    id: `t-${code}`,
    register,
    class: ofClass,
    code,
    name: code,
    site: null,
    door: null,
    cabinet: '甲',
    hook: null,
    pieces: 1,
    parts: [],
    consents: [],
    values: {},
    state: 'in',
    loan: null,
    note: '',
    receivedAt: MORNING,
    receivedBy: '1001',
    events: [],
    pinyin: '',
    initials: '',
  };
}

function morningBook(): Book {
  const admin = {
    id: '1006',
    name: '唐越',
    latinName: '',
    role: 'admin',
    phone: '',
    isActive: true,
  } as const;
  const ready = { state: 'called-back', slipBackAt: MORNING } as const;
  return bookWith(
    { type: 'staff-saved', staff: admin },
    ...defaultRegisters.map(registerFact),
    { type: 'things-received', things: Object.entries(CABINET).map(([code, of]) => thingOf(code, of)) },
    ...ORDERS.map((number): Fact => ({ type: 'order-registered', order: orderWith({ ...ready, number }) })),
  );
}

const morning = morningBook();

/** The book of the morning: its tables are copied and its records shared, because records are only ever replaced. */
function copyOfMorning(): Book {
  const { desk, access, vouchers, activity } = morning;
  const { things, borrowers, custody, orders, slipJobs, days, registers } = desk;
  return {
    ...morning,
    desk: {
      ...desk,
      things: { ...things },
      borrowers: { ...borrowers },
      custody: { ...custody },
      orders: { ...orders },
      slipJobs: { ...slipJobs },
      days: { ...days },
      registers: { ...registers },
    },
    activity: { places: { ...activity.places }, people: { ...activity.people } },
    access: { ...access },
    vouchers: { ...vouchers },
  };
}

interface Change {
  readonly stamp: ChangeStamp;
  readonly text: string;
}

/** A desk with the pure rules and nothing else: what is decided is written down as text, and a crash leaves only that. */
export function createDesk() {
  let book = copyOfMorning();
  let checkpoint = { text: '', changes: 0 };
  let now = Date.parse(MORNING);
  let made = 0;
  const journal: Change[] = [];

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
    act<I, O>(decide: Decide<I, O>, wish: I, by: string): Result<O, Refusal> {
      now += 1_000;
      const at = new Date(now).toISOString();
      const decision = decide(book, wish, { at, by, newId: () => `n-${(made += 1)}` });
      if (!decision.ok) return decision;
      const stamp = { seq: book.desk.seq + 1, at, by };
      const { facts, value } = decision.value;
      journal.push({ stamp, text: JSON.stringify(facts) });
      for (const fact of facts) apply(book, fact, stamp);
      return { ok: true, value };
    },
    /** Keeps the living state as text, as a checkpoint does. */
    keep() {
      checkpoint = { text: JSON.stringify(book), changes: journal.length };
    },
    /** Forgets everything but the journal and the last checkpoint, and opens again; answers what both came to. */
    crash(): { lived: Book; replayed: Book; reopened: Book } {
      const lived = book;
      const replayed = replay(copyOfMorning(), journal);
      const kept = checkpoint.text === '' ? copyOfMorning() : (JSON.parse(checkpoint.text) as Book); // our own text
      book = replay(kept, journal.slice(checkpoint.changes));
      return { lived, replayed, reopened: book };
    },
  };
}
export type Desk = ReturnType<typeof createDesk>;
