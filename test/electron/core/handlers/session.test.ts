import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashPin, isPin, PIN_COST } from '../../../../electron/core/access/pins.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  mustOpen,
  openSampleDesk,
  tempFolder,
} from '../../../temp-desk.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let clock: ReturnType<typeof createHand>;
beforeEach(async () => {
  temp = await tempFolder();
  clock = createHand();
});
afterEach(() => temp.remove());

const right = { staff: '1001', pin: '482917' };
const wrong = { staff: '1001', pin: '482918' };
const opening = {
  centre: { name: '云栖里', letter: 'B', language: 'zh-CN', phone: '8000' },
  manager: { id: '1001', name: '苏晴', pin: '482917' },
};

describe('setup.begin', () => {
  it('opens an empty desk once, with its first manager signed in', async () => {
    const desk = await mustOpen(deskOptions(temp.folder, clock));
    const seat = desk.connect(() => undefined);
    expect(await mustAnswer(seat, 'session.current', {})).toMatchObject({ state: 'first-run' });
    await mustAnswer(seat, 'setup.begin', opening);
    expect(await mustAnswer(seat, 'session.current', {})).toMatchObject({
      state: 'open',
      staff: { name: '苏晴', role: 'manager' },
    });
    expect(await seat.invoke('setup.begin', opening)).toMatchObject({ error: { kind: 'already-opened' } });
    await desk.close();
  });

  it.each(['123456', '888888', '12345'])('refuses the PIN %s', async (pin) => {
    const desk = await mustOpen(deskOptions(temp.folder, clock));
    const seat = desk.connect(() => undefined);
    const reply = await seat.invoke('setup.begin', { ...opening, manager: { ...opening.manager, pin } });
    expect(reply.ok).toBe(false);
    expect(desk.store.book.desk.centre).toBeNull();
    await desk.close();
  });
});

describe('session.signIn', () => {
  it('opens the seat for the right PIN, and only this seat', async () => {
    const desk = await openSampleDesk(deskOptions(temp.folder, clock));
    const [seat, other] = [desk.connect(() => undefined), desk.connect(() => undefined)];
    await mustAnswer(seat, 'session.signIn', right);
    expect((await seat.invoke('orders.list', {})).ok).toBe(true);
    expect(await other.invoke('orders.list', {})).toMatchObject({ error: { kind: 'locked' } });
    await desk.close();
  });

  it('counts down the tries, makes people wait, and remembers it through a restart', async () => {
    const desk = await openSampleDesk(deskOptions(temp.folder, clock));
    const seat = desk.connect(() => undefined);
    for (const triesLeft of [4, 3, 2, 1]) {
      expect(await seat.invoke('session.signIn', wrong)).toMatchObject({
        error: { kind: 'wrong-pin', triesLeft },
      });
    }
    expect(await seat.invoke('session.signIn', wrong)).toMatchObject({
      error: { kind: 'wait-for-pin', seconds: 30 },
    });
    await desk.close();
    const again = await mustOpen(deskOptions(temp.folder, clock));
    const later = again.connect(() => undefined);
    expect(await later.invoke('session.signIn', right)).toMatchObject({
      error: { kind: 'wait-for-pin', seconds: 30 },
    });
    clock.forward(-60);
    expect(await later.invoke('session.signIn', right)).toMatchObject({
      error: { kind: 'wait-for-pin', seconds: 30 },
    });
    clock.forward(61);
    expect((await later.invoke('session.signIn', right)).ok).toBe(true);
    await again.close();
  });

  it('does not let guesses overtake their own counting', async () => {
    const desk = await openSampleDesk(deskOptions(temp.folder, clock));
    const seat = desk.connect(() => undefined);
    const replies = await Promise.all(Array.from({ length: 40 }, () => seat.invoke('session.signIn', wrong)));
    const kinds = replies.map((reply) => (reply.ok ? 'ok' : reply.error.kind));
    expect(kinds.filter((kind) => kind === 'wrong-pin')).toHaveLength(4);
    expect(desk.store.book.access.wrong['1001']?.count).toBe(5);
    await desk.close();
  });

  it('lets a manager end the waiting by a new PIN', async () => {
    const desk = await openSampleDesk(deskOptions(temp.folder, clock));
    const seat = desk.connect(() => undefined);
    for (let tries = 0; tries < 5; tries += 1) await seat.invoke('session.signIn', wrong);
    await mustAnswer(
      desk.connectAs('1005', () => undefined),
      'staff.setPin',
      { staff: '1001', pin: '606172' },
    );
    expect((await seat.invoke('session.signIn', { staff: '1001', pin: '606172' })).ok).toBe(true);
    await desk.close();
  });

  it('knows nobody by the names of JavaScript', async () => {
    const desk = await openSampleDesk(deskOptions(temp.folder, clock));
    const seat = desk.connect(() => undefined);
    expect(await seat.invoke('session.signIn', { staff: 'constructor', pin: '482917' })).toMatchObject({
      error: { kind: 'staff-unknown' },
    });
    await desk.close();
  });
});

