import { matchHeadings } from '../../../shared/domain/directory/headings.ts';
import type { ImportTrouble } from '../../../shared/domain/directory/import-problem.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { unguardCell } from './formula-guard.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { inSlices } from './slices.ts';
import { TABLE_LIMITS, UnreadableTable, type Table } from './table.ts';

/**
 * `signal` stops the reading; `workerUrl` is where a packaged application keeps xlsx-worker; `match` recognises the
 * columns of what is expected, which tells the headings from a title above them: by itself those of an owner register.
 */
export type ReadOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly workerUrl?: URL | undefined;
  readonly match?: HeadingMatch | undefined;
};

/** What each of some headings means; null where one is not recognised. */
type HeadingMatch = (headings: readonly string[]) => readonly unknown[];

/**
 * Reads a table, an owner register or an inventory: the first sheet of an XLSX workbook, or CSV in UTF-8, GB18030 or UTF-16.
 *
 * The format is told from the first bytes, not from the name. A title above the headings is passed over. The desk goes
 * on working meanwhile: no slice takes longer than 16 ms.
 */
export async function readTable(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<Table, ImportTrouble>> {
  try {
    const records = await readRecords(bytes, options);
    return await tableOf(records, options.match ?? matchHeadings, options.signal);
  } catch (error) {
    if (error instanceof UnreadableTable) return refuse(error.trouble);
    if (error instanceof Error && error.name === 'AbortError') return refuse({ kind: 'cancelled' });
    throw error;
  }
}

async function readRecords(bytes: Uint8Array, { signal, workerUrl }: ReadOptions): Promise<string[][]> {
  if (bytes.length > TABLE_LIMITS.bytes) {
    throw new UnreadableTable({ kind: 'file-too-large', bytes: bytes.length, limit: TABLE_LIMITS.bytes });
  }
  signal?.throwIfAborted();
  if (beginsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes, signal, workerUrl);
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new UnreadableTable({ kind: 'old-or-locked-workbook' });
  return readCsv(bytes, signal);
}

function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

const ROWS_PER_SLICE = 250;
/** How far down the headings are looked for: below a title, a date, a line of explanation. */
const LINES_ABOVE_HEADINGS = 10;

async function tableOf(
  records: readonly string[][],
  match: HeadingMatch,
  signal: AbortSignal | undefined,
): Promise<Result<Table, ImportTrouble>> {
  const headingRow = findHeadings(records, match);
  const headings = (records[headingRow] ?? []).map(cleanCell);
  const rows: string[][] = [];
  const body = records.slice(headingRow + 1);
  const width = headings.length;
  const isDone = await inSlices(
    body,
    ROWS_PER_SLICE,
    (record) => rows.push(Array.from({ length: width }, (_, column) => cleanCell(record[column] ?? ''))),
    { signal },
  );
  if (!isDone) return refuse({ kind: 'cancelled' });
  if (!rows.some((row) => row.some((cell) => cell !== ''))) return refuse({ kind: 'no-rows' });
  return ok({ headings, rows, firstRow: headingRow + 2 });
}

/** The row in which the most columns are recognised, or else the first that is not blank. */
function findHeadings(records: readonly string[][], match: HeadingMatch): number {
  const counts = records
    .slice(0, LINES_ABOVE_HEADINGS)
    .map((record) => match(record).filter((field) => field !== null).length);
  const most = Math.max(0, ...counts);
  if (most > 0) return counts.indexOf(most);
  return Math.max(
    0,
    records.findIndex((record) => record.some((cell) => cell.trim() !== '')),
  );
}

/** Control characters have no meaning in a cell; line ends inside one become a single line feed. */
function cleanCell(cell: string): string {
  const readable = cell.replace(/\r\n?/gu, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, '');
  return unguardCell(readable).trim();
}
