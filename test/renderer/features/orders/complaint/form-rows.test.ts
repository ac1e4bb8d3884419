import { describe, expect, it } from 'vitest';
import {
  complaintForms,
  formLines,
  formRowNames,
  type ComplaintForm,
} from '../../../../../renderer/features/orders/complaint/form-rows.ts';
import type { Order } from '../../../../../shared/domain/order/order.ts';
import { zhCN } from '../../../../../shared/words/zh-CN.ts';
import { at } from '../../an-order.ts';
import { aComplaint, groundOf } from './complaint-ground.ts';

const linesOf = (form: ComplaintForm, order: Order) =>
  Object.fromEntries(
    formLines(form, {
      ...groundOf(order),
      moment: (moment) => new Date(Date.parse(moment) + 8 * 3600_000).toISOString().slice(11, 16),
      separator: '、',
    }).map(({ name, lines }) => [name, lines]),
  );

const order = aComplaint(
  {
    apologyAt: at('08:01'),
    demand: '书面道歉',
    response: { at: at('08:20'), by: '1001', text: '已派人' },
    handling: [
      { at: at('08:30'), by: '1001', text: '到场' },
      { at: at('08:50'), by: '1002', text: '放人' },
    ],
    cause: { text: '门机老化', field: 'maintenance' },
    follower: '刘敏',
    measures: [
      { id: 'm1', text: '换门机', person: '郭磊', dueOn: '2026-11-30', doneAt: null, note: '' },
      { id: 'm2', text: '巡检', person: '周建平', dueOn: '2026-11-25', doneAt: at('10:00'), note: '全查' },
    ],
    compensation: {
      text: '减免',
      yuan: 200,
      approval: { at: at('09:00'), by: '1005', isApproved: true, note: '' },
    },
    form: { at: at('09:30'), by: '1002', plan: '每月查', feedback: '认可' },
    review: {
      at: at('09:40'),
      by: '1005',
      finding: '没人值守',
      remedy: '双人',
      person: '刘敏',
      dueOn: '2026-12-01',
    },
  },
  { state: 'dispatched', dispatchedAt: at('08:05') },
);

describe('one complaint as the forms of the customer', () => {
  it('fills the follow-up record', () => {
    expect(linesOf('complaint', order)).toMatchObject({
      customer: ['苏婉'],
      severity: ['重大'],
      department: ['工程部'],
      dispatchedAt: ['08:05'],
      signer: [],
      handling: ['到场（08:30 陈静）', '放人（08:50 刘敏）'],
      opinion: ['认可'],
    });
  });

  it('fills the information record', () => {
    expect(linesOf('complaint-information', order)).toMatchObject({
      channel: ['电话'],
      source: ['外部（客户）'],
      demand: ['书面道歉'],
      apology: ['08:01'],
      response: ['已派人（08:20 陈静）'],
      told: [],
      recordedBy: ['陈静'],
    });
  });

  it('fills the handling record', () => {
    expect(linesOf('complaint-handling', order)).toMatchObject({
      follower: ['刘敏'],
      causeField: ['维修'],
      cause: ['门机老化'],
      plan: ['每月查'],
      measures: ['换门机，郭磊，11-30 前', '巡检，周建平，11-25 前；10:00 落实 全查'],
      compensation: ['减免 ¥200，09:00 顾明远 同意'],
      review: ['查明：没人值守；改法：双人；刘敏，12-01 前（09:40 顾明远）'],
      closedAt: [],
    });
  });

  it('has a heading for every row and no row that no form has', () => {
    const used = new Set(complaintForms.flatMap((form) => formRowNames[form]));
    expect([...used].sort()).toEqual(Object.keys(zhCN.complaints.forms.row).sort());
  });
});
