import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from 'read-excel-file/node';
import { TABLE_LIMITS, UnreadableTable } from './table.ts';
import type { XlsxAnswer } from './read-xlsx.ts';
import { readZip, writeZip, type ZipEntry } from './zip.ts';

/*
 * A thread of its own, started by read-xlsx.ts: taking a workbook apart holds a thread for a second or more, and a
 * malicious one may want all the memory there is.
 */

const ROWS_PER_ANSWER = 500;

async function readRows(bytes: Uint8Array): Promise<string[][]> {
  // The reader believes the sizes that an archive states, so it gets one that we unpacked within limits and packed anew.
  const files = readZip(bytes, TABLE_LIMITS.unpackedBytes, (name) => /\.(xml|rels)$/iu.test(name));
  if (files.some(hasColumnBeyondAll)) throw new UnreadableTable({ kind: 'damaged-workbook' });
  const safe = writeZip(files, { compress: false });
  try {
    const rows = await readSheet(safe, 1, { trim: false });
    return rows.map((row) => row.map(textOf));
  } catch (error) {
    throw new UnreadableTable({ kind: 'damaged-workbook' }, error);
  }
}

/** The last column there can be is XFD; the reader would fill a row up to whatever column a cell claims. */
function hasColumnBeyondAll({ name, bytes }: ZipEntry): boolean {
  const isSheet = name.startsWith('xl/worksheets/');
  return (
    isSheet &&
    /\br=["'][A-Z]{4}/u.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
  );
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  // A date stands for a local day without a zone; the reader gives it as midnight UTC.
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}

function withinLimits(rows: string[][]): string[][] {
  if (rows.length > TABLE_LIMITS.rows + 1)
    throw new UnreadableTable({ kind: 'too-many-rows', limit: TABLE_LIMITS.rows });
  if ((rows[0]?.length ?? 0) > TABLE_LIMITS.columns) {
    throw new UnreadableTable({ kind: 'too-many-columns', limit: TABLE_LIMITS.columns });
  }
  return rows;
}

async function answerWhenAsked(bytes: Uint8Array): Promise<void> {
  const rows = withinLimits(await readRows(bytes));
  let from = 0;
  // One answer for one question: the desk's own thread unpacks a few milliseconds' worth at a time.
  parentPort?.on('message', () => {
    answer({ rows: rows.slice(from, from + ROWS_PER_ANSWER), isLast: from + ROWS_PER_ANSWER >= rows.length });
    from += ROWS_PER_ANSWER;
  });
  answer({ rows: [], isLast: false });
}

function answer(message: XlsxAnswer): void {
  parentPort?.postMessage(message);
}

answerWhenAsked(workerData).catch((error: unknown) => {
  if (!(error instanceof UnreadableTable)) throw error;
  answer({ trouble: error.trouble });
});
