import { isAllowed, rolesWith } from '../../rules/permissions.ts';
import { classOf } from '../../rules/registers.ts';
import type { Refusal } from '../../refusal.ts';
import { decided, refused, type Actor, type Decide } from '../decision.ts';
import type { DeskState } from '../book.ts';
import { placeKey } from '../directory/place.ts';
import { entryOf } from '../entry-of.ts';
import { objectionToValues } from './check-values.ts';
import { codeForm, findRegister, findThingFor, thingByCode } from './find-thing.ts';
import { withFullValues } from './known-phone.ts';
import type { Consent, Thing, ThingAct } from './thing.ts';

/** What is written down of a thing; what it does afterwards is not. */
export type ThingWish = Omit<
  Thing,
  'id' | 'state' | 'loan' | 'events' | 'consents' | 'receivedAt' | 'receivedBy'
> & { readonly id?: string | undefined };

/**
 * Receives a thing into its register, or corrects what is written of it.
 *
 * Source: 001 5.5 "交楼后别墅钥匙的接收、登记、保存、领用的管理"; R8.1 [D] "tag shows a code, never the door number".
 */
export const decideReceiveThing: Decide<{ thing: ThingWish }, { id: string; code: string }> = (
  book,
  { thing: wish },
  actor,
) => {
  const before = wish.id === undefined ? undefined : entryOf(book.desk.things, wish.id);
  if (wish.id !== undefined && !before) return refused({ kind: 'thing-unknown', what: wish.id });
  // A hidden door is not sent back, or sent back blank, by screens that never saw it.
  const isDoorSaid = wish.door !== null && (wish.door.placeId !== null || wish.door.name !== '');
  const door = isDoorSaid ? wish.door : (before?.door ?? null);
  const whole = { ...wish, door, values: withFullValues(wish.values, before?.values ?? {}) };
  const objection =
    objectionToThing(book.desk, whole) ?? (before ? objectionToMove(book.desk, before, whole, actor) : null);
  if (objection) return refused(objection);
  const { id: _id, ...said } = whole;
  const thing: Thing = {
    state: 'in',
    loan: null,
    events: [],
    consents: [],
    receivedAt: actor.at,
    receivedBy: actor.by,
    ...before,
    ...said,
    code: codeForm(wish.code),
    id: before?.id ?? actor.newId(),
  };
  return decided([{ type: 'thing-saved', thing }], { id: thing.id, code: thing.code });
};

/**
 * What a class protects would be nothing when everybody could move a thing into another one; and as long as somebody has it, it
 * is what stands on the slip.
 */
function objectionToMove(
  { custody, staff }: Pick<DeskState, 'custody' | 'staff'>,
  before: Thing,
  wish: ThingWish,
  { by }: Actor,
): Refusal | null {
  const isMoved = before.register !== wish.register || before.class !== wish.class;
  if (!isMoved && before.code === codeForm(wish.code)) return null;
  const holder = before.loan === null ? undefined : entryOf(custody, before.loan);
  if (holder) return { kind: 'thing-out', code: before.code, who: holder.who.name, since: holder.openedAt };
  const role = entryOf(staff, by)?.role;
  const isAllowedTo = role !== undefined && isAllowed(role, 'look after registers');
  return !isMoved || isAllowedTo
    ? null
    : { kind: 'needs-role', roles: [...rolesWith('look after registers')] };
}

/** What stands against a thing as it is written down, or null; `taken` are codes that come with it in one import. */
export function objectionToThing(
  desk: Pick<DeskState, 'registers' | 'things'>,
  wish: ThingWish,
  taken: ReadonlySet<string> = new Set(),
): Refusal | null {
  const found = findRegister(desk, wish.register);
  if (!found.ok) return found.error;
  const register = found.value;
  if (register.behaviour !== 'lend') return { kind: 'register-unknown', what: register.name };
  const ofClass = classOf(register, wish.class);
  if (!ofClass) return { kind: 'class-unknown', what: wish.class };
  const code = codeForm(wish.code);
  const other = thingByCode(desk, code);
  if ((other && other.id !== wish.id) || taken.has(code)) return { kind: 'code-taken', what: code };
  if (ofClass.hidesDoor && showsDoor(wish)) return { kind: 'code-shows-door', what: code };
  return objectionToValues(register, 'thing', wish.values);
}

/** Whether code, name, note or parts say what a hidden key opens. */
export function showsDoor({
  code,
  name,
  parts,
  note,
  door,
  site,
}: Pick<Thing, 'code' | 'name' | 'parts' | 'note' | 'door' | 'site'>): boolean {
  if (site !== null) return true;
  const secret = placeKey(door?.name ?? '');
  if (secret === '') return false;
  return [code, name, note, ...parts].some((text) => placeKey(text).includes(secret));
}

/** Loses, finds, damages, repairs, retires or hands back a thing; each with its reason. */
export const decideActOnThing: Decide<
  { code: string; act: ThingAct; reason: string },
  { id: string; state: Thing['state'] }
> = (book, { code, act, reason }) => {
  const found = findThingFor(book.desk, code, act);
  if (!found.ok) return found;
  const thing = found.value;
  const to = { lose: 'lost', damage: 'damaged', retire: 'retired', 'hand-back': 'handed-back' } as const;
  const state = act === 'find' || act === 'repair' || act === 'restore' ? 'in' : to[act];
  const { id, loan } = thing;
  return decided([{ type: 'thing-acted', thing: id, act, note: reason, loan }], { id, state });
};

/** Writes down the owner's consent, for one day or for as long as it was given. */
export const decideConsent: Decide<{ code: string; consent: Omit<Consent, 'at' | 'by'> }, { id: string }> = (
  book,
  { code, consent },
  actor,
) => {
  const thing = thingByCode(book.desk, code);
  if (!thing) return refused({ kind: 'thing-unknown', what: code });
  const given = { ...consent, at: actor.at, by: actor.by };
  return decided([{ type: 'consent-given', thing: thing.id, consent: given }], { id: thing.id });
};

/** The consent of the owner that counts on a day, the latest first; null when there is none. */
export function standingConsent({ consents }: Pick<Thing, 'consents'>, day: string): Consent | null {
  return consents.findLast(({ untilOn }) => untilOn !== null && untilOn >= day) ?? null;
}
