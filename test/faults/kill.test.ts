import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHand, deskOptions, mustOpen, openSampleDesk, tempFolder } from '../temp-desk.ts';

const ROUNDS = 20;
const busyDesk = join(import.meta.dirname, 'busy-desk.ts');

let temp: Awaited<ReturnType<typeof tempFolder>>;
beforeAll(async () => {
  temp = await tempFolder();
  await (await openSampleDesk(deskOptions(temp.folder, createHand()))).close();
});
afterAll(() => temp.remove());

/** Lets a desk work and kills it in the middle; answers what it had acknowledged. */
async function workUntilKilled(round: number, afterMs: number): Promise<string[]> {
  const child = spawn(process.execPath, [busyDesk, temp.folder, String(round)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let complaint = '';
  const begun = Promise.withResolvers<void>();
  child.stdout.on('data', (bytes: Buffer) => {
    output += bytes.toString('utf8');
    begun.resolve();
  });
  child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString('utf8')));
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await Promise.race([begun.promise, gone]);
  if (child.exitCode !== null) throw new Error(complaint);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  await gone;
  // A last line without its end was being printed, not acknowledged to anybody.
  return output
    .slice(0, output.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '');
}

describe('a desk that is killed at a random moment', () => {
  it(`has lost nothing it acknowledged, ${ROUNDS} times in a row`, { timeout: 300_000 }, async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      acknowledged.push(...(await workUntilKilled(round, (round * 37) % 190)));
      const desk = await mustOpen(deskOptions(temp.folder, createHand()));
      const { orders } = desk.store.book.desk;
      const lost = acknowledged.filter((line) => {
        const [what, id = '', text] = line.split(' ');
        return what === 'order' && orders[id]?.text !== text;
      });
      expect(lost).toEqual([]);
      const drafts = new Map(
        acknowledged
          .filter((line) => line.startsWith('draft'))
          .map((line) => line.split(' ').slice(1) as [string, string]),
      );
      for (const [id, text] of drafts) {
        const kept = desk.office.drafts.all().find((draft) => draft.id === id)?.fields.text ?? '';
        // What was being saved when the power went may be there or not; what was acknowledged is there, or newer.
        expect(isSameOrLater(kept, text)).toBe(true);
      }
      await desk.close();
    }
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * 10);
  });
});

function isSameOrLater(kept: string, acknowledged: string): boolean {
  const place = (text: string) => text.split('/').map(Number);
  const [keptRound = -1, , keptIndex = -1] = place(kept);
  const [round = 0, , index = 0] = place(acknowledged);
  return keptRound > round || (keptRound === round && keptIndex >= index);
}
