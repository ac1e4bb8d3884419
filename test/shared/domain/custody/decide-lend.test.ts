import { describe, expect, it } from 'vitest';
import { decideBlock, decideSaveBorrower } from '../../../../shared/domain/custody/decide-borrowers.ts';
import { decideLend } from '../../../../shared/domain/custody/decide-lend.ts';
import { decideSaveRegister } from '../../../../shared/domain/custody/decide-register.ts';
import { decideExtend, decideReturn } from '../../../../shared/domain/custody/decide-return.ts';
import { defaultRegisters } from '../../../../shared/rules/registers.ts';
import { aBorrower, aLending, aNewcomer, createCounter } from './counter.ts';
import { MORNING, orderWith } from '../../../builders.ts';

const consent = { from: '王秀兰', way: 'phone', note: '', untilOn: null } as const;
const blocked = aBorrower({ block: { reason: '丢过钥匙', at: MORNING, by: '1002' } });

describe('what a class asks for', () => {
  it.each([
    ['nothing', 'K-055', {}, '1001', 'consent-missing'],
    ['no second person', 'K-055', { consent }, '1001', 'second-missing'],
    ['oneself as the second', 'K-055', { consent, second: '1001' }, '1001', 'second-same-person'],
    ['somebody who does not exist', 'K-055', { consent, second: '9999' }, '1001', 'second-same-person'],
    ['no consent', 'K-055', { second: '1002' }, '1001', 'consent-missing'],
    ['consent and a second', 'K-055', { consent, second: '1002' }, '1001', 'ok'],
    ['a manager with a clerk', 'K-055', { consent, second: '1001' }, '1005', 'ok'],
    ['nobody', 'F-001', {}, '1001', 'second-missing'],
    [
      'a supervisor for what only a manager approves',
      'F-001',
      { second: '1002' },
      '1001',
      'approval-missing',
    ],
    ['a manager', 'F-001', { second: '1005' }, '1001', 'ok'],
    ['a manager who acts alone', 'F-001', {}, '1005', 'second-missing'],
    ['a manager who acts, with anybody', 'F-001', { second: '1001' }, '1005', 'ok'],
    ['nobody, for an open file', 'F-002', {}, '1001', 'ok'],
  ] as const)('with %s, %s', (_what, code, more, by, expected) => {
    expect(createCounter().kindOf(decideLend, aLending({ codes: [code], ...more }), by)).toBe(expected);
  });

  it('is asked for once when two things go out together, and all of them go or none', () => {
    const counter = createCounter();
    expect(counter.kindOf(decideLend, aLending({ codes: ['K-003', 'K-055'] }))).toBe('consent-missing');
    expect(counter.thing('K-003').state).toBe('in');
  });

  it.each([
    ['2026-11-21', 'consent-missing'],
    ['2026-11-22', 'ok'],
    ['2026-12-31', 'ok'],
  ])('a standing consent until %s', (untilOn, expected) => {
    const counter = createCounter();
    counter.tell({
      type: 'consent-given',
      thing: 't-K-055',
      consent: { ...consent, untilOn, at: MORNING, by: '1001' },
    });
    expect(counter.kindOf(decideLend, aLending({ codes: ['K-055'], second: '1002' }))).toBe(expected);
  });
});

