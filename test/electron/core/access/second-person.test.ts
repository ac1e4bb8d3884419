import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  openSampleDesk,
  tempFolder,
  type Hand,
} from '../../../temp-desk.ts';

const PINS = { '1001': '482917', '1002': '730264', '1005': '638150', '1006': '871943' } as const;
type Staff = keyof typeof PINS;

let temp: Awaited<ReturnType<typeof tempFolder>>;
let hand: Hand;
let desk: OpenDesk;
beforeEach(async () => {
  temp = await tempFolder();
  hand = createHand();
  desk = await openSampleDesk(deskOptions(temp.folder, hand));
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

const consent = { from: '王秀兰', way: 'phone', note: '', untilOn: null };
const signed = (staff: Staff, pin: string = PINS[staff]) => ({ staff, pin });

async function lend(by: Staff, more: object, code = 'K-055'): Promise<string> {
  const seat = desk.connectAs(by, () => undefined);
  const reply = await seat.invoke('loans.lend', {
    codes: [code],
    borrower: { id: 'b-1' },
    print: false,
    consent,
    ...more,
  });
  return reply.ok ? 'ok' : reply.error.kind;
}

function stateOf(code: string): string | undefined {
  return Object.values(desk.store.book.desk.things).find((each) => each.code === code)?.state;
}

describe('an entrusted key', () => {
  it.each<[Staff, string, object, string]>([
    ['1001', 'nobody else', {}, 'second-missing'],
    ['1005', 'nobody else, also for a manager', {}, 'second-missing'],
    ['1001', 'oneself', { second: signed('1001') }, 'second-same-person'],
    ['1001', 'an admin, who works at no desk', { second: signed('1006') }, 'second-same-person'],
    ['1001', 'a wrong PIN', { second: signed('1002', '111222') }, 'wrong-pin'],
    ['1001', 'an empty PIN', { second: signed('1002', '') }, 'wrong-pin'],
    ['1001', 'the PIN of another', { second: signed('1002', PINS['1005']) }, 'wrong-pin'],
    ['1001', 'somebody who does not exist', { second: { staff: '4711', pin: '111222' } }, 'staff-unknown'],
    ['1001', 'no consent', { second: signed('1002'), consent: undefined }, 'consent-missing'],
    ['1006', 'an admin who lends', { second: signed('1002') }, 'not-allowed'],
    ['1001', 'a supervisor', { second: signed('1002') }, 'ok'],
    ['1005', 'a clerk', { second: signed('1001') }, 'ok'],
  ])('lent by %s with %s', async (by, _who, more, expected) => {
    expect(await lend(by, more)).toBe(expected);
    expect(stateOf('K-055')).toBe(expected === 'ok' ? 'out' : 'in');
  });

  it('is not lent with somebody who no longer works here', async () => {
    const manager = desk.connectAs('1005', () => undefined);
    const staff = { id: '1002', name: '刘敏', latinName: '', role: 'supervisor', phone: '', isActive: false };
    await mustAnswer(manager, 'staff.save', { staff });
    expect(await lend('1001', { second: signed('1002') })).toBe('staff-inactive');
  });

  it('locks the second person out after wrong tries, here and at the sign-in, and lets nobody guess in parallel', async () => {
    const tries = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        lend('1001', { second: signed('1002', String(111_000 + index)) }),
      ),
    );
    expect(tries).toContain('wait-for-pin');
    expect(tries.filter((kind) => kind === 'wrong-pin').length).toBeLessThan(6);
    expect(await lend('1001', { second: signed('1002') })).toBe('wait-for-pin');
    const seat = desk.connect(() => undefined);
    const reply = await seat.invoke('session.signIn', signed('1002'));
    expect(reply.ok ? 'ok' : reply.error.kind).toBe('wait-for-pin');
    hand.forward(60 * 24);
    expect(await lend('1001', { second: signed('1002') })).toBe('ok');
  });

  it('writes down who the second was, and the PIN nowhere', async () => {
    await lend('1001', { second: signed('1002') });
    const { custody } = desk.store.book.desk;
    expect(Object.values(custody)[0]).toMatchObject({ second: { staff: '1002', as: ['second'] } });
    expect(JSON.stringify(desk.store.book)).not.toContain(PINS['1002']);
    const journal = join(temp.folder, 'journal');
    const texts = await Promise.all(
      (await readdir(journal)).map((name) => readFile(join(journal, name), 'utf8')),
    );
    expect(texts.join('')).toContain('"staff":"1002","as":["second"]');
    expect(texts.join('')).not.toContain(PINS['1002']);
  });

  it('asks for the second again each time, also when the answer of the first time is asked for again', async () => {
    const more = { second: signed('1002'), commandId: 'w-1' };
    expect(await lend('1001', more)).toBe('ok');
    expect(await lend('1001', { ...more, second: signed('1002', '111222') })).toBe('wrong-pin');
  });
});

describe('an approval', () => {
  it.each<[Staff, object, string]>([
    ['1001', {}, 'approval-missing'],
    ['1001', { second: signed('1002') }, 'ok'],
    ['1002', {}, 'ok'],
    ['1005', {}, 'ok'],
  ])('of an internal file asked by %s', async (by, more, expected) => {
    const internal = Object.values(desk.store.book.desk.things).find((each) => each.class === 'internal');
    expect(await lend(by, more, internal?.code)).toBe(expected);
  });

  it.each<[Staff, object, string]>([
    ['1001', { second: signed('1002') }, 'approval-missing'],
    ['1002', { second: signed('1001') }, 'approval-missing'],
    ['1005', {}, 'second-missing'],
    ['1001', { second: signed('1005') }, 'ok'],
  ])('of a confidential file asked by %s', async (by, more, expected) => {
    const secret = Object.values(desk.store.book.desk.things).find((each) => each.class === 'confidential');
    expect(await lend(by, more, secret?.code)).toBe(expected);
  });
});

describe('the block list', () => {
  it('is refused in the core to every role, by entry and written down anew', async () => {
    const head = desk.connectAs('1002', () => undefined);
    await mustAnswer(head, 'borrowers.block', { borrower: 'b-3', isBlocked: true, reason: '丢过钥匙' });
    const again = { kind: 'agent', name: '高某', phone: '136-0571-0091' };
    for (const by of ['1001', '1002', '1005'] as const)
      for (const borrower of [{ id: 'b-3' }, again])
        expect(await lend(by, { borrower, overrule: true }, 'K-003')).toBe('borrower-blocked');
    const clerk = desk.connectAs('1001', () => undefined);
    const reply = await clerk.invoke('visits.arrive', {
      who: { name: '高某', phone: '13605710091' },
      told: true,
    });
    expect(reply.ok ? 'ok' : reply.error.kind).toBe('borrower-blocked');
    expect(stateOf('K-003')).toBe('in');
  });
});
