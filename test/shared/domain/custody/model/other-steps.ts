import fc from 'fast-check';
import { expect } from 'vitest';
import { decideBlock } from '../../../../../shared/domain/custody/decide-borrowers.ts';
import { decideUndo } from '../../../../../shared/domain/custody/decide-undo.ts';
import { decideReopen, decideVoid } from '../../../../../shared/domain/order/decide-end.ts';
import { decideClose } from '../../../../../shared/domain/order/decide-paper.ts';
import { differences } from '../../../../fingerprint.ts';
import { ORDERS, STAFF, type Desk } from './desk.ts';
import * as m from './model.ts';
import { ask, stepOf, type Step } from './step.ts';

const by = fc.constantFrom(...STAFF);
const UNDO_WITHIN_MS = 600_000;

interface UndoStep {
  readonly indexes: readonly number[];
  readonly by: string;
}

function mayUndo(model: m.Model, stay: m.ModelStay, staff: string, now: number): boolean {
  const isFresh = (at: number, who: string) => who === staff && now - at <= UNDO_WITHIN_MS;
  if (stay.isOpen) return !stay.isTouched && isFresh(stay.openedAt, stay.openedBy);
  if (!['returned', 'released', 'left'].includes(stay.state)) return false;
  const order = stay.order === null ? 'ready' : model.orders.get(stay.order);
  const code = stay.thing ?? stay.passGiven;
  return (
    isFresh(stay.closedAt, stay.closedBy) &&
    (order === 'ready' || order === 'registered') &&
    (code === null || m.thingAt(model, code).epoch === stay.epochAfter)
  );
}

function undo(model: m.Model, desk: Desk, { indexes, by: staff }: UndoStep): void {
  const picked = indexes.flatMap((index) => {
    const found = m.pick(
      model,
      index,
      (stay) => desk.now() - Math.max(stay.openedAt, stay.closedAt) < UNDO_WITHIN_MS,
    );
    return found ? [found] : [];
  });
  if (picked.length === 0) return;
  const now = desk.now() + 1_000;
  const may = picked.every(([, stay]) => mayUndo(model, stay, staff, now));
  const wish = { numbers: picked.map(([number]) => number) };
  if (!ask({ model, desk }, 'undo', { decide: decideUndo, wish, by: staff }, may)) return;
  for (const [number, stay] of new Map(picked))
    if (stay.isOpen) withdraw(model, stay, now, staff);
    else reopen(model, number, stay);
}

function withdraw(model: m.Model, stay: m.ModelStay, now: number, staff: string): void {
  const code = stay.holds;
  m.giveBack(model, stay);
  m.end(stay, 'withdrawn', now, staff);
  if (code === null) return;
  const thing = m.thingAt(model, code);
  // As if it had never been.
  thing.epoch = stay.epochBefore;
  if (stay.kind === 'loan') thing.withdrawn += 1;
}

function reopen(model: m.Model, number: string, stay: m.ModelStay): void {
  stay.isOpen = true;
  stay.state = { loan: 'out', deposit: 'kept', visit: 'in' }[stay.kind];
  const code = stay.thing ?? stay.passGiven;
  if (code === null) return;
  const thing = m.thingAt(model, code);
  const { epochBefore } = stay;
  m.hold(model, number, stay, code);
  stay.epochBefore = epochBefore;
  if (stay.kind !== 'loan') return;
  thing.out -= 1;
  thing.returned -= 1;
}

function block(model: m.Model, desk: Desk, step: { index: number; isBlocked: boolean; by: string }): void {
  const ids = [...model.people.keys()];
  const borrower = ids[step.index % Math.max(1, ids.length)] ?? 'nobody';
  const wish = { borrower, isBlocked: step.isBlocked, reason: '试' };
  const person = model.people.get(borrower);
  const isKnown = person !== undefined;
  if (ask({ model, desk }, 'block', { decide: decideBlock, wish, by: step.by }, isKnown) && person)
    person.isBlocked = step.isBlocked;
}

type OrderStep = { order: string; how: 'close' | 'void' | 'reopen'; by: string };

function onOrder(model: m.Model, desk: Desk, { order, how, by: staff }: OrderStep): void {
  const state = model.orders.get(order);
  const isFree = m.keysOut(model, order).length === 0;
  const may = {
    close: state === 'ready' && isFree,
    void: (state === 'ready' || state === 'registered') && isFree,
    reopen: state === 'closed',
  }[how];
  const decide = { close: decideClose, void: decideVoid, reopen: decideReopen }[how];
  if (!ask({ model, desk }, how, { decide, wish: { order, reason: '试' }, by: staff }, may)) return;
  model.orders.set(order, ({ close: 'closed', void: 'voided', reopen: 'registered' } as const)[how]);
}

/** The PC goes out and on again: from the journal, and from the last checkpoint with what came after. */
function crash(_model: m.Model, desk: Desk): void {
  const { lived, replayed, reopened } = desk.crash();
  expect(differences(replayed.desk, lived.desk)).toEqual([]);
  expect(differences(reopened.desk, lived.desk)).toEqual([]);
}

const undoing = fc.record({ indexes: fc.array(fc.nat(30), { minLength: 1, maxLength: 2 }), by });

/** Taking back, blocking, ending orders, the clock, and the cut of the power. */
export const otherSteps: fc.Arbitrary<Step>[] = [
  undoing.map((wish) => stepOf('undo', wish, undo)),
  undoing.map(({ indexes }) => stepOf('undo', { indexes: indexes.slice(0, 1), by: '1001' }, undo)),
  fc.record({ index: fc.nat(5), isBlocked: fc.boolean(), by }).map((wish) => stepOf('block', wish, block)),
  fc
    .record({ order: fc.constantFrom(...ORDERS), how: fc.constantFrom('close', 'void', 'reopen'), by })
    .map((wish) => stepOf(wish.how, wish, onOrder)),
  fc
    .constantFrom(1, 20, 70, 300, 1_500)
    .map((minutes) => stepOf('wait', minutes, (_model, desk) => desk.wait(minutes * 60_000))),
];

/** The living state is kept, and the PC goes out. */
export const keepingSteps: fc.Arbitrary<Step>[] = [
  fc.constant(null).map(() => stepOf('keep', null, (_model, desk) => desk.keep())),
  fc.constant(null).map(() => stepOf('crash', null, crash)),
];

/** Steps that cost as much as a hundred others are tried now and then; else somebody takes something back. */
export function rarely(dear: readonly fc.Arbitrary<Step>[]): fc.Arbitrary<Step> {
  const cheap = undoing.map((wish) => stepOf('undo', wish, undo));
  return fc.oneof({ weight: 9, arbitrary: cheap }, ...dear);
}
