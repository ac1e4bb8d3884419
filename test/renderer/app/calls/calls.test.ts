import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../../../shared/bridge.ts';
import { emptyDraftFields, type Draft } from '../../../../shared/domain/draft/draft.ts';
import { numberOf } from '../../../../shared/rules/numbers.ts';
import { createCalls, type Calls } from '../../../../renderer/app/calls/create-calls.ts';
import { holdRounds, workedMs, type OpenCall } from '../../../../renderer/app/calls/open-call.ts';

const START = Date.parse('2026-11-24T06:32:00.000Z');

/** A core that keeps drafts as the real one does, whose answers can be held back or refused. */
function aDesk() {
  const kept = new Map<string, Draft>();
  const gone = new Map<string, Draft>();
  const seen: { channel: string; input: Record<string, unknown> }[] = [];
  const desk = {
    now: START,
    staff: '1001',
    refuses: false,
    isGone: false,
    /** While set, saves wait for it. */
    gate: null as Promise<void> | null,
    kept,
    seen,
    saves: () => seen.filter(({ channel }) => channel === 'drafts.save'),
  };
  const draftOf = (input: Record<string, unknown>): Draft => ({
    id: String(input['id']),
    owner: desk.staff,
    kind: input['kind'] as Draft['kind'],
    fields: input['fields'] as Draft['fields'],
    reservedNumber: input['kind'] === 'complaint' ? 'A261124-0026' : null,
    startedAt: String(input['startedAt']),
    heldAt: input['heldAt'] as string | null,
    savedAt: new Date(desk.now).toISOString(),
  });
  const invoke = (async (channel: string, input: Record<string, unknown>) => {
    if (desk.isGone) throw new Error('the host is gone');
    seen.push({ channel, input });
    const id = String(input['id']);
    switch (channel) {
      case 'drafts.save': {
        if (desk.gate) await desk.gate;
        if (desk.refuses) return { ok: false, error: { kind: 'locked' } };
        const draft = draftOf(input);
        kept.set(draft.id, draft);
        return { ok: true, value: { draft } };
      }
      case 'drafts.list':
        return {
          ok: true,
          value: {
            own: [...kept.values()].filter(({ owner }) => owner === desk.staff),
            others: [...kept.values()]
              .filter(({ owner }) => owner !== desk.staff)
              .map(({ fields: _fields, ...rest }) => ({ ...rest, about: '' })),
          },
        };
      case 'drafts.discard': {
        const draft = kept.get(id);
        if (!draft) return { ok: false, error: { kind: 'draft-unknown', what: id } };
        kept.delete(id);
        gone.set(id, draft);
        return { ok: true, value: { done: true } };
      }
      case 'drafts.restore': {
        const draft = gone.get(id);
        if (!draft) return { ok: false, error: { kind: 'draft-unknown', what: id } };
        kept.set(id, draft);
        return { ok: true, value: { draft } };
      }
      case 'drafts.takeOver': {
        const draft = { ...(kept.get(id) as Draft), owner: desk.staff };
        kept.set(id, draft);
        return { ok: true, value: { draft } };
      }
      case 'calls.take':
        if (desk.refuses) return { ok: false, error: { kind: 'place-name-taken' } };
        kept.delete(id);
        return { ok: true, value: { call: 'A261124-C0001', order: 'A261124-0025', slip: 's-1' } };
      default:
        throw new Error(channel);
    }
  }) as Bridge['invoke']; // the answers above have the shapes of the contract
  let made = 0;
  const calls = createCalls({
    invoke,
    now: () => desk.now,
    newId: () => `call-${++made}`,
    pauseMs: 10,
    retryMs: 20,
  });
  return { desk, calls };
}

function callOf(calls: Calls, id: string): OpenCall {
  const call = calls.store.getState().calls.find((entry) => entry.id === id);
  if (!call) throw new Error(`${id} is not open`);
  return call;
}

async function opened() {
  const both = aDesk();
  await both.calls.open('1001');
  return both;
}

