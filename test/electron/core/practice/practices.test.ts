import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelName, OutputOf } from '../../../../shared/contract.ts';
import { lessonIds } from '../../../../shared/rules/lessons.ts';
import { minutesLater } from '../../../builders.ts';
import { mustAnswer } from '../../../temp-desk.ts';
import { manager, openPractisingHouse, type PractisingHouse } from './practising-house.ts';

let all: PractisingHouse;
beforeEach(async () => {
  all = await openPractisingHouse();
});
afterEach(() => all.close());

const ask = <C extends ChannelName>(channel: C, input: unknown = {}): Promise<OutputOf<C>> =>
  mustAnswer(all.seat, channel, input);
const repair = { kind: 'repair', channel: 'phone', place: '3-1203', text: '水龙头滴水' };
const practice = async () => {
  const { practice: state } = await ask('session.current');
  if (!state) throw new Error('Nobody practises');
  return state;
};

describe('the real book while somebody practises', () => {
  it('goes on: what falls due is written there, and the practice is told how many are late', async () => {
    const { order } = await ask('calls.take', { ...repair, place: '甲座', dispatch: true, print: false });
    await ask('practice.begin');
    all.clock.forward(30);
    await all.house.current().office.watch.look();
    const { steps } = all.house.current().store.book.desk.orders[order ?? ''] ?? { steps: [] };
    expect(steps.map(({ clock, percent }) => [clock, percent])).toContainEqual(['pick-up', 100]);
    expect((await practice()).real).toMatchObject({ late: 1 });
    expect(await ask('practice.current')).toMatchObject({ real: { late: 1 } });
  });

  it('writes by itself, second by second, without anybody asking', async () => {
    const { order } = await ask('calls.take', { ...repair, place: '甲座', dispatch: true, print: false });
    await ask('practice.begin');
    all.clock.forward(30);
    await expect
      .poll(() => all.house.current().store.book.desk.orders[order ?? '']?.steps.length, { timeout: 20_000 })
      .toBeGreaterThan(0);
  });

  it('tells a window that practises when something real turns late', async () => {
    await ask('calls.take', { ...repair, place: '甲座', dispatch: true, print: false });
    await ask('practice.begin');
    all.events.length = 0;
    all.clock.forward(30);
    await expect
      .poll(() => all.events.some(({ kind }) => kind === 'session-changed'), { timeout: 20_000 })
      .toBe(true);
  });

  it('tells nothing of itself to a window that practises, and all to the one beside it', async () => {
    const heard: string[] = [];
    const beside = all.house.connect(({ kind }) => void heard.push(kind));
    await mustAnswer(beside, 'session.signIn', { staff: manager.id, pin: manager.pin });
    await ask('practice.begin');
    all.events.length = 0;
    const { order } = await mustAnswer(beside, 'calls.take', { ...repair, place: '甲座' });
    expect(heard).toContain('facts');
    expect(all.events).toEqual([]);
    expect((await all.seat.invoke('orders.get', { order })).ok).toBe(false);
    await ask('calls.take', repair);
    expect(await mustAnswer(beside, 'orders.list', { view: 'all' })).toMatchObject({
      orders: [{ number: order }],
    });
  });

  it('is still there after it was opened anew behind a practice, and asks who comes back', async () => {
    await ask('practice.begin');
    const second = all.house.connect(() => undefined);
    await mustAnswer(second, 'session.signIn', { staff: manager.id, pin: manager.pin });
    const { backup } = await mustAnswer(second, 'backups.make', {});
    await mustAnswer(second, 'backups.restore', { name: backup.name, place: backup.place, reason: '试试' });
    expect((await practice()).rate).toBe(5);
    await ask('practice.leave');
    expect(await ask('session.current')).toMatchObject({ state: 'locked', practice: null });
  });
});

describe('who practises', () => {
  it('goes on as the same person beside the invented colleague who has her number', async () => {
    await ask('practice.begin');
    const { staff, roster, centre } = await ask('session.current');
    expect(staff).toMatchObject({ id: '1001-p', name: '苏晴', role: 'manager' });
    expect(roster.map(({ id, name }) => [id, name])).toContainEqual(['1001', '陈静']);
    expect(centre).toMatchObject({ letter: 'A', isSample: true });
  });

  it('reads the real telephones of the departments, should something really happen', async () => {
    const department = {
      id: 'engineering',
      name: '工程部',
      latinName: '',
      head: '罗工',
      extension: '119',
      radio: '',
      workers: [],
    };
    await ask('departments.save', { department });
    const { emergencyContacts } = await ask('session.current');
    expect(emergencyContacts.map(({ extension }) => extension)).toContain('119');
    await ask('practice.begin');
    expect((await ask('session.current')).emergencyContacts).toEqual(emergencyContacts);
  });

  it('has an invented PIN like all there, which the practice may show', async () => {
    await ask('practice.begin');
    const { pins } = await practice();
    expect(pins['1002']).toBe('730264');
    expect(Object.values(pins)).not.toContain(manager.pin);
    await ask('session.lock', { why: 'asked' });
    expect((await all.seat.invoke('session.signIn', { staff: '1001-p', pin: manager.pin })).ok).toBe(false);
    await ask('session.signIn', { staff: '1001-p', pin: pins['1001-p'] });
  });

  it('cannot begin while the real book is locked', async () => {
    await ask('session.lock', { why: 'asked' });
    expect(await all.seat.invoke('practice.begin', {})).toMatchObject({ error: { kind: 'locked' } });
    expect(await all.seat.invoke('practice.startAnew', {})).toMatchObject({ error: { kind: 'locked' } });
  });

  it('shares the practice with the window beside', async () => {
    const beside = all.house.connect(() => undefined);
    await mustAnswer(beside, 'session.signIn', { staff: manager.id, pin: manager.pin });
    await ask('practice.begin');
    await mustAnswer(beside, 'practice.begin', {});
    await ask('calls.take', repair);
    await ask('practice.leave');
    expect((await mustAnswer(beside, 'orders.list', { view: 'all' })).orders).toHaveLength(1);
    await mustAnswer(beside, 'practice.startAnew', {});
    expect((await mustAnswer(beside, 'orders.list', { view: 'all' })).orders).toEqual([]);
    expect(await ask('session.current')).toMatchObject({ practice: null });
  });
});

