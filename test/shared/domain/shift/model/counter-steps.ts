import fc from 'fast-check';
import { expect } from 'vitest';
import { decideReceiveDeposit, decideRelease } from '../../../../../shared/domain/custody/decide-deposits.ts';
import { decideLend } from '../../../../../shared/domain/custody/decide-lend.ts';
import { decideAsk, decideExtend, decideReturn } from '../../../../../shared/domain/custody/decide-return.ts';
import {
  decideArrive,
  decideEnter,
  decideExpect,
  decideLeave,
} from '../../../../../shared/domain/custody/decide-visits.ts';
import { dueCustodyFacts } from '../../../../../shared/domain/custody/due-custody.ts';
import { dueStepFacts } from '../../../../../shared/domain/clock/due-facts.ts';
import { dueStandingFacts } from '../../../../../shared/domain/clock/due-standing.ts';
import type { Fact } from '../../../../../shared/domain/facts.ts';
import { selectFilable } from '../../../../../shared/rules/filing.ts';
import { differences } from '../../../../fingerprint.ts';
import { aLending, aVisit } from '../../custody/counter.ts';
import { CABINET, staffFact, type DayDesk } from './day-desk.ts';
import type { Model } from './model.ts';
import { see } from './see.ts';
import { stepOf, work, type Both, type Step } from './step.ts';
import { by } from './work-steps.ts';

const HOUR_MS = 3_600_000;
const pick = fc.nat(20);
const code = fc.constantFrom(...Object.keys(CABINET).filter((each) => each !== 'P-001'));

function pickStay({ stays }: Model, index: number, kind: string): string {
  const open = [...stays].flatMap(([number, stay]) => (stay.isOpen && stay.kind === kind ? [number] : []));
  return open[index % Math.max(1, open.length)] ?? '';
}

interface LendStep {
  readonly code: string;
  readonly index: number;
  readonly yuan: number;
  readonly by: string;
}

function lend(both: Both, { code: thing, index, yuan, by: staff }: LendStep): void {
  const orders = [...both.model.orders].filter(([, { isOpen }]) => isOpen).map(([number]) => number);
  const order = index % 2 === 0 ? orders[index % Math.max(1, orders.length)] : undefined;
  work(both, 'lend', [
    decideLend,
    aLending({ codes: [thing], depositYuan: yuan, ...(order && { order }) }),
    staff,
  ]);
}

function giveBack(both: Both, { code: thing, by: staff }: LendStep): void {
  const item = { code: thing, condition: 'good', pieces: 1, pages: 1, note: '' } as const;
  work(both, 'give back', [decideReturn, { items: [item] }, staff]);
}

function onLoan(both: Both, { index, by: staff }: LendStep): void {
  const loan = pickStay(both.model, index, 'loan');
  if (index % 2 === 0)
    work(both, 'ask for', [decideAsk, { custody: loan, outcome: 'coming', note: '' }, staff]);
  else {
    const dueAt = new Date(both.desk.now() + 48 * HOUR_MS).toISOString();
    work(both, 'extend', [decideExtend, { loan, dueAt, reason: '没用完' }, staff]);
  }
}

function onDeposit(both: Both, { index, by: staff }: LendStep): void {
  const deposit = pickStay(both.model, index, 'deposit');
  if (deposit !== '' && index % 2 === 0) {
    const released = { to: '李四', identity: 'known', tagSeen: true, note: '' } as const;
    work(both, 'release', [decideRelease, { deposit, released }, staff]);
    return;
  }
  const owner = { personId: null, name: '李四', firm: '', phone: '' };
  const what = { register: 'deposits', class: 'parcel', what: '纸箱', pieces: 1, shelf: '', note: '' };
  const more = { told: true, values: {}, photos: [], print: false };
  work(both, 'keep', [decideReceiveDeposit, { owner, ...what, ...more }, staff]);
}

interface VisitStep {
  readonly hours: number | null;
  readonly isPermit: boolean;
  readonly isHere: boolean;
  readonly by: string;
}

function visit(both: Both, { hours, isPermit, isHere, by: staff }: VisitStep): void {
  const wish = aVisit(isPermit ? { permitUntil: '2026-12-24' } : {});
  const expectedAt = hours === null ? undefined : new Date(both.desk.now() + hours * HOUR_MS).toISOString();
  if (isHere) work(both, 'arrive', [decideArrive, { ...wish, told: true, pass: 'P-001' }, staff]);
  else work(both, 'expect', [decideExpect, { ...wish, expectedAt }, staff]);
}

