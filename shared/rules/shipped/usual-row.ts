import type { Kind } from '../../domain/call/call.ts';
import type { ClockRule } from '../clocks.ts';

/** What most rows have in common. */
export const usualRow = {
  kinds: [] as Kind[],
  severities: null,
  trades: null,
  registers: null,
  fromOn: null,
  toOn: null,
  soonAtPercent: 80,
  restsFor: [],
  isActive: true,
  since: 0,
} satisfies Partial<ClockRule>;

/** The kinds that send somebody and come back on paper. */
export const workKinds: Kind[] = ['repair', 'cleaning', 'complaint', 'emergency', 'appointment'];

/** Every reason to rest. */
export const allReasons: ClockRule['restsFor'] = ['material', 'coordination', 'rescheduled', 'dnd', 'absent'];
