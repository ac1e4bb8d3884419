import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFiles } from '../../electron/core/store/files.ts';
import { tempFolder } from '../temp-desk.ts';
import { failingFiles, faultKinds, isWrite, type Call, type Fault } from './failing-files.ts';
import { scenarios, type Scenario } from './fault-scenarios.ts';
import { lostChanges } from './lost-changes.ts';
import { emptyOutcome, openSmallDesk } from './small-desk.ts';

/** So many runs wait for the disk, or for a patient rename, side by side. */
const LANES = 24;
const LEAST_FAULTS = 3_000;

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
  readonly acknowledged: readonly string[];
  /** What a run without a fault tells as well, so that it says nothing about a fault. */
  readonly usuallyTold: readonly string[];
}

async function prepare(scenario: Scenario): Promise<Prepared> {
  const folder = join(temp.folder, scenario.name.replaceAll(' ', '-'));
  const outcome = emptyOutcome();
  await mkdir(folder);
  await scenario.prepare(folder, outcome);
  expect(outcome.mistakes).toEqual([]);
  return { scenario, folder, acknowledged: outcome.acknowledged, usuallyTold: [] };
}

/** Runs the scenario in a copy of its folder and answers what is wrong afterwards. */
async function runWith(prepared: Prepared, fault: Fault | null) {
  const { scenario, folder, acknowledged, usuallyTold } = prepared;
  const own = `${folder}-${(runs += 1)}`;
  await cp(folder, own, { recursive: true });
  const disk = failingFiles(fault);
  const outcome = emptyOutcome();
  outcome.acknowledged.push(...acknowledged);
  await scenario.work(own, disk.files, outcome);
  await disk.release();
  const wrong = [
    ...outcome.mistakes.map((line) => `mistake: ${line}`),
    ...silentFaults(
      disk.calls,
      outcome.told.filter((line) => !usuallyTold.includes(line)),
    ),
    ...(await harmTo(own, scenario, outcome.acknowledged)),
  ];
  await rm(own, { recursive: true });
  return { calls: disk.calls, wrong, told: outcome.told };
}

/** What a healthy disk finds wrong with a book: it does not open sound, or something acknowledged is gone. */
async function harmTo(
  folder: string,
  scenario: Scenario,
  acknowledged: readonly string[],
): Promise<string[]> {
  const here = await lookInto(folder, scenario, acknowledged);
  if (!here.some((line) => line.includes('folder-locked'))) return here;
  // A new process would take the dead lock over; in this one, the folder has to have another name for that.
  await rename(folder, `${folder}-again`);
  const again = await lookInto(`${folder}-again`, scenario, acknowledged);
  await rename(`${folder}-again`, folder);
  return ['stays locked until the program ends', ...again];
}

async function lookInto(
  folder: string,
  scenario: Scenario,
  acknowledged: readonly string[],
): Promise<string[]> {
  const outcome = emptyOutcome();
  const desk = await openSmallDesk(folder, diskFiles, outcome);
  if (!desk) return outcome.told;
  const health = desk.store.health();
  const lost = lostChanges(acknowledged, desk.store.book.desk.orders, desk.drafts.all());
  await desk.close();
  const broken = desk.setAside.filter(
    (name) => !/torn-after/.test(name) && !scenario.leavesBroken?.test(name),
  );
  return [
    ...broken.map((name) => `broken: ${name}`),
    ...(health.kind === 'sound' ? [] : [`opens ${JSON.stringify(health)}`]),
    ...lost.map((line) => `lost: ${line}`),
    ...outcome.mistakes,
  ];
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

/** Every fault that can meet a run with these calls. */
function faultsFor(calls: readonly Call[]): Fault[] {
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
      expect(healthy.calls.some((call) => call.what === what && path.test(call.path))).toBe(true);
    const faults = faultsFor(healthy.calls);
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
