import { decideTake } from '../../../shared/domain/call/decide-take.ts';
import type { TakeInput } from '../../../shared/domain/call/take-input.ts';
import { decided } from '../../../shared/domain/decision.ts';
import { dueStepFacts } from '../../../shared/domain/clock/due-facts.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Fact } from '../../../shared/domain/facts.ts';
import { openDuties, type Duty } from '../../../shared/rules/duties.ts';
import { blocksOf, isOpen } from '../../../shared/rules/order-acts.ts';
import { createAgenda, type Agenda } from './agenda.ts';
import type { BulkBook, BulkChange } from './bulk-book.ts';
import { createComplaintCourse } from './complaint-course.ts';
import { createCustodyCourse } from './custody-course.ts';
import { createCallInput } from './call-input.ts';
import { createCallers } from './callers.ts';
import type { Chances } from './chances.ts';
import { dayAfter, planDay, startOfDay, type PlannedCall } from './day-plan.ts';
import { planDesk } from './duty-log-course.ts';
import { keepPromise } from './follow-up-course.ts';
import { createRecent } from './recent-orders.ts';
import { inventedPrinter } from './opening-facts.ts';
import { createOrderActing } from './order-acting.ts';
import { nextStep, type NextStep } from './order-course.ts';
import type { Sentences } from './sentences.ts';
import { createShifts } from './shifts.ts';
import { createSlipCourse } from './slip-course.ts';

/** How far a book has come. */
export interface Progress {
  readonly day: string;
  readonly days: number;
  readonly ofDays: number;
  readonly changes: number;
}

/** What a book is made from. */
export interface GenerateOptions {
  readonly book: BulkBook;
  readonly opening: readonly Fact[];
  readonly sentences: Sentences;
  readonly chances: Chances;
  /** The first local day, `2026-11-22`. */
  readonly firstDay: string;
  readonly days: number;
  /** The mean number of calls a day. */
  readonly perDay: number;
  /** What is lent, kept and let in; chances of its own, so that the calls are the same with and without it. */
  readonly lending?: {
    /** The mean number of people a day who borrow something. */
    readonly perDay: number;
    readonly chances: Chances;
    readonly sentences: Sentences;
  };
  progress(progress: Progress): void;
}

type Happening = (at: number) => void;

const OPENING_COMMAND = 'setup.sample';
const JOINING_SHARE = 0.015;
const REWORK_SHARE = 0.004;
/** How long an order whose rework is still open waits before somebody looks again. */
const LOOK_AGAIN_MS = 20 * 3_600_000;
/** How long after a duty was fulfilled the next one is looked at. */
const DUTY_MS = 4 * 60_000;
/** More than an order can ever have. */
const MANY_STEPS = 500;

/**
 * Fills an empty book with an invented past: calls, orders through their whole life, slips, shifts and the duty log.
 *
 * Every change goes through the real rules with an invented clock; the same options give the same facts. What is still
 * open on the last evening stays open. Throws when a rule refuses, which would be a bug of the generator.
 */
export async function generateBook(options: GenerateOptions): Promise<void> {
  const { book, chances, firstDay, days } = options;
  open(options);
  const agenda = createAgenda<Happening>();
  const desk = createDeskLife(options, agenda);
  for (let index = 0; index < days; index += 1) {
    const day = dayAfter(firstDay, index);
    const start = startOfDay(day);
    for (const call of planDay(day, options.perDay, chances)) agenda.add(call.at, desk.takes(call));
    for (const step of desk.ownSteps(start)) agenda.add(step.at, desk.does(step.change));
    desk.lends?.(start);
    const end = startOfDay(dayAfter(day, 1));
    for (let next = agenda.takeBefore(end); next; next = agenda.takeBefore(end)) next.what(next.at);
    await book.endDay(day);
    options.progress({ day, days: index + 1, ofDays: days, changes: book.book.desk.seq });
  }
}

function isCallback(duty: Duty | undefined): boolean {
  return duty === 'callback' || duty === 'manager-callback';
}

function open({ book, opening, firstDay }: GenerateOptions): void {
  const opened = book.commit({
    command: OPENING_COMMAND,
    by: null,
    at: new Date(startOfDay(firstDay)).toISOString(),
    decide: () => decided(opening, null),
  });
  if (!opened.ok) throw new Error(`The book did not open: ${opened.error.kind}`);
}

