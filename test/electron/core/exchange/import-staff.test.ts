import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import type { Seat } from '../../../../electron/core/ports.ts';
import type { InputOf } from '../../../../shared/contract.ts';
import { role, type Role } from '../../../../shared/domain/desk/staff.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../../temp-desk.ts';
import { fileKinds, utf8, type Rows } from './table-files.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
let admin: Pick<Seat, 'invoke'>;

beforeEach(async () => {
  temp = await tempFolder();
  desk = await openSampleDesk(deskOptions(temp.folder, createHand()));
  admin = desk.connectAs('1006', () => undefined);
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

const preview = (base64: string, more: Partial<InputOf<'staff.preview'>> = {}) =>
  mustAnswer(admin, 'staff.preview', { base64, ...more });
const person = (id: string) => desk.store.book.desk.staff[id];

const LIST: Rows = [
  ['澄湖苑员工名单', '', '', '', ''],
  ['工号', '姓名', '岗位', '分机', '部门'],
  ['1001', '', '', '8099', '客服中心'],
  ['1021', '向晚', '前台', '8021', '客服中心'],
  ['1022', '沈知秋', '客服主管', '', '客服中心'],
];

describe.each(fileKinds)('a staff list as %s', (_kind, fileOf) => {
  it('is looked at first, and then all of it is in the book', async () => {
    const before = person('1001');
    const seen = await preview(fileOf(LIST));
    expect(seen).toMatchObject({
      mapping: ['id', 'name', 'role', 'phone', null],
      rows: 3,
      newStaff: 2,
      changedStaff: 1,
      unchanged: 0,
      problems: [],
    });
    expect(person('1021')).toBeUndefined();
    expect(await mustAnswer(admin, 'staff.import', { plan: seen.plan })).toEqual({
      staff: 3,
      withoutPin: ['1021', '1022'],
    });
    expect(person('1021')).toEqual({
      id: '1021',
      name: '向晚',
      latinName: '',
      role: 'clerk',
      phone: '8021',
      isActive: true,
    });
    expect(person('1022')).toMatchObject({ role: 'supervisor', phone: '' });
    // Only what a cell says is changed.
    expect(person('1001')).toEqual({ ...before, phone: '8099' });
  });
});

describe('a staff list', () => {
  it('names every row that cannot be taken over, by row and column, and leaves it out when told to', async () => {
    const seen = await preview(
      utf8([
        ['Staff no.', 'Name', 'Role', 'Extension'],
        ['', '无工号', '前台', ''],
        ['10 31', '', '', ''],
        ['1031', '', '前台', ''],
        ['1032', '没有岗位', '', ''],
        ['1033', '保安', '保安员', ''],
        ['1034', '电话不对', 'Desk', '打给我'],
        ['1035', '好的', 'Supervisor', '8035'],
        ['1035', '又一次', 'Supervisor', '8035'],
        ['1005', '', '前台', ''],
        ['1036', '长'.repeat(121), '前台', ''],
      ]),
    );
    expect(
      seen.problems.map(({ row, column, kind, value }) => [row, column, kind, value.slice(0, 4)]),
    ).toEqual([
      [2, 1, 'missing-id', ''],
      [3, 1, 'bad-id', '10 3'],
      [4, 2, 'missing-name', ''],
      [5, 3, 'missing-role', ''],
      [6, 3, 'unknown-role', '保安员'],
      [7, 4, 'bad-phone', '打给我'],
      [9, 1, 'duplicate-id', '8'],
      [10, 3, 'last-manager', person('1005')?.name],
      [11, 2, 'too-long', '长长长长'],
    ]);
    expect([seen.problemRows, seen.newStaff]).toEqual([9, 1]);
    expect(await admin.invoke('staff.import', { plan: seen.plan })).toMatchObject({
      error: { kind: 'import-problems', count: 9 },
    });
    await mustAnswer(admin, 'staff.import', { plan: seen.plan, leaveOutProblems: true });
    expect(person('1035')).toMatchObject({ name: '好的' });
    expect(person('1005')).toMatchObject({ role: 'manager' });
  });

  it('reads a formula as the plain text it is', async () => {
    const seen = await preview(
      utf8([
        ['工号', '姓名', '角色', '电话'],
        ['1041', '=1+1', '前台', '=1+1'],
        ['1042', '=HYPERLINK("http://x")', '前台', ''],
      ]),
    );
    expect(seen.problems).toMatchObject([{ row: 2, kind: 'bad-phone' }]);
    expect(seen.sample).toMatchObject([{ id: '1042', name: '=HYPERLINK("http://x")' }]);
  });

  it('is refused without the column of numbers, and taken when somebody says which it is', async () => {
    const base64 = utf8([
      ['牌子', '姓名', '角色'],
      ['1051', '甲', '前台'],
    ]);
    expect(await admin.invoke('staff.preview', { base64 })).toMatchObject({
      error: { kind: 'import-trouble', trouble: { kind: 'no-usable-column' } },
    });
    expect(await preview(base64, { mapping: ['id', 'name', 'role'] })).toMatchObject({ newStaff: 1 });
  });

  it('is not taken when one of its people was changed meanwhile, and nothing of it is', async () => {
    const seen = await preview(utf8(LIST.slice(1)));
    await mustAnswer(admin, 'staff.save', { staff: { ...person('1001'), phone: '8000' } });
    expect(await admin.invoke('staff.import', { plan: seen.plan })).toMatchObject({
      error: { kind: 'import-outdated', what: person('1001')?.name },
    });
    expect([person('1001')?.phone, person('1021')]).toEqual(['8000', undefined]);
  });

  it('keeps the last manager even when the other one left after it was looked through', async () => {
    const other = { ...person('1001'), id: '1061', name: '二经理', role: 'manager', pin: '593174' };
    await mustAnswer(admin, 'staff.save', { staff: other });
    const seen = await preview(
      utf8([
        ['工号', '角色'],
        ['1005', '前台'],
      ]),
    );
    await mustAnswer(admin, 'staff.save', { staff: { ...person('1061'), isActive: false } });
    expect(await admin.invoke('staff.import', { plan: seen.plan })).toMatchObject({
      error: { kind: 'last-manager' },
    });
  });

  it('lets nobody sign in before a PIN was set, and then does', async () => {
    const seen = await preview(utf8(LIST.slice(1)));
    await mustAnswer(admin, 'staff.import', { plan: seen.plan });
    const door = desk.connect(() => undefined);
    const wish = { staff: '1021', pin: '593174' };
    expect(await door.invoke('session.signIn', wish)).toMatchObject({ error: { kind: 'staff-unknown' } });
    await mustAnswer(admin, 'staff.setPin', wish);
    expect(await door.invoke('session.signIn', wish)).toMatchObject({ ok: true });
  });

  it('imported a second time changes nothing, whatever the list', async () => {
    const words: Record<Role, string> = {
      clerk: '前台',
      supervisor: '主管',
      manager: '经理',
      admin: '管理员',
    };
    const one = fc.record({
      id: fc.stringMatching(/^9[0-9]{3}$/),
      name: fc.stringMatching(/^[一-鿋A-Za-z]{1,8}$/),
      role: fc.constantFrom(...role.options),
      phone: fc.option(fc.stringMatching(/^8[0-9]{3}$/), { nil: '' }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(one, { selector: ({ id }) => id, minLength: 1, maxLength: 12 }),
        async (list) => {
          const file = utf8([
            ['工号', '姓名', '角色', '电话'],
            ...list.map((each) => [each.id, each.name, words[each.role], each.phone]),
          ]);
          const first = await preview(file);
          await mustAnswer(admin, 'staff.import', { plan: first.plan });
          const again = await preview(file);
          expect(again).toMatchObject({ newStaff: 0, changedStaff: 0, problems: [], unchanged: list.length });
          expect(list.map(({ id }) => person(id)?.name)).toEqual(list.map(({ name }) => name));
        },
      ),
      { numRuns: 40 },
    );
  });
});
