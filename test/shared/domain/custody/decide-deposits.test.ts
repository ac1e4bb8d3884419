import { describe, expect, it } from 'vitest';
import {
  decideDispose,
  decideReceiveDeposit,
  decideRelease,
  decideRemind,
  isUnclaimed,
  type DepositWish,
} from '../../../../shared/domain/custody/decide-deposits.ts';
import { decideSaveRegister } from '../../../../shared/domain/custody/decide-register.ts';
import type { Register, RegisterField } from '../../../../shared/domain/custody/register.ts';
import { decideUndo } from '../../../../shared/domain/custody/decide-undo.ts';
import { defaultRegisters } from '../../../../shared/rules/registers.ts';
import { createCounter } from './counter.ts';

const wish = (overrides: Partial<DepositWish> = {}): DepositWish => ({
  register: 'deposits',
  class: 'parcel',
  owner: { personId: null, name: '李四', firm: '', phone: '13812340000' },
  what: '纸箱',
  pieces: 1,
  shelf: 'A-1',
  told: true,
  values: {},
  photos: [],
  note: '',
  print: true,
  ...overrides,
});
const released = { to: '李四', identity: 'id-card', tagSeen: true, note: '' } as const;
const days = (at: string | null | undefined) => at?.slice(0, 10);

describe('a deposit', () => {
  it.each([
    ['whose owner was not asked about forbidden goods', { told: false }, 'notice-untold'],
    ['that was found, with nobody to ask', { told: false, class: 'found' }, 'ok'],
    ['of a class that the register has not', { class: 'weapon' }, 'class-unknown'],
    ['in a register that lends', { register: 'keys', class: 'site' }, 'register-unknown'],
  ])('%s', (_what, change, expected) => {
    expect(createCounter().kindOf(decideReceiveDeposit, wish(change))).toBe(expected);
  });

  it('is reminded of after 7, 30 and 90 days and is then unclaimed', () => {
    const counter = createCounter();
    const { deposit } = counter.must(decideReceiveDeposit, wish());
    const dues = [days(counter.desk.custody[deposit]?.dueAt)];
    for (let time = 0; time < 3; time += 1) {
      counter.wait(24 * 60);
      dues.push(days(counter.must(decideRemind, { deposit, outcome: 'no-answer', note: '' }).nextAt));
    }
    expect(dues).toEqual(['2026-11-29', '2026-12-22', '2027-02-20', undefined]);
    const kept = counter.desk.custody[deposit];
    if (kept?.kind !== 'deposit') throw new Error('no deposit');
    expect(kept.reminders.map((each) => each.days)).toEqual([7, 30, 90]);
    expect(isUnclaimed(kept, { remindAfterDays: [7, 30, 90] })).toBe(true);
    expect(
      isUnclaimed({ ...kept, reminders: kept.reminders.slice(1) }, { remindAfterDays: [7, 30, 90] }),
    ).toBe(false);
    // Mail and couriers are never reminded, so nothing of them is unclaimed.
    expect(isUnclaimed(kept, { remindAfterDays: [] })).toBe(false);
  });

  it.each([
    ['with the tag', released, 'ok'],
    ['without it and without a word', { ...released, tagSeen: false }, 'tag-missing'],
    ['without it, with the reason', { ...released, tagSeen: false, note: '丢了，核对身份证' }, 'ok'],
  ])('goes out %s', (_how, how, expected) => {
    const counter = createCounter();
    const { deposit } = counter.must(decideReceiveDeposit, wish());
    expect(counter.kindOf(decideRelease, { deposit, released: how })).toBe(expected);
  });

  it('goes out once, and taking that back brings it back once', () => {
    const counter = createCounter();
    const { deposit } = counter.must(decideReceiveDeposit, wish());
    counter.must(decideRelease, { deposit, released });
    expect(counter.kindOf(decideRelease, { deposit, released })).toBe('custody-closed');
    expect(counter.kindOf(decideDispose, { deposit, reason: '试' })).toBe('custody-closed');
    counter.must(decideUndo, { numbers: [deposit] });
    expect(counter.desk.custody[deposit]).toMatchObject({ state: 'kept', released: null, closedAt: null });
    counter.must(decideDispose, { deposit, reason: '交派出所' });
    expect(counter.kindOf(decideUndo, { numbers: [deposit] })).toBe('too-late-to-undo');
  });

  it('has the owner’s number in full although the list showed it masked', () => {
    const counter = createCounter();
    const owner = { personId: 'c-1', name: '王秀兰', firm: '', phone: '138 **** 5521' };
    const { deposit } = counter.must(decideReceiveDeposit, wish({ owner }));
    expect(counter.desk.custody[deposit]?.who.phone).toBe('13812345521');
  });
});

describe('a register', () => {
  const keys = defaultRegisters.find(({ id }) => id === 'keys');
  if (!keys) throw new Error('no keys');
  const field: RegisterField = {
    id: 'a',
    name: '甲',
    latinName: '',
    of: 'thing',
    type: 'text',
    choices: [],
    isRequired: false,
  };

  it.each<[string, Partial<Register>, string]>([
    ['without a class that is in use', { classes: keys.classes.slice(0, 1) }, 'register-in-use'],
    ['of another behaviour', { behaviour: 'keep' }, 'register-in-use'],
    ['with one class twice', { classes: [...keys.classes, ...keys.classes] }, 'named-twice'],
    ['with one field twice', { fields: [field, { ...field, name: '乙' }] }, 'named-twice'],
    ['with a telephone that is not masked', { fields: [{ ...field, type: 'phone' }] }, 'field-unfit'],
    ['with text that would be masked', { fields: [{ ...field, id: 'phone-a' }] }, 'field-unfit'],
    ['with the letters of another', { prefix: 'F-' }, 'code-taken'],
    ['with the name of another', { name: '门禁卡' }, 'code-taken'],
    ['whose passes are no things', { passRegister: 'visits' }, 'register-unknown'],
    ['as it is, switched off', { isActive: false }, 'ok'],
  ])('%s', (_how, change, expected) => {
    expect(createCounter().kindOf(decideSaveRegister, { register: { ...keys, ...change } })).toBe(expected);
  });
});
