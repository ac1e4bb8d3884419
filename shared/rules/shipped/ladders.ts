import type { LadderStep } from '../clocks.ts';

/**
 * The ladder of R6 [D]: "at 50 % own reminder, 80 % owner + 主管, 100 % 主管 (red, sound), 150 % 经理, 200 % 总经理 for
 * S1/S2". Source of the order of people: 前台 → 客服主管/负责人 → 客服经理 → 总经理 (001).
 */
export const fullLadder: readonly LadderStep[] = [
  { percent: 50, tells: ['owner'], severities: null },
  { percent: 80, tells: ['owner', 'supervisor'], severities: null },
  { percent: 100, tells: ['supervisor'], severities: null },
  { percent: 150, tells: ['manager'], severities: null },
  { percent: 200, tells: ['general-manager'], severities: ['S1', 'S2'] },
];

/** The department and its head are pressed first, then the ladder goes on. */
export const workLadder: readonly LadderStep[] = [
  { percent: 50, tells: ['owner'], severities: null },
  { percent: 80, tells: ['owner', 'supervisor'], severities: null },
  { percent: 100, tells: ['supervisor', 'head'], severities: null },
  { percent: 150, tells: ['manager'], severities: null },
  { percent: 200, tells: ['general-manager'], severities: ['S1', 'S2'] },
];

/** Only whoever owns it is reminded. */
export const ownLadder: readonly LadderStep[] = [{ percent: 100, tells: ['owner'], severities: null }];
/** The owner and the supervisor, when the time is up. */
export const dueLadder: readonly LadderStep[] = [
  { percent: 100, tells: ['owner', 'supervisor'], severities: null },
];
