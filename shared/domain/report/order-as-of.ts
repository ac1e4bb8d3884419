import type { Order, TimelineEntry } from '../order/order.ts';

type OwnMoment =
  | 'dispatchedAt'
  | 'pickedUpAt'
  | 'arrivedAt'
  | 'completionAskedAt'
  | 'doneAt'
  | 'slipBackAt'
  | 'calledBackAt'
  | 'closedAt';
type LaterMoment = 'sentAt' | 'reopenedAt' | 'complexAt' | 'escalatedAt';

/** How far an order had come: what may be taken back from it, as far as the end of a period asks for it. */
type Reached = Readonly<Record<OwnMoment | LaterMoment, string | null>>;

/** Of work that begins anew nothing is reached; the timeline keeps what was. */
const anew = {
  pickedUpAt: null,
  arrivedAt: null,
  completionAskedAt: null,
  doneAt: null,
  slipBackAt: null,
  calledBackAt: null,
  closedAt: null,
  complexAt: null,
  escalatedAt: null,
} as const satisfies Partial<Reached>;

const nothing: Reached = { ...anew, dispatchedAt: null, sentAt: null, reopenedAt: null };

/** Acts after which an order no longer knows how far it had come. */
const takesBack: ReadonlySet<string> = new Set(['order-reassigned', 'order-reopened', 'order-started']);

/** What each act lets an order reach; the same as `apply-work.ts` does with the fact itself. */
const reaches: Readonly<Record<string, (reached: Reached, entry: TimelineEntry) => Partial<Reached>>> = {
  'order-dispatched': ({ sentAt }, { at }) => ({ dispatchedAt: at, sentAt: sentAt ?? at }),
  'order-reassigned': (_reached, { at }) => ({ ...anew, dispatchedAt: at }),
  'order-reopened': (_reached, { at }) => ({ ...nothing, reopenedAt: at }),
  'order-picked-up': (_reached, { at }) => ({ pickedUpAt: at }),
  'order-arrived': (_reached, entry) => ({ arrivedAt: momentIn(entry, 'arrivedAt') }),
  'order-started': ({ arrivedAt, doneAt }) => ({ arrivedAt: arrivedAt ?? doneAt, doneAt: null }),
  'completion-asked': ({ completionAskedAt }, { at }) => ({ completionAskedAt: completionAskedAt ?? at }),
  'order-done': (_reached, entry) => ({ doneAt: momentIn(entry, 'doneAt') }),
  'slip-returned': (_reached, { at }) => ({ slipBackAt: at }),
  'order-called-back': ({ calledBackAt }, { at, detail }) => ({
    calledBackAt: detail['outcome'] === 'no-answer' ? calledBackAt : at,
  }),
  'marked-complex': ({ complexAt, escalatedAt }, { at }) =>
    complexAt === null ? { complexAt: at, escalatedAt: null } : { complexAt, escalatedAt },
  'order-escalated': ({ escalatedAt }, { at }) => ({ escalatedAt: escalatedAt ?? at }),
  'order-closed': (_reached, { at }) => ({ closedAt: at }),
};

function momentIn({ at, detail }: TimelineEntry, name: string): string {
  const told = detail[name];
  return typeof told === 'string' ? told : at;
}

/**
 * An order with the moments of its work as they were known at a moment: sent elsewhere, opened again or begun anew later, it
 * was out, done or owed all the same.
 *
 * Where nothing was taken back later, the order itself: what was reached later has a later moment.
 */
export function orderAsOf(order: Order, end: number): Order {
  const isLater = ({ at }: TimelineEntry): boolean => Date.parse(at) > end;
  if (!order.timeline.some((entry) => takesBack.has(entry.act) && isLater(entry))) return order;
  const reached = order.timeline
    .filter((entry) => !isLater(entry))
    .reduce<Reached>((before, entry) => ({ ...before, ...reaches[entry.act]?.(before, entry) }), nothing);
  return withReached(order, reached);
}

function withReached(order: Order, reached: Reached): Order {
  const { sentAt, reopenedAt, complexAt, escalatedAt, ...own } = reached;
  const {
    sentAt: _sent,
    reopenedAt: _reopened,
    complexAt: _complex,
    escalatedAt: _up,
    ...kept
  } = order.moments;
  const moments = {
    ...kept,
    ...(sentAt !== null && { sentAt }),
    ...(reopenedAt !== null && { reopenedAt }),
    ...(complexAt !== null && { complexAt }),
    ...(escalatedAt !== null && { escalatedAt }),
  };
  return { ...order, ...own, moments, instants: instantsOf(order, reached) };
}

/** The instants of moments that are still known; the others have that of the clock on the wall, as far ahead as at first. */
function instantsOf(order: Order, reached: Reached): Order['instants'] {
  const registered = Date.parse(order.registeredAt);
  const aheadMs = (order.instants['registeredAt'] ?? registered) - registered;
  const now: Readonly<Record<string, unknown>> = { ...order.moments, ...order };
  const instants = { ...order.instants };
  for (const [moment, at] of Object.entries(reached)) {
    if (at === null) Reflect.deleteProperty(instants, moment);
    else if (at !== now[moment]) instants[moment] = Date.parse(at) + aheadMs;
  }
  return instants;
}