describe('a blocked person', () => {
  const anew = { ...aNewcomer(), name: '高工' };

  it.each([
    ['under the own entry', { id: 'b-1' }],
    ['written down anew', aNewcomer({ name: '高志强', firm: '通达电梯', phone: '13605710091' })],
    ['under another name with the same telephone', { ...anew, phone: '13605710091' }],
    ['with the telephone written otherwise', { ...anew, phone: '+86 １３６-0571-0091' }],
    ['with the same name and firm and no telephone', aNewcomer({ name: '高志强', firm: '通达电梯' })],
    ['with blanks in the name', aNewcomer({ name: '高 志强', firm: '通达 电梯', phone: '13900000001' })],
  ])('gets nothing %s', (_how, borrower) => {
    const counter = createCounter({ type: 'borrower-saved', borrower: blocked });
    expect(counter.kindOf(decideLend, aLending({ borrower }))).toBe('borrower-blocked');
    expect(counter.kindOf(decideLend, aLending({ borrower, overrule: true }), '1005')).toBe(
      'borrower-blocked',
    );
  });

  it('gets nothing as the same person of the directory or of the staff', () => {
    const borrower = { ...blocked, personId: 'c-1', staffId: '1003' };
    const counter = createCounter({ type: 'borrower-saved', borrower });
    for (const who of [{ personId: 'c-1' }, { staffId: '1003' }])
      expect(counter.kindOf(decideLend, aLending({ borrower: aNewcomer(who) }))).toBe('borrower-blocked');
  });

  it('gets no more time for what is out', () => {
    const counter = createCounter();
    const { lending } = counter.must(decideLend, aLending());
    counter.must(decideBlock, { borrower: 'b-1', isBlocked: true, reason: '不还' });
    expect(counter.kindOf(decideExtend, { loan: lending, reason: '' })).toBe('borrower-blocked');
    expect(counter.kindOf(decideReturn, { items: [{ code: 'K-003', condition: 'good', note: '' }] })).toBe(
      'ok',
    );
  });

  it('is not let off by a clerk who writes another name over the entry', () => {
    const counter = createCounter({ type: 'borrower-saved', borrower: blocked });
    const { block: _block, ...form } = blocked;
    for (const change of [{ name: '甲' }, { firm: '' }, { phone: '' }, { personId: 'c-1' }])
      expect(counter.kindOf(decideSaveBorrower, { borrower: { ...form, ...change } })).toBe('needs-role');
    expect(counter.kindOf(decideSaveBorrower, { borrower: { ...form, note: '常来' } })).toBe('ok');
    expect(counter.kindOf(decideSaveBorrower, { borrower: { ...form, name: '甲' } }, '1002')).toBe('ok');
    expect(counter.desk.borrowers['b-1']?.block).not.toBeNull();
  });
});

describe('somebody with overdue things', () => {
  it.each([
    ['a clerk', '1001', {}, 'borrower-overdue'],
    ['a clerk who just says so', '1001', { overrule: true }, 'borrower-overdue'],
    ['a clerk with another clerk', '1001', { overrule: true, second: '1003' }, 'borrower-overdue'],
    ['a clerk with the supervisor', '1001', { overrule: true, second: '1002' }, 'ok'],
    ['the supervisor', '1002', { overrule: true }, 'ok'],
    ['the supervisor without saying so', '1002', {}, 'borrower-overdue'],
  ] as const)('gets more from %s: %s', (_who, by, more, expected) => {
    const counter = createCounter({
      type: 'staff-saved',
      staff: { id: '1003', name: '何晓', latinName: '', role: 'clerk', phone: '', isActive: true },
    });
    counter.must(decideLend, aLending());
    counter.wait(24 * 60);
    expect(counter.kindOf(decideLend, aLending({ codes: ['K-004'], ...more }), by)).toBe(expected);
  });
});

