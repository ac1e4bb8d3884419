import { once } from 'node:events';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { columnsOfText } from '../../../shared/slips/width.ts';
import { fit, sheetCell, sheetName } from './sheet-cell.ts';
import type { Table } from './table.ts';
import type { WriterAnswer, WriterOrder } from './xlsx-writer-worker.ts';

/** Much less than the rows of a long ledger together, and far more than the thread holds at a time. */
const MEMORY = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

/** The most that a sheet of a workbook has, without its head. */
const ROWS_A_SHEET = 1_048_575;

/** What the arrow of the filter takes beside a head, in digits. */
const BESIDE_HEAD = 3;

interface SheetOptions {
  readonly timeZone: string;
  readonly memory?: ResourceLimits;
  readonly rowsASheet?: number;
}

/**
 * Tables as one XLSX workbook, each on its sheet or, when it is longer than one may be, on several, in portions of the file as they are made.
 *
 * The work is done in a thread; texts stay texts whatever they begin with, moments are real dates on the clock of the desk,
 * the head is bold, stays in sight and has filters.
 */
export async function* xlsxOf(
  tables: readonly Table[],
  { timeZone, memory = MEMORY, rowsASheet = ROWS_A_SHEET }: SheetOptions,
): AsyncGenerator<Uint8Array> {
  const thread = startThread(memory);
  try {
    for (const { sheet, columns, portions } of tables) {
      const heads = columns.map(({ label, type, width }) => ({
        label: fit(label),
        type,
        width: Math.max(width, columnsOfText(label) + BESIDE_HEAD),
      }));
      const begin = (nth: number): WriterOrder => {
        return { kind: 'sheet', name: sheetName(sheet, nth), columns: heads };
      };
      let sheets = 1;
      let room = rowsASheet;
      yield* (await ask(thread, begin(sheets))).bytes;
      for await (const portion of portions)
        for (let from = 0; from < portion.length;) {
          if (room === 0) {
            yield* (await ask(thread, begin((sheets += 1)))).bytes;
            room = rowsASheet;
          }
          const part = portion.slice(from, from + room);
          const rows = part.map((row) => columns.map((column, at) => sheetCell(row[at], column, timeZone)));
          yield* (await ask(thread, { kind: 'rows', rows })).bytes;
          from += part.length;
          room -= part.length;
        }
    }
    yield* (await ask(thread, { kind: 'end' })).bytes;
  } finally {
    await thread.worker.terminate();
  }
}

interface Thread {
  readonly worker: Worker;
  /** Fails when the thread does, also while nobody waits for an answer. */
  readonly died: Promise<never>;
}

function startThread(resourceLimits: ResourceLimits): Thread {
  const worker = new Worker(new URL('./xlsx-writer-worker.ts', import.meta.url), {
    execArgv: [],
    resourceLimits,
  });
  const { promise: died, reject } = Promise.withResolvers<never>();
  worker.on('error', reject);
  worker.on('exit', (code) => reject(new Error(`The writing thread ended with ${String(code)}`)));
  // Whoever asks next hears it; until then nobody has to.
  died.catch(() => undefined);
  return { worker, died };
}

async function ask({ worker, died }: Thread, order: WriterOrder): Promise<WriterAnswer> {
  const answered = Promise.race([once(worker, 'message'), died]);
  worker.postMessage(order);
  // The thread is our own file and sends nothing else.
  const [answer] = (await answered) as [WriterAnswer];
  return answer;
}
