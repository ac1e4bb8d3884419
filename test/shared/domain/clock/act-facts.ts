import { planFollowUp } from '../../../../shared/domain/callback/plan-follow-up.ts';
import { noticesAtOnce } from '../../../../shared/domain/complaint/register-complaint.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import type { Fact, FactOf } from '../../../../shared/domain/facts.ts';
import type { Order, Severity } from '../../../../shared/domain/order/order.ts';
import { isOpen, orderActs, type OrderAct } from '../../../../shared/rules/order-acts.ts';
import { actorAt } from '../../../builders.ts';
import { NUMBER, type Act, type PlainAct } from './random-history.ts';

/** The order at the moment of an act. */
interface Around {
  readonly book: Book;
  readonly order: Order;
  /** By the clock on the wall. */
  readonly at: string;
  /** Another one for each act. */
  readonly turn: number;
}

/** The acts of the state table that stand behind an act of a history. */
const asInTable: Partial<Record<Act['do'], OrderAct>> = {
  ...{ dispatch: 'dispatch', pickUp: 'pickUp', arrive: 'arrive', resume: 'resume', complete: 'complete' },
  ...{
    returnSlip: 'returnSlip',
    sendBack: 'returnSlip',
    start: 'start',
    callBack: 'callBack',
    close: 'close',
  },
  ...{ reopen: 'reopen', reassign: 'reassign', void: 'void', ask: 'askCompletion', escalate: 'escalate' },
  ...{ complex: 'escalate', pause: 'pause' },
};

function mayHappen(order: Order, wanted: Act): boolean {
  const inTable = asInTable[wanted.do];
  const from: readonly string[] | undefined = inTable && orderActs[inTable].from;
  return from === undefined || from.includes(order.state);
}

const onTheWay = [
  'dispatch',
  'pickUp',
  'arrive',
  'complete',
  'returnSlip',
  'callBack',
  'close',
  'reopen',
] as const;

/** The act that brings an order one step further. */
export function nextActOf(order: Order): Act {
  return { do: onTheWay.find((each) => mayHappen(order, { do: each })) ?? 'look' };
}

/** The facts of an act, or null when it is not possible now. */
export function factsOf(around: Around, wanted: Act): Fact[] | null {
  const { book, order, at, turn } = around;
  if (!mayHappen(order, wanted)) return null;
  const of = { order: NUMBER };
  switch (wanted.do) {
    case 'pause':
      return [{ type: 'order-paused', ...of, reason: wanted.reason, until: null, note: '' }];
    case 'severity':
      return severityFacts(around, wanted.to);
    case 'plan': {
      const followUp = planFollowUp({ reason: wanted.reason, at, note: '' }, actorAt(at));
      return [{ type: 'follow-up-planned', ...of, followUp: { ...followUp, id: `f${turn}` } }];
    }
    case 'rule':
      return ruleFacts(book, wanted);
    case 'setBack':
      return null;
    default:
      return plainFacts(order, wanted.do, at);
  }
}

/** The facts of a changed row. */
export function ruleFacts(book: Book, { id, amount, rests }: Extract<Act, { do: 'rule' }>): Fact[] {
  const rule = book.desk.clockRules.findLast((each) => each.id === id);
  if (!rule) throw new Error(`The clock table has lost the row ${id}`);
  return [{ type: 'rule-changed', rule: { ...rule, limit: { unit: 'minutes', amount }, restsFor: rests } }];
}

function severityFacts({ book, order, at }: Around, to: Severity): Fact[] | null {
  if (order.severity === null || order.severity === to || !isOpen(order)) return null;
  const listed = new Set(order.notices.map(({ id }) => id));
  const notices = noticesAtOnce(book.desk, to, order, at).filter(({ id }) => !listed.has(id));
  return [{ type: 'severity-changed', order: NUMBER, from: order.severity, to, reason: '', notices }];
}

function plainFacts(order: Order, wanted: PlainAct, at: string): Fact[] | null {
  const of = { order: NUMBER };
  const isRequest = order.kind === 'request' && isOpen(order);
  const isComplaint = order.kind === 'complaint' && isOpen(order);
  const records = (entry: FactOf<'complaint-recorded'>['entry']): Fact[] | null =>
    isComplaint ? [{ type: 'complaint-recorded', ...of, id: 'e', entry }] : null;
  switch (wanted) {
    case 'dispatch':
      return [
        {
          type: 'order-dispatched',
          ...of,
          department: 'engineering',
          assignee: '',
          copyTo: [],
          toldBy: 'slip',
        },
      ];
    case 'pickUp':
      return [{ type: 'order-picked-up', ...of, signer: '吴永强' }];
    case 'arrive':
      return [{ type: 'order-arrived', ...of, worker: '', arrivedAt: at }];
    case 'resume':
      return [{ type: 'order-resumed', ...of, to: order.stateBeforePause ?? 'in-progress' }];
    case 'complete':
      return [{ type: 'order-done', ...of, doneAt: at, result: '', materialsYuan: null }];
    case 'returnSlip':
      return [
        ...(order.doneAt === null
          ? [{ type: 'order-done' as const, ...of, doneAt: at, result: '', materialsYuan: null }]
          : []),
        { type: 'slip-returned', ...of },
      ];
    case 'sendBack':
      return [{ type: 'slip-sent-back', ...of, complete: false, done: true, signed: true, note: '' }];
    case 'start':
      return [{ type: 'order-started', ...of }];
    case 'callBack':
      return [{ type: 'order-called-back', ...of, outcome: 'reached', scores: null, text: '' }];
    case 'close':
      return [{ type: 'order-closed', ...of, placeId: null, score: null, reason: '' }];
    case 'reopen':
      return [{ type: 'order-reopened', ...of, reason: '' }];
    case 'reassign':
      return [{ type: 'order-reassigned', ...of, department: 'service', assignee: '', reason: '' }];
    case 'void':
      return [{ type: 'order-voided', ...of, reason: '' }];
    case 'ask':
      return [{ type: 'completion-asked', ...of, answer: 'not-yet', note: '' }];
    case 'chase':
      return isRequest ? [{ type: 'request-chased', ...of, outcome: 'working', note: '' }] : null;
    case 'complex':
      return [{ type: 'marked-complex', ...of, reason: '' }];
    case 'escalate':
      return [{ type: 'order-escalated', ...of, to: '刘敏', reason: '' }];
    case 'respond':
      return records({ kind: 'response', text: '马上来' });
    case 'form':
      return records({ kind: 'form', plan: '换阀门', feedback: '' });
    case 'digest':
      return isComplaint && order.severity === 'S4' ? [{ type: 'complaint-digested', ...of }] : null;
    case 'tellAll':
      return tellFacts(order);
    case 'settle':
      return settleFacts(order);
    case 'snooze':
      return [{ type: 'clock-snoozed', ...of, clock: 'pick-up', until: at }];
    case 'look':
      return null;
  }
}

function tellFacts({ notices }: Order): Fact[] | null {
  const left = notices.filter(({ why, told }) => why === 'severity' && told === null);
  if (left.length === 0) return null;
  return left.map(({ id, name }) => ({
    ...{ type: 'notice-told', order: NUMBER, notice: id, to: name, how: 'phone', note: '' },
  })) as Fact[]; // the spread widens the names of its fields
}

function settleFacts({ followUps }: Order): Fact[] | null {
  const first = followUps.find(({ settledAt }) => settledAt === null);
  return (
    (first && [
      {
        type: 'follow-up-tried',
        order: NUMBER,
        followUp: first.id,
        outcome: 'reached',
        scores: null,
        text: '',
      },
    ]) ??
    null
  );
}