describe('when something is to be back', () => {
  it('may be said in the time of any zone', () => {
    const counter = createCounter();
    // 08:00 at the desk is over; 09:00 is to come.
    expect(counter.kindOf(decideLend, aLending({ dueAt: '2026-11-22T08:00:00+08:00' }))).toBe('due-passed');
    counter.must(decideLend, aLending({ dueAt: '2026-11-22T09:00:00+08:00' }));
    expect(counter.desk.custody['A261122-L0001']?.dueAt).toBe('2026-11-22T01:00:00.000Z');
  });

  it('moves once, and from when it was to be back', () => {
    const counter = createCounter();
    const { lending } = counter.must(decideLend, aLending({ codes: ['F-002'] }));
    expect(counter.desk.custody[lending]?.dueAt).toBe('2026-12-06T10:00:00.000Z');
    expect(counter.must(decideExtend, { loan: lending, reason: '' })).toEqual({
      number: lending,
      dueAt: '2026-12-20T10:00:00.000Z',
      left: 0,
    });
    expect(counter.kindOf(decideExtend, { loan: lending, reason: '' })).toBe('renewals-used');
  });

  it('moves from now when it is late already', () => {
    const counter = createCounter();
    const { lending } = counter.must(decideLend, aLending());
    counter.wait(11 * 60);
    // 19:00 at the desk and some seconds: four hours more.
    expect(counter.must(decideExtend, { loan: lending, reason: '' }).dueAt).toMatch(/^2026-11-22T15:00:0/);
  });
});

describe('a lending', () => {
  it('carries the money that was left only once', () => {
    const counter = createCounter();
    const { loans } = counter.must(decideLend, aLending({ codes: ['K-003', 'K-004'], depositYuan: 100 }));
    const money = loans.map(({ number }) => {
      const loan = counter.desk.custody[number];
      return loan?.kind === 'loan' ? loan.depositYuan : null;
    });
    expect(money).toEqual([100, 0]);
  });

  it('finds the number in full of whoever was chosen from a list that shows it masked', () => {
    const counter = createCounter();
    const borrower = aNewcomer({ name: '王秀兰', personId: 'c-1', phone: '138 **** 5521' });
    const lent = counter.must(decideLend, aLending({ borrower }));
    expect(counter.desk.borrowers[lent.borrower]?.phone).toBe('13812345521');
    expect(counter.desk.custody[lent.lending]?.who.phone).toBe('13812345521');
  });

  it('is refused for an order that is closed, or that nobody knows', () => {
    const order = orderWith({ state: 'closed', closedAt: MORNING });
    const counter = createCounter({ type: 'order-registered', order });
    expect(counter.kindOf(decideLend, aLending({ order: order.number }))).toBe('blocked');
    expect(counter.kindOf(decideLend, aLending({ order: 'A261122-0099' }))).toBe('order-unknown');
  });
});

describe('a register that was switched off', () => {
  it('lends nothing more, and still takes everything back', () => {
    const counter = createCounter();
    const { lending } = counter.must(decideLend, aLending());
    const keys = defaultRegisters.find(({ id }) => id === 'keys');
    if (!keys) throw new Error('no keys');
    counter.must(decideSaveRegister, { register: { ...keys, isActive: false } }, '1005');
    expect(counter.kindOf(decideLend, aLending({ codes: ['K-004'] }))).toBe('register-idle');
    expect(counter.kindOf(decideExtend, { loan: lending, reason: '' })).toBe('ok');
    expect(counter.kindOf(decideReturn, { items: [{ code: 'k-003', condition: 'good', note: '' }] })).toBe(
      'ok',
    );
  });
});

describe('a form of somebody who is known', () => {
  it('does not write the masked number over the number', () => {
    const counter = createCounter();
    const { block: _block, ...form } = aBorrower({ phone: '136 **** 0091', note: '常来' });
    counter.must(decideSaveBorrower, { borrower: form });
    expect(counter.desk.borrowers['b-1']).toMatchObject({ phone: '13605710091', note: '常来' });
  });

  it('takes no badge that another badge or a thing has', () => {
    const badge = aBorrower({ id: 'b-2', name: '郭磊', badge: 'S-2002' });
    const counter = createCounter({ type: 'borrower-saved', borrower: badge });
    const { block: _block, ...form } = aBorrower();
    for (const taken of ['s-2002', 'Ｓ-2002', 'K-003'])
      expect(counter.kindOf(decideSaveBorrower, { borrower: { ...form, badge: taken } })).toBe('code-taken');
  });
});
