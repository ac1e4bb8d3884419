import { openShift, runningHandover } from '../../../shared/domain/apply-shifts.ts';
import type { DeskState } from '../../../shared/domain/book.ts';
import { handoverPromptFrom } from '../../../shared/domain/shift/due-handover.ts';
import type { Shift } from '../../../shared/domain/shift/shift.ts';
import { useDesk, useStaff } from '../desk/desk-context.ts';
import type { ShiftScreen } from '../navigation/navigation.ts';
import { useMinute } from '../now/now.ts';

type PromptDesk = Pick<DeskState, 'shifts' | 'shift' | 'numbers' | 'handovers'>;

/** That the shift of this person is about to end. */
export interface HandoverPrompt {
  readonly shift: Shift;
  readonly until: string;
  /** Negative when the end is over. */
  readonly minutesLeft: number;
  /** Whether the handover was begun: then nobody has to be reminded. */
  readonly isBegun: boolean;
}

const MINUTE_MS = 60_000;

/** The prompt of one's own shift, from 15 minutes before its end until it is handed over; null before, and for others. */
export function promptOf(desk: PromptDesk, me: string, now: number): HandoverPrompt | null {
  const shift = openShift(desk);
  if (shift?.owner !== me || shift.until === null || handoverPromptFrom(desk) > now) return null;
  const minutesLeft = Math.ceil((Date.parse(shift.until) - now) / MINUTE_MS);
  return { shift, until: shift.until, minutesLeft, isBegun: runningHandover(desk) !== undefined };
}

/** The prompt as it stands now, minute by minute. */
export function useHandoverPrompt(): HandoverPrompt | null {
  const { id: me } = useStaff();
  const minute = useMinute();
  const shifts = useDesk((desk) => desk.shifts);
  const shift = useDesk((desk) => desk.shift);
  const numbers = useDesk((desk) => desk.numbers);
  const handovers = useDesk((desk) => desk.handovers);
  return promptOf({ shifts, shift, numbers, handovers }, me, minute);
}

/** Where Ctrl 5 leads: to the handover while one's own shift is about to end, else to the log. */
export function shiftScreenNow(desk: PromptDesk, me: string, now: number): ShiftScreen {
  return promptOf(desk, me, now) === null
    ? { place: 'shift', view: 'log' }
    : { place: 'shift', view: 'handover' };
}
