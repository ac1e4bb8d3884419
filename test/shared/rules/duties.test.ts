import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../shared/domain/complaint/complaint.ts';
import { newComplaint } from '../../../shared/domain/complaint/complaint.ts';
import type { Order, Severity } from '../../../shared/domain/order/order.ts';
import { dutiesOf, openDuties, type Duty } from '../../../shared/rules/duties.ts';
import { blocksOf } from '../../../shared/rules/order-acts.ts';
import { minutesLater, orderWith } from '../../builders.ts';

const at = minutesLater(1);
const written = { at, by: '1001' };

function complaintWith(severity: Severity, more: Partial<Order> = {}, of: Partial<Complaint> = {}): Order {
  return orderWith({
    kind: 'complaint',
    severity,
    state: 'called-back',
    slipBackAt: at,
    complaint: { ...newComplaint, ...of },
    ...more,
  });
}

function tried(byRole: 'clerk' | 'manager', outcome: 'reached' | 'no-answer') {
  return { at, by: '1001', outcome, byRole };
}

const lateForm = { clock: 'corrective-form', rule: 'corrective-form', run: 0, percent: 100, dueAt: at };

describe('dutiesOf', () => {
  it.each<[Severity, Duty[]]>([
    ['S1', ['apology', 'notify', 'first-response', 'follower', 'review', 'manager-callback']],
    ['S2', ['apology', 'notify', 'first-response', 'callback']],
    ['S3', ['apology', 'first-response', 'callback']],
    ['S4', ['digest']],
  ])('asks at first of a complaint %s for %j', (severity, duties) => {
    expect(openDuties(complaintWith(severity))).toEqual(duties);
  });

  it('asks nothing of what is no complaint', () => {
    expect(dutiesOf(orderWith())).toEqual([]);
    expect(dutiesOf(orderWith({ kind: 'complaint' }))).toEqual([]);
  });

  it.each<[Duty, Severity, Order]>([
    ['apology', 'S3', complaintWith('S3', {}, { apologyAt: at })],
    ['notify', 'S1', complaintWith('S1', { moments: { notifiedAt: at } })],
    ['first-response', 'S3', complaintWith('S3', { moments: { firstResponseAt: at } })],
    ['follower', 'S1', complaintWith('S1', {}, { follower: '刘敏' })],
    [
      'review',
      'S1',
      complaintWith(
        'S1',
        {},
        { review: { ...written, finding: '', remedy: '', person: '', dueOn: '2026-12-01' } },
      ),
    ],
    ['callback', 'S2', complaintWith('S2', { calledBackAt: at })],
    [
      'manager-callback',
      'S1',
      complaintWith('S1', { callback: { tries: [tried('manager', 'reached')], scores: null, text: '' } }),
    ],
    ['digest', 'S4', complaintWith('S4', { moments: { digestedAt: at } })],
  ])('takes the duty %s of %s as done', (duty, severity, order) => {
    expect(openDuties(complaintWith(severity))).toContain(duty);
    expect(dutiesOf(order)).toContainEqual({ duty, state: 'done' });
  });

  it('does not take the call of a clerk for that of the manager', () => {
    const callback = { tries: [tried('clerk', 'reached')], scores: null, text: '' };
    expect(openDuties(complaintWith('S1', { callback }))).toContain('manager-callback');
  });

  it('asks for the form only after one working day, then until it is filled in', () => {
    const before = dutiesOf(complaintWith('S2')).find(({ duty }) => duty === 'form');
    expect(before?.state).toBe('not-yet');
    expect(openDuties(complaintWith('S2', { steps: [lateForm] }))).toContain('form');
    const filled = complaintWith('S2', { steps: [lateForm], moments: { formAt: at } });
    expect(openDuties(filled)).not.toContain('form');
  });

  it('asks for every measure and for the approval of money once there are some', () => {
    const measure = { id: 'm', text: '', person: '', dueOn: '2026-12-01', doneAt: null, note: '' };
    const open = complaintWith(
      'S4',
      {},
      { measures: [measure], compensation: { text: '', yuan: 50, approval: null } },
    );
    expect(openDuties(open)).toEqual(['measures', 'compensation', 'digest']);
    const approval = { ...written, isApproved: true, note: '' };
    const done = complaintWith(
      'S4',
      {},
      { measures: [{ ...measure, doneAt: at }], compensation: { text: '', yuan: 50, approval } },
    );
    expect(openDuties(done)).toEqual(['digest']);
  });

  it('keeps a complaint open, and names every duty that does', () => {
    expect(blocksOf(complaintWith('S3'), 'close', {})).toEqual(
      ['apology', 'first-response', 'callback'].map((duty) => ({ kind: 'duty-open', duty })),
    );
    const all = complaintWith(
      'S3',
      { moments: { firstResponseAt: at }, calledBackAt: at },
      { apologyAt: at },
    );
    expect(blocksOf(all, 'close', {})).toEqual([]);
  });
});
