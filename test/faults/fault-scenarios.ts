import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';
import { attempt, openSmallDesk, type Outcome, type SmallDesk, type SmallDeskOptions } from './small-desk.ts';

/** A piece of work that is done again and again, each time with a fault at another call. */
export interface Scenario {
  readonly name: string;
  /** Makes the folder that every run begins with, on a healthy disk. */
  prepare(folder: string, outcome: Outcome): Promise<void>;
  /** Does the work; whatever fails on the way is written into the outcome. */
  work(folder: string, files: Files, outcome: Outcome): Promise<void>;
  /** Calls that a healthy run must have made, or the scenario does not do what its name says. */
  readonly mustCall: readonly { what: string; path: RegExp }[];
  /** What a later opening may still find broken and set aside; a torn last line may be there after any run. */
  readonly mayBeBroken?: RegExp;
  /** What nobody need be told of. */
  readonly mayPassUnsaid?: RegExp;
  /** What is wrong afterwards on a healthy disk, where it is more than the harm to the book (see inspect-book.ts). */
  readonly harm?: (folder: string, outcome: Outcome) => Promise<string[]>;
}

/** Something that is done at a small desk. */
export type Step = (desk: SmallDesk) => Promise<void>;

/** Opens, does the steps one after the other, closes; a step that fails does not keep the others from being tried. */
export function working(steps: readonly Step[], more: SmallDeskOptions = {}): Scenario['work'] {
  return async (folder, files, outcome) => {
    await attempt(outcome, 'open', async () => {
      const desk = await openSmallDesk(folder, files, outcome, more);
      if (!desk) return;
      for (const step of steps) await attempt(outcome, 'step', () => step(desk));
      await attempt(outcome, 'close', () => desk.close());
    });
  };
}

/** A book with some calls, a draft and checkpoints. */
export async function usedBook(folder: string, outcome: Outcome): Promise<void> {
  const steps: Step[] = [
    (desk) => desk.savePlace('3-1203'),
    (desk) => desk.take('1/0/0'),
    (desk) => desk.take('1/0/1'),
    (desk) => desk.saveDraft('1/0/0'),
  ];
  await working(steps)(folder, diskFiles, outcome);
}

/** A used book after something happened to its files. */
function harmed(harm: (folder: string) => Promise<void>): Scenario['prepare'] {
  return async (folder, outcome) => {
    await usedBook(folder, outcome);
    await harm(folder);
  };
}

const takeThreeAtOnce: Step = async (desk) => {
  await Promise.all(['2/0/0', '2/0/1', '2/0/2'].map((text) => desk.take(text)));
};
/** Registers one call. */
export const takeOne: Step = (desk) => desk.take('2/1/0');
const saveDraft: Step = (desk) => desk.saveDraft('2/0/0');

/** Work of the store itself: openings, changes, checkpoints, segments. */
export const storeScenarios: readonly Scenario[] = [
  {
    name: 'a first opening',
    prepare: () => Promise.resolve(),
    work: working([takeOne, saveDraft]),
    mustCall: [{ what: 'rename', path: /desk\.json/ }],
  },
  {
    name: 'commits and drafts',
    prepare: usedBook,
    work: working([takeThreeAtOnce, saveDraft, takeOne]),
    mustCall: [
      { what: 'write', path: /\.ndjson$/ },
      { what: 'rename', path: /drafts\.json/ },
    ],
  },
  {
    name: 'a checkpoint while the desk works',
    prepare: usedBook,
    work: working([takeThreeAtOnce, (desk) => desk.savePlace('3-1204'), takeOne, takeThreeAtOnce], {
      checkpointEvery: 2,
    }),
    mustCall: [
      { what: 'rename', path: /desk\.json/ },
      { what: 'rename', path: /directory\.json/ },
    ],
  },
  {
    name: 'new segments, and the packing of old ones',
    prepare: usedBook,
    work: working([takeThreeAtOnce, takeOne, takeOne], { rotateAtBytes: 1_000 }),
    mustCall: [
      { what: 'rename', path: /000001\.ndjson\.gz/ },
      { what: 'rm', path: /000001\.ndjson$/ },
      { what: 'write', path: /000003\.ndjson$/ },
    ],
  },
  {
    name: 'an opening over a torn last line',
    prepare: harmed((folder) => appendFile(join(folder, 'journal', '000001.ndjson'), '{"v":1,"seq":9')),
    work: working([takeOne]),
    mustCall: [{ what: 'rename', path: /torn-after/ }],
  },
  {
    name: 'an opening over broken checkpoints',
    prepare: harmed(async (folder) => {
      for (const name of ['desk.json', 'directory.json']) await writeFile(join(folder, name), '{"broken');
    }),
    work: working([takeOne]),
    mayBeBroken: /(desk|directory)\.json$/,
    mustCall: [{ what: 'rename', path: /set-aside.desk\.json/ }],
  },
  {
    name: 'an opening over a dead lock',
    prepare: harmed((folder) =>
      writeFile(join(folder, 'book.lock'), JSON.stringify({ pid: 9_999_999, boot: 'another', began: '1' })),
    ),
    work: working([takeOne]),
    mustCall: [{ what: 'rm', path: /book\.lock/ }],
  },
];
