import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelName, OutputOf } from '../../../../shared/contract.ts';
import { emptyDraftFields } from '../../../../shared/domain/draft/draft.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import { mustAnswer } from '../../../temp-desk.ts';
import { bytesBelow, openPractisingHouse, type PractisingHouse } from './practising-house.ts';

let all: PractisingHouse;
beforeEach(async () => {
  all = await openPractisingHouse();
});
afterEach(() => all.close());

const ask = <C extends ChannelName>(channel: C, input: unknown = {}): Promise<OutputOf<C>> =>
  mustAnswer(all.seat, channel, input);
const repair = { kind: 'repair', channel: 'phone', place: '3-1203', text: '水龙头滴水', intakeSeconds: 22 };
const fields = { ...emptyDraftFields, who: '3-1203', place: '3-1203', text: '电梯又停了' };

/** Everything that a clerk does in a shift and that writes: calls, slips, keys, files, a log line, a backup. */
async function playShift(): Promise<void> {
  const { order } = await ask('calls.take', { ...repair, dispatch: true, print: true });
  all.clock.forward(1);
  await ask('orders.pickUp', { order, signer: '吴永强' });
  await ask('orders.complete', { order, result: '换了阀芯' });
  await ask('orders.returnSlip', { order, complete: true, done: true, signed: true });
  const { draft } = await ask('drafts.save', { kind: 'complaint', fields });
  await ask('drafts.discard', { id: draft.id });
  await ask('loans.lend', { codes: ['K-014', 'K-031'], borrower: { id: 'b-1' }, purpose: '抢修' });
  await ask('loans.return', { items: [{ code: 'K-014' }] });
  const subject = { kind: 'custody', of: 'loan', filter: {}, language: 'zh-CN' };
  await ask('exports.begin', { subject, format: 'csv', reason: '练习' });
  await ask('files.put', { name: '漏水.png', mediaType: 'image/png', base64: 'iVBORw0KGgo=' });
  await ask('log.write', { text: '会所二楼灯开了' });
  await ask('backups.make');
  all.clock.forward(10);
  await ask('orders.list', { view: 'all' });
}

async function lockAndSignIn(): Promise<void> {
  await ask('session.lock', { why: 'asked' });
  await ask('session.signIn', { staff: '1002', pin: '730264' });
}

/** What was changed on disk outside of the practice. */
function outside(): string[] {
  const practice = `${all.folder}-practice`;
  return all.changed.filter((path) => path !== practice && !path.startsWith(`${practice}/`));
}

describe('a practised shift', () => {
  it('writes nothing outside of its folder, and leaves the real book as it was, byte for byte', async () => {
    const before = await bytesBelow(all.folder);
    await ask('practice.begin');
    await playShift();
    await ask('practice.startAnew');
    await playShift();
    await ask('practice.leave');
    expect(outside()).toEqual([]);
    expect(await bytesBelow(all.folder)).toEqual(before);
    // Also what would go past the port of files leaves nothing beside the two.
    expect((await readdir(dirname(all.folder))).sort()).toEqual(['book', 'book-practice']);
    const made = Object.keys(await bytesBelow(`${all.folder}-practice`)).map((path) =>
      path.split('/').at(-2),
    );
    for (const part of ['journal', 'evidence', 'exports']) expect(made).toContain(part);
    expect(all.changed.some((path) => path.includes('/slips/'))).toBe(true);
    expect(await ask('session.current')).toMatchObject({
      state: 'open',
      practice: null,
      staff: { name: '苏晴' },
    });
  });

  it('writes nothing outside when it is locked and another one signs in, and is not let back unasked', async () => {
    const before = await bytesBelow(all.folder);
    await ask('practice.begin');
    await lockAndSignIn();
    await playShift();
    await ask('practice.startAnew');
    await playShift();
    expect(outside()).toEqual([]);
    expect(await bytesBelow(all.folder)).toEqual(before);
    const told: Fact[] = [];
    all.house.current().store.onFacts((_stamp, facts) => told.push(...facts));
    await ask('practice.leave');
    expect(told).toEqual([{ type: 'signed-out', staff: '1001', why: 'asked' }]);
    expect(await ask('session.current')).toMatchObject({ state: 'locked', practice: null });
  });
});