function createDeskLife(options: GenerateOptions, agenda: Agenda<Happening>) {
  const { book, sentences, chances } = options;
  const { desk, directory } = book.book;
  const shifts = createShifts(Object.values(desk.staff));
  const callerOf = createCallers(book.book, chances);
  const receivers = Object.values(desk.staff).map(({ name }) => name);
  const inputOf = createCallInput({ problems: desk.problems, receivers }, sentences, chances);
  const acting = createOrderActing({ desk, sentences, shifts }, chances);
  const complaints = createComplaintCourse({ desk, sentences, shifts }, chances);
  const slipSteps = createSlipCourse(
    { printerId: inventedPrinter.id, clerk: (at) => shifts.clerk(at) },
    chances,
  );
  const recent = createRecent(chances);

  function must<T>(change: BulkChange<T>): T {
    const made = book.commit(change);
    if (!made.ok) throw new Error(`${change.command} at ${change.at}: ${JSON.stringify(made.error)}`);
    return made.value;
  }

  function does(change: (at: string) => BulkChange<unknown>): Happening {
    return (at) => void must(change(new Date(at).toISOString()));
  }

  function follow(number: string, at: number): void {
    const order = desk.orders[number];
    const next = order ? nextStep(order, at, chances) : null;
    if (next) agenda.add(next.at, act(number, next));
  }

  function printed(slip: string | null | undefined, at: number): void {
    if (slip) for (const step of slipSteps(slip, at)) agenda.add(step.at, does(step.change));
  }

  function act(number: string, step: NextStep): Happening {
    return (at) => {
      const order = desk.orders[number];
      if (!order) return; // filed meanwhile: nobody comes back to it
      if (isOpen(order) === (step.act === 'reopen')) return; // a digest has closed it meanwhile
      if (step.act === 'close') {
        writeSteps(order, at);
        if (holdsOpen(order, step, at)) return;
      }
      const answer = must(acting(step.act, order, at));
      printed(answer.slip, at);
      if (answer.rework) {
        begin(answer.rework, at);
        follow(answer.rework, at);
      }
      follow(number, at);
    };
  }

  /** What has fallen due on a complaint or a request, as a desk finds it that was not watched; a form may be owed. */
  function writeSteps(order: Order, at: number): void {
    if (order.kind !== 'complaint' && order.kind !== 'request') return;
    const facts = dueStepFacts({ ...desk, orders: { [order.number]: order } }, at, MANY_STEPS);
    if (facts.length === 0) return;
    const moment = new Date(at).toISOString();
    must({ command: 'clocks.step', by: null, at: moment, decide: () => decided(facts, null) });
  }

  /** Whether a rework or a duty keeps an order from being closed; then what must come first is set going. */
  function holdsOpen({ number }: Order, step: NextStep, at: number): boolean {
    const order = desk.orders[number];
    const duty = order && openDuties(order)[0];
    if (!order || (!duty && !order.reworks.some((each) => isStillOpen(each)))) return false;
    if (isCallback(duty) && blocksOf(order, 'callBack', desk.orders).length === 0) {
      agenda.add(at + DUTY_MS, act(number, { ...step, act: 'callBack' }));
      return true;
    }
    const change = duty ? complaints.fulfil(order, duty, at) : null;
    if (change) must(change);
    agenda.add(at + (change ? DUTY_MS : LOOK_AGAIN_MS), act(number, step));
    return true;
  }

  function isStillOpen(number: string): boolean {
    const order = desk.orders[number];
    return order !== undefined && isOpen(order);
  }

  function relationOf(kind: PlannedCall['kind']): TakeInput['relation'] {
    if (kind !== 'repair' && kind !== 'complaint') return undefined;
    const number = recent.some();
    const order = number === null ? undefined : desk.orders[number];
    if (!order || order.state === 'voided') return undefined;
    if (isOpen(order))
      return chances.chance(JOINING_SHARE) ? { kind: 'join', order: order.number } : undefined;
    return chances.chance(REWORK_SHARE) ? { kind: 'rework', order: order.number } : undefined;
  }

  function matterOf({ kind, at }: PlannedCall) {
    const relation = relationOf(kind);
    const order = relation && desk.orders[relation.order];
    const place = order?.place.id ? directory.places[order.place.id] : undefined;
    const person = order?.contact.personId ? directory.people[order.contact.personId] : undefined;
    const caller = place ? { place, person: person ?? null } : callerOf(kind);
    return { kind: order?.kind ?? kind, caller, at, relation };
  }

  function begin(number: string, at: number): void {
    const order = desk.orders[number];
    if (!order) return;
    for (const { id: followUp } of order.followUps) {
      const step = keepPromise({ order: number, followUp, at }, { sentences, shifts }, chances);
      agenda.add(step.at, does(step.change));
    }
    if (order.kind !== 'complaint') return;
    for (const step of complaints.begin(order, at)) agenda.add(step.at, does(step.change));
  }

  function takes(call: PlannedCall): Happening {
    return (at) => {
      const matter = matterOf(call);
      const input = inputOf(matter);
      const taken = must({
        command: 'calls.take',
        by: shifts.clerk(at),
        at: new Date(at).toISOString(),
        decide: (living, actor) => decideTake(living, input, actor),
      });
      if (taken.order === null || matter.relation?.kind === 'join') return;
      recent.add(taken.order);
      printed(taken.slip, at);
      begin(taken.order, at);
      follow(taken.order, at);
    };
  }

  const { lending } = options;
  const lends =
    lending &&
    createCustodyCourse(
      { ...lending, book: book.book, shifts, must, later: (at, what) => agenda.add(at, what) },
      lending.perDay,
    );
  return { takes, does, lends, ownSteps: (start: number) => planDesk(start, { sentences, shifts }, chances) };
}
