import { describe, expect, it } from 'vitest';
import { complaintHandling } from '../../../shared/slips/complaint-handling.ts';
import { complaintInformation } from '../../../shared/slips/complaint-information.ts';
import { complaintSlip } from '../../../shared/slips/complaint-slip.ts';
import { complaintSummary } from '../../../shared/slips/complaint-summary.ts';
import type { SlipDocument, SlipLine, SlipPart } from '../../../shared/slips/document.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Paper } from '../../../shared/domain/printing/printer.ts';
import { minutesLater, orderWith } from '../../builders.ts';
import { aComplaint, complaintBook } from './a-complaint.ts';

const fresh = orderWith({ kind: 'complaint', severity: 'S3', text: '楼道灯不亮', state: 'dispatched' });

function slip(order: Order = fresh, paper: Paper = 'a5', language: 'zh-CN' | 'en' = 'zh-CN'): SlipDocument {
  return complaintSlip(complaintBook(language).desk, { slip: 'complaint', order, copy: 1, paper });
}

function form(make: typeof complaintHandling, order: Order, language: 'zh-CN' | 'en' = 'zh-CN'): SlipPart {
  const { parts } = make(complaintBook(language).desk, {
    slip: 'complaint-handling',
    ...{ order, copy: 1, paper: 'a5' },
  });
  const [whole] = parts;
  if (!whole) throw new Error('The form has no part');
  return whole;
}

/** What stands beside a label; a row to write on has an empty text. */
function beside({ lines }: SlipPart, label: string): string | undefined {
  for (const line of lines) {
    if (line.kind === 'field' && line.label === label) return line.text;
    if (line.kind === 'blank' && line.label === label) return line.prefix ?? '';
  }
  return undefined;
}

function labelsOf(lines: readonly SlipLine[]): string[] {
  return lines.flatMap((line) =>
    line.kind === 'field' || line.kind === 'blank' || line.kind === 'boxes' ? [line.label] : [],
  );
}

describe('业户投诉处理跟进记录表', () => {
  it('has the rows of the customer’s form in their order', () => {
    const [worker] = slip().parts;
    expect(worker?.lines[0]).toEqual({ kind: 'title', text: '业户投诉处理跟进记录表' });
    expect(labelsOf(worker?.lines ?? [])).toEqual([
      ...['投诉人', '投诉时间', '投诉内容', '严重程度', '接待人', '派单', '接单人', '处理过程'],
      ...['整改措施', '责任人', '部门负责人签字', '业户意见', '业户签字'],
    ]);
  });

  it('masks the telephone on the resident’s part, which has nothing of the handling', () => {
    const [worker, resident] = slip(aComplaint()).parts;
    expect(JSON.stringify(worker)).toContain('13812345521');
    expect(JSON.stringify(worker)).toContain('值班员离岗 14 分钟');
    expect(JSON.stringify(resident)).toContain('138 **** 5521');
    expect(JSON.stringify(resident)).not.toContain('13812345521');
    expect(JSON.stringify(resident)).not.toContain('离岗');
  });

  it('has a stub on carbon paper, and what is known already on a further copy', () => {
    expect(slip(fresh, 'carbon-241').parts.map(({ reader }) => reader)).toEqual([
      'stub',
      'worker',
      'resident',
    ]);
    const [worker] = slip(aComplaint()).parts;
    if (!worker) throw new Error('No part for the worker');
    expect(beside(worker, '接单人')).toBe('吴永强 11-22 08:09');
    expect(beside(worker, '责任人')).toBe('刘敏');
    expect(beside(worker, '处理过程')).toContain('11-22 09:00 陈静 维保单位到场');
  });

  it('is in the language of the desk', () => {
    expect(slip(fresh, 'a5', 'en').parts[0]?.lines[0]).toEqual({
      kind: 'title',
      text: 'Complaint follow-up',
    });
  });
});

