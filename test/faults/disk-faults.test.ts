import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChances } from '../../electron/core/generate/chances.ts';
import { tempFolder } from '../temp-desk.ts';
import { failingFiles, faultKinds, isWrite, type Call, type Fault } from './failing-files.ts';
import { storeScenarios, type Scenario } from './fault-scenarios.ts';
import { harmTo } from './inspect-book.ts';
import { keepingScenarios } from './keeping-scenarios.ts';
import { repairScenario } from './repair-scenario.ts';
import { emptyOutcome, type Outcome } from './small-desk.ts';

/** So many runs wait for the disk side by side. */
const LANES = 12;
const LEAST_FAULTS = 3_000;
/** Of a scenario with more possible faults so many are tried, among them one for every call. */
const MOST_OF_A_SCENARIO = 300;
const SEED = 'disk faults';
const scenarios = [...storeScenarios, ...keepingScenarios, repairScenario];

let temp: Awaited<ReturnType<typeof tempFolder>>;
let injected = 0;
let runs = 0;
beforeAll(async () => {
  temp = await tempFolder();
});
afterAll(() => temp.remove());

interface Prepared {
  readonly scenario: Scenario;
  readonly folder: string;
  readonly before: Pick<Outcome, 'acknowledged' | 'backups'>;
  /** What a run without a fault tells as well, so that it says nothing about a fault. */
  readonly usuallyTold: readonly string[];
}

async function prepare(scenario: Scenario): Promise<Prepared> {
  const folder = join(temp.folder, scenario.name.replaceAll(' ', '-'));
  const outcome = emptyOutcome();
  await mkdir(folder);
  await scenario.prepare(folder, outcome);
  expect(outcome.mistakes).toEqual([]);
  return { scenario, folder, before: outcome, usuallyTold: [] };
}

/** Runs the scenario in a copy of its folder and answers what is wrong afterwards. */
async function runWith(prepared: Prepared, fault: Fault | null) {
  const { scenario, folder, before, usuallyTold } = prepared;
  const own = `${folder}-${(runs += 1)}`;
  await cp(folder, own, { recursive: true });
  const disk = failingFiles(fault);
  const outcome = emptyOutcome();
  outcome.acknowledged.push(...before.acknowledged);
  outcome.backups.push(...before.backups);
  await scenario.work(own, disk.files, outcome);
  await disk.release();
  const wrong = [
    ...outcome.mistakes.map((line) => `mistake: ${line}`),
    ...silentFaults(
      disk.calls,
      outcome.told.filter((line) => !usuallyTold.includes(line)),
    ).filter((line) => !scenario.mayPassUnsaid?.test(line)),
    ...(await harmAfter(own, scenario, outcome)),
  ];
  await rm(own, { recursive: true });
  return { calls: disk.calls, wrong, told: outcome.told };
}

/** What a healthy disk finds wrong afterwards. */
async function harmAfter(folder: string, scenario: Scenario, outcome: Outcome): Promise<string[]> {
  const look = (where: string) =>
    scenario.harm?.(where, outcome) ?? harmTo(where, outcome.acknowledged, scenario.mayBeBroken);
  const here = await look(folder);
  if (!here.some((line) => line.includes('folder-locked'))) return here;
  // A new process would take the dead lock over; in this one, the folder has to have another name for that.
  await rename(folder, `${folder}-again`);
  const again = await look(`${folder}-again`);
  await rename(`${folder}-again`, folder);
  return ['stays locked until the program ends', ...again];
}

/** Faults that nobody was told of and that were not made good by doing the same again. */
function silentFaults(calls: readonly Call[], told: readonly string[]): string[] {
  if (told.length > 0) return [];
  return calls
    .filter((call, index) => call.hasFailed && !wasRepeated(call, calls.slice(index + 1)))
    .map((call) => `silent: ${call.what} ${call.path}`);
}

function wasRepeated(failed: Call, later: readonly Call[]): boolean {
  return later.some((call) => !call.hasFailed && call.what === failed.what && call.path === failed.path);
}

/** The faults that a run with these calls is met with: all of them, or some of each call. */
function faultsFor(calls: readonly Call[], seed: string): Fault[] {
  const all = everyFault(calls);
  const chances = createChances(seed);
  const met = new Set<number>();
  return all
    .map((fault) => ({ fault, place: chances.share() }))
    .sort((a, b) => a.place - b.place)
    .filter(({ fault: { at }, place }) => {
      const isFirst = !met.has(at);
      met.add(at);
      return isFirst || place < MOST_OF_A_SCENARIO / all.length;
    })
    .map(({ fault }) => fault);
}

/** Every fault that can meet a run with these calls. */
function everyFault(calls: readonly Call[]): Fault[] {
  return calls.flatMap((call, index) =>
    faultKinds
      .filter((kind) => kind !== 'short-write' || isWrite(call.what))
      .flatMap((kind) => (['once', 'forever'] as const).map((lasts) => ({ at: index + 1, kind, lasts }))),
  );
}

/** Meets a scenario with every fault; answers what went wrong, one line each. */
async function meetAll(ready: Prepared, faults: readonly Fault[]): Promise<string[]> {
  const wrong: string[] = [];
  const waiting = faults.values();
  async function lane(): Promise<void> {
    for (const fault of waiting) {
      const run = await runWith(ready, fault);
      const struck = run.calls.filter((call) => call.isStruck);
      injected += struck.length === 0 ? 0 : 1;
      const place = `${fault.kind} ${fault.lasts} at ${fault.at} (${struck[0]?.what} ${struck[0]?.path})`;
      wrong.push(...run.wrong.map((line) => `${place}: ${line}`));
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane));
  return wrong;
}

describe('a disk that fails', () => {
  it.each(scenarios)('harms nothing in silence: $name', { timeout: 240_000 }, async (scenario) => {
    const ready = await prepare(scenario);
    const healthy = await runWith(ready, null);
    expect(healthy.wrong).toEqual([]);
    for (const { what, path } of scenario.mustCall)
      expect(
        healthy.calls.some((call) => call.what === what && path.test(call.path)),
        `${what} ${path}`,
      ).toBe(true);
    const faults = faultsFor(healthy.calls, `${SEED}: ${scenario.name}`);
    const before = injected;
    const wrong = await meetAll({ ...ready, usuallyTold: healthy.told }, faults);
    console.log(`${scenario.name}: ${healthy.calls.length} calls, ${injected - before} faults`);
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it(`was tried with ${LEAST_FAULTS} faults at least`, () => {
    console.log(`faults injected: ${injected}, in ${runs} runs`);
    expect(injected).toBeGreaterThanOrEqual(LEAST_FAULTS);
  });
});
