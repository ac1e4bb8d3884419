import fc from 'fast-check';
import {
  decideDispose,
  decideReceiveDeposit,
  decideRelease,
  decideRemind,
} from '../../../../../shared/domain/custody/decide-deposits.ts';
import {
  decideArrive,
  decideEndVisit,
  decideEnter,
  decideExpect,
  decideLeave,
} from '../../../../../shared/domain/custody/decide-visits.ts';
import { STAFF, type Desk } from './desk.ts';
import * as m from './model.ts';
import { PEOPLE } from './people.ts';
import { ask, stepOf, type Step } from './step.ts';

const by = fc.constantFrom(...STAFF);
/** K-001 is no pass, however hard one tries. */
const pass = fc.constantFrom(null, 'P-001', 'P-002', 'K-001');
const DAY_MS = 86_400_000;
const ZONE_MS = 8 * 3_600_000;

/** The number of a local day at the desk. */
function dayOf(instant: number): number {
  return Math.floor((instant + ZONE_MS) / DAY_MS);
}

function receive(model: m.Model, desk: Desk, { by: staff }: { by: string }): void {
  const owner = { personId: null, name: '李四', firm: '', phone: '' };
  const wish = {
    register: 'deposits',
    class: 'parcel',
    owner,
    what: '纸箱',
    pieces: 1,
    shelf: '',
    told: true,
    values: {},
    photos: [],
    note: '',
    print: false,
  };
  const openedAt = desk.now() + 1_000;
  const kept = ask({ model, desk }, 'receive', { decide: decideReceiveDeposit, wish, by: staff }, true);
  if (!kept) return;
  m.begin(model, kept.deposit, { kind: 'deposit', person: '', state: 'kept', openedAt, openedBy: staff });
}

interface EndStep {
  readonly index: number;
  readonly how: 'release' | 'dispose' | 'remind';
  readonly by: string;
}

function onDeposit(model: m.Model, desk: Desk, { index, how, by: staff }: EndStep): void {
  const [deposit, stay] = m.pick(model, index, ({ kind, isOpen }) => kind === 'deposit' && isOpen) ?? [
    'A261122-D0999',
    null,
  ];
  const isKept = stay !== null && stay.kind === 'deposit' && stay.isOpen;
  const released = { to: '李四', identity: 'known', tagSeen: true, note: '' } as const;
  const now = desk.now() + 1_000;
  const both = { model, desk };
  const done =
    how === 'release'
      ? ask(both, how, { decide: decideRelease, wish: { deposit, released }, by: staff }, isKept)
      : how === 'dispose'
        ? ask(both, how, { decide: decideDispose, wish: { deposit, reason: '试' }, by: staff }, isKept)
        : ask(
            both,
            how,
            { decide: decideRemind, wish: { deposit, outcome: 'coming', note: '' }, by: staff },
            isKept,
          );
  if (!done || !stay) return;
  if (how === 'remind') stay.isTouched = true;
  else m.end(stay, how === 'release' ? 'released' : 'disposed', now, staff);
}

interface VisitStep {
  readonly person: number;
  readonly pass: string | null;
  /** For how many days more one may come; null for once. */
  readonly days: number | null;
  readonly isHere: boolean;
  readonly by: string;
}

function come(model: m.Model, desk: Desk, step: VisitStep): void {
  const { by: staff } = step;
  const who = PEOPLE[step.person];
  if (!who) return;
  const now = desk.now() + 1_000;
  const permitUntil = step.days === null ? null : dayOf(now) + step.days;
  const wish = {
    register: 'visits',
    class: 'visitor',
    who: { name: who.wish.name, firm: who.wish.firm, phone: who.wish.phone },
    persons: 1,
    plate: '',
    place: { id: null, name: '' },
    host: '',
    why: '',
    identity: 'none',
    identityTail: '',
    agreed: '',
    ...(permitUntil !== null && { permitUntil: localDay(permitUntil) }),
    values: {},
    note: '',
    told: true,
    ...(step.pass !== null && { pass: step.pass }),
  } as const;
  const isWelcome = !m.isBlocked(model, who.is);
  const both = { model, desk };
  const came = step.isHere
    ? ask(both, 'arrive', { decide: decideArrive, wish, by: staff }, isWelcome && isFree(model, step.pass))
    : ask(both, 'expect', { decide: decideExpect, wish, by: staff }, isWelcome);
  if (!came) return;
  m.begin(model, came.visit, {
    kind: 'visit',
    person: String(step.person),
    state: step.isHere ? 'in' : 'expected',
    permitUntil,
    holds: step.isHere ? step.pass : null,
    openedAt: now,
    openedBy: staff,
  });
}

function localDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function isFree(model: m.Model, code: string | null): boolean {
  return code === null || (code.startsWith('P') && m.thingAt(model, code).state === 'in');
}

function isExpected({ state }: m.ModelStay): boolean {
  return state === 'expected';
}

function isInside({ kind, state }: m.ModelStay): boolean {
  return kind === 'visit' && state === 'in';
}

interface EnterStep {
  readonly index: number;
  readonly pass: string | null;
  readonly by: string;
}

function enter(model: m.Model, desk: Desk, { index, pass: code, by: staff }: EnterStep): void {
  const [visit, stay] = m.pick(model, index, isExpected) ?? ['A261122-V0999', null];
  const now = desk.now() + 1_000;
  const person = stay === null || stay.kind !== 'visit' ? undefined : PEOPLE[Number(stay.person)];
  const may =
    stay !== null &&
    stay.isOpen &&
    stay.state === 'expected' &&
    (stay.permitUntil === null || stay.permitUntil >= dayOf(now)) &&
    !(person && m.isBlocked(model, person.is)) &&
    isFree(model, code);
  const wish = { visit, told: true, ...(code !== null && { pass: code }) };
  if (!ask({ model, desk }, 'enter', { decide: decideEnter, wish, by: staff }, may) || !stay) return;
  stay.state = 'in';
  stay.isTouched = true;
  if (code !== null) m.hold(model, visit, stay, code);
}

interface LeaveStep {
  readonly index: number;
  readonly pass: 'P-001' | 'P-002' | null;
  readonly by: string;
}

function leave(model: m.Model, desk: Desk, { index, pass: code, by: staff }: LeaveStep): void {
  const number = code === null ? m.pick(model, index, isInside)?.[0] : m.thingAt(model, code).holder;
  const stay = number == null ? undefined : model.stays.get(number);
  const now = desk.now() + 1_000;
  const may = stay !== undefined && stay.kind === 'visit' && stay.isOpen && stay.state === 'in';
  const wish = { ...(code === null ? { visit: number ?? 'A261122-V0999' } : { pass: code }), note: '' };
  if (!ask({ model, desk }, 'leave', { decide: decideLeave, wish, by: staff }, may) || !stay) return;
  m.giveBack(model, stay);
  if (stay.permitUntil === null || stay.permitUntil < dayOf(now)) {
    m.end(stay, 'left', now, staff);
    return;
  }
  stay.state = 'expected';
  stay.isTouched = true;
}

function endVisit(model: m.Model, desk: Desk, { index, by: staff }: { index: number; by: string }): void {
  const [visit, stay] = m.pick(model, index, isExpected) ?? ['A261122-V0999', null];
  const may = stay !== null && stay.isOpen && stay.state === 'expected';
  const now = desk.now() + 1_000;
  const wish = { visit, reason: '不来' };
  if (ask({ model, desk }, 'end', { decide: decideEndVisit, wish, by: staff }, may) && stay)
    m.end(stay, 'ended', now, staff);
}

const index = fc.nat(30);
const days = fc.option(fc.nat(2), { nil: null });

/** Deposits and visits. */
export const staySteps: fc.Arbitrary<Step>[] = [
  fc.record({ by }).map((wish) => stepOf('receive', wish, receive)),
  fc
    .record({ index, how: fc.constantFrom('release', 'dispose', 'remind'), by })
    .map((wish) => stepOf(wish.how, wish, onDeposit)),
  fc
    .record({ person: fc.nat(PEOPLE.length - 1), pass, days, isHere: fc.boolean(), by })
    .map((wish) => stepOf('come', wish, come)),
  fc.record({ index, pass, by }).map((wish) => stepOf('enter', wish, enter)),
  fc
    .record({ index, pass: fc.constantFrom(null, 'P-001' as const, 'P-002' as const), by })
    .map((wish) => stepOf('leave', wish, leave)),
  fc.record({ index, by }).map((wish) => stepOf('end', wish, endVisit)),
];
