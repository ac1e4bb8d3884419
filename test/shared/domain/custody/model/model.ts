import { CABINET, CODES, LENT_FOR_MS, ORDERS } from './desk.ts';

type ThingState = 'in' | 'out' | 'lost' | 'damaged' | 'retired' | 'handed-back';

/** A thing as somebody with a pencil would keep it. */
export interface ModelThing {
  state: ThingState;
  holder: string | null;
  /** Changes with everything that happens to it; a return may be taken back only while this is as it left it. */
  epoch: number;
  /** What went out and what became of it. */
  out: number;
  returned: number;
  lost: number;
  withdrawn: number;
}

/** A loan, a deposit or a visit of the model. */
export interface ModelStay {
  readonly kind: 'loan' | 'deposit' | 'visit';
  readonly person: string;
  readonly order: string | null;
  readonly permitUntil: number | null;
  state: string;
  isOpen: boolean;
  holds: string | null;
  /** The thing of a loan, also after it came back. */
  readonly thing: string | null;
  due: number;
  extensions: number;
  readonly openedAt: number;
  readonly openedBy: string;
  closedAt: number;
  closedBy: string;
  isTouched: boolean;
  /** What the thing's epoch was before it went out, and after it came back. */
  epochBefore: number;
  epochAfter: number;
  /** The pass that a visitor gave back when going. */
  passGiven: string | null;
  wasDamaged: boolean;
}

/** Somebody to whom things are lent, or who comes; `digits` and `firm` are what tells people of one name apart. */
export interface ModelPerson {
  readonly name: string;
  readonly firm: string;
  readonly digits: string;
  isBlocked: boolean;
}

export type OrderState = 'ready' | 'registered' | 'closed' | 'voided';

/** Everything a desk knows, in plain maps. */
export interface Model {
  readonly things: Map<string, ModelThing>;
  readonly stays: Map<string, ModelStay>;
  readonly people: Map<string, ModelPerson>;
  readonly orders: Map<string, OrderState>;
  epochs: number;
  /** How often each step was accepted and refused, so that the test can say that it tried something. */
  readonly tried: Map<string, { accepted: number; refused: number }>;
}

/** The model of a desk in the morning. */
export function createModel(tried: Model['tried']): Model {
  const thing = { state: 'in', holder: null, epoch: 0, out: 0, returned: 0, lost: 0, withdrawn: 0 } as const;
  return {
    things: new Map(CODES.map((code) => [code, { ...thing }])),
    stays: new Map(),
    people: new Map(),
    orders: new Map(ORDERS.map((number) => [number, 'ready'])),
    epochs: 0,
    tried,
  };
}

/** The thing of a code; a code that nobody has is a mistake of the test. */
export function thingAt({ things }: Model, code: string): ModelThing {
  const thing = things.get(code);
  if (!thing) throw new Error(`The model has no ${code}`);
  return thing;
}

/** Something happened to a thing. */
export function touch(model: Model, thing: ModelThing): number {
  thing.epoch = model.epochs += 1;
  return thing.epoch;
}

/** Whether a class of things is lent only under conditions. */
export function classOf(code: string): string {
  const known: Record<string, readonly [string, string]> = CABINET;
  return known[code]?.[1] ?? '';
}

/**
 * A stay by a random index, 0 the last one; null when there is none.
 *
 * Mostly one that the step can be about, because others are refused by every rule alike.
 */
export function pick(
  model: Model,
  index: number,
  isMeant: (stay: ModelStay) => boolean,
): [string, ModelStay] | null {
  const all = [...model.stays];
  const meant = all.filter(([, stay]) => isMeant(stay));
  const from = meant.length > 0 && index % 6 !== 5 ? meant : all;
  return from.at(-1 - (index % Math.max(1, from.length))) ?? null;
}

/** Whether anybody who is the same by telephone, or by name and firm, is on the block list. */
export function isBlocked({ people }: Model, who: Omit<ModelPerson, 'isBlocked'>): boolean {
  return [...people.values()].some(
    (each) =>
      each.isBlocked &&
      ((who.digits !== '' && each.digits === who.digits) ||
        (each.name === who.name && each.firm === who.firm)),
  );
}

/** The entry under which somebody is known already. */
export function knownAs({ people }: Model, who: Omit<ModelPerson, 'isBlocked'>): string | null {
  for (const [id, each] of people) {
    if (each.name !== who.name) continue;
    if (who.digits === '' ? each.firm === who.firm : each.digits === who.digits) return id;
  }
  return null;
}

/** Whether somebody has something that should be back. */
export function isLate({ stays }: Model, person: string, now: number): boolean {
  return [...stays.values()].some(
    (stay) => stay.kind === 'loan' && stay.isOpen && stay.person === person && stay.due < now,
  );
}

/** A stay begins. */
export function begin(
  model: Model,
  number: string,
  given: Pick<ModelStay, 'kind' | 'person' | 'state' | 'openedAt' | 'openedBy'> & Partial<ModelStay>,
): void {
  const holds = given.holds ?? null;
  const stay: ModelStay = {
    order: null,
    permitUntil: null,
    isOpen: true,
    thing: null,
    due: given.openedAt + LENT_FOR_MS,
    extensions: 0,
    closedAt: 0,
    closedBy: '',
    isTouched: false,
    epochBefore: 0,
    epochAfter: 0,
    passGiven: null,
    wasDamaged: false,
    ...given,
    holds: null,
  };
  model.stays.set(number, stay);
  if (holds !== null) hold(model, number, stay, holds);
}

/** A thing goes out with a stay. */
export function hold(model: Model, number: string, stay: ModelStay, code: string): void {
  const thing = thingAt(model, code);
  stay.epochBefore = thing.epoch;
  stay.holds = code;
  thing.state = 'out';
  thing.holder = number;
  if (stay.kind === 'loan') thing.out += 1;
  touch(model, thing);
}

/** What a stay holds lies in its place again, or damaged. */
export function giveBack(model: Model, stay: ModelStay, state: 'in' | 'damaged' = 'in'): void {
  const code = stay.holds;
  stay.holds = null;
  stay.passGiven = stay.kind === 'visit' ? code : null;
  if (code === null) return;
  const thing = thingAt(model, code);
  thing.state = state;
  thing.holder = null;
  stay.epochAfter = touch(model, thing);
}

/** A stay ends. */
export function end(stay: ModelStay, state: string, at: number, by: string): void {
  stay.state = state;
  stay.isOpen = false;
  stay.closedAt = at;
  stay.closedBy = by;
}

/** The keys of an order that are out. */
export function keysOut({ stays }: Model, order: string): string[] {
  return [...stays.values()].flatMap((stay) =>
    stay.order === order && stay.isOpen && stay.holds !== null ? [stay.holds] : [],
  );
}
