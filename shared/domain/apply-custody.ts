import { changeOrder } from './apply-orders.ts';
import type { DeskState } from './book.ts';
import { custodySteps, isCustodyStep, type CustodyStep } from './custody/custody-steps.ts';
import type { Custody, Loan } from './custody/custody.ts';
import type { Thing } from './custody/thing.ts';
import { entryOf } from './entry-of.ts';
import type { ChangeStamp, Fact, FactOf } from './facts.ts';
import { thingActs } from '../rules/thing-acts.ts';

/** A person who was merged into another one: stays, borrowers and doors follow the one that is kept. */
export function repointCustody(desk: DeskState, gone: string, kept: string): void {
  for (const each of Object.values(desk.custody))
    if (each.who.personId === gone)
      desk.custody[each.number] = { ...each, who: { ...each.who, personId: kept } };
  for (const borrower of Object.values(desk.borrowers))
    if (borrower.personId === gone) desk.borrowers[borrower.id] = { ...borrower, personId: kept };
  for (const thing of Object.values(desk.things))
    if (thing.door?.personId === gone)
      desk.things[thing.id] = { ...thing, door: { ...thing.door, personId: kept } };
}

/** How many counts stay at hand; all of them stand in the journal. */
const COUNTS_AT_HAND = 60;

/** Applies what happens to registers, things, borrowers and their stays with a holder; other facts are ignored. */
export function applyToCustody(desk: DeskState, fact: Fact, stamp: ChangeStamp): void {
  switch (fact.type) {
    case 'register-saved':
      desk.registers[fact.register.id] = fact.register;
      return;
    case 'thing-saved':
      saveThing(desk, fact.thing);
      return;
    case 'things-received':
      for (const thing of fact.things) saveThing(desk, thing);
      return;
    case 'things-recalled':
      for (const thing of fact.things) desk.things[thing.id] = thing;
      return;
    case 'thing-acted':
      actOnThing(desk, fact, stamp);
      return;
    case 'consent-given':
      changeThing(desk, fact.thing, ({ consents }) => ({ consents: [...consents, fact.consent] }));
      return;
    case 'borrower-saved':
      desk.borrowers[fact.borrower.id] = fact.borrower;
      return;
    case 'borrower-blocked':
    case 'borrower-unblocked':
      block(desk, fact, stamp);
      return;
    case 'custody-opened':
      open(desk, fact.custody, stamp);
      return;
    case 'custody-recalled':
      desk.custody[fact.custody.number] = fact.custody;
      return;
    case 'stocktake-recorded':
      desk.stocktakes = [...desk.stocktakes, fact.stocktake].slice(-COUNTS_AT_HAND);
      return;
    case 'stocktakes-recalled':
      recallCounts(desk, fact);
      return;
    default:
      if (isCustodyStep(fact)) applyStep(desk, fact, stamp);
  }
}

function recallCounts(desk: DeskState, { stocktakes }: FactOf<'stocktakes-recalled'>): void {
  const recalled = new Map(stocktakes.map((each) => [each.id, each]));
  const kept = desk.stocktakes.map((each) => recalled.get(each.id) ?? each);
  const known = new Set(kept.map(({ id }) => id));
  const added = stocktakes.filter(({ id }) => !known.has(id));
  desk.stocktakes = [...kept, ...added].sort((a, b) => a.at.localeCompare(b.at)).slice(-COUNTS_AT_HAND);
}

/** A saved thing keeps the state and the loan it has: those move only by being lent, returned or acted on. */
function saveThing(desk: DeskState, thing: Thing): void {
  const before = entryOf(desk.things, thing.id);
  desk.things[thing.id] = before
    ? { ...thing, state: before.state, loan: before.loan, events: before.events, consents: before.consents }
    : thing;
}

function changeThing(desk: DeskState, id: string, change: (thing: Thing) => Partial<Thing>): void {
  const before = entryOf(desk.things, id);
  if (before) desk.things[id] = { ...before, ...change(before) };
}

function actOnThing(desk: DeskState, fact: FactOf<'thing-acted'>, { at, by }: ChangeStamp): void {
  const { thing: id, act, note } = fact;
  const { to } = thingActs[act];
  const loan = entryOf(desk.things, id)?.loan ?? null;
  changeThing(desk, id, ({ events }) => ({
    events: [...events, { at, by, act, note, loan: fact.loan }],
    state: to,
    loan: null,
  }));
  // Whoever lost it does not bring it back: the loan ends, and what it was lent for no longer waits for it.
  if (loan !== null) endLoan(desk, loan, { state: 'lost', note }, { at, by });
}

function block(
  desk: DeskState,
  fact: FactOf<'borrower-blocked' | 'borrower-unblocked'>,
  { at, by }: ChangeStamp,
): void {
  const before = entryOf(desk.borrowers, fact.borrower);
  if (!before) return;
  const isBlocked = fact.type === 'borrower-blocked';
  desk.borrowers[fact.borrower] = {
    ...before,
    block: isBlocked ? { reason: fact.reason, at, by: by ?? '' } : null,
  };
}

