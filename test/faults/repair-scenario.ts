import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDesk } from '../../electron/core/desk.ts';
import { createRescue } from '../../electron/core/rescue/rescue.ts';
import { checkpointFiles } from '../../electron/core/store/checkpoint.ts';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';
import { ok, refuse } from '../../shared/result.ts';
import { createHand, deskOptions } from '../temp-desk.ts';
import { usedBook, type Scenario } from './fault-scenarios.ts';
import { harmTo } from './inspect-book.ts';
import { attempt, emptyOutcome, openSmallDesk, outcomeLog, type Outcome } from './small-desk.ts';

/** A book without checkpoints in whose journal the line of the first order was changed by hand. */
async function damagedBook(folder: string, outcome: Outcome): Promise<void> {
  await usedBook(folder, outcome);
  const journal = join(folder, 'journal', '000001.ndjson');
  const text = await readFile(journal, 'utf8');
  await writeFile(journal, text.replace('"text":"1/0/0"', '"text":"1/0/8"'));
  for (const name of checkpointFiles) await rm(join(folder, name), { force: true });
  const lost = outcome.acknowledged.findIndex((line) => line.startsWith('order') && line.endsWith('1/0/0'));
  outcome.acknowledged.splice(lost, 1);
}

/** Opens the damaged book, asks for a repair and closes what is open then. */
export async function repairSmallDesk(folder: string, files: Files, outcome: Outcome): Promise<void> {
  await attempt(outcome, 'open', async () => {
    const damaged = await openSmallDesk(folder, files, outcome);
    if (!damaged) return;
    let current: { close(): Promise<void> } = damaged;
    const { repair: ask } = createRescue(damaged.store, async (work) => {
      await current.close();
      const worked = await work(folder);
      const next = await openDesk({
        ...deskOptions(folder, createHand()),
        files,
        log: outcomeLog(outcome),
      });
      if (!next.ok) return refuse({ kind: 'repair-failed', detail: next.error.kind });
      current = next.value;
      return worked.ok ? ok(next.value.store) : worked;
    });
    await attempt(outcome, 'repair', async () => {
      const repaired = await ask({ reason: '照清单核对过', by: '1005' });
      if (!repaired.ok) outcome.told.push(`not repaired: ${JSON.stringify(repaired.error)}`);
    });
    await attempt(outcome, 'close', () => current.close());
  });
}

/** A repair that failed is asked for again; after that nothing but the damaged change may be missing. */
async function harmByRepair(folder: string, outcome: Outcome): Promise<string[]> {
  const again = emptyOutcome();
  await repairSmallDesk(folder, diskFiles, again);
  return [...again.mistakes, ...(await harmTo(folder, outcome.acknowledged))];
}

/** The repair of a journal with damage in its middle. */
export const repairScenario: Scenario = {
  name: 'a repair',
  prepare: damagedBook,
  work: repairSmallDesk,
  harm: harmByRepair,
  mustCall: [
    { what: 'rename', path: /set-aside.damaged-000001/ },
    { what: 'rename', path: /journal.000001\.ndjson/ },
  ],
};
