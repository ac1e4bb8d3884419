import type { Kind } from '../domain/call/call.ts';
import type { Trade } from '../domain/desk/centre.ts';
import type { SlipKind } from '../domain/printing/printer.ts';

/** What the desk does with a call of one kind. */
export interface KindRule {
  /** `always`: leaves an order; `unless-answered`: only when the desk could not settle it on the spot. */
  readonly makesOrder: 'always' | 'unless-answered';
  /** The slip that is printed at dispatch; null when the department is told by radio or telephone. */
  readonly slip: SlipKind | null;
  /** Whether the paper must come back and be checked (R3.2). */
  readonly paperReturns: boolean;
  /** Whether the caller is asked afterwards (R4, R7). */
  readonly callsBack: boolean;
  /** R1.4: for these the repeat-back tick is obligatory. */
  readonly needsReadBack: boolean;
  /** Which row of options the form shows. */
  readonly asks: 'urgency' | 'severity' | 'message' | 'none';
  /** Whether somebody goes there, so that a visit can be promised (R1.7). */
  readonly visits: boolean;
  /** Whether the desk notes that somebody has arrived at the place. */
  readonly arrives: boolean;
}

const followUp = {
  makesOrder: 'unless-answered',
  slip: null,
  paperReturns: false,
  callsBack: false,
  needsReadBack: false,
  asks: 'none',
  visits: false,
  arrives: false,
} as const satisfies KindRule;

const work = {
  makesOrder: 'always',
  slip: 'work-order',
  paperReturns: true,
  callsBack: true,
  needsReadBack: false,
  asks: 'urgency',
  visits: true,
  arrives: true,
} as const satisfies KindRule;

/**
 * The kinds of R1.2 and what each leads to.
 *
 * Source: "判断客户是咨询(找人/跟进)还是投诉" (001); R1.4 "会将所有留言向致电者复述一遍" (000).
 */
export const kindRules = {
  enquiry: followUp,
  repair: work,
  cleaning: work,
  complaint: {
    ...work,
    slip: 'complaint',
    needsReadBack: true,
    asks: 'severity',
    visits: false,
    arrives: false,
  },
  suggestion: { ...followUp, makesOrder: 'always' },
  emergency: { ...work, asks: 'none', visits: false },
  transfer: followUp,
  message: {
    ...followUp,
    makesOrder: 'always',
    slip: 'message',
    needsReadBack: true,
    asks: 'message',
  },
  appointment: work,
  request: { ...work, slip: null, paperReturns: false, arrives: false },
  lookup: followUp,
} as const satisfies Record<Kind, KindRule>;

/** The rule of a kind, widened so that every field can be read for any kind. */
export function kindRule(kind: Kind): KindRule {
  return kindRules[kind];
}

/** The function keys of intake that stand for a kind. */
export type KindKey = 'F2' | 'F3' | 'F4' | 'F6' | 'F7' | 'F9';

const atTheDesk: Readonly<Record<KindKey, Kind>> = {
  F2: 'repair',
  F3: 'cleaning',
  F4: 'complaint',
  F6: 'enquiry',
  F7: 'message',
  F9: 'emergency',
};

/** Where guests and wards call, most of what they want is a thing (ux 3.2). */
const atTheBed: Readonly<Record<KindKey, Kind>> = { ...atTheDesk, F2: 'request' };

const keysByTrade: Readonly<Record<Trade, Readonly<Record<KindKey, Kind>>>> = {
  property: atTheDesk,
  office: atTheDesk,
  hotline: atTheDesk,
  hotel: atTheBed,
  hospital: atTheBed,
};

/** The kind behind each function key at a desk of a trade, in the order of the keyboard (ux 3.1, 3.2). */
export function kindKeysOf(trade: Trade): readonly (readonly [KindKey, Kind])[] {
  return Object.entries(keysByTrade[trade]) as [KindKey, Kind][]; // Object.entries widens the keys to string
}

const withoutKey = ['suggestion', 'transfer', 'appointment', 'request', 'lookup', 'repair'] as const;

/** The kinds behind F8 at a desk of a trade, in the order of their digits. */
export function otherKindsOf(trade: Trade): readonly Kind[] {
  const keyed: readonly Kind[] = Object.values(keysByTrade[trade]);
  return withoutKey.filter((kind) => !keyed.includes(kind));
}
