import type { ClockRule } from './clocks.ts';
import { calendarClocks } from './shipped/calendar-clocks.ts';
import { callbacksClocks } from './shipped/callbacks-clocks.ts';
import { complaintsClocks } from './shipped/complaints-clocks.ts';
import { custodyClocks } from './shipped/custody-clocks.ts';
import { requestsClocks } from './shipped/requests-clocks.ts';
import { workClocks } from './shipped/work-clocks.ts';

/** The shipped clock table; every number stands beside the sentence that demands it, [D] is a default of ours. */
export const defaultClockRules: readonly ClockRule[] = [
  ...complaintsClocks,
  ...workClocks,
  ...requestsClocks,
  ...callbacksClocks,
  ...custodyClocks,
  ...calendarClocks,
];
