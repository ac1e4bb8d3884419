import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { register } from '../../../../../shared/domain/custody/register.ts';
import { defaultRegisters } from '../../../../../shared/rules/registers.ts';
import { registerTemplates, templateName } from '../../../../../shared/rules/register-templates.ts';
import {
  readDue,
  writeDue,
  wrongDueFields,
} from '../../../../../renderer/features/settings/registers/due-form.ts';
import {
  newClass,
  newField,
  readRegister,
  registerForm,
  writeRegister,
} from '../../../../../renderer/features/settings/registers/register-form.ts';
import { withIds } from '../../../../../renderer/features/settings/registers/register-ids.ts';

const separator = '、';
const hidden = { id: 'register-1', isActive: true, source: '', sentence: '' };

describe('the form of a register', () => {
  it.each(defaultRegisters.map((shipped) => [shipped.id, shipped] as const))(
    'gives %s back as it was shipped',
    (_id, shipped) => {
      const form = readRegister(shipped, separator);
      expect(registerForm.safeParse(form).success).toBe(true);
      expect(writeRegister(shipped, form, [])).toEqual(shipped);
    },
  );

  it.each(templateName.filter((name) => name !== 'blank'))('takes the template %s as it is', (name) => {
    const form = readRegister(registerTemplates[name], separator);
    expect(registerForm.safeParse(form).success).toBe(true);
    expect(register.safeParse(writeRegister(hidden, form, [])).success).toBe(true);
  });

  it('asks for a name and a prefix of a blank one', () => {
    const wrong = registerForm.safeParse(readRegister(registerTemplates.blank, separator)).error;
    expect(wrong?.issues.map(({ path }) => path[0])).toEqual(['name', 'prefix']);
  });

  const keys = readRegister(defaultRegisters[0] ?? registerTemplates.blank, separator);

  it.each([
    ['dueOrMinutes', { dueOrMinutes: '0' }],
    ['dueAt', { dueAt: '24:00' }],
    ['dueAmount', { dueUnit: 'days', dueAmount: '' }],
    ['renewals', { renewals: '21' }],
    ['renewals', { renewals: '' }],
    ['remindAfterDays', { remindAfterDays: '7、天' }],
    ['purgeAfterDays', { purgeAfterDays: '0' }],
    ['classes', { classes: [] }],
    ['classes', { classes: [newClass] }],
    ['fields', { fields: [{ ...newField, name: '楼层', type: 'choice', choices: ' 、' }] }],
  ] as const)('says what is wrong with %s', (field, change) => {
    const { error } = registerForm.safeParse({ ...keys, ...change });
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  it('sorts the days of the reminders, and drops what its behaviour has no use for', () => {
    const form = { ...keys, behaviour: 'keep', remindAfterDays: '30, 7' } as const;
    expect(writeRegister(hidden, form, [])).toMatchObject({
      remindAfterDays: [7, 30],
      due: { unit: 'none' },
      renewals: 0,
      returnCheck: 'none',
      isCounted: false,
    });
  });
});

describe('due rules', () => {
  const at = fc.constantFrom('00:00', '09:30', '23:59');
  const rule = fc.oneof(
    fc.record({
      unit: fc.constant('time-of-day' as const),
      at,
      orMinutes: fc.integer({ min: 1, max: 1_440 }),
    }),
    fc.record({ unit: fc.constant('minutes' as const), amount: fc.integer({ min: 1, max: 100_000 }) }),
    fc.record({ unit: fc.constant('days' as const), amount: fc.integer({ min: 0, max: 3_650 }), at }),
    fc.constant({ unit: 'none' as const }),
  );

  it('come back as they were, and none of their fields is wrong', () => {
    fc.assert(
      fc.property(rule, (due) => {
        expect(writeDue(readDue(due))).toEqual(due);
        expect(wrongDueFields(readDue(due))).toEqual([]);
      }),
    );
  });
});

describe('withIds', () => {
  const word = ({ type }: { type: string }) => type;

  it('numbers what is new past everything that was ever used', () => {
    const parts = [
      { id: 'text-2', type: 'text' },
      { id: '', type: 'phone' },
      { id: '', type: 'date' },
    ];
    expect(withIds(parts, word, ['choice-7']).map(({ id }) => id)).toEqual(['text-2', 'phone-8', 'date-9']);
  });

  it('gives another id to what becomes a telephone or is none any more, so that masking follows', () => {
    const parts = [
      { id: 'text-1', type: 'phone' },
      { id: 'phone-2', type: 'text' },
      { id: 'number-3', type: 'text' },
    ];
    expect(withIds(parts, word, []).map(({ id }) => id)).toEqual(['phone-4', 'text-5', 'number-3']);
  });
});
