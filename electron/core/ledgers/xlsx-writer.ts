import { Worker, type ResourceLimits } from 'node:worker_threads';
import { columnsOfText } from '../../../shared/slips/width.ts';
import { fit, sheetCell, sheetName } from './sheet-cell.ts';
import type { Table } from './table.ts';
import type { WriterAnswer, WriterOrder } from './xlsx-writer-worker.ts';

/** Much less than the rows of a long ledger together, and far more than the thread holds at a time. */
const MEMORY = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 24 };

/** The most that a sheet of a workbook has, without its head. */
const ROWS_A_SHEET = 1_048_575;

/** What the arrow of the filter takes beside a head, in digits. */
const BESIDE_HEAD = 3;

/** So many portions the thread may have before it: it writes one while the next is read. */
const AHEAD = 2;

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
  const waiting: Promise<WriterAnswer>[] = [];
  async function* order(next: WriterOrder): AsyncGenerator<Uint8Array> {
    waiting.push(thread.ask(next));
    if (waiting.length > AHEAD) yield* await first(waiting);
  }
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
      yield* order(begin(sheets));
      for await (const portion of portions)
        for (let from = 0; from < portion.length;) {
          if (room === 0) {
            yield* order(begin((sheets += 1)));
            room = rowsASheet;
          }
          const part = portion.slice(from, from + room);
          const rows = part.map((row) => columns.map((column, at) => sheetCell(row[at], column, timeZone)));
          yield* order({ kind: 'rows', rows });
          from += part.length;
          room -= part.length;
        }
    }
    yield* order({ kind: 'end' });
    while (waiting.length > 0) yield* await first(waiting);
  } finally {
    await thread.end();
  }
}

async function first(waiting: Promise<WriterAnswer>[]): Promise<readonly Uint8Array[]> {
  return (await waiting.shift())?.bytes ?? [];
}

interface Thread {
  /** Answers in the order of the asking; fails when the thread does. */
  readonly ask: (order: WriterOrder) => Promise<WriterAnswer>;
  readonly end: () => Promise<unknown>;
}

function startThread(resourceLimits: ResourceLimits): Thread {
  const worker = new Worker(new URL('./xlsx-writer-worker.ts', import.meta.url), {
    execArgv: [],
    resourceLimits,
  });
  const asked: PromiseWithResolvers<WriterAnswer>[] = [];
  let trouble: Error | null = null;
  const die = (error: Error) => {
    trouble ??= error;
    for (const { reject } of asked.splice(0)) reject(trouble);
  };
  worker.on('message', (answer: WriterAnswer) => asked.shift()?.resolve(answer));
  worker.on('error', die);
  worker.on('exit', (code) => die(new Error(`The writing thread ended with ${String(code)}`)));
  return {
    ask(order) {
      const answer = Promise.withResolvers<WriterAnswer>();
      // One that is not waited for any more has nobody to tell.
      answer.promise.catch(() => undefined);
      if (trouble) answer.reject(trouble);
      else {
        asked.push(answer);
        worker.postMessage(order);
      }
      return answer.promise;
    },
    end: () => worker.terminate(),
  };
}
