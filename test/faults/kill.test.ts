import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHand, deskOptions, mustOpen, openSampleDesk, tempFolder } from '../temp-desk.ts';
import { startBusyDesk } from './busy-child.ts';
import { lostChanges } from './lost-changes.ts';

const ROUNDS = 20;

let temp: Awaited<ReturnType<typeof tempFolder>>;
beforeAll(async () => {
  temp = await tempFolder();
  await (await openSampleDesk(deskOptions(temp.folder, createHand()))).close();
});
afterAll(() => temp.remove());

/** Lets a desk work and kills it in the middle; answers what it had acknowledged. */
async function workUntilKilled(round: number, afterMs: number): Promise<string[]> {
  const child = startBusyDesk(temp.folder, String(round));
  await child.begun();
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await child.kill();
  return child.acknowledged();
}

describe('a desk that is killed at a random moment', () => {
  it(`has lost nothing it acknowledged, ${ROUNDS} times in a row`, { timeout: 300_000 }, async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      acknowledged.push(...(await workUntilKilled(round, (round * 37) % 190)));
      const desk = await mustOpen(deskOptions(temp.folder, createHand()));
      expect(lostChanges(acknowledged, desk.store.book.desk.orders, desk.office.drafts.all())).toEqual([]);
      await desk.close();
    }
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * 10);
  });
});
