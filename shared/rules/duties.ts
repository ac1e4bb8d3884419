import type { Role } from '../domain/desk/staff.ts';
import type { Order, Severity } from '../domain/order/order.ts';

/** What a complaint needs before the desk may close it. */
export type Duty =
  | 'apology'
  | 'first-response'
  | 'notify'
  | 'follower'
  | 'form'
  | 'review'
  | 'measures'
  | 'compensation'
  | 'callback'
  | 'manager-callback'
  | 'digest';

/** One row of the table of duties. */
export interface DutyRule {
  readonly severities: readonly Severity[];
  /** Whether the duty has arisen; a form, for example, only after one workday. */
  readonly isOwed: (order: Order) => boolean;
  readonly isDone: (order: Order) => boolean;
  readonly source: string;
  readonly sentence: string;
}

const always = (): boolean => true;

/** Nobody can be made to answer: so many tries, each some hours after the one before, count as a callback. */
const TRIES_ENOUGH = 3;
const BETWEEN_TRIES_MS = 3 * 3_600_000;

function isTriedEnough(tries: readonly { readonly at: string }[]): boolean {
  let counted = 0;
  let last = -Infinity;
  for (const at of tries.map((each) => Date.parse(each.at))) {
    if (at - last < BETWEEN_TRIES_MS) continue;
    counted += 1;
    last = at;
  }
  return counted >= TRIES_ENOUGH;
}

function isCalledBackBy(order: Order, role: Role): boolean {
  const tries = (order.callback?.tries ?? []).filter(({ byRole }) => byRole === role);
  return tries.some(({ outcome }) => outcome !== 'no-answer') || isTriedEnough(tries);
}

/**
 * The duties of R6 by severity. The order of the rows is that of the handling.
 *
 * Source of the table: requirements R6, "close duties"; [D] marks a default of ours.
 */
export const dutyRules: Readonly<Record<Duty, DutyRule>> = {
  apology: {
    severities: ['S1', 'S2', 'S3'],
    isOwed: always,
    isDone: ({ complaint }) => complaint?.apologyAt != null,
    source: 'R6',
    sentence: '首先向业户致歉,认真倾听,做好记录',
  },
  notify: {
    severities: ['S1', 'S2'],
    isOwed: always,
    isDone: ({ moments }) => moments.notifiedAt !== undefined,
    source: 'T15',
    sentence: '立刻通知其经理及相关部门并向上级领导报告,不得延误',
  },
  'first-response': {
    severities: ['S1', 'S2', 'S3'],
    isOwed: always,
    isDone: ({ moments }) => moments.firstResponseAt !== undefined,
    source: 'T13',
    sentence: '重大投诉(30分钟内响应);一般投诉(2小时内响应)',
  },
  follower: {
    severities: ['S1'],
    isOwed: always,
    isDone: ({ complaint }) => (complaint?.follower ?? '') !== '',
    source: 'R6',
    sentence: '重大事件安排专人跟进',
  },
  form: {
    severities: ['S1', 'S2', 'S3'],
    isOwed: ({ steps }) => steps.some(({ clock, percent }) => clock === 'corrective-form' && percent >= 100),
    isDone: ({ moments }) => moments.formAt !== undefined,
    source: 'T18',
    sentence: '有一定难度并超过一个工作日的,填写《顾客投诉处理记录表》…制订出整改措施',
  },
  review: {
    severities: ['S1'],
    isOwed: always,
    isDone: ({ complaint }) => complaint?.review != null,
    source: 'R6',
    sentence: '由经理汇报总经理后组织相关人员进行检讨,落实解决措施及责任人',
  },
  measures: {
    severities: ['S1', 'S2', 'S3', 'S4'],
    isOwed: ({ complaint }) => (complaint?.measures.length ?? 0) > 0,
    isDone: ({ complaint }) => (complaint?.measures ?? []).every(({ doneAt }) => doneAt !== null),
    source: 'R6',
    sentence: '落实解决措施及责任人',
  },
  compensation: {
    severities: ['S1', 'S2', 'S3', 'S4'],
    isOwed: ({ complaint }) => complaint?.compensation != null,
    isDone: ({ complaint }) => complaint?.compensation?.approval != null,
    source: 'R6',
    sentence: '适当的补偿措施',
  },
  callback: {
    severities: ['S2', 'S3'],
    isOwed: always,
    isDone: (order) => order.calledBackAt !== null || isTriedEnough(order.callback?.tries ?? []),
    source: 'R6',
    sentence: '处理完毕后对业户进行回访',
  },
  'manager-callback': {
    severities: ['S1'],
    isOwed: always,
    isDone: (order) => isCalledBackBy(order, 'manager'),
    source: 'R6 [D]',
    sentence: '重大投诉由经理回访',
  },
  digest: {
    severities: ['S4'],
    isOwed: always,
    isDone: ({ moments }) => moments.digestedAt !== undefined,
    source: 'T17',
    sentence: '轻微问题…每周一次整理,并把相关的内容发相关部门',
  },
};

const duties = Object.keys(dutyRules) as Duty[]; // Object.keys widens to string[]

/** How a duty of a complaint stands. */
export interface DutyState {
  readonly duty: Duty;
  readonly state: 'open' | 'done' | 'not-yet';
}

/** The duties of a complaint's severity, in the order of the handling; empty for what is no complaint. */
export function dutiesOf(order: Order): DutyState[] {
  const { severity } = order;
  if (order.kind !== 'complaint' || severity === null) return [];
  return duties
    .filter((duty) => dutyRules[duty].severities.includes(severity))
    .map((duty) => {
      const { isOwed, isDone } = dutyRules[duty];
      if (isDone(order) && isOwed(order)) return { duty, state: 'done' };
      return { duty, state: isOwed(order) ? 'open' : 'not-yet' };
    });
}

/** The duties that keep a complaint from being closed. */
export function openDuties(order: Order): Duty[] {
  return dutiesOf(order).flatMap(({ duty, state }) => (state === 'open' ? [duty] : []));
}
