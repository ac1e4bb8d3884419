import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
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
let desk: OpenDesk;
beforeEach(async () => {
  temp = await tempFolder();
  clock = createHand();
  desk = await openSampleDesk(deskOptions(temp.folder, clock));
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

const task = 'daily-count';
const seat = () => desk.connectAs('1001', () => undefined);
const current = () => mustAnswer(seat(), 'rounds.current', { task });

async function take(text: string): Promise<string> {
  const call = { kind: 'repair', channel: 'phone', place: '3-1203', text, dispatch: true, print: false };
  return (await mustAnswer(seat(), 'calls.take', call)).order ?? '';
}

describe('a round at the desk', () => {
  it('keeps each mark when the PC stops in the middle', async () => {
    const [first, second] = [await take('漏水'), await take('没电')];
    await mustAnswer(seat(), 'rounds.mark', {
      task,
      keys: [`order:${first}`],
      as: 'stuck',
      note: '工程部没人接',
    });
    await desk.close();
    desk = await mustOpen(deskOptions(temp.folder, clock));
    const { lines } = await current();
    expect(lines.find(({ number }) => number === first)?.found).toMatchObject({
      as: 'stuck',
      note: '工程部没人接',
      by: '1001',
    });
    expect(lines.find(({ number }) => number === second)?.found).toBeNull();
  });

  it('is signed with the own PIN only, and is told with what was stuck', async () => {
    const order = await take('漏水');
    const mark = { task, keys: [`order:${order}`], as: 'stuck', note: '没人接' };
    await mustAnswer(seat(), 'rounds.mark', mark);
    expect(await seat().invoke('rounds.sign', { task, pin: '730264' })).toMatchObject({
      ok: false,
      error: { kind: 'wrong-pin' },
    });
    expect((await mustAnswer(seat(), 'rounds.list', {})).rounds).toEqual([]);
    await mustAnswer(seat(), 'rounds.sign', { task, pin: '482917', note: '明早再看' });
    const { rounds } = await mustAnswer(seat(), 'rounds.list', {});
    expect(rounds).toMatchObject([
      { task, by: '1001', note: '明早再看', lines: [{ number: order, as: 'stuck', note: '没人接' }] },
    ]);
    expect((await current()).lines).toMatchObject([{ found: null }]);
  });
});
