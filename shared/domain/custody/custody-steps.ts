import type { ChangeStamp, Fact, FactOf } from '../facts.ts';
import type { Custody, Deposit, Visit } from './custody.ts';

/** A fact about one stay that is in the book already. */
export type CustodyStep = Extract<Fact, { custody: string }>;

/** Every such fact by name: others name a stay too, and are no step of it; looking at its telephone is one. */
const stepTypes = {
  'loan-extended': true,
  'loan-returned': true,
  'custody-withdrawn': true,
  'custody-reopened': true,
  'custody-asked': true,
  'custody-stepped': true,
  'custody-told': true,
  'deposit-reminded': true,
  'deposit-released': true,
  'deposit-disposed': true,
  'visit-entered': true,
  'visit-left': true,
  'visit-ended': true,
} as const satisfies Record<CustodyStep['type'], true>;

/** Whether a fact is a step of a stay that is in the book already. */
export function isCustodyStep(fact: Fact): fact is CustodyStep {
  return Object.hasOwn(stepTypes, fact.type);
}

/** A stay after one of its steps; the one that was there is left as it was. */
export function custodySteps(
  custody: Custody,
  fact: CustodyStep,
  stamp: ChangeStamp,
  setBackMs: number,
): Custody {
  const { at, by } = stamp;
  switch (fact.type) {
    case 'loan-extended':
      return custody.kind === 'loan'
        ? {
            ...custody,
            ...dueFrom(custody, fact.dueAt, setBackMs),
            extensions: [
              ...custody.extensions,
              { at, by: by ?? '', from: custody.dueAt, to: fact.dueAt, reason: fact.reason },
            ],
          }
        : custody;
    case 'loan-returned':
      return custody.kind === 'loan'
        ? { ...custody, ...closed(custody, stamp, setBackMs), returned: fact.returned, state: 'returned' }
        : custody;
    case 'custody-withdrawn':
      return {
        ...custody,
        ...closed(custody, stamp, setBackMs),
        state: 'withdrawn',
        note: joined(custody.note, fact.reason),
      };
    case 'custody-reopened':
      return reopened(custody);
    case 'custody-asked':
      return {
        ...custody,
        asks: [...custody.asks, { at, by: by ?? '', outcome: fact.outcome, note: fact.note }],
      };
    case 'custody-stepped':
      return stepped(custody, fact);
    case 'custody-told':
      return {
        ...custody,
        notices: custody.notices.map((each) =>
          each.id === fact.notice
            ? { ...each, told: { at, by: by ?? '', to: fact.to, how: fact.how, note: fact.note } }
            : each,
        ),
      };
    case 'deposit-reminded':
    case 'deposit-released':
    case 'deposit-disposed':
      return custody.kind === 'deposit' ? depositAfter(custody, fact, stamp, setBackMs) : custody;
    case 'visit-entered':
    case 'visit-left':
    case 'visit-ended':
      return custody.kind === 'visit' ? visitAfter(custody, fact, stamp, setBackMs) : custody;
  }
}

/** What was written stays; what is said at the end stands below it. */
function joined(before: string, more: string): string {
  return [before, more].filter((part) => part !== '').join('\n');
}

function dueFrom({ instants }: Custody, dueAt: string | null, setBackMs: number) {
  const due = dueAt === null ? null : Date.parse(dueAt) + setBackMs;
  return { dueAt, instants: { ...instants, due } };
}

function closed({ instants }: Custody, { at, by }: ChangeStamp, setBackMs: number) {
  return { closedAt: at, closedBy: by, instants: { ...instants, closed: Date.parse(at) + setBackMs } };
}

function reopened(custody: Custody): Custody {
  const open = { closedAt: null, closedBy: null, instants: { ...custody.instants, closed: null } };
  if (custody.kind === 'loan') return { ...custody, ...open, returned: null, state: 'out' };
  if (custody.kind === 'deposit') return { ...custody, ...open, released: null, state: 'kept' };
  return {
    ...custody,
    ...open,
    state: 'in',
    entries: custody.entries.map((entry, index, all) =>
      index === all.length - 1 ? { ...entry, out: null } : entry,
    ),
  };
}

function stepped(custody: Custody, fact: FactOf<'custody-stepped'>): Custody {
  const { rule, due, percent, dueAt } = fact;
  const known = new Set(custody.notices.map(({ id }) => id));
  return {
    ...custody,
    steps: [...custody.steps, { rule, due, percent, dueAt }],
    notices: [...custody.notices, ...fact.notices.filter(({ id }) => !known.has(id))],
  };
}

function depositAfter(
  deposit: Deposit,
  fact: FactOf<'deposit-reminded' | 'deposit-released' | 'deposit-disposed'>,
  stamp: ChangeStamp,
  setBackMs: number,
): Deposit {
  switch (fact.type) {
    case 'deposit-reminded': {
      const { days, outcome, note } = fact;
      const reminder = { days, at: stamp.at, by: stamp.by ?? '', outcome, note };
      return {
        ...deposit,
        ...dueFrom(deposit, fact.nextAt, setBackMs),
        reminders: [...deposit.reminders, reminder],
      };
    }
    case 'deposit-released':
      return {
        ...deposit,
        ...closed(deposit, stamp, setBackMs),
        released: fact.released,
        state: 'released',
      };
    case 'deposit-disposed':
      return {
        ...deposit,
        ...closed(deposit, stamp, setBackMs),
        disposal: fact.reason,
        state: 'disposed',
      };
  }
}

function visitAfter(
  visit: Visit,
  fact: FactOf<'visit-entered' | 'visit-left' | 'visit-ended'>,
  stamp: ChangeStamp,
  setBackMs: number,
): Visit {
  switch (fact.type) {
    case 'visit-entered':
      return {
        ...visit,
        ...dueFrom(visit, fact.dueAt, setBackMs),
        state: 'in',
        pass: fact.pass,
        toldAt: fact.told ? stamp.at : visit.toldAt,
        entries: [...visit.entries, { in: stamp.at, out: null, pass: fact.pass?.code ?? '' }],
      };
    case 'visit-left': {
      const entries = visit.entries.map((entry) =>
        entry.out === null ? { ...entry, out: stamp.at } : entry,
      );
      const after = { ...visit, entries, note: joined(visit.note, fact.note) };
      return fact.isOver
        ? { ...after, ...closed(visit, stamp, setBackMs), state: 'left' }
        : { ...after, ...dueFrom(visit, null, setBackMs), state: 'expected', pass: null };
    }
    case 'visit-ended':
      return {
        ...visit,
        ...closed(visit, stamp, setBackMs),
        state: 'ended',
        note: joined(visit.note, fact.reason),
      };
  }
}
