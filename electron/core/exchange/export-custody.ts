import type { OutputOf, ParsedInputOf } from '../../../shared/contract.ts';
import { selectCustody, type CustodyLine } from '../../../shared/domain/custody/select-custody.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { dayOf } from '../../../shared/domain/numbers.ts';
import { settingOf } from '../../../shared/slips/slip-layout.ts';
import type { Clock } from '../ports.ts';
import type { Exports } from '../store/exports.ts';
import type { Store } from '../store/store.ts';
import type { Watch } from '../watch/watch.ts';
import { csvLine } from './csv-text.ts';
import { custodySheet } from './custody-sheet.ts';
import { inSlices } from './slices.ts';
import { writeXlsx, type Sheet } from './write-xlsx.ts';

/** A row takes a few hundredths of a millisecond; most of it are its times. */
const ROWS_PER_SLICE = 200;

/** Without the mark, Excel on a Chinese PC takes UTF-8 for GBK. */
const BOM = '\uFEFF';

/** Writes every line of a list into a file, whatever part of it a screen shows. */
export async function exportCustody(
  { kind, filter, format }: ParsedInputOf<'custody.export'>,
  { store, clock, watch, exports }: { store: Store; clock: Clock; watch: Watch; exports: Exports },
): Promise<OutputOf<'custody.export'>> {
  await watch.look();
  const at = clock.now();
  const { desk } = store.book;
  const all = { ...filter, limit: Number.MAX_SAFE_INTEGER, offset: 0 };
  const { lines } = await store.read((book) => selectCustody(book.desk, kind, all, Date.parse(at)));
  const register = filter.register === undefined ? undefined : entryOf(desk.registers, filter.register);
  const sheet = custodySheet(desk, kind, register);
  const rows: string[][] = [];
  await inSlices<CustodyLine>(lines, ROWS_PER_SLICE, (line) => rows.push(sheet.rowOf(line)));
  const day = dayOf(at, settingOf(desk).timeZone);
  const bytes =
    format === 'xlsx' ? await writeXlsx({ ...sheet, rows }) : Buffer.from(csvOf({ ...sheet, rows }));
  const name = `${sheet.name}-${desk.centre?.letter ?? 'A'}-${day}.${format}`;
  return { file: await exports.save(name, bytes), rows: rows.length };
}

function csvOf({ headings, rows }: Sheet): string {
  return BOM + [headings, ...rows].map(csvLine).join('');
}
