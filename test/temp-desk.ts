import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChannelName, OutputOf } from '../shared/contract.ts';
import type { Seat } from '../electron/core/ports.ts';
import { openDesk, type DeskOptions, type OpenDesk } from '../electron/core/desk.ts';
import { furnishSample } from '../electron/core/exchange/furnish-sample.ts';
import type { Drawing } from '../electron/core/printing/drawing.ts';
import { createPrinterBridge } from '../electron/core/printing/printer.ts';
import { createSpooler } from '../electron/core/printing/spooler.ts';
import { MORNING } from './builders.ts';
import { readFile } from 'node:fs/promises';

/** Cheap to hash, so that a suite can open many desks; the real cost is tested by itself. */
const TEST_PIN_COST = 2 ** 10;

/** A clock that stands still until a test moves it. */
export function createHand(start: string = MORNING) {
  let now = start;
  return {
    now: () => now,
    set(at: string) {
      now = at;
    },
    forward(minutes: number) {
      now = new Date(Date.parse(now) + minutes * 60_000).toISOString();
    },
  };
}
export type Hand = ReturnType<typeof createHand>;

/** A new folder below the system's place for temporary files, and how to remove it. */
export async function tempFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'counterbook-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Options of a desk in a folder, with real files, a clock of its own and counted identifiers. */
export function deskOptions(
  folder: string,
  clock: Hand,
  more: Partial<DeskOptions> & { drawing?: Drawing } = {},
): DeskOptions {
  const { drawing, ...rest } = more;
  let made = 0;
  const bugs: unknown[] = [];
  return {
    folder,
    clock,
    newId: () =>
      `t${Date.parse(clock.now()).toString(36)}-${(made += 1)}-${Math.random().toString(36).slice(2, 8)}`,
    log: {
      note: () => undefined,
      bug: (_reference, error) => {
        bugs.push(error);
        process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
      },
    },
    bridge: createPrinterBridge({
      folder,
      spooler: createSpooler(process.platform, process.env),
      ...(drawing && { drawing }),
    }),
    canDraw: drawing !== undefined,
    pinCost: TEST_PIN_COST,
    sealCost: TEST_PIN_COST,
    ...rest,
  };
}

/** Opens a desk or fails the test with the reason. */
export async function mustOpen(options: DeskOptions): Promise<OpenDesk> {
  const opened = await openDesk(options);
  if (!opened.ok) throw new Error(`The desk did not open: ${JSON.stringify(opened.error)}`);
  return opened.value;
}

/** The shipped sample centre. */
export async function readSampleFile(): Promise<unknown> {
  return JSON.parse(
    await readFile(new URL('../resources/sample/centre.json', import.meta.url), 'utf8'),
  ) as unknown;
}

/** The shipped table of invented calls. */
export async function readPracticeCalls(): Promise<unknown> {
  return JSON.parse(
    await readFile(new URL('../resources/sample/practice-calls.json', import.meta.url), 'utf8'),
  ) as unknown;
}

/** Opens a desk and fills it with the sample centre. */
export async function openSampleDesk(
  options: DeskOptions,
  language: 'zh-CN' | 'en' = 'zh-CN',
): Promise<OpenDesk> {
  const desk = await mustOpen(options);
  const furnished = await furnishSample(desk, readSampleFile, language);
  if (!furnished.ok) throw new Error(JSON.stringify(furnished.error));
  return desk;
}

/** Asks a seat and returns the value, or fails the test with the refusal. */
export async function mustAnswer<C extends ChannelName>(
  seat: Pick<Seat, 'invoke'>,
  channel: C,
  input: unknown,
): Promise<OutputOf<C>> {
  const reply = await seat.invoke(channel, input);
  if (!reply.ok) throw new Error(`${channel} ${JSON.stringify(input)}: ${JSON.stringify(reply.error)}`);
  return reply.value as OutputOf<C>; // dispatch has parsed it with the schema of the channel
}