describe('客户投诉信息记录表', () => {
  it('says how the complaint came in, what was answered and who was told how', () => {
    const whole = form(complaintInformation, aComplaint());
    expect(whole.lines[0]).toEqual({ kind: 'title', text: '客户投诉信息记录表' });
    expect(beside(whole, '地址')).toBe('3-1203');
    expect(beside(whole, '来访方式')).toBe('电话');
    expect(beside(whole, '投诉来源')).toBe('外部（客户）');
    expect(beside(whole, '首次响应')).toBe('2026-11-22 08:12 陈静\n已致歉，说明正在查原因');
    expect(beside(whole, '告知')).toBe(
      '部门负责人 周建平 11-22 08:03 电话\n经理 顾明远 11-22 08:04 当面\n总经理 任志远 还没告知',
    );
    expect(beside(whole, '凭据')).toBe('轿厢照片.png');
  });

  it('leaves out what has not happened', () => {
    const whole = form(complaintInformation, fresh);
    for (const label of ['首次响应', '告知', '跟进人', '凭据', '关闭时间'])
      expect(beside(whole, label)).toBeUndefined();
  });
});

describe('顾客投诉处理记录表', () => {
  it('has cause, measures, plan, feedback, compensation, review and all that followed', () => {
    const whole = form(complaintHandling, aComplaint());
    expect(beside(whole, '原因分析')).toBe('[维修] 皮带超期未换，值班员离岗');
    expect(beside(whole, '整改措施')).toBe(
      '更换全部门机皮带，周建平，2026-11-30 前，11-22 12:50 已落实，三台已换',
    );
    expect(beside(whole, '整改计划')).toBe('每月查皮带，值班双人');
    expect(beside(whole, '顾客反馈')).toBe('认可，要求一周后复查');
    expect(beside(whole, '补偿')).toBe('免一个月停车费，￥300.00，顾明远 同意');
    expect(beside(whole, '检讨')).toContain('措施：合同补充更换周期');
    expect(beside(whole, '书面递交')).toContain('市场监管局');
    expect(beside(whole, '公示')).toContain('3 幢信息栏');
    expect(beside(whole, '一同出面')).toContain('当面致歉，业主接受');
    expect(beside(whole, '回访')).toContain('质量 4，及时 3，态度 5');
    expect(beside(whole, '经理签字')).toBe('');
  });

  it('has rows to write on for what is not known yet, and the manager signs only a major one', () => {
    const whole = form(complaintHandling, fresh);
    for (const label of ['处理过程', '原因分析', '整改措施', '整改计划', '顾客反馈', '处理结果'])
      expect(beside(whole, label)).toBe('');
    expect(beside(whole, '经理签字')).toBeUndefined();
  });
});

describe('投诉汇总表', () => {
  const at = minutesLater(3 * 24 * 60);
  const summary = (days: { from: string; to: string }, language: 'zh-CN' | 'en' = 'zh-CN') =>
    complaintSummary(complaintBook(language).desk, { days, at }).parts[0]?.lines ?? [];

  it('has every complaint of the days, oldest first, with what became of it', () => {
    const table = summary({ from: '2026-11-22', to: '2026-11-22' }).find(({ kind }) => kind === 'table');
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(rows.map(([number]) => number)).toEqual(['A261122-0001', 'A261122-0002', 'A261122-0003']);
    expect(rows[0]).toEqual([
      ...['A261122-0001', '11-22 08:00', '3-1203\n王秀兰'],
      ...['电梯困人 20 分钟，按铃没人应答，物业到场后态度生硬', '重大', '工程部 刘敏', '11-22 08:12'],
      ...['[维修] 更换门机皮带，补训值班人员', '已关闭', '3'],
    ]);
  });

  it('counts them by severity and says what lies in history', () => {
    const words = summary({ from: '2026-11-20', to: '2026-11-25' }).flatMap((line) =>
      line.kind === 'words' ? line.text : [],
    );
    expect(words).toEqual([
      '共 3 件，未关闭 2 件',
      '重大 1，重要 0，一般 1，轻微 1',
      '2026-11-24 以前关闭的投诉已归档，不在这张表里。',
    ]);
    expect(JSON.stringify(summary({ from: '2026-11-24', to: '2026-11-25' }))).not.toContain('归档');
  });

  it('says that there were none', () => {
    const text = JSON.stringify(summary({ from: '2026-11-24', to: '2026-11-25' }, 'en'));
    expect(text).toContain('No complaints on these days.');
  });
});
