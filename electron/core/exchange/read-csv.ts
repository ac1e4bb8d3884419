import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse, type Parser } from 'csv-parse';
import { detectDelimiter } from './csv-text.ts';
import { TABLE_LIMITS, UnreadableTable } from './table.ts';
import { decodeInSlices } from './text-encoding.ts';

/** A cell longer than this is a quotation mark that never closes. */
const LONGEST_RECORD = 1_000_000;

/**
 * Reads comma, semicolon or tab separated text of any usual encoding, row for row as a spreadsheet would show it.
 *
 * Blank lines stay, as rows of one empty cell, so that row numbers agree with the spreadsheet. Throws `UnreadableTable`,
 * and an `AbortError` when the signal is aborted.
 */
export async function readCsv(bytes: Uint8Array, signal?: AbortSignal): Promise<string[][]> {
  const pieces = decodeInSlices(bytes);
  const first = await pieces.next();
  if (first.done) throw new UnreadableTable({ kind: 'no-rows' });
  const records: string[][] = [];
  const parser = parserFor(first.value);
  try {
    await pipeline(
      Readable.from(startingWith(first.value, pieces)),
      parser,
      (rows: AsyncIterable<string[]>) => collect(rows, records),
      {
        signal,
      },
    );
  } catch (error) {
    if (error instanceof CsvError)
      throw new UnreadableTable({ kind: 'broken-quotes', row: records.length + 1 }, error);
    throw error;
  }
  return records;
}

function parserFor(beginning: string): Parser {
  return parse({
    delimiter: detectDelimiter(beginning),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_RECORD,
  });
}

async function* startingWith(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

async function collect(rows: AsyncIterable<string[]>, into: string[][]): Promise<void> {
  for await (const row of rows) {
    if (into.length > TABLE_LIMITS.rows)
      throw new UnreadableTable({ kind: 'too-many-rows', limit: TABLE_LIMITS.rows });
    if (row.length > TABLE_LIMITS.columns) {
      throw new UnreadableTable({ kind: 'too-many-columns', limit: TABLE_LIMITS.columns });
    }
    into.push(row);
  }
}
