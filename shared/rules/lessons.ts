import type { DeskState } from '../domain/book.ts';
import type { Call } from '../domain/call/call.ts';
import type { Loan } from '../domain/custody/custody.ts';
import type { Order } from '../domain/order/order.ts';
import { numberOf } from './numbers.ts';

/** How many times as fast as on the wall the clocks of a practice run (ux 6.17). */
export const PRACTICE_RATE = 5;

/** The lessons of the practice, in the order in which they are taken (ux 6.17). */
export const lessonIds = [
  'repair',
  'two-calls',
  'angry-caller',
  'slip-there-and-back',
  'three-keys',
  'do-not-disturb',
  'chase-late',
  'hand-over',
] as const;
export type LessonId = (typeof lessonIds)[number];

/** The keys that lessons are done with, as a screen writes them. */
export type LessonKey =
  | 'F2'
  | 'F3'
  | 'F4'
  | '1'
  | '2'
  | '3'
  | 'Enter'
  | 'Escape'
  | 'Alt+1'
  | 'Alt+A'
  | `Ctrl+${'1' | '3' | '4' | '5' | 'K' | 'Enter'}`;

/** One lesson: with which keys it is done, what it begins with, and how the book shows that it is done. */
export interface Lesson {
  readonly id: LessonId;
  readonly keys: readonly LessonKey[];
  /** It begins with an invented call, or at a place of the screen. */
  readonly begins: 'call' | 'today' | 'orders' | 'lending' | 'shift';
  isDone(desk: DeskState): boolean;
}

/**
 * The eight lessons.
 *
 * Sources: 1 T5 "在30秒内记录客户姓名、电话、装修地址、客户经理及大概的投诉内容" (001); 3 "先给编号" (ux 6.3); 6 R5.6;
 * 7 the chase of what is late (ux 5); 8 R9.
 */
export const lessons: readonly Lesson[] = [
  { id: 'repair', keys: ['F2', 'Enter', 'Ctrl+Enter'], begins: 'call', isDone: hasQuickRepair },
  { id: 'two-calls', keys: ['F2', 'Escape', 'F3', 'Alt+1'], begins: 'call', isDone: hasTwoAtOnce },
  { id: 'angry-caller', keys: ['F4', 'Alt+A', 'Ctrl+Enter'], begins: 'call', isDone: hasAngryCaller },
  {
    id: 'slip-there-and-back',
    keys: ['Ctrl+K', 'Enter', '1', '2', '3'],
    begins: 'orders',
    isDone: ({ orders }) => Object.values(orders).some(wentThereAndBack),
  },
  { id: 'three-keys', keys: ['Ctrl+4', 'Ctrl+Enter'], begins: 'lending', isDone: hasThreeLentOneBack },
  {
    id: 'do-not-disturb',
    keys: ['F2', 'Ctrl+3', 'Enter'],
    begins: 'call',
    isDone: ({ orders }) => Object.values(orders).some(wasLeftAlone),
  },
  {
    id: 'chase-late',
    keys: ['Ctrl+1', 'Enter', '1'],
    begins: 'today',
    isDone: ({ orders }) => Object.values(orders).some(wasChasedLate),
  },
  {
    id: 'hand-over',
    keys: ['Ctrl+5'],
    begins: 'shift',
    isDone: ({ handovers }) => Object.values(handovers).some(({ state }) => state === 'signed'),
  },
];

function hasQuickRepair({ calls, numbers }: DeskState): boolean {
  const limit = numberOf(numbers, 'intake-seconds');
  return Object.values(calls).some(
    ({ kind, order, intakeSeconds }) =>
      kind === 'repair' && order !== null && intakeSeconds !== null && intakeSeconds <= limit,
  );
}

/** What a hand needs to go from one call back to the other. */
const HAND_SECONDS = 10;

/** The call that was registered later was begun while the other was still open. */
function hasTwoAtOnce({ calls }: DeskState): boolean {
  const inOrder = Object.values(calls).sort((a, b) => a.at.localeCompare(b.at));
  return inOrder.some((call, index) => {
    const before = inOrder[index - 1];
    return before !== undefined && before.by === call.by && begunAt(call) < Date.parse(before.at);
  });
}

/** At the latest; the time for which the call was parked is not known. */
function begunAt({ at, intakeSeconds }: Call): number {
  if (intakeSeconds === null) return Number.POSITIVE_INFINITY;
  return Date.parse(at) - (intakeSeconds + HAND_SECONDS) * 1_000 * PRACTICE_RATE;
}

/** The number is told as soon as a caller is called loud: it was reserved by then. */
function hasAngryCaller({ orders }: DeskState): boolean {
  return Object.values(orders).some(({ complaint }) => complaint?.isAngry === true);
}

function wentThereAndBack({ pickedUpAt, slipBackAt }: Order): boolean {
  return pickedUpAt !== null && slipBackAt !== null;
}

const KEYS = 3;

function hasThreeLentOneBack({ custody }: DeskState): boolean {
  const loans = Object.values(custody).filter((each): each is Loan => each.kind === 'loan');
  return loans.some(({ lending }) => {
    const together = loans.filter((each) => each.lending === lending);
    return together.length >= KEYS && together.some(({ state }) => state === 'returned');
  });
}

/** Its clock rests for the sign on the door, and somebody has asked again. */
function wasLeftAlone({ pauses, request }: Order): boolean {
  return pauses.some(({ reason }) => reason === 'dnd') && (request?.dnd.length ?? 0) > 0;
}

const LIMIT = 100;

function wasChasedLate({ steps, timeline }: Order): boolean {
  const late = steps.filter(({ percent }) => percent >= LIMIT).map(({ dueAt }) => Date.parse(dueAt));
  const turnedLate = Math.min(...late);
  return timeline.some(
    ({ act, at }) => (act === 'order-chased' || act === 'request-chased') && Date.parse(at) >= turnedLate,
  );
}
