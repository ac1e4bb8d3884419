import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ImportTrouble } from '../../../shared/domain/directory/import-problem.ts';
import { TABLE_LIMITS, UnreadableTable } from './table.ts';

/** What the reading thread says: some rows, or why there are none. */
export type XlsxAnswer =
  { readonly rows: string[][]; readonly isLast: boolean } | { readonly trouble: ImportTrouble };

/** Three times what the largest allowed register takes; beyond it the thread ends and the desk goes on. */
const MOST_MEMORY_MB = 1_024;

/**
 * Reads the first sheet of an XLSX workbook as text, in a thread of its own.
 *
 * Numbers become their shortest decimal form and dates `YYYY-MM-DD`. Throws `UnreadableTable`, and an `AbortError` when
 * the signal is aborted. `workerUrl` is where a packaged application keeps the file of the thread.
 */
export async function readXlsx(
  bytes: Uint8Array,
  signal?: AbortSignal,
  workerUrl?: URL,
): Promise<string[][]> {
  const url = workerUrl ?? new URL('./xlsx-worker.ts', import.meta.url);
  const worker = new Worker(url, {
    workerData: bytes,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  try {
    return await collect(worker, signal);
  } catch (error) {
    if (isOutOfMemory(error)) {
      throw new UnreadableTable({ kind: 'unpacks-too-large', limit: TABLE_LIMITS.unpackedBytes }, error);
    }
    throw error;
  } finally {
    await worker.terminate();
  }
}

async function collect(worker: Worker, signal: AbortSignal | undefined): Promise<string[][]> {
  const rows: string[][] = [];
  for (;;) {
    const answer = await nextAnswer(worker, signal);
    if ('trouble' in answer) throw new UnreadableTable(answer.trouble);
    rows.push(...answer.rows);
    if (answer.isLast) return rows;
    worker.postMessage('next');
  }
}

/** `once` also fails when the thread reports an error or the signal is aborted. */
async function nextAnswer(worker: Worker, signal: AbortSignal | undefined): Promise<XlsxAnswer> {
  // The thread is our own file and sends nothing else.
  const [answer] = (await once(worker, 'message', { signal })) as [XlsxAnswer];
  return answer;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
