import { randomUUID } from 'node:crypto';
import type { DeskOptions, OpenDesk } from '../../electron/core/desk.ts';
import type { Clock } from '../../electron/core/ports.ts';
import type { PrinterBridge } from '../../electron/core/printing/printer.ts';
import { ok } from '../../shared/result.ts';
import { createHand, deskOptions, mustOpen } from '../temp-desk.ts';

/** Paper that is there at once: printing is not what is measured, and a generated book names a printer nobody has. */
const noPaper: PrinterBridge = {
  print: () => Promise.resolve({ kind: 'sent', file: null }),
  status: () => Promise.resolve(ok('ready')),
  listQueues: () => Promise.resolve(ok([])),
  pdf: () => Promise.resolve(ok(new Uint8Array())),
};

/** The options of a desk for measuring: real identifiers, a clock that goes on, no paper. */
export function benchOptions(folder: string, clock: Clock, more: Partial<DeskOptions> = {}): DeskOptions {
  return { ...deskOptions(folder, createHand()), clock, newId: randomUUID, bridge: noPaper, ...more };
}

/** Opens a book for measuring, or throws with the reason. */
export async function openBenchDesk(
  folder: string,
  clock: Clock,
  more: Partial<DeskOptions> = {},
): Promise<OpenDesk> {
  const desk = await mustOpen(benchOptions(folder, clock, more));
  const health = desk.store.health();
  if (health.kind !== 'sound') throw new Error(`The book is not sound: ${JSON.stringify(health)}`);
  return desk;
}
