import type { Kind } from '../../../../../shared/domain/call/call.ts';
import { CABINET, STAFF } from './day-desk.ts';

/** Who has been asked to call, and whether he said yes. */
export interface ModelTrust {
  readonly to: string;
  isAccepted: boolean;
}

export interface ModelFollowUp {
  isOpen: boolean;
  tries: number;
  trust: ModelTrust | null;
}

/** An order as far as a handover is about it. */
export interface ModelOrder {
  readonly kind: Kind;
  /** A complaint that somebody follows stays with whoever had it. */
  readonly isFollowed: boolean;
  owner: string;
  isOpen: boolean;
  /** How often somebody did something to it. */
  acts: number;
  isDone: boolean;
  wasAsked: boolean;
  /** Its slip is back, and nobody has called yet. */
  isWaiting: boolean;
  isCalled: boolean;
  trust: ModelTrust | null;
  readonly followUps: Map<string, ModelFollowUp>;
}

export interface ModelStay {
  readonly kind: 'loan' | 'deposit' | 'visit';
  readonly order: string | null;
  readonly thing: string | null;
  readonly yuan: number;
  /** When a visitor is expected; null when nobody said. */
  readonly expected: number | null;
  readonly isPermit: boolean;
  isOpen: boolean;
  state: string;
  due: string | null;
  asks: number;
  pass: string | null;
}

export interface ModelCount {
  readonly expected: number;
  readonly counted: number;
  readonly isOdd: boolean;
  readonly reason: string;
}

/** What two people said to each other so far. */
export interface ModelHandover {
  readonly number: string;
  readonly from: string;
  to: string | null;
  readonly notes: Map<string, { text: string; entrust: boolean | null }>;
  /** By key: how it was marked, and how the matter stood then. */
  readonly marks: Map<string, { as: 'told' | 'question'; stood: string; answer: string }>;
  readonly counts: Map<string, ModelCount>;
}

/** Whether two people sit together. */
export function isFace(handover: ModelHandover | null): handover is ModelHandover & { to: string } {
  return handover !== null && handover.to !== null;
}

/** The desk in plain words: what is open, who has the counter, what was said. */
export interface Model {
  readonly staff: Map<string, boolean>;
  readonly orders: Map<string, ModelOrder>;
  readonly stays: Map<string, ModelStay>;
  /** Slips that a printer lost, by id. */
  readonly stuck: Map<string, string>;
  /** Lines of the log for the next shift that nobody was told yet. */
  readonly lines: Set<string>;
  /** What the calendar asks for and nobody has done: when it fell due. */
  readonly tasks: Map<string, string>;
  /** Whether each thing hangs at the desk. */
  readonly things: Map<string, { row: string; isHere: boolean }>;
  shift: { number: string; owner: string } | null;
  lastOwner: string | null;
  handover: ModelHandover | null;
  /** What was written to the lines of a handover that somebody refused. */
  refused: ModelHandover | null;
  /** In how many handovers each open matter has stood. */
  carried: Map<string, number>;
  readonly tried: Map<string, { accepted: number; refused: number }>;
}

/** The desk in the morning. */
export function createModel(tried: Model['tried']): Model {
  const orders = new Map([['A261122-0001', newOrder('repair', '1003', false)]]);
  return {
    staff: new Map(STAFF.map((id) => [id, true])),
    orders,
    stays: new Map(),
    stuck: new Map(),
    lines: new Set(),
    tasks: new Map(),
    things: new Map(
      Object.entries(CABINET).map(([code, [register, of]]) => [
        `t-${code}`,
        { row: `${register}/${of}`, isHere: true },
      ]),
    ),
    shift: null,
    lastOwner: null,
    handover: null,
    refused: null,
    carried: new Map(),
    tried,
  };
}

/** An order that has just been registered. */
export function newOrder(kind: Kind, owner: string, isFollowed: boolean): ModelOrder {
  return {
    ...{ kind, owner, isFollowed, isOpen: true, acts: 1 },
    ...{ isDone: false, wasAsked: false, isWaiting: false, isCalled: false, trust: null },
    followUps: new Map(),
  };
}
