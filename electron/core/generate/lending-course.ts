import type { Borrower } from '../../../shared/domain/custody/borrower.ts';
import type { AskOutcome, Custody } from '../../../shared/domain/custody/custody.ts';
import { decideLend, type LendWish } from '../../../shared/domain/custody/decide-lend.ts';
import { decideAsk, decideExtend, decideReturn } from '../../../shared/domain/custody/decide-return.ts';
import { decideActOnThing } from '../../../shared/domain/custody/decide-things.ts';
import { thingByCode } from '../../../shared/domain/custody/find-thing.ts';
import { classOfThing, overdueOf } from '../../../shared/domain/custody/objections.ts';
import type { Thing } from '../../../shared/domain/custody/thing.ts';
import { aroundUsual, weighted } from './chances.ts';
import { acted, stillOpen, writeCustodySteps, type CustodyLife } from './custody-life.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What is asked for, by the register it is in. */
const wanted = weighted([
  ['keys', 78],
  ['equipment', 10],
  ['cards', 8],
  ['documents', 4],
] as const);

/** How a loan ends: by its time, hours or days behind it, or never. */
const fates = weighted([
  ['in time', 880],
  ['late', 90],
  ['days late', 29],
  ['lost', 1],
] as const);

const answers = weighted<AskOutcome>([
  ['coming', 40],
  ['no-answer', 30],
  ['said-when', 20],
  ['told', 8],
  ['refuses', 2],
]);

/** How often another thing is looked for when one is out, and so on, until the borrower goes without. */
const TRIES = 6;

/**
 * Invents people who come to borrow, and how what they took comes back.
 *
 * Few things are wanted all the time and most of them rarely: a key at the front of the board goes out daily.
 */
export function createLendingCourse(life: CustodyLife): (at: number) => void {
  const { book, chances, sentences, shifts } = life;
  const { desk } = book;
  const things = Map.groupBy(Object.keys(desk.things), (id) => desk.things[id]?.register ?? '');
  const borrowers = Object.keys(desk.borrowers);

  function freeThing(register: string): Thing | null {
    const all = things.get(register) ?? [];
    for (let tried = 0; tried < TRIES; tried += 1) {
      const found = desk.things[all[Math.floor(chances.share() ** 2 * all.length)] ?? ''];
      if (found?.state === 'in') return found;
    }
    return null;
  }

  function freeThings(): Thing[] {
    const register = wanted(chances);
    const count = register === 'keys' && chances.chance(0.25) ? 2 + chances.below(4) : 1;
    const found = Array.from({ length: count }, () => freeThing(register)).filter((each) => each !== null);
    return [...new Map(found.map((each) => [each.id, each])).values()];
  }

  /** Who gives the PIN beside the clerk: what the classes ask for, and for somebody who still owes something. */
  function secondFor(lent: readonly Thing[], isLate: boolean): string | undefined {
    const classes = lent.flatMap((each) => classOfThing(desk, each) ?? []);
    if (classes.some(({ approvers }) => approvers !== null)) return shifts.manager();
    return isLate || classes.some(({ needsSecond }) => needsSecond) ? shifts.supervisor() : undefined;
  }

  function wishOf(lent: readonly Thing[], { id }: Borrower, isLate: boolean): LendWish {
    const needsConsent = lent.some((each) => classOfThing(desk, each)?.needsConsent);
    return {
      codes: lent.map(({ code }) => code),
      borrower: { id },
      purpose: sentences.lent('purpose'),
      depositYuan: chances.chance(0.03) ? 100 : 0,
      consent: needsConsent
        ? { from: sentences.lent('owner'), way: 'phone', note: '', untilOn: null }
        : undefined,
      second: secondFor(lent, isLate),
      overrule: isLate,
      values: {},
      note: '',
      print: false,
    };
  }

  function giveBack(number: string, at: number): void {
    const loan = stillOpen(life, number);
    if (loan?.kind !== 'loan') return;
    writeCustodySteps(life, loan, at);
    const isGood = !chances.chance(0.006);
    const item = {
      code: loan.code,
      condition: isGood ? ('good' as const) : ('damaged' as const),
      ...(loan.register === 'documents' && { pages: 20 + chances.below(200) }),
      note: '',
    };
    acted(life, 'loans.return', decideReturn, { wish: { items: [item] }, at });
    if (!isGood) mend(loan.code, 'repair', at + aroundUsual(chances, 2 * DAY));
  }

  function mend(code: string, act: 'repair' | 'find', at: number): void {
    life.later(at, (moment) => {
      const thing = thingByCode(desk, code);
      if (thing?.state !== (act === 'find' ? 'lost' : 'damaged')) return;
      acted(life, 'things.act', decideActOnThing, { wish: { code, act, reason: '' }, at: moment });
    });
  }

  function lose(number: string, at: number): void {
    const loan = stillOpen(life, number);
    if (loan?.kind !== 'loan') return;
    writeCustodySteps(life, loan, at);
    const wish = { code: loan.code, act: 'lose', reason: sentences.lent('note') } as const;
    acted(life, 'things.act', decideActOnThing, { wish, at });
    if (chances.chance(0.9)) mend(loan.code, 'find', at + aroundUsual(chances, 4 * DAY));
  }

  function ask(number: string, at: number): void {
    const loan = stillOpen(life, number);
    if (!loan) return;
    writeCustodySteps(life, loan, at);
    const wish = { custody: number, outcome: answers(chances), note: sentences.lent('note') };
    acted(life, 'custody.ask', decideAsk, { wish, at });
  }

  function extend(number: string, at: number): void {
    const loan = stillOpen(life, number);
    if (loan?.kind !== 'loan' || loan.extensions.length > 0 || isLate(loan, at)) return;
    acted(life, 'loans.extend', decideExtend, { wish: { loan: number, reason: '' }, at });
  }

  function planEnd(number: string, lentAt: number, dueAt: string | null): void {
    const due = dueAt === null ? lentAt + DAY : Date.parse(dueAt);
    const back = (at: number) => life.later(at, (moment) => giveBack(number, moment));
    const fate = fates(chances);
    if (fate === 'in time') return back(lentAt + (0.05 + chances.share() * 0.9) * (due - lentAt));
    // Who borrows shortly before the desk closes asks for more time at once.
    const asksAt = Math.max(lentAt + MINUTE, due - HOUR / 2);
    if (chances.chance(0.15)) life.later(asksAt, (moment) => extend(number, moment));
    if (chances.chance(0.7)) life.later(due + HOUR / 2, (moment) => ask(number, moment));
    if (fate === 'late') return back(due + aroundUsual(chances, 90 * MINUTE));
    life.later(due + 20 * HOUR, (moment) => ask(number, moment));
    if (fate === 'days late') return back(due + aroundUsual(chances, 2 * DAY));
    life.later(due + aroundUsual(chances, DAY), (moment) => lose(number, moment));
  }

  return (at) => {
    const lent = freeThings();
    const borrower = desk.borrowers[chances.pick(borrowers, '')];
    if (!borrower || lent.length === 0) return;
    const owes = overdueOf(desk, borrower.id, new Date(at).toISOString()).length > 0;
    if (owes && chances.chance(0.8)) return; // sent away until the other one is back
    const { loans } = acted(life, 'loans.lend', decideLend, { wish: wishOf(lent, borrower, owes), at });
    for (const { number, dueAt } of loans) planEnd(number, at, dueAt);
  };
}

function isLate({ dueAt }: Custody, at: number): boolean {
  return dueAt !== null && Date.parse(dueAt) <= at;
}
