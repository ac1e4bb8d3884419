import type { StandingTask } from '../../../shared/domain/clock/standing.ts';
import type { WallLine } from '../../../shared/domain/clock/select-wall.ts';
import { stepOf } from '../../app/orders/order-step.ts';
import { outcomesOf, type Choice, type OutcomeAct, type TextAct } from './outcomes.ts';
import { peopleToTell, type PersonToTell } from './people-to-tell.ts';

/** A row that asks for an answer. */
export interface Asking {
  readonly line: WallLine;
  readonly act: OutcomeAct | TextAct;
  /** Whether a line of text is being typed: the answer itself, or the time that was said. */
  readonly isTyping: boolean;
  /** How many people of the calling list were passed over. */
  readonly passed: number;
  /** The notices that were answered here; the book may tell of them a moment later. */
  readonly answered: readonly string[];
  /** The number to dial in full, once the look at it is in the book; null where none is shown. */
  readonly phone: string | null;
}

const inPlace = ['chase', 'askCompletion', 'chaseRequest', 'tell', 'respond'] as const;

/** What the next step of a line asks in place; null when it happens elsewhere, or at once. */
export function askOf(line: WallLine, undigested: number): Asking['act'] | null {
  if (line.kind === 'follow-up') return null;
  if (line.kind === 'custody') return line.nearest === null ? null : 'askBack';
  if (line.kind === 'task') return askOfTask(line.task, undigested);
  const step = stepOf(line.order, line.nearest, 'list');
  return inPlace.find((each) => each === step) ?? null;
}

/** The daily count and the day's end are rounds with a screen of their own. */
function askOfTask(task: StandingTask, undigested: number): Asking['act'] | null {
  if (task !== 'weekly-digest') return null;
  // A week without slight complaints has nothing to sort; that somebody looked is signed.
  return undigested > 0 ? 'digest' : 'sign';
}

/** Whether an act is answered by text from the start. */
export function isTextAct(act: Asking['act']): act is TextAct {
  return act === 'respond' || act === 'sign';
}

/** Who is still waiting on the calling list of a row that asks. */
export function waitingOn({ line, answered }: Asking): PersonToTell[] {
  if (line.kind === 'task' || line.kind === 'custody') return [];
  return peopleToTell(line.order.notices.filter(({ id }) => !answered.includes(id)));
}

/** Whom a row asks about now. */
export function personAsked(asked: Asking): PersonToTell | undefined {
  const waiting = waitingOn(asked);
  return waiting[asked.passed % Math.max(1, waiting.length)];
}

/** The answers a row offers by digit; the next person only where there is one. */
export function choicesOf(asked: Asking): readonly Choice[] {
  const { act, isTyping } = asked;
  if (isTyping || isTextAct(act)) return [];
  const isAlone = waitingOn(asked).length < 2;
  return outcomesOf[act].filter(({ outcome }) => !(isAlone && outcome.said === 'next'));
}
