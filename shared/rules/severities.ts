import type { Severity } from '../domain/order/order.ts';

/** What the severity of a complaint sets off (R1.6); the clocks of it come from the clock table. */
export interface SeverityRule {
  readonly severity: Severity;
  /** T13, T14: 30 min for S1 and S2, 2 h for S3 and S4. */
  readonly firstResponseMinutes: number;
  readonly notifiesAtOnce: boolean;
  readonly source: string;
  readonly sentence: string;
}

/** The four steps of C1. */
export const severityRules = {
  S1: {
    severity: 'S1',
    firstResponseMinutes: 30,
    notifiesAtOnce: true,
    source: 'T13',
    sentence: '重大投诉(30分钟内响应)',
  },
  S2: {
    severity: 'S2',
    firstResponseMinutes: 30,
    notifiesAtOnce: true,
    source: 'T15',
    sentence: '立刻通知其经理及相关部门并向上级领导报告,不得延误',
  },
  S3: {
    severity: 'S3',
    firstResponseMinutes: 120,
    notifiesAtOnce: false,
    source: 'T14',
    sentence: '一般投诉(2小时内响应)',
  },
  S4: {
    severity: 'S4',
    firstResponseMinutes: 120,
    notifiesAtOnce: false,
    source: 'T17',
    sentence: '轻微问题…每周一次整理,并把相关的内容发相关部门',
  },
} as const satisfies Record<Severity, SeverityRule>;
