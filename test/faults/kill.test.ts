import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChances, type Chances } from '../../electron/core/generate/chances.ts';
import { openDrafts } from '../../electron/core/store/drafts.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { createHand, deskOptions, openSampleDesk, tempFolder } from '../temp-desk.ts';
import { startBusyDesk, type BusyChild } from './busy-child.ts';
import { harmTo } from './inspect-book.ts';
import { lostChanges } from './lost-changes.ts';

const KILLS = 200;
/** A book is left after so many kills, so that its checkpoints stay small and quick. */
const KILLS_OF_A_BOOK = 25;
const LONGEST_WORK_MS = 220;
/** The share of kills that may come before the book is even open. */
const EARLY = 0.3;
const SEED = 'kills';

let template: Awaited<ReturnType<typeof tempFolder>>;
beforeAll(async () => {
  template = await tempFolder();
  await (await openSampleDesk(deskOptions(template.folder, createHand()))).close();
});
afterAll(() => template.remove());

interface Killed {
  readonly acknowledged: readonly string[];
  /** Harm that the desk found itself when it opened the book that the kill before had left. */
  readonly harm: readonly string[];
}

/** Lets a desk work that was started ahead, and kills it at a random moment. */
async function workUntilKilled(child: BusyChild, chances: Chances): Promise<Killed> {
  await child.begin();
  if (!chances.chance(EARLY)) await child.begun();
  await new Promise((resolve) => setTimeout(resolve, chances.below(LONGEST_WORK_MS)));
  await child.kill();
  const complaint = child.complaint();
  const harm = [child.found() ?? '', complaint].filter((line) => line !== '');
  return { acknowledged: child.acknowledged(), harm };
}

/** A draft that is lost is written over by a later one, so drafts are looked at after every kill. */
async function lostDrafts(folder: string, acknowledged: readonly string[]): Promise<string[]> {
  const { drafts, setAside } = await openDrafts(diskFiles, folder, false);
  const lines = acknowledged.filter((line) => line.startsWith('draft '));
  return [...lostChanges(lines, {}, drafts.all()), ...(setAside === null ? [] : [setAside])];
}

/** Kills desks on one book, one after the other. */
async function killRepeatedly(kills: number, chances: Chances) {
  const temp = await tempFolder();
  const folder = join(temp.folder, 'book');
  await cp(template.folder, folder, { recursive: true });
  const acknowledged: string[] = [];
  const harm: string[] = [];
  let killedWhileOpening = 0;
  let next = startBusyDesk(folder, '0', '--waits');
  for (let round = 0; round < kills; round += 1) {
    const child = next;
    // The next process starts while this one works; it touches nothing before its turn.
    next = startBusyDesk(folder, String(round + 1), '--waits');
    const killed = await workUntilKilled(child, chances);
    killedWhileOpening += child.found() === null ? 1 : 0;
    acknowledged.push(...killed.acknowledged);
    harm.push(...killed.harm, ...(await lostDrafts(folder, acknowledged)));
  }
  await next.kill();
  // What a kill took away no later one brings back: one look at the end sees every order that was ever lost.
  harm.push(...(await harmTo(folder, acknowledged)));
  const names = await readdir(folder, { recursive: true });
  const count = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length;
  await temp.remove();
  return {
    harm,
    acknowledged: acknowledged.length,
    killedWhileOpening,
    filedDays: count(/^history.*gz$/),
    packedSegments: count(/^journal.*gz$/),
  };
}

describe('a desk that is killed at a random moment', () => {
  it(`has lost nothing it acknowledged, ${KILLS} times`, { timeout: 400_000 }, async () => {
    const chances = createChances(SEED);
    const sum = { kills: 0, acknowledged: 0, killedWhileOpening: 0, filedDays: 0, packedSegments: 0 };
    while (sum.kills < KILLS) {
      const outcome = await killRepeatedly(KILLS_OF_A_BOOK, chances);
      expect(outcome.harm).toEqual([]);
      sum.kills += KILLS_OF_A_BOOK;
      sum.acknowledged += outcome.acknowledged;
      sum.killedWhileOpening += outcome.killedWhileOpening;
      sum.filedDays += outcome.filedDays;
      sum.packedSegments += outcome.packedSegments;
    }
    console.log(`kills, none of which lost anything (seed ${SEED}): ${JSON.stringify(sum)}`);
    // Or the kills did not meet what they are meant to meet.
    expect(sum.acknowledged).toBeGreaterThan(KILLS * 5);
    expect(sum.filedDays).toBeGreaterThan(KILLS / 10);
    expect(sum.packedSegments).toBeGreaterThan(KILLS / 10);
  });
});
