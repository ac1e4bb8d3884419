import type { Decide, Decision } from '../../../shared/domain/decision.ts';
import { decided } from '../../../shared/domain/decision.ts';
import type { Book, DeskState } from '../../../shared/domain/book.ts';
import { decideTell } from '../../../shared/domain/clock/decide-clocks.ts';
import { decideRecordComplaint } from '../../../shared/domain/complaint/decide-complaint.ts';
import type { ComplaintEntry } from '../../../shared/domain/complaint/complaint.ts';
import type { Fact } from '../../../shared/domain/facts.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Duty } from '../../../shared/rules/duties.ts';
import { isOpen } from '../../../shared/rules/order-acts.ts';
import type { BulkChange } from './bulk-book.ts';
import { aroundUsual, type Chances } from './chances.ts';
import { dayAfter, localDay } from './day-plan.ts';
import type { DeskStep } from './duty-log-course.ts';
import type { Sentences } from './sentences.ts';
import type { Shifts } from './shifts.ts';

/** How a complaint is handled besides the way of its slip. */
export interface ComplaintCourse {
  /** What follows its registration: people are told, the customer is answered, measures are set. */
  begin(order: Order, at: number): DeskStep[];
  /** The change that fulfils a duty which is still open when somebody wants to close; null for one that must wait. */
  fulfil(order: Order, duty: Duty, at: number): BulkChange<unknown> | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MEASURE_SHARE = 0.2;
const COMPENSATION_SHARE = 0.04;
const HANDLING_SHARE = 0.3;
const DAYS_FOR_A_MEASURE = 7;

/** Invents how complaints are handled, by the real rules and by those who may. */
export function createComplaintCourse(
  given: { desk: DeskState; sentences: Sentences; shifts: Shifts },
  chances: Chances,
): ComplaintCourse {
  const { desk, sentences, shifts } = given;
  const person = (order: Order) =>
    desk.departments[order.department]?.head || order.assignee || (desk.staff[shifts.manager()]?.name ?? '');
  const dueOn = (at: number) => dayAfter(localDay(at), DAYS_FOR_A_MEASURE);

  function entryOf(order: Order, kind: ComplaintEntry['kind'], at: number): ComplaintEntry {
    switch (kind) {
      case 'follower':
        return { kind, name: person(order) };
      case 'measure':
        return { kind, text: sentences.said('measure'), person: person(order), dueOn: dueOn(at) };
      case 'form':
        return { kind, plan: sentences.said('measure'), feedback: sentences.said('content') };
      case 'compensation':
        return { kind, text: sentences.said('compensation'), yuan: 50 * (1 + chances.below(10)) };
      case 'review':
        return {
          kind,
          finding: sentences.said('finding'),
          remedy: sentences.said('measure'),
          person: person(order),
          dueOn: dueOn(at),
        };
      case 'handling':
        return { kind, text: sentences.said('handling') };
      case 'response':
        return { kind, text: sentences.said('response') };
      default:
        return { kind: 'apology' };
    }
  }

  function record(order: Order, by: string, entry: ComplaintEntry): Omit<BulkChange<unknown>, 'at'> {
    return change('complaints.record', by, order.number, decideRecordComplaint, {
      order: order.number,
      entry,
    });
  }

  function write(order: Order, kind: ComplaintEntry['kind'], at: number, by = shifts.clerk(at)): DeskStep {
    return later(at, record(order, by, entryOf(order, kind, at)));
  }

  function tell({ number, notices }: Order, by: string): Omit<BulkChange<unknown>, 'at'> {
    const all: Decide<{ order: string }, null> = (book, _input, actor) => {
      const facts = notices
        .filter(({ told }) => told === null)
        .flatMap(({ id }): readonly Fact[] => {
          const told = decideTell(book, { order: number, notice: id, how: 'phone', note: '' }, actor);
          return told.ok ? told.value.facts : [];
        });
      return decided([...facts], null);
    };
    return change('escalations.tell', by, number, all, { order: number });
  }

  return {
    begin(order, at) {
      const after = (minutes: number) => at + aroundUsual(chances, minutes) * MINUTE;
      const { severity, notices } = order;
      const steps: DeskStep[] = [];
      if (notices.length > 0) {
        const tellAt = after(5);
        steps.push(later(tellAt, tell(order, shifts.clerk(tellAt))));
      }
      if (severity !== 'S4') steps.push(write(order, 'response', after(18)));
      if (chances.chance(HANDLING_SHARE)) steps.push(write(order, 'handling', after(50)));
      if (chances.chance(MEASURE_SHARE)) steps.push(write(order, 'measure', after(120)));
      if (chances.chance(COMPENSATION_SHARE)) steps.push(write(order, 'compensation', after(180)));
      if (severity !== 'S1') return steps;
      const reviewAt = at + 20 * HOUR + chances.below(6 * HOUR);
      return [
        ...steps,
        write(order, 'follower', after(20)),
        write(order, 'review', reviewAt, shifts.manager()),
      ];
    },
    fulfil(order, duty, at) {
      const now = (what: Omit<BulkChange<unknown>, 'at'>) => ({ ...what, at: new Date(at).toISOString() });
      const one = (kind: ComplaintEntry['kind'], by: string) =>
        now(record(order, by, entryOf(order, kind, at)));
      switch (duty) {
        case 'notify':
          return now(tell(order, shifts.clerk(at)));
        case 'first-response':
          return one('response', shifts.clerk(at));
        case 'apology':
        case 'follower':
        case 'form':
          return one(duty, shifts.clerk(at));
        case 'review':
          return one('review', shifts.manager());
        case 'measures': {
          const open = order.complaint?.measures.find(({ doneAt }) => doneAt === null);
          const entry = { kind: 'measure-done' as const, measure: open?.id ?? '', text: '' };
          return now(record(order, shifts.clerk(at), entry));
        }
        case 'compensation': {
          const entry = { kind: 'compensation-approved' as const, isApproved: chances.chance(0.8), note: '' };
          return now(record(order, shifts.supervisor(), entry));
        }
        case 'callback':
        case 'manager-callback':
        case 'digest':
          return null;
      }
    },
  };
}

function later(at: number, what: Omit<BulkChange<unknown>, 'at'>): DeskStep {
  return { at, change: (moment) => ({ ...what, at: moment }) };
}

/** A change by a rule that is left out when the complaint has ended meanwhile. */
function change<I>(
  command: BulkChange<unknown>['command'],
  by: string,
  number: string,
  decide: Decide<I, unknown>,
  input: I,
): Omit<BulkChange<unknown>, 'at'> {
  return {
    command,
    by,
    decide: (book: Book, actor): Decision<unknown> => {
      const order = book.desk.orders[number];
      return order && isOpen(order) ? decide(book, input, actor) : decided([], null);
    },
  };
}
