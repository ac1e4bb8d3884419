import type { Book } from '../../../../shared/domain/book.ts';
import type { Borrower } from '../../../../shared/domain/custody/borrower.ts';
import type { NewBorrower } from '../../../../shared/domain/custody/decide-borrowers.ts';
import type { LendWish } from '../../../../shared/domain/custody/decide-lend.ts';
import type { ThingWish } from '../../../../shared/domain/custody/decide-things.ts';
import type { VisitWish } from '../../../../shared/domain/custody/decide-visits.ts';
import type { Thing } from '../../../../shared/domain/custody/thing.ts';
import type { Decide } from '../../../../shared/domain/decision.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import { bookWith, MORNING, tell } from '../../../builders.ts';

/** A site key that hangs on hook 3, unless something else is said. */
export function aThing(overrides: Partial<Thing> = {}): Thing {
  const { code = 'K-003' } = overrides;
  return {
    id: `t-${code}`,
    register: 'keys',
    class: 'site',
    code,
    name: '水泵房',
    site: null,
    door: null,
    cabinet: '甲',
    hook: 3,
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
    ...overrides,
  };
}

/** The key of 3-1203, which its owner entrusted to the desk. */
export function anEntrustedKey(overrides: Partial<Thing> = {}): Thing {
  const door = {
    placeId: 'p-3-1203',
    name: '3-1203',
    personId: 'c-1',
    owner: '王秀兰',
    phone: '13812345521',
  };
  return aThing({ code: 'K-055', class: 'entrusted', name: '业主托管', door, cabinet: '乙', ...overrides });
}

/** A contractor whom the desk knows. */
export function aBorrower(overrides: Partial<Borrower> = {}): Borrower {
  return {
    id: 'b-1',
    kind: 'contractor',
    name: '高志强',
    firm: '通达电梯',
    phone: '13605710091',
    personId: null,
    staffId: null,
    badge: '',
    note: '',
    block: null,
    pinyin: '',
    initials: '',
    ...overrides,
  };
}

/** Somebody whom no list knows yet. */
export function aNewcomer(overrides: Partial<NewBorrower> = {}): NewBorrower {
  const { id: _id, block: _block, ...rest } = aBorrower();
  return { ...rest, name: '新人', firm: '', phone: '', ...overrides };
}

/** A lending of K-003 to b-1. */
export function aLending(overrides: Partial<LendWish> = {}): LendWish {
  return {
    codes: ['K-003'],
    borrower: { id: 'b-1' },
    purpose: '',
    depositYuan: 0,
    overrule: false,
    values: {},
    note: '',
    print: false,
    ...overrides,
  };
}

/** Somebody who comes once. */
export function aVisit(overrides: Partial<VisitWish> = {}): VisitWish {
  return {
    register: 'visits',
    class: 'visitor',
    who: { name: '卢先生', firm: '远大装饰', phone: '13300006079' },
    persons: 1,
    plate: '',
    place: { id: null, name: '' },
    host: '',
    why: '',
    identity: 'none',
    identityTail: '',
    agreed: '',
    values: {},
    note: '',
    ...overrides,
  };
}

/** What a form sends of a thing. */
export function formOf(thing: Thing, overrides: Partial<ThingWish> = {}): ThingWish {
  const {
    state: _state,
    loan: _loan,
    events: _events,
    consents: _consents,
    receivedAt: _at,
    receivedBy: _by,
    ...form
  } = thing;
  return { ...form, ...overrides };
}

/** A counter with K-003, K-004, the entrusted K-055, P-001, a confidential file and one contractor; its clock is moved by hand. */
export function createCounter(...facts: Fact[]) {
  const things = [
    aThing(),
    aThing({ code: 'K-004', hook: 4 }),
    anEntrustedKey(),
    aThing({ code: 'P-001', register: 'passes', class: 'pass', name: '访客证', cabinet: '' }),
    aThing({ code: 'F-001', register: 'documents', class: 'confidential', name: '合同', cabinet: '' }),
    aThing({ code: 'F-002', register: 'documents', class: 'open', name: '平面图', cabinet: '' }),
  ];
  const book: Book = bookWith(
    { type: 'things-received', things },
    { type: 'borrower-saved', borrower: aBorrower() },
    ...facts,
  );
  let now = Date.parse(MORNING);
  let made = 0;

  function ask<I, O>(decide: Decide<I, O>, wish: I, by = '1001') {
    now += 1_000;
    const at = new Date(now).toISOString();
    const decision = decide(book, wish, { at, by, newId: () => `n-${(made += 1)}` });
    if (decision.ok) tell(book, decision.value.facts, at, by);
    return decision;
  }

  return {
    book,
    desk: book.desk,
    wait(minutes: number) {
      now += minutes * 60_000;
    },
    at: () => new Date(now).toISOString(),
    /** Applies facts as they are. */
    tell: (...more: Fact[]) => tell(book, more, new Date(now).toISOString()),
    /** Does it, or fails the test with the refusal. */
    must<I, O>(decide: Decide<I, O>, wish: I, by?: string): O {
      const decision = ask(decide, wish, by);
      if (!decision.ok) throw new Error(JSON.stringify(decision.error));
      return decision.value.value;
    },
    /** The kind of the refusal, or `ok`. */
    kindOf<I, O>(decide: Decide<I, O>, wish: I, by?: string): string {
      const decision = ask(decide, wish, by);
      return decision.ok ? 'ok' : decision.error.kind;
    },
    thing(code: string): Thing {
      const found = Object.values(book.desk.things).find((each) => each.code === code);
      if (!found) throw new Error(`There is no ${code}`);
      return found;
    },
  };
}