describe('saving', () => {
  it('says saved only after the core has answered', async () => {
    const { desk, calls } = await opened();
    let release = () => {};
    desk.gate = new Promise((resolve) => (release = resolve));
    const id = calls.begin('repair');
    calls.change(id, { text: '漏水' });
    await wait(30);
    expect(callOf(calls, id).saving.state).toBe('saving');
    desk.gate = null;
    release();
    await wait(50);
    expect(callOf(calls, id).saving).toEqual({ state: 'saved', at: new Date(START).toISOString() });
    expect(desk.kept.get(id)?.fields.text).toBe('漏水');
  });

  it('puts many changes into few saves, one under way at a time, and the newest wins', async () => {
    const { desk, calls } = await opened();
    const id = calls.begin('repair');
    for (const text of ['主', '主卧', '主卧漏', '主卧漏水']) calls.change(id, { text });
    await wait(60);
    expect(desk.kept.get(id)?.fields.text).toBe('主卧漏水');
    expect(desk.saves().length).toBeLessThanOrEqual(3);
  });

  it('a change while a save is under way is not called saved by that answer', async () => {
    const { desk, calls } = await opened();
    let release = () => {};
    desk.gate = new Promise((resolve) => (release = resolve));
    const id = calls.begin('repair', { text: 'a' });
    calls.change(id, { text: 'b' });
    const closed = desk.gate;
    desk.gate = new Promise(() => {});
    release();
    await closed;
    await wait(5);
    expect(callOf(calls, id).saving.state).toBe('saving');
  });

  it('says so when it cannot be stored, and tries again until it can', async () => {
    const { desk, calls } = await opened();
    desk.refuses = true;
    const id = calls.begin('repair', { text: '漏水' });
    await wait(10);
    expect(callOf(calls, id).saving).toEqual({ state: 'refused', error: { kind: 'locked' } });
    desk.refuses = false;
    desk.isGone = true;
    await wait(30);
    expect(callOf(calls, id).saving.state).toBe('lost');
    desk.isGone = false;
    await wait(40);
    expect(callOf(calls, id).saving.state).toBe('saved');
  });
});

describe('kinds', () => {
  it('keeps what was typed when the kind changes and comes back', async () => {
    const { calls } = await opened();
    const id = calls.begin('repair', { text: '漏水', urgency: 'urgent' });
    calls.changeKind(id, 'message');
    calls.change(id, { messageFor: '刘敏' });
    calls.changeKind(id, 'repair');
    expect(callOf(calls, id)).toMatchObject({
      kind: 'repair',
      fields: { text: '漏水', urgency: 'urgent', messageFor: '刘敏' },
    });
  });

  it('shows the number of a complaint as soon as the core has reserved it', async () => {
    const { calls } = await opened();
    const id = calls.begin('complaint');
    await wait(5);
    expect(callOf(calls, id).reservedNumber).toBe('A261124-0026');
  });
});

describe('parking', () => {
  it('rests the stopwatch and goes on later', async () => {
    const { desk, calls } = await opened();
    const id = calls.begin('repair', { text: '漏水' });
    desk.now += 14_000;
    calls.park(id);
    desk.now += 160_000;
    expect(workedMs(callOf(calls, id), desk.now)).toBe(14_000);
    calls.activate(id);
    desk.now += 6_000;
    expect(workedMs(callOf(calls, id), desk.now)).toBe(20_000);
  });

  it('leaves nothing behind of a call in which nothing was written', async () => {
    const { desk, calls } = await opened();
    const id = calls.begin('repair');
    calls.park(id);
    await wait(20);
    expect(calls.store.getState().calls).toEqual([]);
    expect(desk.kept.size).toBe(0);
  });

  it('keeps a complaint whose number may have been told', async () => {
    const { desk, calls } = await opened();
    const id = calls.begin('complaint');
    await wait(5);
    calls.park(id);
    await wait(20);
    expect(desk.kept.has(id)).toBe(true);
  });
});

