import fc from 'fast-check';
import { decideLend, type LendWish } from '../../../../../shared/domain/custody/decide-lend.ts';
import { decideAsk, decideExtend, decideReturn } from '../../../../../shared/domain/custody/decide-return.ts';
import { CODES, LENT_FOR_MS, ORDERS, RENEWALS, SECONDS, STAFF, type Desk } from './desk.ts';
import * as m from './model.ts';
import { PEOPLE } from './people.ts';
import { ask, stepOf, type Step } from './step.ts';

const by = fc.constantFrom(...STAFF);
const code = fc.constantFrom(...CODES);

interface LendStep {
  readonly codes: readonly string[];
  readonly person: number;
  readonly order: string | null;
  readonly hasConsent: boolean;
  readonly second: (typeof SECONDS)[number];
  readonly overrule: boolean;
  readonly by: string;
}

const lendStep: fc.Arbitrary<LendStep> = fc.record({
  codes: fc.array(code, { minLength: 1, maxLength: 3 }),
  person: fc.nat(PEOPLE.length - 1),
  order: fc.constantFrom(null, null, ...ORDERS),
  hasConsent: fc.boolean(),
  second: fc.constantFrom(...SECONDS),
  overrule: fc.boolean(),
  by,
});

function personOf({ person }: LendStep): (typeof PEOPLE)[number] {
  const found = PEOPLE[person];
  if (!found) throw new Error('There is no such person');
  return found;
}

function mayLend(model: m.Model, step: LendStep, now: number): boolean {
  const { codes, order, hasConsent, second, overrule } = step;
  const who = personOf(step);
  const known = m.knownAs(model, who.is);
  const whole = known === null ? who.is : (model.people.get(known) ?? who.is);
  const acting = [step.by, second];
  const isThere = codes.every((each) => m.thingAt(model, each).state === 'in');
  const isFree = isThere && new Set(codes).size === codes.length;
  const isSecondFit = second === null || (second !== step.by && second !== '1006');
  const ofClass = new Set(codes.map(m.classOf));
  const isSupervised = acting.includes('1002') || acting.includes('1005');
  const isLate = known !== null && m.isLate(model, known, now);
  const orderState = order === null ? 'ready' : model.orders.get(order);
  return (
    isFree &&
    isSecondFit &&
    !m.isBlocked(model, whole) &&
    (!isLate || (overrule && isSupervised)) &&
    (orderState === 'ready' || orderState === 'registered') &&
    (!ofClass.has('entrusted') || (hasConsent && second !== null)) &&
    (!ofClass.has('confidential') || (acting.includes('1005') && second !== null))
  );
}

function lend(model: m.Model, desk: Desk, step: LendStep): void {
  const who = personOf(step);
  const now = desk.now() + 1_000;
  const wish: LendWish = {
    codes: step.codes,
    borrower: who.wish,
    purpose: '',
    ...(step.order !== null && { order: step.order }),
    ...(step.hasConsent && { consent: { from: '业主', way: 'phone', note: '', untilOn: null } }),
    ...(step.second !== null && { second: step.second }),
    depositYuan: 0,
    overrule: step.overrule,
    values: {},
    note: '',
    print: false,
  };
  const lent = ask(
    { model, desk },
    'lend',
    { decide: decideLend, wish, by: step.by },
    mayLend(model, step, now),
  );
  if (!lent) return;
  if (!model.people.has(lent.borrower)) model.people.set(lent.borrower, { ...who.is, isBlocked: false });
  for (const loan of lent.loans)
    m.begin(model, loan.number, {
      kind: 'loan',
      person: lent.borrower,
      state: 'out',
      order: step.order,
      thing: loan.code,
      holds: loan.code,
      openedAt: now,
      openedBy: step.by,
    });
}

interface ReturnStep {
  readonly codes: readonly string[];
  readonly isDamaged: boolean;
  readonly by: string;
}

function giveBack(model: m.Model, desk: Desk, { codes, isDamaged, by: staff }: ReturnStep): void {
  const loans = codes.map((each) => m.thingAt(model, each).holder);
  const isLent = loans.every((number) => number !== null && model.stays.get(number)?.kind === 'loan');
  const isOnce = new Set(codes).size === codes.length;
  const condition = isDamaged ? 'damaged' : 'good';
  const wish = { items: codes.map((each) => ({ code: each.toLowerCase(), condition, note: '' }) as const) };
  const now = desk.now() + 1_000;
  const back = ask({ model, desk }, 'return', { decide: decideReturn, wish, by: staff }, isLent && isOnce);
  if (!back) return;
  for (const number of loans) {
    const stay = number === null ? undefined : model.stays.get(number);
    if (!stay || stay.thing === null) continue;
    m.thingAt(model, stay.thing).returned += 1;
    m.giveBack(model, stay, isDamaged ? 'damaged' : 'in');
    m.end(stay, 'returned', now, staff);
  }
}

/** Whatever lies outside comes back. */
function giveBackOne(model: m.Model, desk: Desk, { index }: { index: number }): void {
  const out = m.pick(model, index, isOut)?.[1].thing ?? 'K-001';
  giveBack(model, desk, { codes: [out], isDamaged: false, by: '1001' });
}

interface StayStep {
  readonly index: number;
  readonly by: string;
}

function isOut({ kind, isOpen }: m.ModelStay): boolean {
  return kind === 'loan' && isOpen;
}

function extend(model: m.Model, desk: Desk, { index, by: staff }: StayStep): void {
  const [number, stay] = m.pick(model, index, isOut) ?? ['A261122-L0999', null];
  const person = stay === null ? undefined : model.people.get(stay.person);
  const may =
    stay !== null &&
    stay.kind === 'loan' &&
    stay.isOpen &&
    stay.extensions < RENEWALS &&
    !(person && m.isBlocked(model, person));
  const now = desk.now() + 1_000;
  const wish = { loan: number, reason: '' };
  if (!ask({ model, desk }, 'extend', { decide: decideExtend, wish, by: staff }, may) || !stay) return;
  stay.extensions += 1;
  stay.isTouched = true;
  stay.due = Math.max(stay.due, now) + LENT_FOR_MS;
}

function askBack(model: m.Model, desk: Desk, { index, by: staff }: StayStep): void {
  const [number, stay] = m.pick(model, index, isOut) ?? ['A261122-L0999', null];
  const wish = { custody: number, outcome: 'coming', note: '' } as const;
  const isOpen = stay?.isOpen ?? false;
  if (ask({ model, desk }, 'ask', { decide: decideAsk, wish, by: staff }, isOpen) && stay)
    stay.isTouched = true;
}

const stayStep = fc.record({ index: fc.nat(30), by });

/** Lending, returning, extending and asking back. */
export const lendingSteps: fc.Arbitrary<Step>[] = [
  lendStep.map((wish) => stepOf('lend', wish, lend)),
  lendStep.map((wish) => stepOf('lend', { ...wish, second: '1005', hasConsent: true, by: '1001' }, lend)),
  fc
    .record({ codes: fc.array(code, { minLength: 1, maxLength: 2 }), isDamaged: fc.boolean(), by })
    .map((wish) => stepOf('return', wish, giveBack)),
  fc.nat(9).map((index) => stepOf('return', { index }, giveBackOne)),
  stayStep.map((wish) => stepOf('extend', wish, extend)),
  stayStep.map((wish) => stepOf('ask', wish, askBack)),
];
