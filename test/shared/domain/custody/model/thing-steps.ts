import fc from 'fast-check';
import { decideStocktake } from '../../../../../shared/domain/custody/decide-stocktake.ts';
import { decideActOnThing } from '../../../../../shared/domain/custody/decide-things.ts';
import type { DifferenceCause } from '../../../../../shared/domain/custody/stocktake.ts';
import type { ThingAct } from '../../../../../shared/domain/custody/thing.ts';
import { CABINET, CODES, STAFF, type Desk } from './desk.ts';
import * as m from './model.ts';
import { ask, stepOf, type Step } from './step.ts';

const by = fc.constantFrom(...STAFF);

/** Where each act leads and from where it may start, once more in the test's own words. */
const acts: Record<ThingAct, { from: readonly string[]; to: m.ModelThing['state'] }> = {
  lose: { from: ['in', 'out', 'damaged'], to: 'lost' },
  find: { from: ['lost'], to: 'in' },
  damage: { from: ['in'], to: 'damaged' },
  repair: { from: ['damaged'], to: 'in' },
  retire: { from: ['in', 'damaged', 'lost'], to: 'retired' },
  restore: { from: ['retired'], to: 'in' },
  'hand-back': { from: ['in', 'damaged'], to: 'handed-back' },
};

interface ActStep {
  /** Among those of which it can be; 5 is any. */
  readonly index: number;
  readonly code: string;
  readonly act: ThingAct;
  readonly by: string;
}

function act(model: m.Model, desk: Desk, { index, code: any, act: name, by: staff }: ActStep): void {
  const { from, to } = acts[name];
  const fit = CODES.filter((each) => from.includes(m.thingAt(model, each).state));
  const code = (index === 5 ? undefined : fit[index % Math.max(1, fit.length)]) ?? any;
  const thing = m.thingAt(model, code);
  const wish = { code, act: name, reason: '试' };
  const now = desk.now() + 1_000;
  if (!ask({ model, desk }, name, { decide: decideActOnThing, wish, by: staff }, from.includes(thing.state)))
    return;
  if (name === 'lose') lose(model, code, now, staff);
  thing.state = to;
  m.touch(model, thing);
}

/** Whoever had it has it no more: a loan ends, a visitor stays without a pass. */
export function lose(model: m.Model, code: string, now: number, staff: string): void {
  const thing = m.thingAt(model, code);
  const stay = thing.holder === null ? undefined : model.stays.get(thing.holder);
  thing.holder = null;
  if (!stay) return;
  stay.holds = null;
  if (stay.kind !== 'loan') return;
  thing.lost += 1;
  m.end(stay, 'lost', now, staff);
}

interface CountStep {
  /** Which keys hang there. */
  readonly seen: readonly string[];
  /** What each difference is said to be. */
  readonly causes: readonly (DifferenceCause | null)[];
  readonly by: string;
}

const KEYS = CODES.filter((code) => CABINET[code as keyof typeof CABINET][0] === 'keys'); // codes are its keys
const forMissing: readonly (DifferenceCause | null)[] = ['lost', 'miscounted', 'elsewhere'];
const forOut: readonly (DifferenceCause | null)[] = ['returned', 'miscounted'];
const forUnused: readonly (DifferenceCause | null)[] = ['found', 'miscounted'];

function count(model: m.Model, desk: Desk, { seen, causes, by: staff }: CountStep): void {
  const said = KEYS.map((code, index) => ({ code, cause: causes[index] ?? null }));
  const isThere = (code: string) => ['in', 'damaged'].includes(m.thingAt(model, code).state);
  const differs = said.filter(({ code }) => isThere(code) !== seen.includes(code));
  const forExtra = (code: string) => (m.thingAt(model, code).state === 'out' ? forOut : forUnused);
  const isResolved = differs.every(({ code, cause }) =>
    (isThere(code) ? forMissing : forExtra(code)).includes(cause),
  );
  const resolutions = said.flatMap(({ code, cause }) =>
    cause === null ? [] : [{ code, cause, reason: '数' }],
  );
  const wish = { register: 'keys', method: 'scan', codes: seen, resolutions, note: '' } as const;
  const now = desk.now() + 1_000;
  if (!ask({ model, desk }, 'count', { decide: decideStocktake, wish, by: staff }, isResolved)) return;
  for (const { code, cause } of differs) {
    const thing = m.thingAt(model, code);
    if (isThere(code) && cause === 'lost') {
      thing.state = 'lost';
      m.touch(model, thing);
    } else if (!isThere(code) && cause !== 'miscounted') backByCount(model, code, now, staff);
  }
}

function backByCount(model: m.Model, code: string, now: number, staff: string): void {
  const thing = m.thingAt(model, code);
  const stay = thing.holder === null ? undefined : model.stays.get(thing.holder);
  if (stay) {
    thing.returned += 1;
    m.giveBack(model, stay);
    m.end(stay, 'returned', now, staff);
  } else if (thing.state === 'lost') {
    thing.state = 'in';
    m.touch(model, thing);
  }
}

/** What brings things back is tried more often, or soon nothing is left in the cabinet. */
const names = [
  'lose',
  'find',
  'find',
  'damage',
  'repair',
  'repair',
  'retire',
  'restore',
  'restore',
  'hand-back',
] as const;
const cause = fc.constantFrom<DifferenceCause | null>(...forOut, ...forUnused, ...forMissing, null);

/** Losing, finding, damaging, repairing, retiring and handing back; and counting. */
export const thingSteps: fc.Arbitrary<Step>[] = [
  fc
    .record({ index: fc.nat(5), code: fc.constantFrom(...CODES), act: fc.constantFrom(...names), by })
    .map((wish) => stepOf(wish.act, wish, act)),
  fc
    .record({
      seen: fc.subarray(KEYS),
      causes: fc.array(cause, { minLength: KEYS.length, maxLength: KEYS.length }),
      by,
    })
    .map((wish) => stepOf('count', wish, count)),
];