describe('session.lock', () => {
  it('refuses everything afterwards and is written down with its reason', async () => {
    const desk = await openSampleDesk(deskOptions(temp.folder, clock));
    const heard: string[] = [];
    const seat = desk.connect((event) => heard.push(event.kind));
    await mustAnswer(seat, 'session.signIn', right);
    await mustAnswer(seat, 'session.lock', { why: 'asked' });
    expect(await seat.invoke('desk.snapshot', {})).toMatchObject({ error: { kind: 'locked' } });
    expect(heard.filter((kind) => kind === 'session-changed').length).toBeGreaterThanOrEqual(2);
    await desk.close();
  });

  it('happens by itself when nobody touches the seat', async () => {
    const desk = await openSampleDesk(deskOptions(temp.folder, clock));
    desk.store.book.desk.settings = { ...desk.store.book.desk.settings, lockAfterMinutes: 0.001 };
    const locked = Promise.withResolvers<void>();
    let changes = 0;
    const seat = desk.connect((event) => {
      if (event.kind === 'session-changed' && (changes += 1) === 2) locked.resolve();
    });
    await mustAnswer(seat, 'session.signIn', right);
    await locked.promise;
    expect(await seat.invoke('orders.list', {})).toMatchObject({ error: { kind: 'locked' } });
    await desk.close();
  });

  it('keeps the drafts of the one who left, and shows nobody their words', async () => {
    const desk = await openSampleDesk(deskOptions(temp.folder, clock));
    const seat = desk.connect(() => undefined);
    await mustAnswer(seat, 'session.signIn', right);
    const { emptyDraftFields } = await import('../../../../shared/domain/draft/draft.ts');
    await mustAnswer(seat, 'drafts.save', {
      kind: 'repair',
      fields: { ...emptyDraftFields, place: '3-1203', text: '水从天花板' },
    });
    await mustAnswer(seat, 'session.lock', {});
    expect(JSON.stringify(await mustAnswer(seat, 'session.current', {}))).not.toContain('天花板');
    await mustAnswer(seat, 'session.signIn', { staff: '1003', pin: '915386' });
    const seen = await mustAnswer(seat, 'drafts.list', {});
    expect(seen).toMatchObject({ own: [], others: [{ owner: '1001', about: '3-1203' }] });
    await desk.close();
    const again = await mustOpen(deskOptions(temp.folder, clock));
    expect(
      await mustAnswer(
        again.connectAs('1001', () => undefined),
        'drafts.list',
        {},
      ),
    ).toMatchObject({ own: [{ fields: { text: '水从天花板' } }] });
    await again.close();
  });
});

describe('PINs', () => {
  it('are hashed at a cost that makes guessing take days, and recognised', async () => {
    expect(PIN_COST).toBe(2 ** 17);
    const stored = await hashPin('482917');
    expect(stored.cost).toBe(PIN_COST);
    expect(await isPin('482917', stored)).toBe(true);
    expect(await isPin('482918', stored)).toBe(false);
  });

  it('stand nowhere in the folder of the book', async () => {
    const desk = await openSampleDesk(deskOptions(temp.folder, clock));
    await mustAnswer(
      desk.connect(() => undefined),
      'session.signIn',
      right,
    );
    await desk.close();
    const { readdir, readFile } = await import('node:fs/promises');
    const { join } = await import('node:path');
    for (const entry of await readdir(temp.folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      expect((await readFile(join(entry.parentPath, entry.name), 'utf8')).includes('482917')).toBe(false);
    }
  });
});