describe('a practice', () => {
  it('runs five times as fast, stands still while nobody is there, and never goes back', async () => {
    await ask('practice.begin');
    expect((await practice()).at).toBe(minutesLater(0));
    all.clock.forward(4);
    expect(await practice()).toMatchObject({ at: minutesLater(20), rate: 5 });
    all.clock.forward(-60);
    expect((await practice()).at).toBe(minutesLater(20));
    all.clock.forward(1);
    expect((await practice()).at).toBe(minutesLater(25));
    await ask('practice.leave');
    all.clock.forward(600);
    await ask('practice.begin');
    expect((await practice()).at).toBe(minutesLater(25));
    all.clock.forward(1);
    expect((await practice()).at).toBe(minutesLater(30));
  });

  it('keeps its orders until it is begun anew', async () => {
    await ask('practice.begin');
    await ask('calls.take', repair);
    await ask('practice.leave');
    await ask('practice.begin');
    expect((await ask('orders.list', { view: 'all' })).orders).toHaveLength(1);
    await ask('practice.leave');
    await ask('practice.startAnew');
    expect((await ask('orders.list', { view: 'all' })).orders).toEqual([]);
    expect((await practice()).at.slice(0, 16)).toBe(minutesLater(0).slice(0, 16));
  });

  it('prints into its folder although a printer of the network is set', async () => {
    let calls = 0;
    const server = createServer(() => (calls += 1)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('The printer has no port');
    await ask('practice.begin');
    const printer = {
      id: 'front',
      name: '热敏 80',
      transport: { kind: 'tcp', host: '127.0.0.1', port: address.port },
      paper: 'thermal-80',
      chinese: 'built-in',
      offsetXmm: 0,
      offsetYmm: 0,
      cut: 'each',
      prints: ['work-order'],
      fallback: null,
    };
    await ask('printers.save', { printer });
    await ask('calls.take', { ...repair, dispatch: true, print: true });
    await expect
      .poll(() => all.changed.some((path) => path.includes('-practice/slips/') && path.endsWith('.pdf')), {
        timeout: 20_000,
      })
      .toBe(true);
    expect(calls).toBe(0);
    expect(await ask('printers.queues')).toEqual({ queues: [] });
    server.close();
  });

  it.each([
    ['backups.copyTo', { folder: '/tmp' }],
    ['backups.setFolder', { folder: '/tmp' }],
    ['setup.lookAround', { language: 'en' }],
    ['setup.leaveSample', {}],
  ] as const)('does not do %s', async (channel, input) => {
    await ask('practice.begin');
    expect(await all.seat.invoke(channel, input)).toMatchObject({ error: { kind: 'not-in-practice' } });
  });

  it('remembers the lessons that were done, also when their orders are gone', async () => {
    await ask('practice.begin');
    expect((await ask('practice.current')).done).toEqual([]);
    await ask('calls.take', { ...repair, intakeSeconds: 22 });
    expect((await ask('practice.current')).done).toEqual(['repair']);
    await ask('practice.leave');
    await ask('practice.begin');
    expect((await ask('practice.current')).done).toEqual(['repair']);
    await ask('practice.startAnew');
    expect((await ask('practice.current')).done).toEqual([]);
  });

  it.each(['zh-CN', 'en'] as const)('rings with a caller of its own in %s', async (language) => {
    await ask('practice.begin');
    for (const lesson of [undefined, ...lessonIds]) {
      const { who, place, phone, says } = await ask('practice.ring', { lesson, language });
      const { hits } = await ask('callers.find', { text: place });
      expect(hits.map(({ placeName }) => placeName)).toContain(place);
      expect(phone).toMatch(/^\d{8,11}$/u);
      expect(who).not.toBe('');
      expect(says).not.toContain('{{');
    }
  });

  it('has nothing to ring with or to tick at the real book', async () => {
    for (const channel of ['practice.ring', 'practice.current'])
      expect(await all.seat.invoke(channel, {})).toMatchObject({ error: { kind: 'only-in-practice' } });
  });
});
