import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import type { Seat } from '../../../../electron/core/ports.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../../temp-desk.ts';
import { utf8, type Rows } from './table-files.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
let manager: Pick<Seat, 'invoke'>;

beforeEach(async () => {
  temp = await tempFolder();
  desk = await openSampleDesk(deskOptions(temp.folder, createHand()));
  manager = desk.connectAs('1005', () => undefined);
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

const REGISTER: Rows = [
  ['房号', '姓名', '联系电话'],
  ['97-101', '甲某', '13900000001'],
  ['97-102', '乙某', '13900000002'],
];

const look = async (rows: Rows) =>
  (await mustAnswer(manager, 'directory.preview', { base64: utf8(rows) })).plan;
const people = () => Object.values(desk.store.book.directory.people);
const named = (name: string) => people().filter((person) => person.name === name);

async function save(more: object): Promise<void> {
  const person = { title: 'none', plates: [], roles: [], firm: '', vip: false, note: '', ...more };
  await mustAnswer(manager, 'people.save', { person });
}

describe('an owner register that was looked through', () => {
  it('is in the book, all of it in one change', async () => {
    const plan = await look(REGISTER);
    expect(await mustAnswer(manager, 'directory.import', { plan })).toEqual({ places: 2, people: 2 });
    expect(await manager.invoke('directory.import', { plan })).toMatchObject({
      error: { kind: 'plan-unknown' },
    });
  });

  it('is not taken when one of its people was changed meanwhile, and nothing of it is', async () => {
    await mustAnswer(manager, 'directory.import', { plan: await look(REGISTER) });
    const plan = await look([
      ...REGISTER.slice(0, 1),
      ['97-101', '甲某', '13900000009'],
      ['97-103', '丙某', '13900000003'],
    ]);
    const [known] = named('甲某');
    await save({ id: known?.id, name: '甲某', roles: known?.roles, vip: true });
    expect(await manager.invoke('directory.import', { plan })).toMatchObject({
      error: { kind: 'import-outdated', what: '甲某' },
    });
    expect([named('甲某')[0]?.phones, named('甲某')[0]?.vip, named('丙某')]).toEqual([
      ['13900000001'],
      true,
      [],
    ]);
  });

  it('does not write a place twice that somebody wrote down meanwhile', async () => {
    const plan = await look(REGISTER);
    const place = { name: '97-101', building: '97', floor: '1', areaM2: null, note: '' };
    await mustAnswer(manager, 'places.save', { place });
    expect(await manager.invoke('directory.import', { plan })).toMatchObject({
      error: { kind: 'import-outdated', what: '97-101' },
    });
  });

  it('does not write a person twice that somebody wrote down at the same place meanwhile', async () => {
    await mustAnswer(manager, 'directory.import', { plan: await look(REGISTER) });
    const plan = await look([...REGISTER.slice(0, 1), ['97-101', '丁某', '13900000004']]);
    const [neighbour] = named('甲某');
    await save({ name: '丁某', phones: ['13900000004'], roles: neighbour?.roles });
    expect(await manager.invoke('directory.import', { plan })).toMatchObject({
      error: { kind: 'import-outdated', what: '丁某' },
    });
    expect(named('丁某')).toHaveLength(1);
  });

  it.each(['97—101', '97栋101室', '97101'])(
    'knows a place that somebody wrote down meanwhile in another form: %s',
    async (name) => {
      const plan = await look(REGISTER);
      const place = { name, building: '97', floor: '1', areaM2: null, note: '' };
      await mustAnswer(manager, 'places.save', { place });
      expect(await manager.invoke('directory.import', { plan })).toMatchObject({
        error: { kind: 'import-outdated', what: '97-101' },
      });
    },
  );

  it('knows a person by telephone and name, wherever and however somebody wrote them down meanwhile', async () => {
    const plan = await look([...REGISTER.slice(0, 1), ['97-101', '王 Li', '13900000004']]);
    await save({ name: '王ＬＩ', phones: ['139-0000-0004'] });
    expect(await manager.invoke('directory.import', { plan })).toMatchObject({
      error: { kind: 'import-outdated', what: '王 Li' },
    });
  });

  it('is taken when somebody else was written down meanwhile', async () => {
    const plan = await look(REGISTER);
    await save({ name: '戊某', phones: ['13900000001'] });
    expect(await manager.invoke('directory.import', { plan })).toMatchObject({ ok: true });
  });
});
