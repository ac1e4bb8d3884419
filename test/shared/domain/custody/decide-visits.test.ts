import { describe, expect, it } from 'vitest';
import { decideSaveRegister } from '../../../../shared/domain/custody/decide-register.ts';
import {
  decideArrive,
  decideEndVisit,
  decideEnter,
  decideExpect,
  decideLeave,
} from '../../../../shared/domain/custody/decide-visits.ts';
import { defaultRegisters } from '../../../../shared/rules/registers.ts';
import { MORNING } from '../../../builders.ts';
import { aBorrower, aVisit, createCounter } from './counter.ts';

const told = { told: true } as const;
const visits = defaultRegisters.find(({ id }) => id === 'visits');

describe('somebody who comes', () => {
  it.each([
    ['without having heard the rules', { told: false }, 'notice-untold'],
    ['with a pass of another register', { told: true, pass: 'K-003' }, 'thing-unknown'],
    ['with a pass that nobody knows', { told: true, pass: 'P-999' }, 'thing-unknown'],
    ['until an hour that is over', { told: true, dueAt: '2026-11-22T08:00:00+08:00' }, 'due-passed'],
    ['without a pass', { told: true }, 'ok'],
    ['with a pass', { told: true, pass: 'p-001' }, 'ok'],
  ])('%s', (_how, entry, expected) => {
    expect(createCounter().kindOf(decideArrive, { ...aVisit(), ...entry })).toBe(expected);
  });

  it('has a pass to the close of the desk', () => {
    const counter = createCounter();
    const { dueAt } = counter.must(decideArrive, { ...aVisit(), ...told, pass: 'P-001' });
    expect(dueAt).toBe('2026-11-22T10:00:00.000Z');
  });

  it('gets no pass that is lent only with consent, approval or a second person', () => {
    const counter = createCounter();
    if (!visits) throw new Error('no visits');
    for (const [passRegister, pass, kind] of [
      ['keys', 'K-055', 'consent-missing'],
      ['documents', 'F-001', 'second-missing'],
      ['keys', 'K-003', 'ok'],
    ] as const) {
      counter.must(decideSaveRegister, { register: { ...visits, passRegister } }, '1005');
      expect(counter.kindOf(decideArrive, { ...aVisit(), ...told, pass })).toBe(kind);
    }
  });

  it('is refused while the name is on the block list, expected or not', () => {
    const counter = createCounter();
    const { visit } = counter.must(decideExpect, aVisit());
    const block = { reason: '闹事', at: MORNING, by: '1002' };
    counter.tell({
      type: 'borrower-saved',
      borrower: aBorrower({ id: 'b-7', name: '别人', firm: '', phone: '133-0000-6079', block }),
    });
    expect(counter.kindOf(decideArrive, { ...aVisit(), ...told })).toBe('borrower-blocked');
    expect(counter.kindOf(decideExpect, aVisit())).toBe('borrower-blocked');
    expect(counter.kindOf(decideEnter, { visit, ...told })).toBe('borrower-blocked');
  });
});

describe('somebody who gives no name', () => {
  it('is not taken for a blocked person whose name was erased', () => {
    const block = { reason: '', at: MORNING, by: '1002' };
    const erased = aBorrower({ id: 'b-8', name: '', firm: '', phone: '', block });
    const counter = createCounter({ type: 'borrower-saved', borrower: erased });
    const who = { name: '', firm: '', phone: '' };
    expect(counter.kindOf(decideArrive, { ...aVisit({ who }), ...told })).toBe('ok');
  });
});

describe('a permit', () => {
  it('lets somebody come and go to its last day, and not after', () => {
    const counter = createCounter();
    const { visit } = counter.must(decideExpect, aVisit({ permitUntil: '2026-11-23' }));
    counter.must(decideEnter, { visit, ...told, pass: 'P-001' });
    expect(counter.must(decideLeave, { visit, note: '' }).mayComeBack).toBe(true);
    counter.wait(24 * 60);
    // The rules were heard the day before.
    counter.must(decideEnter, { visit, told: false });
    expect(counter.must(decideLeave, { visit, note: '' }).mayComeBack).toBe(true);
    counter.wait(24 * 60);
    expect(counter.kindOf(decideEnter, { visit, ...told })).toBe('permit-ended');
    expect(counter.kindOf(decideEndVisit, { visit, reason: '到期' })).toBe('ok');
  });

  it('ends with the visitor who goes after its last day', () => {
    const counter = createCounter();
    const { visit } = counter.must(decideExpect, aVisit({ permitUntil: '2026-11-22', note: '三人' }));
    counter.must(decideEnter, { visit, ...told });
    counter.wait(24 * 60);
    expect(counter.must(decideLeave, { visit, note: '过夜施工' }).mayComeBack).toBe(false);
    expect(counter.desk.custody[visit]).toMatchObject({ state: 'left', note: '三人\n过夜施工' });
  });

  it('is not written down for a day that is over', () => {
    expect(createCounter().kindOf(decideExpect, aVisit({ permitUntil: '2026-11-21' }))).toBe('permit-ended');
  });

  it('keeps its note when it is ended', () => {
    const counter = createCounter();
    const { visit } = counter.must(decideExpect, aVisit({ note: '三人' }));
    counter.must(decideEndVisit, { visit, reason: '不来了' });
    expect(counter.desk.custody[visit]).toMatchObject({ state: 'ended', note: '三人\n不来了' });
  });
});
