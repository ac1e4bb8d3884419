import type { FigureId, FigureUnit, ReportKind, Verdict } from '../domain/report/report.ts';
import { numberOf, type ChangedNumbers, type NumberId } from './numbers.ts';

/** How the value of a figure comes from its records. */
export type Measure =
  /** How many records. */
  | 'count'
  /** How many of them count against the target. */
  | 'count-missed'
  /** How many per cent do not. */
  | 'share'
  /** How many per cent do. */
  | 'share-missed'
  /** The mean of what was measured of each. */
  | 'mean';

/** What a figure is: its unit, its target and the sentence of the customer that asks for it. */
export interface FigureRule {
  readonly unit: FigureUnit;
  readonly measure: Measure;
  readonly better: 'more' | 'less' | 'neither';
  /** A number of the table, or one that the source itself says; null where only the trend is looked at. */
  readonly target: NumberId | number | null;
  readonly floor: NumberId | null;
  /** The table number by which a single record counts against the figure. */
  readonly limit: NumberId | null;
  /** The target counts for each person and month. */
  readonly isPerPerson: boolean;
  /** It may be what is to be done first; sums of other figures and what is still to be looked at may not. */
  readonly mayBeFirst: boolean;
  readonly source: string;
  readonly sentence: string;
}

const usual = {
  floor: null,
  limit: null,
  isPerPerson: false,
  mayBeFirst: true,
} as const;

const kept = { ...usual, unit: 'percent', measure: 'share', better: 'more' } as const;
const onTime = { ...kept, target: 100 } as const;
const trend = { ...usual, better: 'less', target: null } as const;

const keySentence = '钥匙当天 18:00 前或 4 小时内归还,逾期当天电话催还';
const sampleSentence = '抽样检查比例不低于15%,错误率超5%需加时培训';

/** Every figure of the reports; [D] marks a default of ours where the source is silent. */
export const figureRules = {
  calls: {
    ...usual,
    unit: 'count',
    measure: 'count',
    better: 'neither',
    target: null,
    source: 'C8, R12',
    sentence: '日均处理量约500-800通',
  },
  orders: {
    ...usual,
    unit: 'count',
    measure: 'count',
    better: 'neither',
    target: null,
    source: 'R12',
    sentence: '对信息进行汇总分析',
  },
  'intake-time': {
    ...usual,
    unit: 'seconds',
    measure: 'mean',
    better: 'less',
    target: 'intake-seconds',
    limit: 'intake-seconds',
    source: 'T5',
    sentence: '在30秒内记录客户姓名、电话、装修地址、客户经理及大概的投诉内容',
  },
  'enquiry-time': {
    ...usual,
    unit: 'seconds',
    measure: 'mean',
    better: 'less',
    target: 'enquiry-seconds',
    limit: 'enquiry-seconds',
    source: 'T7',
    sentence: '平均处理客户查询的时间不超过3分钟',
  },
  'answered-in-time': {
    ...kept,
    target: null,
    limit: 'answer-rings',
    source: 'T1',
    sentence: '所有电话铃响三声之内接听,或者对延迟接听道歉',
  },
  'first-contact': {
    ...kept,
    target: null,
    source: 'T31, R12',
    sentence: '每周出具《服务效能报告》',
  },
  'picked-up-in-time': {
    ...onTime,
    source: 'T9',
    sentence: '责任部门在15分钟内派人前往客服部前台取单',
  },
  'arrived-in-time': {
    ...onTime,
    source: 'T10',
    sentence: '责任人必须在20分钟内到达维修现场,查看并报价',
  },
  'clocks-met': {
    ...onTime,
    mayBeFirst: false,
    source: 'R12',
    sentence: '对信息进行汇总分析',
  },
  'complaints-handled': {
    ...kept,
    target: 'handling-rate',
    limit: 'complaint-days',
    source: 'T28',
    sentence: '客户投诉的处理率达到100%',
  },
  'complaints-answered': {
    ...onTime,
    source: 'T13, T14',
    sentence: '重大投诉(30分钟内响应)、一般投诉(2小时内响应)',
  },
  'callbacks-made': { ...onTime, source: 'R7 [D]', sentence: '在交班时要委托其他同事进行' },
  satisfaction: {
    ...kept,
    target: 'satisfaction-target',
    floor: 'satisfaction-floor',
    limit: 'satisfied-from',
    source: 'T26, T27',
    sentence: '实现服务水平达到95%以上的满意度;确保客户满意度达到90%以上',
  },
  rework: {
    ...trend,
    unit: 'percent',
    measure: 'share-missed',
    source: 'R4 [D]',
    sentence: '回访低分(不高于2分)开返工并告知负责人',
  },
  'slips-out': {
    ...trend,
    unit: 'count',
    measure: 'count',
    source: 'R3.1',
    sentence: '完整填写…并将回单交回客服前台',
  },
  'keys-overdue': {
    ...trend,
    unit: 'count',
    measure: 'count-missed',
    source: 'R8.1 [D]',
    sentence: keySentence,
  },
  'keys-lost': { ...trend, unit: 'count', measure: 'count', source: 'R8.1 [D]', sentence: keySentence },
  'handovers-late': {
    ...trend,
    unit: 'count',
    measure: 'count-missed',
    limit: 'handover-missed-minutes',
    source: 'R9 [D]',
    sentence: '无人接班,班次不结束;过 15 分钟告知主管',
  },
  'quality-checked': {
    ...kept,
    target: 'quality-sample-percent',
    mayBeFirst: false,
    source: 'T30',
    sentence: sampleSentence,
  },
  'quality-errors': {
    ...usual,
    unit: 'percent',
    measure: 'share-missed',
    better: 'less',
    target: 'quality-error-percent',
    source: 'T30',
    sentence: sampleSentence,
  },
  cases: {
    ...usual,
    unit: 'count',
    measure: 'count',
    better: 'more',
    target: 'cases-a-month',
    isPerPerson: true,
    mayBeFirst: false,
    source: 'T32',
    sentence: '每月至少贡献5个典型案例',
  },
} as const satisfies Record<FigureId, FigureRule>;

/** The rule of a figure, widened so that every field can be read for any figure. */
export function figureRule(id: FigureId): FigureRule {
  return figureRules[id];
}

/** What a target depends on besides the table of numbers. */
export interface TargetOf {
  readonly numbers: ChangedNumbers;
  readonly report: ReportKind;
  /** How many people took calls in the period. */
  readonly people: number;
}

/** The target of a figure in a report; null where only the trend is looked at. */
export function targetOf(id: FigureId, { numbers, report, people }: TargetOf): number | null {
  const { target, isPerPerson } = figureRule(id);
  if (target === null) return null;
  const value = typeof target === 'number' ? target : numberOf(numbers, target);
  if (!isPerPerson) return value;
  // "每月至少": a week alone says nothing about it.
  return report === 'month' && people > 0 ? value * people : null;
}

/** Where the floor under a target lies; null where there is none. */
export function floorOf(id: FigureId, numbers: ChangedNumbers): number | null {
  const { floor } = figureRule(id);
  return floor === null ? null : numberOf(numbers, floor);
}

/** How a value stands to its target. Source: C3 "target 95 (green), floor 90 (amber below target, red below floor)". */
export function verdictOf(
  id: FigureId,
  value: number | null,
  { target, floor }: { readonly target: number | null; readonly floor: number | null },
): Verdict {
  if (value === null) return 'none';
  if (target === null) return 'trend';
  if (figureRule(id).better === 'less') return value <= target ? 'met' : 'missed';
  if (value >= target) return 'met';
  return floor !== null && value >= floor ? 'below-target' : 'missed';
}
