import { dayOf } from '../../../../shared/domain/numbers.ts';

/** What decides whether a backup is made without being asked. */
export interface BackupOutlook {
  /** The present moment, and the moment at which the book was opened. */
  readonly now: string;
  readonly openedAt: string;
  readonly timeZone: string;
  /** The last change that is on disk. */
  readonly seq: number;
  readonly last: { readonly at: string; readonly seq: number; readonly head: string } | null;
  readonly head: string;
}

const HOUR_MS = 3_600_000;
/** While the desk is open, at least so often when something changed. */
const EVERY_MS = 4 * HOUR_MS;

/** Whether a backup is due while the desk is open: something changed, and four hours or the local day have gone by. */
export function isDueWhileOpen(outlook: BackupOutlook): boolean {
  const { last, now, timeZone } = outlook;
  if (!hasChanged(outlook)) return false;
  return (
    last === null || elapsed(last.at, now) >= EVERY_MS || dayOf(last.at, timeZone) !== dayOf(now, timeZone)
  );
}

/** Whether a backup is due at closing: something changed, and the last backup or the opening is an hour ago. */
export function isDueAtClosing(outlook: BackupOutlook): boolean {
  return hasChanged(outlook) && elapsed(outlook.last?.at ?? outlook.openedAt, outlook.now) >= HOUR_MS;
}

function hasChanged({ seq, head, last }: BackupOutlook): boolean {
  return seq > 0 && (last === null || last.seq !== seq || last.head !== head);
}

/** A clock that was set back makes a backup due instead of putting it off. */
function elapsed(from: string, to: string): number {
  return Math.abs(Date.parse(to) - Date.parse(from));
}
