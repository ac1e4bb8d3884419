import fc from 'fast-check';
import { openShift } from '../../../../../shared/domain/apply-shifts.ts';
import { decideCloseShift, decideOpenShift } from '../../../../../shared/domain/shift/decide-shift.ts';
import { missedHandoverFacts } from '../../../../../shared/domain/shift/due-handover.ts';
import { agreeOnOwners } from './agree.ts';
import { ROLES } from './day-desk.ts';
import { ownersAfter } from './foresee.ts';
import type { Model } from './model.ts';
import { ask, stepOf, type Both, type Step } from './step.ts';
import { by } from './work-steps.ts';

export function isSupervisor(id: string): boolean {
  const role = ROLES[id as keyof typeof ROLES]; // one of the staff
  return role === 'supervisor' || role === 'manager';
}

interface OpenStep {
  readonly by: string;
  readonly takeOver: string | undefined;
}

function open(both: Both, { by: staff, takeOver }: OpenStep): void {
  const { model } = both;
  const { shift } = model;
  const may = shift === null || (takeOver !== undefined && isSupervisor(staff));
  const opened = ask(both, 'open', [decideOpenShift, { takeOver }, staff], () => may);
  if (!opened) return;
  const from = shift?.owner ?? model.lastOwner;
  if (from !== null) {
    const owners = ownersAfter(model, { from, to: staff, kept: new Set() });
    agreeOnOwners(both.desk.book(), { owners, trusted: new Map() });
    own(model, owners);
  }
  model.handover = null;
  model.shift = { number: opened.shift, owner: staff };
  model.lastOwner = staff;
  model.refused = null;
}

/** Notes who owns what from now on; an order that goes to somebody else was touched by it. */
export function own(model: Model, owners: ReadonlyMap<string, string>): void {
  for (const [number, owner] of owners) {
    const order = model.orders.get(number);
    if (!order || order.owner === owner) continue;
    order.owner = owner;
    order.acts += 1;
  }
}

function close(both: Both, { by: staff }: OpenStep): void {
  const { model } = both;
  const { shift } = model;
  const may = shift !== null && (shift.owner === staff || isSupervisor(staff));
  if (!ask(both, 'close the counter', [decideCloseShift, { reason: '夜里没人' }, staff], () => may)) return;
  model.shift = null;
  model.handover = null;
  model.refused = null;
}

/** Nobody has come: the shift stays open, and nothing changes hands. */
function miss({ model, desk }: Both): void {
  const before = openShift(desk.book().desk);
  const actor = { at: new Date(desk.now()).toISOString(), newId: desk.newId };
  const facts = missedHandoverFacts(desk.book().desk, desk.now(), actor);
  desk.tell(facts);
  const known = model.tried.get('missed') ?? { accepted: 0, refused: 0 };
  model.tried.set('missed', { ...known, accepted: known.accepted + (facts.length > 0 ? 1 : 0) });
  if (before && openShift(desk.book().desk)?.owner !== before.owner) throw new Error('It changed hands');
}

const opening: fc.Arbitrary<OpenStep> = fc.record({ by, takeOver: fc.constantFrom(undefined, '没来') });

/** The counter is opened, taken over, closed, and waited for in vain. */
export const shiftSteps: fc.Arbitrary<Step>[] = [
  opening.map((wish) => stepOf('open', wish, open)),
  fc.constant(null).map(() => stepOf('missed', null, miss)),
];

/** The counter is closed for the night. */
export const closing: fc.Arbitrary<Step> = opening.map((wish) => stepOf('close', wish, close));
