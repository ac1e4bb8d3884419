import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { fit, sheetCell, sheetName } from './sheet-cell.ts';
import type { Table } from './table.ts';
import type { WriterAnswer, WriterOrder } from './xlsx-writer-worker.ts';

/** Much less than the rows of a long ledger together, and far more than the thread holds at a time. */
const MEMORY = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

/**
 * Tables as one XLSX workbook, each on its sheet, in portions of the file as they are made.
 *
 * The work is done in a thread; texts stay texts whatever they begin with, moments are real dates on the clock of the desk,
 * the head is bold, stays in sight and has filters.
 */
export async function* xlsxOf(
  tables: readonly Table[],
  { timeZone }: { readonly timeZone: string },
): AsyncGenerator<Uint8Array> {
  const worker = new Worker(new URL('./xlsx-writer-worker.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: MEMORY,
  });
  try {
    for (const { sheet, columns, portions } of tables) {
      const heads = columns.map(({ label, type, width }) => ({ label: fit(label), type, width }));
      yield* (await ask(worker, { kind: 'sheet', name: sheetName(sheet), columns: heads })).bytes;
      for await (const portion of portions) {
        const rows = portion.map((row) => columns.map((column, at) => sheetCell(row[at], column, timeZone)));
        yield* (await ask(worker, { kind: 'rows', rows })).bytes;
      }
    }
    yield* (await ask(worker, { kind: 'end' })).bytes;
  } finally {
    await worker.terminate();
  }
}

/** `once` also fails when the thread reports an error. */
async function ask(worker: Worker, order: WriterOrder): Promise<WriterAnswer> {
  const answered = once(worker, 'message');
  worker.postMessage(order);
  // The thread is our own file and sends nothing else.
  const [answer] = (await answered) as [WriterAnswer];
  return answer;
}
