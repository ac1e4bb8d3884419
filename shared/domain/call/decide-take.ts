import { kindRule } from '../../rules/kinds.ts';
import type { Refusal } from '../../refusal.ts';
import { ok, type Result } from '../../result.ts';
import type { Book } from '../book.ts';
import { deskDay, decided, refused, type Actor, type Decide, type Decision } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import type { Fact } from '../facts.ts';
import { nextCallNumber, nextOrderNumber } from '../numbers.ts';
import { planDispatch } from '../order/decide-sending.ts';
import { findOrderFor } from '../order/find-order.ts';
import { newOrder } from '../order/new-order.ts';
import { planFollowUp } from '../callback/plan-follow-up.ts';
import { complaintOf } from '../complaint/register-complaint.ts';
import { paperEntered } from '../paper/enter-paper.ts';
import { planBackEntry, type Happened } from '../paper/plan-back-entry.ts';
import { newRequest } from '../request/request.ts';
import type { FollowUpReason } from '../callback/follow-up.ts';
import { isOpen } from '../../rules/order-acts.ts';
import type { Contact, Order } from '../order/order.ts';
import { findPlace } from '../directory/find-place.ts';
import type { Call } from './call.ts';
import type { TakeInput } from './take-input.ts';

/** The numbers a caller may be told, and the slip that is on its way. */
export interface TakeAnswer {
  readonly call: string;
  readonly order: string | null;
  readonly slip: string | null;
}

/**
 * Writes a call down: the call, the order it leaves behind, and with `dispatch` also its sending and its slip.
 *
 * One change, so either all of it is in the book or nothing. A back-entry has its true time, and all that counts from a
 * call counts from it; only sending it away happens now. Source: R1.2 to R1.7, R3.1, R3.5, R13.
 */
export const decideTake: Decide<TakeInput, TakeAnswer> = (book, input, actor) => {
  const objection = objectionTo(book, input);
  if (objection) return refused(objection);
  const letter = book.desk.centre?.letter;
  if (letter === undefined) return refused({ kind: 'not-opened-yet' });
  const happened = planBackEntry(book.desk, input, actor);
  if (!happened.ok) return happened;
  const at = caller(book, input);
  const call = newCall(book, input, at, { ...happened.value, letter }, actor);
  const taken = takeCall(book, input, { at, call }, actor);
  if (!taken.ok || input.paper === undefined) return taken;
  const { facts, value } = taken.value;
  const { order } = value;
  return decided([...facts, paperEntered(input.paper, { kind: 'call', call: call.number, order })], value);
};

interface Taken {
  readonly at: Caller;
  readonly call: Call;
}

function takeCall(book: Book, input: TakeInput, taken: Taken, actor: Actor): Decision<TakeAnswer> {
  const { call } = taken;
  if (input.relation?.kind === 'join') return join(book, input.relation.order, { call, input }, actor);
  if (!leavesOrder(input))
    return decided([{ type: 'call-taken', call }], { call: call.number, order: null, slip: null });
  return register(book, input, taken, actor);
}

interface Caller {
  readonly place: Call['place'];
  readonly contact: Contact;
}

/** The place and person of a call: what was chosen, else a known place by its name, else what was typed. */
function caller(book: Book, input: TakeInput): Caller {
  const { directory } = book;
  const place =
    input.placeId === undefined
      ? findPlace(directory, input.place)
      : entryOf(directory.places, input.placeId);
  const person = input.personId === undefined ? undefined : entryOf(directory.people, input.personId);
  return {
    place: { id: place?.id ?? null, name: place?.name ?? input.place },
    contact: {
      personId: person?.id ?? null,
      name: input.callerName || (person?.name ?? ''),
      title: person?.title ?? 'none',
      role: person?.roles.find((entry) => entry.placeId === place?.id)?.role ?? '',
      phone: input.callerPhone || (person?.phones[0] ?? ''),
    },
  };
}

function leavesOrder(input: TakeInput): boolean {
  if (input.sendAddress || input.callBack) return true;
  return kindRule(input.kind).makesOrder === 'always' || input.answer === undefined;
}

function objectionTo(book: Book, input: TakeInput): Refusal | null {
  const rule = kindRule(input.kind);
  if (rule.needsReadBack && !input.readBack) return { kind: 'read-back-missing', of: input.kind };
  if (input.kind === 'message' && input.messageFor.trim() === '') return { kind: 'message-receiver-missing' };
  if (input.placeId !== undefined && !entryOf(book.directory.places, input.placeId)) {
    return { kind: 'place-unknown', what: input.placeId };
  }
  if (input.personId !== undefined && !entryOf(book.directory.people, input.personId)) {
    return { kind: 'person-unknown', what: input.personId };
  }
  if (input.problem !== undefined && !book.desk.problems.some((entry) => entry.code === input.problem)) {
    return { kind: 'problem-unknown', what: input.problem };
  }
  if (input.relation?.kind === 'rework') return objectionToRework(book, input.relation.order);
  if (input.reservedNumber !== undefined && entryOf(book.desk.orders, input.reservedNumber)) {
    return { kind: 'number-taken', what: input.reservedNumber };
  }
  return null;
}

function objectionToRework(book: Book, number: string): Refusal | null {
  const origin = entryOf(book.desk.orders, number);
  if (!origin) return { kind: 'order-unknown', what: number };
  return isOpen(origin) ? { kind: 'rework-not-closed' } : null;
}

