import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHand, deskOptions, openSampleDesk, tempFolder } from '../temp-desk.ts';
import { startBusyDesk, type BusyChild } from './busy-child.ts';
import { makeCuttableDisk, whyNoCuts, type CuttableDisk } from './cuttable-disk.ts';
import { omissions } from './forgetful-files.ts';
import { harmTo } from './inspect-book.ts';

const CUTS = 100;
/** A book is left after so many cuts, so that its checkpoints stay small and quick. */
const CUTS_OF_A_BOOK = 10;
/** One of four rounds can show a folder that was not synced, and only when nothing else reaches the disk after it. */
const CUTS_OF_A_MUTANT = 60;

const obstacle = await whyNoCuts();
if (obstacle !== null) console.warn(`SKIPPED, power cuts: ${obstacle}`);

let template: Awaited<ReturnType<typeof tempFolder>>;
let disk: CuttableDisk;

/** A furnished book on the disk, all of it safe. */
async function newBook(name: string): Promise<string> {
  const folder = join(disk.folder, name);
  await cp(template.folder, folder, { recursive: true });
  await disk.restart();
  return folder;
}

/** Two rounds of four end in the middle of the work, one at rest after a saved draft, one after a new segment. */
const restsOn = (round: number) => [null, 'draft', null, 'segment'][round % 4] ?? null;
const workMs = (round: number) => 10 + ((round * 37) % 150);

function startRound(folder: string, round: number, more: readonly string[]): BusyChild {
  const last = restsOn(round);
  const rest = last === null ? [] : ['--rests-after', String(workMs(round)), '--rests-on', last];
  return startBusyDesk(folder, String(round), '--waits', ...rest, ...more);
}

/** Lets a desk work, cuts the power, starts the disk again; answers what the desk had acknowledged. */
async function workUntilCut(child: BusyChild, round: number): Promise<string[]> {
  const cut = await disk.readyCut();
  await child.begin();
  await child.begun();
  if (restsOn(round) !== null) await child.rests();
  else await new Promise((resolve) => setTimeout(resolve, workMs(round)));
  const acknowledged = child.acknowledged();
  await cut();
  await child.kill();
  await disk.restart();
  return acknowledged;
}

/** Cuts the power again and again until something is lost; answers the harm and the number of cuts. */
async function cutRepeatedly(name: string, cuts: number, ...more: string[]) {
  const acknowledged: string[] = [];
  const folder = await newBook(name);
  let next = startRound(folder, 0, more);
  for (let round = 0; round < cuts; round += 1) {
    const child = next;
    // The next process starts while this one works; it touches nothing before its turn.
    next = startRound(folder, round + 1, more);
    acknowledged.push(...(await workUntilCut(child, round)));
    const harm = await harmTo(folder, acknowledged);
    if (harm.length === 0 && round + 1 < cuts) continue;
    await next.kill();
    return { harm, cuts: round + 1, acknowledged: acknowledged.length };
  }
  throw new Error('no cut was asked for');
}

describe.skipIf(obstacle !== null)(`a desk whose power is cut${obstacle ? ` (${obstacle})` : ''}`, () => {
  beforeAll(async () => {
    template = await tempFolder();
    await (await openSampleDesk(deskOptions(template.folder, createHand()))).close();
    disk = await makeCuttableDisk();
  });
  afterAll(async () => {
    await disk.remove();
    await template.remove();
  });

  it(`has lost nothing it acknowledged, ${CUTS} times`, { timeout: 600_000 }, async () => {
    let cuts = 0;
    let acknowledged = 0;
    while (cuts < CUTS) {
      const outcome = await cutRepeatedly(`book-${cuts}`, CUTS_OF_A_BOOK);
      expect(outcome.harm).toEqual([]);
      cuts += outcome.cuts;
      acknowledged += outcome.acknowledged;
    }
    console.log(`power cuts: ${cuts}, acknowledged changes: ${acknowledged}, lost: 0`);
    expect(acknowledged).toBeGreaterThan(CUTS * 10);
  });

  it.each(omissions)('loses something without the %s', { timeout: 120_000 }, async (omission) => {
    const outcome = await cutRepeatedly(`no-${omission}`, CUTS_OF_A_MUTANT, '--without', omission);
    console.log(
      `without ${omission}: red after ${outcome.cuts} cuts: ${outcome.harm.slice(0, 2).join('; ')}`,
    );
    expect(outcome.harm).not.toEqual([]);
  });
});
