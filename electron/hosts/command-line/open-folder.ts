import { mkdir } from 'node:fs/promises';
import { openDesk, type OpenDesk } from '../../core/desk.ts';
import type { Clock } from '../../core/ports.ts';
import { createPrinterBridge } from '../../core/printing/printer.ts';
import { createSpooler } from '../../core/printing/spooler.ts';
import { logTo, type VerbContext } from './verb-context.ts';

/** Opens the desk of a folder without a window; says on standard error why it cannot, and answers null. */
export async function openFolder(
  context: VerbContext,
  folder: string,
  clock: Clock,
): Promise<OpenDesk | null> {
  await mkdir(folder, { recursive: true });
  const opened = await openDesk({
    folder,
    clock,
    newId: () => context.newId(),
    log: logTo(context),
    bridge: createPrinterBridge({ folder, spooler: createSpooler(process.platform, context.environment) }),
    canDraw: false,
  });
  if (opened.ok) {
    const health = opened.value.store.health();
    if (health.kind === 'read-only')
      context.complain(`${folder} takes no changes: ${health.why} (${health.detail}); it can be read`);
    return opened.value;
  }
  context.complain(`Cannot open ${folder}: ${JSON.stringify(opened.error)}`);
  return null;
}
