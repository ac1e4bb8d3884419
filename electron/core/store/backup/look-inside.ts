import type { BackupContents } from '../../../../shared/domain/rescue/backup.ts';
import { ok, refuse, type Result } from '../../../../shared/result.ts';
import { isOpen } from '../../../../shared/rules/order-acts.ts';
import type { Files } from '../files.ts';
import { openBook, type OpenedBook } from '../open-book.ts';
import { GENESIS } from '../journal-line.ts';
import { readJournal } from '../journal-reader.ts';
import { journalOf, type Store } from '../store.ts';
import { hasItsLine } from './backup-lines.ts';
import { viewOf } from './backup-view.ts';
import type { Manifest } from './manifest.ts';
import { damageLine } from './prove-segment.ts';

/** Opens a backup as a book, from its checkpoint and tail; refuses with a technical line when it does not hold. */
export async function openBackup(
  files: Files,
  root: string,
  content: Manifest,
): Promise<Result<OpenedBook, string>> {
  const view = viewOf(files, root, content);
  const opened = await openBook(view.files, view.folder, false);
  if (opened.damage) return refuse(damageLine(opened.damage));
  const { seq, hash } = opened.end;
  return seq === content.seq && hash === content.head
    ? ok(opened)
    : refuse(`ends at change ${seq} instead of ${content.seq}`);
}

/** Opens a backup and counts what is in it, and what the present book has beyond it; touches neither. */
export async function lookInside(
  store: Store,
  root: string,
  content: Manifest,
): Promise<Result<BackupContents, string>> {
  const opened = await openBackup(store.depth.files, root, content);
  if (!opened.ok) return opened;
  const common = await lastCommonChange(store, content);
  const { seq } = store.depth.writing.durable();
  // That it was made is written afterwards; nobody would lose that by going back to it.
  const ownLine = common === content.seq && hasItsLine(store.book.desk.log, content.name) ? 1 : 0;
  return ok({ ...counted(content, opened.value), changesSince: Math.max(0, seq - common - ownLine) });
}

function counted(content: Manifest, { book }: OpenedBook): Omit<BackupContents, 'changesSince'> {
  const { desk, directory } = book;
  const days = Object.values(desk.days);
  return {
    name: content.name,
    at: content.at,
    seq: content.seq,
    centre: desk.centre?.name ?? '',
    letter: desk.centre?.letter ?? '',
    openOrders: Object.values(desk.orders).filter(isOpen).length,
    // The numbers that were given out, living or filed.
    orders: days.reduce((sum, { orders }) => sum + orders, 0),
    calls: days.reduce((sum, { calls }) => sum + calls, 0),
    places: Object.keys(directory.places).length,
    people: Object.keys(directory.people).length,
    staff: Object.keys(desk.staff).length,
  };
}

/**
 * The last change that a backup and the present book have in common.
 *
 * After a restore the two may have parted inside a segment; then the end of the segment before is answered, so that
 * rather too many changes are named than too few.
 */
async function lastCommonChange(store: Store, content: Manifest): Promise<number> {
  const { files, writing, origin } = store.depth;
  if (content.origin !== origin()) return 0;
  const present = writing.durable();
  const ends = content.segments.flatMap(({ segment, end }) => (end ? [{ segment, ...end }] : []));
  for (const from of [{ segment: 0, seq: 0, hash: GENESIS }, ...ends].toReversed()) {
    const { segment, seq, hash } = from;
    const { end } = await readJournal(
      files,
      journalOf(store.depth),
      { segment: segment + 1, offset: 0, seq, hash },
      { onLine: () => undefined, upTo: content.seq },
    );
    if (end.seq === content.seq && end.hash === content.head) return content.seq;
    if (end.seq > seq || present.hash === hash) return seq;
  }
  return 0;
}
