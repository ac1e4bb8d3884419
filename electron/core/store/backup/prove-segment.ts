import { ok, refuse, type Result } from '../../../../shared/result.ts';
import type { Files } from '../files.ts';
import { parseLine } from '../journal-line.ts';
import { readJournal, type Damage } from '../journal-reader.ts';
import type { ChainEnd } from '../salvage.ts';
import { packedName, readSegment } from '../segments.ts';
import { createVoucher } from '../vouchers.ts';
import { viewOf, type BackupView } from './backup-view.ts';
import type { SharedSegment } from './manifest.ts';

/** Damage as a technical line: `000003.ndjson.gz:17 broken-chain`. */
export function damageLine({ file, line, trouble }: Damage): string {
  return `${file}:${line} ${trouble}`;
}

/**
 * Proves the chain of one shared segment from the change before it, and what vouches for its erased lines.
 *
 * Answers where the chain stands after it, or a technical line about what is wrong. With `before: null` the segment's
 * first line says where it begins, because what came before it is damaged. Throws `SegmentUnreadable`.
 */
export async function proveSegment(
  files: Files,
  root: string,
  shared: Omit<SharedSegment, 'end'>,
  before: ChainEnd | null,
): Promise<Result<ChainEnd, string>> {
  const { segment, voucher } = shared;
  const parts = { name: '', segments: [{ ...shared, end: null }], tailSegment: 0, files: [] };
  const view = viewOf(files, root, parts);
  const { seq, hash } = before ?? (await beginningOf(view, segment));
  const erased = createVoucher();
  const { end, damage } = await readJournal(
    view.files,
    view.journal,
    { segment, offset: 0, seq, hash },
    {
      onLine(line) {
        if (line.erased) erased.add(line);
      },
    },
  );
  if (damage) return refuse(damageLine(damage));
  if (erased.digest() !== voucher) return refuse(`${packedName(segment)}: erased lines not vouched for`);
  return ok({ seq: end.seq, hash: end.hash });
}

/** Where the chain must stand before a segment, by what its own first line says. */
export async function beginningOf(view: BackupView, segment: number): Promise<ChainEnd> {
  const bytes = await readSegment(view.files, view.journal, { segment, isPacked: true });
  const read = parseLine(bytes.toString('utf8', 0, Math.max(0, bytes.indexOf('\n'))));
  if (read.kind === 'line') return { seq: read.line.seq - 1, hash: read.line.prev };
  if (read.kind === 'lost') return { seq: read.lost.lost.from - 1, hash: read.lost.prev };
  return { seq: 0, hash: '' }; // the proof says what is wrong with its first line
}
