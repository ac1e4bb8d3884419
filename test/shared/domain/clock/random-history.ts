import fc from 'fast-check';
import type { FollowUpReason } from '../../../../shared/domain/callback/follow-up.ts';
import type { Kind } from '../../../../shared/domain/call/call.ts';
import type { PauseReason, Severity } from '../../../../shared/domain/order/order.ts';
import type { CalendarDay } from '../../../../shared/rules/workdays.ts';
import { MORNING } from '../../../builders.ts';

export const NUMBER = 'A261122-0001';
export const MINUTE = 60_000;
export const START = Date.parse(MORNING);

/** What may happen to an order, to the rules and to the clock of the PC. */
export type Act =
  | { readonly do: 'pause'; readonly reason: PauseReason }
  | { readonly do: 'severity'; readonly to: Severity }
  | { readonly do: 'plan'; readonly reason: FollowUpReason }
  | { readonly do: 'rule'; readonly id: string; readonly amount: number; readonly rests: PauseReason[] }
  | { readonly do: 'setBack'; readonly minutes: number }
  | { readonly do: PlainAct };
type RuleAct = Extract<Act, { do: 'rule' }>;
/** An act, or the next step of the order whatever it is: random acts alone would seldom bring one to its end. */
export type WantedAct = Act | { readonly do: 'next' };
const plainActs = [
  ...([
    'dispatch',
    'pickUp',
    'arrive',
    'resume',
    'complete',
    'returnSlip',
    'sendBack',
    'start',
    'callBack',
  ] as const),
  ...([
    'close',
    'reopen',
    'reassign',
    'void',
    'ask',
    'chase',
    'complex',
    'escalate',
    'respond',
    'form',
  ] as const),
  ...(['digest', 'tellAll', 'settle', 'snooze', 'look'] as const),
] as const;
export type PlainAct = (typeof plainActs)[number];

/** One act so many minutes after the one before it; a long while is a night with the PC off. */
export interface HistoryEvent {
  readonly after: number;
  readonly act: WantedAct;
}

/** A kind of order, a calendar, the rules that were changed before, and what happens. */
export interface History {
  readonly kind: Kind;
  readonly severity: Severity | null;
  readonly days: readonly CalendarDay[];
  readonly rules: readonly RuleAct[];
  readonly events: readonly HistoryEvent[];
}

const reasons = ['material', 'coordination', 'rescheduled', 'dnd', 'absent'] as const;
/** Rows whose limit may be changed without changing its unit. */
const changeable = [
  'pick-up',
  'arrival',
  'completion-query',
  'first-response',
  'first-response-serious',
  'chase',
];
const severities = ['S1', 'S2', 'S3', 'S4'] as const;

const rule: fc.Arbitrary<RuleAct> = fc.record({
  do: fc.constant('rule' as const),
  id: fc.constantFrom(...changeable),
  amount: fc.integer({ min: 1, max: 120 }),
  rests: fc.oneof(fc.subarray([...reasons]), fc.constant<PauseReason[]>([...reasons])),
});

const act: fc.Arbitrary<WantedAct> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ do: 'next' as const }) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('complex', 'escalate', 'chase', 'respond', 'reassign')
      .map((each) => ({ do: each })),
  },
  { weight: 12, arbitrary: fc.constantFrom(...plainActs).map((each) => ({ do: each })) },
  { weight: 3, arbitrary: fc.constantFrom(...reasons).map((reason) => ({ do: 'pause' as const, reason })) },
  { weight: 1, arbitrary: fc.constantFrom(...severities).map((to) => ({ do: 'severity' as const, to })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('delivery' as const, 'promised' as const, 'vip' as const)
      .map((reason) => ({ do: 'plan' as const, reason })),
  },
  { weight: 1, arbitrary: rule },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 2, max: 1_500 }).map((minutes) => ({ do: 'setBack' as const, minutes })),
  },
);

const after = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 2, arbitrary: fc.integer({ min: 41, max: 700 }) },
  { weight: 1, arbitrary: fc.integer({ min: 701, max: 3_000 }) },
);

/** The week of the histories with a holiday, a day that is worked instead, or neither. */
const days: fc.Arbitrary<readonly CalendarDay[]> = fc.constantFrom<readonly CalendarDay[]>(
  [],
  [{ on: '2026-11-22', kind: 'work', name: '' }],
  [{ on: '2026-11-24', kind: 'rest', name: '' }],
  [
    { on: '2026-11-23', kind: 'rest', name: '' },
    { on: '2026-11-24', kind: 'rest', name: '' },
    { on: '2026-11-28', kind: 'work', name: '' },
  ],
);

const about: fc.Arbitrary<Pick<History, 'kind' | 'severity'>> = fc.oneof(
  fc.constantFrom<Pick<History, 'kind' | 'severity'>>(
    { kind: 'repair', severity: null },
    { kind: 'request', severity: null },
    { kind: 'cleaning', severity: null },
  ),
  fc.constantFrom(...severities).map((severity) => ({ kind: 'complaint' as const, severity })),
);

/** A random history of an order. */
export const history: fc.Arbitrary<History> = fc
  .tuple(
    about,
    days,
    fc.array(rule, { maxLength: 4 }),
    fc.array(fc.record({ after, act }), { minLength: 1, maxLength: 20 }),
  )
  .map(([of, calendar, rules, events]) => ({ ...of, days: calendar, rules, events }));
