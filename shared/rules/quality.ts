import { qualityPoint, type QualityPoint } from '../domain/quality/quality-draw.ts';

/** What asks for a point of a quality check, in the words of the customer. */
export interface QualityRule {
  readonly source: string;
  readonly sentence: string;
}

/** What is looked at in a drawn record, each with the sentence that it is looked at for (R14). */
export const qualityRules: Readonly<Record<QualityPoint, QualityRule>> = {
  fields: { source: 'R1.3', sentence: '姓名, 电话, 时间, 地点, 事件过程' },
  'read-back': { source: 'R1.4', sentence: '重述一遍得到业户确认' },
  kind: { source: 'R1.2', sentence: '判断客户是咨询(找人/跟进)还是投诉' },
  promise: { source: 'R1.7', sentence: '先行确定有人提供服务,然后回客户信息确定上门时间' },
  closing: { source: 'R1.6', sentence: '对信息关闭状态负责' },
};

/** The points in the order of their digits. */
export const qualityPoints: readonly QualityPoint[] = qualityPoint.options;
