import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type ChannelName } from '../../../shared/contract.ts';
import { role } from '../../../shared/domain/desk/staff.ts';
import { isAllowed } from '../../../shared/rules/permissions.ts';
import type { OpenDesk } from '../../../electron/core/desk.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../temp-desk.ts';

const who = { clerk: '1001', supervisor: '1002', manager: '1005', admin: '1006' } as const;
const channels = Object.keys(contract) as ChannelName[];

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
beforeAll(async () => {
  temp = await tempFolder();
  desk = await openSampleDesk(deskOptions(temp.folder, createHand()));
});
afterAll(async () => {
  await desk.close();
  await temp.remove();
});

async function kindOf(channel: ChannelName, staffId: string | null): Promise<string> {
  const seat = desk.connectAs(staffId, () => undefined);
  // A wrong shape on purpose: what is refused for its sender is refused before it is read.
  const reply = await seat.invoke(channel, { nonsense: true });
  await seat.close();
  return reply.ok ? 'ok' : reply.error.kind;
}

describe('dispatch', () => {
  it.each(channels)('refuses %s while the desk is locked, unless it needs nobody', async (channel) => {
    const expected = contract[channel].needs === 'nobody' ? 'bad-input' : 'locked';
    expect(await kindOf(channel, null)).toBe(expected);
  });

  const cells = channels.flatMap((channel) => role.options.map((each) => [channel, each] as const));
  it.each(cells)('lets %s be asked by a %s exactly as the permission table says', async (channel, each) => {
    const { needs } = contract[channel];
    const mayAsk = needs === 'nobody' || isAllowed(each, needs);
    expect(await kindOf(channel, who[each])).toBe(mayAsk ? 'bad-input' : 'not-allowed');
  });

  it.each(['', 'orders', '__proto__', 'constructor', 'orders.take ', 'ORDERS.LIST'])(
    'does not know the channel %j',
    async (name) => {
      const seat = desk.connectAs('1001', () => undefined);
      expect(await seat.invoke(name, {})).toMatchObject({ ok: false, error: { kind: 'unknown-channel' } });
    },
  );

  it('refuses somebody who is not active any more', async () => {
    const manager = desk.connectAs('1005', () => undefined);
    const { staff } = desk.store.book.desk;
    await mustAnswer(manager, 'staff.save', { staff: { ...staff['1004'], isActive: false } });
    expect(await kindOf('orders.list', '1004')).toBe('locked');
  });

  it('never answers with a full telephone number but to those who asked for one', async () => {
    const seat = desk.connectAs('1001', () => undefined);
    await mustAnswer(seat, 'calls.take', {
      kind: 'repair',
      channel: 'phone',
      place: '3-1203',
      personId: 'c-1',
      text: '漏',
    });
    const asked = [
      await seat.invoke('desk.snapshot', {}),
      await seat.invoke('callers.find', { text: '1203' }),
      await seat.invoke('callers.card', { placeId: 'p-3-1203', personId: 'c-1' }),
      await seat.invoke('directory.people', { text: 'wxl' }),
      await seat.invoke('orders.list', { view: 'all' }),
      await seat.invoke('search.find', { text: '王秀兰' }),
    ];
    expect(JSON.stringify(asked)).not.toContain('13812345521');
    expect(JSON.stringify(asked)).toContain('138 **** 5521');
    expect(await mustAnswer(seat, 'people.reveal', { personId: 'c-1' })).toEqual({ phones: ['13812345521'] });
  });

  it('tells windows what happened with numbers masked, and only while somebody is signed in', async () => {
    const heard: unknown[] = [];
    const locked: unknown[] = [];
    const seat = desk.connectAs('1001', (event) => heard.push(event));
    desk.connectAs(null, (event) => locked.push(event));
    await mustAnswer(seat, 'calls.take', {
      kind: 'repair',
      channel: 'phone',
      place: '3-1203',
      personId: 'c-1',
      text: '又漏',
    });
    expect(JSON.stringify(heard)).toContain('又漏');
    expect(JSON.stringify(heard)).not.toContain('13812345521');
    expect(locked).toEqual([]);
  });

  it('turns a bug into a reference that stands in the log, and changes nothing', async () => {
    const bugs: string[] = [];
    const broken = await tempFolder();
    const other = await openSampleDesk(
      deskOptions(broken.folder, createHand(), {
        log: { note: () => undefined, bug: (reference) => bugs.push(reference) },
      }),
    );
    Object.defineProperty(other.store.book.desk, 'orders', {
      get: () => {
        throw new Error('a bug');
      },
    });
    const reply = await other
      .connectAs('1001', () => undefined)
      .invoke('orders.get', { order: 'A261122-0001' });
    expect(reply).toEqual({ ok: false, error: { kind: 'bug', reference: bugs[0] } });
    expect(bugs[0]).toMatch(/^R-[0-9A-Z]{6}$/);
    await broken.remove();
  });
});