function newCall(
  book: Book,
  input: TakeInput,
  { place, contact }: Caller,
  { letter, at, backEntry }: Happened & { readonly letter: string },
  actor: Actor,
): Call {
  return {
    // Of the day on which it is written, also for a back-entry: history files a record by the day in its number, and the
    // file of a past day may be closed; nobody would look for a number of yesterday that nobody was told yesterday.
    number: nextCallNumber(book.desk, letter, deskDay(book, actor.at)),
    desk: letter,
    at,
    by: actor.by,
    kind: input.kind,
    channel: input.channel,
    collector: input.collector,
    collectedAt: input.collectedAt ?? null,
    place,
    personId: contact.personId,
    callerName: contact.name,
    text: input.text,
    order: null,
    outcome: input.answer?.outcome ?? null,
    answer: input.answer?.text ?? '',
    rings: input.rings ?? null,
    intakeSeconds: input.intakeSeconds ?? null,
    backEntry,
  };
}

function join(
  book: Book,
  number: string,
  { call, input }: { readonly call: Call; readonly input: TakeInput },
  actor: Actor,
): Decision<TakeAnswer> {
  const found = findOrderFor(book, number, 'join');
  if (!found.ok) return found;
  return decided(
    [
      { type: 'call-taken', call: { ...call, order: number } },
      {
        type: 'call-joined',
        order: number,
        call: call.number,
        text: call.text,
        ...(call.backEntry && { happenedAt: call.at }),
      },
      ...followUpFacts(number, wordGiven(input), call.at, actor),
    ],
    { call: call.number, order: number, slip: null },
  );
}

function register(book: Book, input: TakeInput, { at, call }: Taken, actor: Actor): Decision<TakeAnswer> {
  const planned = planOrder(book, input, { at, call }, actor);
  if (!planned.ok) return planned;
  const order = { ...planned.value, calls: [call.number] };
  const facts: Fact[] = [
    { type: 'call-taken', call: { ...call, order: order.number } },
    { type: 'order-registered', order },
    ...followUpFacts(order.number, promisesOf(book, input, order), call.at, actor),
  ];
  if (!input.dispatch) return decided(facts, { call: call.number, order: order.number, slip: null });
  const sent = planDispatch(book, order, { department: input.department, print: input.print }, actor);
  if (!sent.ok) return sent;
  return decided([...facts, ...sent.value.facts], {
    call: call.number,
    order: order.number,
    slip: sent.value.value,
  });
}

function followUpFacts(order: string, reasons: readonly FollowUpReason[], at: string, actor: Actor): Fact[] {
  return reasons.map((reason) => ({
    type: 'follow-up-planned',
    order,
    followUp: planFollowUp({ reason, at, note: '' }, actor),
  }));
}

/** What the caller was promised while talking: the address (T6), a call back (T4). */
function wordGiven(input: TakeInput): FollowUpReason[] {
  return [
    ...(input.sendAddress ? (['address'] as const) : []),
    ...(input.callBack ? (['promised'] as const) : []),
  ];
}

/** What the caller was promised, and what is owed by rule: the visit to a VIP (T24). */
function promisesOf(book: Book, input: TakeInput, { contact }: Order): FollowUpReason[] {
  const person = contact.personId === null ? undefined : entryOf(book.directory.people, contact.personId);
  const isOwed = person?.vip && !isVisitPlanned(book, person.id);
  return [...wordGiven(input), ...(isOwed ? (['vip'] as const) : [])];
}

function isVisitPlanned({ desk }: Book, personId: string): boolean {
  return Object.values(desk.orders).some(
    (order) =>
      order.contact.personId === personId &&
      order.followUps.some(({ reason, settledAt }) => reason === 'vip' && settledAt === null),
  );
}

function planOrder(
  book: Book,
  input: TakeInput,
  { at: { place, contact }, call }: Taken,
  actor: Actor,
): Result<Order, Refusal> {
  const route = book.desk.routes[input.kind];
  const department = entryOf(book.desk.departments, input.department ?? route.department);
  if (!department) return refused({ kind: 'department-unknown', what: input.department ?? route.department });
  const known = book.desk.problems.find((entry) => entry.code === input.problem);
  const owner = { department: department.id, owner: actor.by };
  return ok(
    newOrder({
      severity: null,
      ...complaintOf(book.desk, input, owner, { ...actor, at: call.at }),
      ...(input.kind === 'request' && { request: { ...newRequest, specialWish: input.specialWish } }),
      // Of the day on which it is written, as the number of its call.
      number: input.reservedNumber ?? nextOrderNumber(book.desk, call.desk, deskDay(book, actor.at)),
      desk: call.desk,
      at: call.at,
      by: actor.by,
      backEntry: call.backEntry,
      kind: input.kind,
      urgency: input.kind === 'emergency' ? 'urgent' : input.urgency,
      problem: known ? { code: known.code, label: `${known.group} › ${known.name}` } : null,
      place,
      contact,
      text: input.text,
      channel: input.channel,
      collector: input.collector,
      mode: input.mode,
      warranty: input.warranty,
      visit: input.visit,
      promisedAt: promise(input),
      referenceNo: input.referenceNo,
      messageFor: input.messageFor,
      department: department.id,
      assignee: department.head,
      readBackAt: input.readBack ? call.at : null,
      reworkOf: input.relation?.kind === 'rework' ? input.relation.order : null,
      attachments: input.attachments,
    }),
  );
}

function promise(input: TakeInput): string | null {
  return input.promisedAt ?? (input.visit.kind === 'asked-fixed' ? input.visit.at : null);
}
