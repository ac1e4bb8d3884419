import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultProblems } from '../../../../shared/rules/problems.ts';
import { defaultSettings, trade } from '../../../../shared/domain/desk/centre.ts';
import {
  departmentForm,
  newDepartment,
} from '../../../../renderer/features/settings/departments/department-form.ts';
import { lineOf, namesOf } from '../../../../renderer/features/settings/form/name-list.ts';
import { unusedId } from '../../../../renderer/features/settings/form/unused-id.ts';
import { conditionOf } from '../../../../renderer/features/settings/printers/printer-condition.ts';
import { byGroup } from '../../../../renderer/features/settings/problems/problem-form.ts';
import { newStaff, newStaffForm } from '../../../../renderer/features/settings/staff/staff-form.ts';
import { readThisPc, writeThisPc } from '../../../../renderer/features/settings/this-pc/this-pc-form.ts';

describe('namesOf', () => {
  it.each([
    ['吴永强、郭磊，何志强', ['吴永强', '郭磊', '何志强']],
    [' Wu Yongqiang, Guo Lei ;', ['Wu Yongqiang', 'Guo Lei']],
    ['郭磊、郭磊', ['郭磊']],
    [' 、，', []],
  ])('%j', (line, names) => {
    expect(namesOf(line)).toEqual(names);
  });

  it('reads back any names it has written', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((text) => text.trim() === text && !/[,，、;；\n]/u.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.constantFrom('、', ', '), (names, separator) => {
        expect(namesOf(lineOf(names, separator))).toEqual(names);
      }),
    );
  });
});

describe('unusedId', () => {
  it('takes the first number that nothing is called', () => {
    expect(unusedId('printer', [])).toBe('printer-1');
    expect(unusedId('printer', ['printer-1', null, 'printer-3'])).toBe('printer-2');
  });
});

describe('departmentForm', () => {
  it('refuses a worker whose name is too long for the book', () => {
    expect(
      departmentForm.safeParse({ ...newDepartment, name: '工程部', workers: `郭磊、${'王'.repeat(61)}` })
        .success,
    ).toBe(false);
    expect(
      departmentForm.safeParse({ ...newDepartment, name: '工程部', workers: '郭磊、何志强' }).success,
    ).toBe(true);
  });
});

describe('newStaffForm', () => {
  const person = { ...newStaff, id: '1007', name: '钱小雨', pin: '305718' };
  const form = newStaffForm((id) => id === '1001');

  it.each([
    [{}, true],
    [{ id: '1001' }, false],
    [{ id: '10 07' }, false],
    [{ pin: '' }, false],
    [{ pin: '12345' }, false],
  ])('%j: %s', (change, isRight) => {
    expect(form.safeParse({ ...person, ...change }).success).toBe(isRight);
  });
});

describe('readThisPc and writeThisPc', () => {
  it('give name and settings back as they were, the volume in whole percent', () => {
    // What is in the cash box is set beside the shifts.
    const { floatYuan, ...ofThisPc } = defaultSettings;
    const centre = { name: '澄湖苑客服前台', phone: '0571-8800 8000', language: 'zh-CN' } as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(...trade.options),
        (percent, soundOn, notificationsOn, kind) => {
          const settings = {
            ...ofThisPc,
            soundOn,
            soundVolume: percent / 100,
            notificationsOn,
            trade: kind,
          };
          expect(writeThisPc(readThisPc(centre, { ...settings, floatYuan }))).toEqual({ centre, settings });
        },
      ),
    );
  });
});

describe('byGroup', () => {
  it('returns a problem that was saved anew, and so stands last, to its group', () => {
    const [first] = defaultProblems;
    if (!first) throw new Error('The list of problems is empty');
    const saved = [...defaultProblems.slice(1), first];
    const shown = byGroup(saved);
    expect(shown).toHaveLength(defaultProblems.length);
    expect(new Set(shown.map(({ group }) => group)).size).toBe(
      shown.filter((each, index) => shown[index - 1]?.group !== each.group).length,
    );
  });
});

describe('conditionOf', () => {
  const job = {
    id: 'a',
    slip: 'test',
    order: null,
    printerId: 'p1',
    copy: 1,
    reason: '',
    attempts: 1,
    queuedAt: '2026-11-24T06:00:00.000Z',
    queuedBy: '1001',
    changedAt: '2026-11-24T06:00:00.000Z',
    trouble: null,
    file: null,
    days: null,
    about: null,
    subject: null,
  } as const;

  it('is told by the printer’s own slips', () => {
    const jobs = {
      a: { ...job, state: 'failed', trouble: { kind: 'out-of-paper', detail: '' } },
      b: { ...job, id: 'b', state: 'queued', queuedAt: '2026-11-24T06:01:00.000Z' },
      c: { ...job, id: 'c', state: 'unknown', printerId: 'p2' },
    } as const;
    expect(conditionOf('p1', jobs)).toMatchObject({
      trouble: 'out-of-paper',
      asks: 0,
      waiting: 1,
      lastTest: { id: 'b' },
    });
    expect(conditionOf('p2', jobs)).toMatchObject({ trouble: null, asks: 1, waiting: 0 });
    expect(conditionOf('p3', jobs)).toEqual({ trouble: null, asks: 0, waiting: 0, lastTest: null });
  });
});