describe('hold', () => {
  it.each([
    ['the shipped 30 s (T4)', numberOf({}, 'hold-seconds'), 30_000],
    ['what a manager has set', numberOf({ 'hold-seconds': 5 }, 'hold-seconds'), 5_000],
  ])(
    'asks after %s, again and again, and rests after the answer that the caller waits',
    async (_what, seconds, ms) => {
      const { desk, calls } = await opened();
      const id = calls.begin('repair');
      const rounds = () => holdRounds(callOf(calls, id), desk.now, seconds * 1000);
      calls.hold(id);
      desk.now += ms - 1;
      expect(rounds()).toBe(0);
      desk.now += 1;
      expect(rounds()).toBe(1);
      desk.now += ms;
      expect(rounds()).toBe(2);
      calls.keepWaiting(id);
      expect(rounds()).toBe(0);
      desk.now += ms;
      expect(rounds()).toBe(1);
    },
  );

  it('can end as a message', async () => {
    const { calls } = await opened();
    const id = calls.begin('transfer', { text: '找刘敏' });
    calls.hold(id);
    calls.endHold(id, { kind: 'message' });
    expect(callOf(calls, id)).toMatchObject({ kind: 'message', heldAt: null, fields: { text: '找刘敏' } });
  });
});

describe('change of person', () => {
  it('shows each person their own calls and the others without text', async () => {
    const { desk, calls } = await opened();
    const id = calls.begin('repair', { text: '漏水' });
    await wait(30);
    calls.close();
    expect(calls.store.getState().calls).toEqual([]);
    desk.staff = '1003';
    await calls.open('1003');
    expect(calls.store.getState()).toMatchObject({ calls: [], others: [{ id, owner: '1001' }] });
    await calls.takeOver(id);
    expect(callOf(calls, id).fields.text).toBe('漏水');
  });

  it('brings what the lock cut off back to its owner, never to anybody else', async () => {
    const { desk, calls } = await opened();
    const id = calls.begin('repair', { text: '漏' });
    await wait(30);
    calls.change(id, { text: '漏水' });
    calls.close();
    desk.staff = '1003';
    await calls.open('1003');
    await wait(40);
    expect(calls.store.getState().calls).toEqual([]);
    calls.close();
    desk.staff = '1001';
    await calls.open('1001');
    await wait(40);
    expect(callOf(calls, id).fields.text).toBe('漏水');
    expect(desk.kept.get(id)).toMatchObject({ owner: '1001', fields: { text: '漏水' } });
  });

  it('leaves a call alone that a colleague has taken over meanwhile', async () => {
    const { desk, calls } = await opened();
    const id = calls.begin('repair', { text: '漏' });
    await wait(30);
    calls.change(id, { text: '漏水' });
    calls.close();
    desk.staff = '1003';
    await calls.open('1003');
    await calls.takeOver(id);
    calls.close();
    desk.staff = '1001';
    await calls.open('1001');
    expect(calls.store.getState().calls).toEqual([]);
  });
});

describe('discard', () => {
  it('takes a call away and brings it back as it was', async () => {
    const { desk, calls } = await opened();
    const id = calls.begin('repair', { text: '漏水' });
    expect(await calls.discard(id)).toBeNull();
    expect(calls.store.getState().calls).toEqual([]);
    expect(desk.kept.size).toBe(0);
    expect(await calls.restore(id)).toBeNull();
    expect(callOf(calls, id).fields.text).toBe('漏水');
    expect(calls.store.getState().activeId).toBe(id);
  });
});

describe('register', () => {
  const input = { kind: 'repair', channel: 'phone', place: '3-1203', text: '漏水' } as const;

  it('takes the call from the strip, keeps the caller for another item, and no late save brings the draft back', async () => {
    const { desk, calls } = await opened();
    const id = calls.begin('repair', { place: '3-1203' });
    calls.change(id, { text: '漏水' });
    expect(await calls.register(id, input)).toBeNull();
    const savesBefore = desk.saves().length;
    await wait(40);
    expect(desk.saves().length).toBe(savesBefore);
    expect(calls.store.getState()).toMatchObject({
      calls: [],
      finished: { fields: { place: '3-1203' }, answer: { order: 'A261124-0025' } },
    });
  });

  it('keeps the call with the reason when the core refuses, or is gone', async () => {
    const { desk, calls } = await opened();
    const id = calls.begin('repair', { ...emptyDraftFields, place: '3-1203', text: '漏水' });
    desk.refuses = true;
    expect(await calls.register(id, input)).toEqual({ kind: 'place-name-taken' });
    desk.isGone = true;
    expect(await calls.register(id, input)).toBe('lost');
    expect(callOf(calls, id).fields.text).toBe('漏水');
    desk.isGone = false;
    desk.refuses = false;
    await wait(40);
    expect(callOf(calls, id).saving.state).toBe('saved');
  });
});