function open(desk: DeskState, custody: Custody, stamp: ChangeStamp): void {
  const ahead = desk.setBackMs;
  desk.custody[custody.number] = {
    ...custody,
    instants: {
      opened: Date.parse(custody.openedAt) + ahead,
      due: custody.dueAt === null ? null : Date.parse(custody.dueAt) + ahead,
      closed: custody.closedAt === null ? null : Date.parse(custody.closedAt) + ahead,
    },
  };
  if (custody.kind === 'loan' && custody.state === 'out') goOut(desk, custody, stamp);
  if (custody.kind === 'visit' && custody.state === 'in') holdPass(desk, custody.pass?.thing, custody.number);
}

function holdPass(desk: DeskState, pass: string | undefined, number: string): void {
  if (pass !== undefined) changeThing(desk, pass, () => ({ state: 'out', loan: number }));
}

function goOut(desk: DeskState, { number, thing, order, code, who }: Loan, { at, by }: ChangeStamp): void {
  changeThing(desk, thing, () => ({ state: 'out', loan: number }));
  if (order === null) return;
  changeOrder(desk, order, (changed) => {
    changed.keys = [
      ...changed.keys.filter(({ loan }) => loan !== number),
      { code, loan: number, isOut: true },
    ];
    changed.timeline.push({
      at,
      by,
      act: 'thing-lent',
      detail: { thing: code, borrower: who.name, loan: number },
    });
  });
}

function endLoan(
  desk: DeskState,
  number: string,
  { state, note }: { state: 'lost'; note: string },
  { at, by }: Pick<ChangeStamp, 'at' | 'by'>,
): void {
  const before = entryOf(desk.custody, number);
  if (!before) return;
  const noted = [before.note, note].filter(Boolean).join('\n');
  // A visitor without a pass is still inside; when the pass is found, somebody else may have it.
  if (before.kind === 'visit') desk.custody[number] = { ...before, pass: null, note: noted };
  if (before.kind !== 'loan') return;
  const closed = { closedAt: at, closedBy: by, instants: closedInstants(before, at, desk.setBackMs) };
  desk.custody[number] = { ...before, ...closed, state, note: noted };
  comeBack(desk, before, 'thing-lost', { at, by });
}

function closedInstants({ instants }: Custody, at: string, setBackMs: number): Custody['instants'] {
  return { ...instants, closed: Date.parse(at) + setBackMs };
}

/** Notes in the order it was lent for that a thing is no longer outside. */
function comeBack(
  desk: DeskState,
  { number, order, code, who }: Loan,
  act: 'thing-returned' | 'thing-lost' | 'thing-not-lent',
  { at, by }: Pick<ChangeStamp, 'at' | 'by'>,
): void {
  if (order === null) return;
  changeOrder(desk, order, (changed) => {
    changed.keys =
      act === 'thing-not-lent'
        ? changed.keys.filter(({ loan }) => loan !== number)
        : changed.keys.map((key) => (key.loan === number ? { ...key, isOut: false } : key));
    changed.timeline.push({ at, by, act, detail: { thing: code, borrower: who.name, loan: number } });
  });
}

/** A step of one stay, and what it means for the thing, the pass and the order that go with it. */
function applyStep(desk: DeskState, fact: CustodyStep, stamp: ChangeStamp): void {
  const before = entryOf(desk.custody, fact.custody);
  if (!before) return;
  const after = custodySteps(before, fact, stamp, desk.setBackMs);
  desk.custody[before.number] = after;
  if (before.kind === 'loan') followLoan(desk, before, fact, stamp);
  if (before.kind === 'visit' && after.kind === 'visit') followVisit(desk, before, after);
}

function followLoan(desk: DeskState, loan: Loan, fact: CustodyStep, stamp: ChangeStamp): void {
  switch (fact.type) {
    case 'loan-returned': {
      const isGood = fact.returned.condition !== 'damaged';
      changeThing(desk, loan.thing, () => ({ state: isGood ? 'in' : 'damaged', loan: null }));
      comeBack(desk, loan, 'thing-returned', stamp);
      return;
    }
    case 'custody-withdrawn':
      changeThing(desk, loan.thing, () => ({ state: 'in', loan: null }));
      comeBack(desk, loan, 'thing-not-lent', stamp);
      return;
    case 'custody-reopened':
      goOut(desk, loan, stamp);
      return;
    default:
  }
}

/** The pass is with the visitor exactly as long as he is inside. */
function followVisit(
  desk: DeskState,
  before: Extract<Custody, { kind: 'visit' }>,
  after: Extract<Custody, { kind: 'visit' }>,
): void {
  const held = (visit: typeof after) => (visit.state === 'in' ? visit.pass?.thing : undefined);
  const [had, has] = [held(before), held(after)];
  if (had === has) return;
  if (had !== undefined && desk.things[had]?.loan === before.number)
    changeThing(desk, had, () => ({ state: 'in', loan: null }));
  holdPass(desk, has, after.number);
}
