import { z } from 'zod';

/** The numbers of the requirements that no clock of an order carries; managers edit the value. */
export const numberId = z.enum([
  'answer-rings',
  'answer-seconds',
  'greeting-seconds',
  'hold-seconds',
  'intake-seconds',
  'enquiry-seconds',
  'told-within-days',
  'satisfaction-target',
  'satisfaction-floor',
  'handling-rate',
  'sample-percent',
  'callback-from',
  'callback-until',
  'callback-tries',
  'callback-low-score',
  'handover-prompt-minutes',
  'handover-missed-minutes',
  'complaint-days',
  'satisfied-from',
  'quality-sample-percent',
  'quality-error-percent',
  'cases-a-month',
]);
export type NumberId = z.output<typeof numberId>;

/** The unit a number is read in. */
export type NumberUnit = 'rings' | 'seconds' | 'days' | 'percent' | 'hour' | 'times' | 'points' | 'minutes';

/** One number with its unit, its bounds and the sentence it comes from. */
export interface RuleNumber {
  readonly id: NumberId;
  readonly value: number;
  readonly unit: NumberUnit;
  readonly min: number;
  readonly max: number;
  readonly source: string;
  readonly sentence: string;
}

const seconds = { unit: 'seconds', min: 1, max: 3_600 } as const;
const minutes = { unit: 'minutes', min: 0, max: 240 } as const;
const percent = { unit: 'percent', min: 0, max: 100 } as const;
const hour = { unit: 'hour', min: 0, max: 24 } as const;

/** The shipped values; [D] marks a default of ours where the source is silent. */
export const ruleNumbers: readonly RuleNumber[] = [
  {
    id: 'answer-rings',
    value: 3,
    unit: 'rings',
    min: 1,
    max: 20,
    source: 'T1',
    sentence: '所有电话铃响三声之内接听,或者对延迟接听道歉',
  },
  { id: 'answer-seconds', value: 20, ...seconds, source: 'T2', sentence: '一般性问题应在20秒内接通人工服务' },
  { id: 'greeting-seconds', value: 3, ...seconds, source: 'T3', sentence: '接通电话后3秒内必须问候' },
  {
    id: 'hold-seconds',
    value: 30,
    ...seconds,
    source: 'T4',
    sentence: '每隔三十秒就与客人联系一次,询问客人的选择:是继续等候,或者留言,还是要求对方回电',
  },
  {
    id: 'intake-seconds',
    value: 30,
    ...seconds,
    source: 'T5',
    sentence: '在30秒内记录客户姓名、电话、装修地址、客户经理及大概的投诉内容',
  },
  {
    id: 'enquiry-seconds',
    value: 180,
    ...seconds,
    source: 'T7',
    sentence: '平均处理客户查询的时间不超过3分钟',
  },
  {
    id: 'told-within-days',
    value: 0,
    unit: 'days',
    min: 0,
    max: 30,
    source: 'T20',
    sentence: '收集到的客户信息,需在当天内告知客户服务前台',
  },
  {
    id: 'satisfaction-target',
    value: 95,
    ...percent,
    source: 'T26',
    sentence: '实现服务水平达到95%以上的满意度',
  },
  { id: 'satisfaction-floor', value: 90, ...percent, source: 'T27', sentence: '确保客户满意度达到90%以上' },
  { id: 'handling-rate', value: 100, ...percent, source: 'T28', sentence: '客户投诉的处理率达到100%' },
  {
    id: 'sample-percent',
    value: 10,
    ...percent,
    source: 'T29',
    sentence: '随机抽取一定比例的客户进行满意度调查',
  },
  { id: 'callback-from', value: 9, ...hour, source: 'R7 [D]', sentence: '回访时间 09:00–20:00' },
  { id: 'callback-until', value: 20, ...hour, source: 'R7 [D]', sentence: '回访时间 09:00–20:00' },
  {
    id: 'callback-tries',
    value: 3,
    unit: 'times',
    min: 1,
    max: 10,
    source: 'R7 [D]',
    sentence: '三次不通,换半天再打',
  },
  {
    id: 'callback-low-score',
    value: 2,
    unit: 'points',
    min: 0,
    max: 5,
    source: 'R4 [D]',
    sentence: '回访低分(不高于2分)开返工并告知负责人',
  },
  {
    id: 'handover-prompt-minutes',
    value: 15,
    ...minutes,
    source: 'R9 [D]',
    sentence: '下班前 15 分钟提醒准备交接',
  },
  {
    id: 'handover-missed-minutes',
    value: 15,
    ...minutes,
    source: 'R9 [D]',
    sentence: '无人接班,班次不结束;过 15 分钟告知主管',
  },
  {
    id: 'complaint-days',
    value: 1,
    unit: 'days',
    min: 0,
    max: 30,
    source: 'T18 [D]',
    sentence: '有一定难度并超过一个工作日的,填写《顾客投诉处理记录表》…制订出整改措施',
  },
  {
    id: 'satisfied-from',
    value: 4,
    unit: 'points',
    min: 1,
    max: 5,
    source: 'R4 [D]',
    sentence: '回访三问(维修质量、服务及时性、服务态度)平均不低于4分为满意',
  },
  {
    id: 'quality-sample-percent',
    value: 15,
    ...percent,
    source: 'T30',
    sentence: '抽样检查比例不低于15%,错误率超5%需加时培训',
  },
  {
    id: 'quality-error-percent',
    value: 5,
    ...percent,
    source: 'T30',
    sentence: '抽样检查比例不低于15%,错误率超5%需加时培训',
  },
  {
    id: 'cases-a-month',
    value: 5,
    unit: 'times',
    min: 0,
    max: 100,
    source: 'T32',
    sentence: '每月至少贡献5个典型案例',
  },
];

/** Values that managers changed, by the id of their number. */
export type ChangedNumbers = Readonly<Partial<Record<NumberId, number>>>;

/** The shipped row of a number. */
export function shippedNumber(id: NumberId): RuleNumber {
  const found = ruleNumbers.find((row) => row.id === id);
  if (!found) throw new Error(`The table of numbers has no row ${id}`);
  return found;
}

/** The value of a number at this desk. */
export function numberOf(changed: ChangedNumbers, id: NumberId): number {
  return changed[id] ?? shippedNumber(id).value;
}
