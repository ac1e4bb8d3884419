import { describe, expect, it } from 'vitest';
import { initialValues } from '../../../../../renderer/features/orders/act-forms.ts';
import { inputOf, troublesOf, type Values } from '../../../../../renderer/features/orders/act-form.ts';
import { entryForms, type EntryForm } from '../../../../../renderer/features/orders/complaint/entry-forms.ts';
import type { Complaint } from '../../../../../shared/domain/complaint/complaint.ts';
import { contract } from '../../../../../shared/contract.ts';
import { at } from '../../an-order.ts';
import { aComplaint, groundOf } from './complaint-ground.ts';

const place = { order: 'A261122-0001', now: Date.parse(at('14:00')), timeZone: 'Asia/Shanghai' };
const formOf = (kind: EntryForm, known: Partial<Complaint> = {}) =>
  entryForms[kind](groundOf(aComplaint(known)));

const measure = {
  id: 'm1',
  text: '换门机',
  person: '郭磊',
  dueOn: '2026-11-30',
  doneAt: null,
  note: '',
};
const letter = { id: 'l1', to: '街道办', subject: '大修', sentOn: '2026-11-20', answeredOn: null, reply: '' };
const compensation = { text: '减免', yuan: 200, approval: null };

describe('what a form of a complaint sends', () => {
  it.each<[EntryForm, Values, object, Partial<Complaint>?]>([
    ['response', { text: '已派人' }, { kind: 'response', text: '已派人' }],
    ['handling', { text: '到场' }, { kind: 'handling', text: '到场' }],
    ['demand', { text: '书面道歉' }, { kind: 'demand', text: '书面道歉' }],
    ['cause', { field: 'service', text: '漏派' }, { kind: 'cause', field: 'service', text: '漏派' }],
    ['follower', { name: '刘敏' }, { kind: 'follower', name: '刘敏' }],
    [
      'measure',
      { text: '换门机', person: '郭磊', dueOn: '30' },
      { kind: 'measure', text: '换门机', person: '郭磊', dueOn: '2026-11-30' },
    ],
    [
      'measure',
      { which: 'm1', text: '' },
      { kind: 'measure-done', measure: 'm1', text: '' },
      { measures: [measure] },
    ],
    [
      'measure',
      { which: 'new', text: '巡检', person: '郭磊', dueOn: '12-1' },
      { kind: 'measure', text: '巡检', person: '郭磊', dueOn: '2026-12-01' },
      { measures: [measure] },
    ],
    ['form', { plan: '每月查', feedback: '' }, { kind: 'form', plan: '每月查', feedback: '' }],
    ['compensation', { text: '减免', yuan: '200' }, { kind: 'compensation', text: '减免', yuan: 200 }],
    [
      'compensation',
      { which: 'approval', isApproved: 'no', note: '太多' },
      { kind: 'compensation-approved', isApproved: false, note: '太多' },
      { compensation },
    ],
    [
      'review',
      { finding: '没人值守', remedy: '双人', person: '刘敏', dueOn: '28' },
      { kind: 'review', finding: '没人值守', remedy: '双人', person: '刘敏', dueOn: '2026-11-28' },
    ],
    [
      'letter',
      { to: '街道办', subject: '大修', sentOn: '20' },
      { kind: 'letter', to: '街道办', subject: '大修', sentOn: '2026-11-20' },
    ],
    [
      'letter',
      { which: 'l1', answeredOn: '22', text: '已收' },
      { kind: 'letter-answered', letter: 'l1', answeredOn: '2026-11-22', text: '已收' },
      { letters: [letter] },
    ],
    [
      'public-notice',
      { text: '停梯', where: '大堂' },
      { kind: 'public-notice', text: '停梯', where: '大堂' },
    ],
    [
      'joint-visit',
      { visitedAt: '9:30', people: '刘敏、周建平，Liu Min', text: '谈过' },
      { kind: 'joint-visit', visitedAt: at('09:30'), people: ['刘敏', '周建平', 'Liu Min'], text: '谈过' },
    ],
  ])('%s %j', (kind, values, entry, known) => {
    const form = formOf(kind, known);
    const input = inputOf(form, values, place);
    expect(input).toEqual({ order: place.order, entry });
    expect(contract['complaints.record'].input.safeParse(input).success).toBe(true);
    expect(troublesOf(form, values, place)).toEqual({});
  });

  it('names every field that is missing or cannot be read', () => {
    const review = formOf('review');
    expect(troublesOf(review, initialValues(review), place)).toEqual({
      finding: 'missing',
      remedy: 'missing',
      person: 'missing',
      dueOn: 'missing',
    });
    const visit = formOf('joint-visit');
    expect(troublesOf(visit, { visitedAt: '昨天', people: ' ， ', text: 'x' }, place)).toEqual({
      visitedAt: 'momentUnread',
      people: 'missing',
    });
    const typed = { text: 'x', person: '郭磊', dueOn: '下周' };
    expect(troublesOf(formOf('measure'), typed, place)).toEqual({ dueOn: 'dayUnread' });
  });

  it('finishes what is open first, and approves only for a supervisor or a manager', () => {
    const forRole = (role: 'clerk' | 'supervisor' | 'manager') =>
      entryForms.compensation(groundOf(aComplaint({ compensation }), role));
    expect(initialValues(formOf('measure', { measures: [measure] }))).toMatchObject({ which: 'm1' });
    const approving = { which: 'approval', isApproved: 'yes' };
    expect(forRole('clerk').blockOf?.(approving)).toBe('要 客服主管、经理 来办');
    expect(forRole('clerk').blockOf?.({ which: 'new' })).toBeNull();
    expect(forRole('supervisor').blockOf?.(approving)).toBeNull();
    expect(forRole('manager').blockOf?.(approving)).toBeNull();
  });

  it('says what is replaced, so that nothing is lost unseen', () => {
    expect(formOf('follower', { follower: '陈静' }).remark?.({})).toContain('陈静');
    expect(formOf('follower').remark?.({})).toBeNull();
  });
});
