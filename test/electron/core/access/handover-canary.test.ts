import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import type { Seat } from '../../../../electron/core/ports.ts';
import type { ChannelName } from '../../../../shared/contract.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../../temp-desk.ts';
import { handOver } from '../handover/hand-over.ts';

/** What an entrusted key opens and whose it is; these texts stand nowhere else. */
const SECRETS = ['金丝雀楼', '雀9901', '黄业主', '口信金丝雀', 'p-canary', 'c-canary'];
/** Numbers of the owner of a key, of a borrower, a visitor, the owner of a deposit, an angry caller, a merged person. */
const PHONES = ['13998765432', '13911112222', '13922223333', '13933334444', '13955556666', '13966667777'];
const door = {
  ...{ placeId: 'p-canary', name: '金丝雀楼雀9901', personId: 'c-canary' },
  ...{ owner: '黄业主', phone: '13998765432' },
};
const consent = { from: '黄业主', way: 'phone', note: '口信金丝雀', untilOn: null };
const staff = ['1001', '1002', '1005', '1006'] as const;

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
/** Everything that a window was told without asking, and every answer to what was done. */
const heard: string[] = [];
let sealed = '';
let slip = '';

function connect(as: string): Pick<Seat, 'invoke'> {
  const seat = desk.connectAs(as, (event) => void heard.push(JSON.stringify(event)));
  return {
    invoke: async (channel, input) => {
      const reply = await seat.invoke(channel, input);
      heard.push(JSON.stringify(reply));
      return reply;
    },
  };
}

/** A shift with a key, a visitor, a parcel and an angry caller in it, all of whom have telephones. */
async function live(): Promise<void> {
  const [clerk, manager] = [connect('1001'), connect('1005')];
  await mustAnswer(clerk, 'shifts.open', {});
  const key = { register: 'keys', class: 'entrusted', code: 'K-900', name: '业主托管', cabinet: '乙' };
  await mustAnswer(clerk, 'things.receive', { thing: { ...key, hook: 90, door } });
  await mustAnswer(clerk, 'loans.lend', {
    codes: ['K-900'],
    borrower: { kind: 'contractor', name: '雀师傅', phone: '13911112222' },
    ...{ consent, second: { staff: '1002', pin: '730264' } },
  });
  const guest = { name: '雀访客', phone: '13922223333' };
  await mustAnswer(clerk, 'visits.arrive', { who: guest, pass: 'P-001', told: true });
  const owner = { name: '雀寄存', phone: '13933334444' };
  await mustAnswer(clerk, 'deposits.receive', { what: '纸箱', class: 'parcel', told: true, owner });
  const roles = [{ placeId: 'p-3-1203', role: 'owner' }];
  const plain = { title: 'none', plates: [], firm: '', vip: false, note: '', roles };
  await mustAnswer(manager, 'people.save', { person: { ...plain, name: '雀熟人', phones: ['13966667777'] } });
  const call = { channel: 'phone', place: '3-1203', callerName: '雀怒客', callerPhone: '13955556666' };
  await mustAnswer(clerk, 'complaints.register', {
    ...{ ...call, severity: 'S1', text: '雀声太吵', readBack: true, print: false },
  });
  await mustAnswer(clerk, 'log.write', { text: '雀：打 13966667777 找熟人，K-900 在外', forNext: true });
}

/** What windows ask for between two shifts. */
function questions(): readonly (readonly [ChannelName, unknown])[] {
  return [
    ['desk.snapshot', {}],
    ['shifts.current', {}],
    ['shifts.since', { since: '2026-11-01T00:00:00.000Z' }],
    ['handover.get', {}],
    ['handover.get', { handover: sealed }],
    ['handover.list', { text: '雀' }],
    ['handover.compare', { handover: sealed }],
    ['rounds.current', { task: 'daily-count' }],
    ['rounds.current', { task: 'day-end' }],
    ['rounds.list', {}],
    ['log.list', {}],
    ['slips.preview', { job: slip }],
  ];
}

/** Leaks, but for the one telephone that a clerk has written into a line: it stands there as it was written. */
function leaksIn(texts: readonly string[]): string[] {
  const found = texts.flatMap((text) => {
    const rest = text.replaceAll('打 13966667777 找熟人', '');
    return [...SECRETS, ...PHONES]
      .filter((secret) => rest.includes(secret))
      .map((secret) => `${secret}: ${rest.slice(0, 200)}`);
  });
  return found.slice(0, 5);
}

beforeAll(async () => {
  temp = await tempFolder();
  desk = await openSampleDesk(deskOptions(temp.folder, createHand()));
  await live();
  const clerk = connect('1001');
  const round = await mustAnswer(clerk, 'rounds.current', { task: 'daily-count' });
  const keys = round.lines.map(({ key }) => key);
  await mustAnswer(clerk, 'rounds.mark', { task: 'daily-count', keys, as: 'on-course' });
  await mustAnswer(clerk, 'rounds.sign', { task: 'daily-count', pin: '482917' });
  await mustAnswer(clerk, 'handover.prepare', {});
  heard.push(JSON.stringify(await mustAnswer(clerk, 'handover.get', {})));
  await mustAnswer(clerk, 'handover.refuse', { staff: '1002', pin: '730264', reason: '雀钥匙不在' });
  sealed = await handOver(desk, { from: '1001', to: '1003', words: '雀事多' });
  slip = (await mustAnswer(connect('1003'), 'handover.print', { handover: sealed, printerId: 'pdf' })).slip;
  await mustAnswer(connect('1003'), 'handover.prepare', {});
});
afterAll(async () => {
  await desk.close();
  await temp.remove();
});

describe('what an entrusted key opens, and numbers in full, between two shifts', () => {
  it('stand in the book, or nothing here could leak', () => {
    const text = JSON.stringify(desk.store.book);
    expect([...SECRETS, ...PHONES].filter((secret) => !text.includes(secret))).toEqual([]);
  });

  it('are in no answer and no event of all that was done', () => {
    expect(heard.some((text) => text.includes('"handover-refused"') && text.includes('K-900'))).toBe(true);
    expect(leaksIn(heard)).toEqual([]);
  });

  it.each(staff)('are told to %s by no handover, round, list, log or sheet', async (as) => {
    const seat = desk.connectAs(as, () => undefined);
    for (const [channel, input] of questions()) {
      const text = JSON.stringify(await mustAnswer(seat, channel, input));
      const speaks = ['shifts.current', 'handover.list'].includes(channel) || /K-900|雀/.test(text);
      expect(`${channel} ${JSON.stringify(input)} speaks: ${speaks || channel === 'rounds.current'}`).toBe(
        `${channel} ${JSON.stringify(input)} speaks: true`,
      );
      expect(leaksIn([text])).toEqual([]);
    }
  });

  it('are in no document itself, which is printed and kept for years', () => {
    const handover = desk.store.book.desk.handovers[sealed];
    expect(handover?.lines.some(({ number }) => number === 'K-900')).toBe(true);
    expect(leaksIn([JSON.stringify(handover)])).toEqual([]);
  });
});