function comeAndGo(both: Both, { index, by: staff }: { index: number; by: string }): void {
  const number = pickStay(both.model, index, 'visit');
  if (work(both, 'leave', [decideLeave, { visit: number, note: '' }, staff]) !== null) return;
  work(both, 'enter', [decideEnter, { visit: number, told: true, pass: 'P-001' }, staff]);
}

/** What the printer says of a slip. */
function moveSlip(
  both: Both,
  { index, state }: { index: number; state: 'failed' | 'unknown' | 'confirmed' },
): void {
  const jobs = Object.keys(both.desk.book().desk.slipJobs);
  const jobId = jobs[index % Math.max(1, jobs.length)];
  if (jobId !== undefined) tell(both, [{ type: 'slip-moved', jobId, state, trouble: null, file: null }]);
}

function tell({ model, desk }: Both, facts: readonly Fact[]): void {
  desk.tell(facts);
  see(model, facts);
}

/** What the watch writes when its time has come. */
function watch(both: Both): void {
  const { desk } = both.desk.book();
  const now = both.desk.now();
  tell(both, [
    ...dueStandingFacts(desk, now),
    ...dueStepFacts(desk, now, 40),
    ...dueCustodyFacts(desk, now, 40),
  ]);
}

/** What was closed before yesterday leaves the desk. */
function file({ desk }: Both): void {
  const due = selectFilable(desk.book().desk, desk.now());
  const { orders, calls, log, custody, handovers } = due;
  const lists = { orders: [...orders], calls: [...calls], log: [...log] };
  if (orders.length + calls.length + log.length + custody.length + handovers.length === 0) return;
  desk.tell([{ type: 'records-filed', ...lists, custody: [...custody], handovers: [...handovers] }]);
}

/** The PC goes out and on again: from the journal, and from the last checkpoint with what came after. */
function crash(desk: DayDesk): void {
  const { lived, replayed, reopened } = desk.crash();
  expect(differences(replayed, lived)).toEqual([]);
  expect(differences(reopened, lived)).toEqual([]);
}

const lending: fc.Arbitrary<LendStep> = fc.record({ code, index: pick, yuan: fc.constantFrom(0, 0, 50), by });

/** The registers, the printers, the clock, the staff. */
export const counterSteps: fc.Arbitrary<Step>[] = [
  lending.map((wish) => stepOf('lend', wish, lend)),
  lending.map((wish) => stepOf('give back', wish, giveBack)),
  lending.map((wish) => stepOf('on a loan', wish, onLoan)),
  lending.map((wish) => stepOf('on a deposit', wish, onDeposit)),
  fc
    .record({ hours: fc.constantFrom(null, 2, 20), isPermit: fc.boolean(), isHere: fc.boolean(), by })
    .map((wish) => stepOf('visit', wish, visit)),
  fc.record({ index: pick, by }).map((wish) => stepOf('come and go', wish, comeAndGo)),
  fc
    .record({ index: pick, state: fc.constantFrom('failed', 'unknown', 'confirmed') })
    .map((wish) => stepOf('slip', wish, moveSlip)),
  fc.constantFrom(1, 20, 70, 300).map((minutes) =>
    stepOf('wait', minutes, (both) => {
      both.desk.wait(minutes * 60_000);
      watch(both);
    }),
  ),
];

/** What happens now and then: somebody stops or comes back, filing, a long night, a checkpoint, a crash. */
export const rareSteps: fc.Arbitrary<Step>[] = [
  fc
    .record({ id: fc.constantFrom('1003', '1004'), isActive: fc.boolean() })
    .map((wish) => stepOf('staff', wish, (both, { id, isActive }) => tell(both, [staffFact(id, isActive)]))),
  fc.constantFrom(26, 50).map((hours) =>
    stepOf('night', hours, (both, wait) => {
      both.desk.wait(wait * HOUR_MS);
      watch(both);
      file(both);
    }),
  ),
  fc.constant(null).map(() => stepOf('keep', null, ({ desk }) => desk.keep())),
  fc.constant(null).map(() => stepOf('crash', null, ({ desk }) => crash(desk))),
];
