import { decided } from '../../../../shared/domain/decision.ts';
import { eventEntry } from '../../../../shared/domain/duty-log/event-entry.ts';
import type { LogEvent } from '../../../../shared/domain/duty-log/log-event.ts';
import type { Store } from '../store.ts';

/** Hears how the making of backups went. */
export interface BackupListener {
  made(name: string): Promise<void>;
  stuck(detail: string): Promise<void>;
}

const HOUR_MS = 3_600_000;
const LONGEST_DETAIL = 500;

/** Writes into the duty log that a backup was made, or that none could be; the latter once an hour, it is tried each minute. */
export function createBackupLines(store: Pick<Store, 'commit'>): BackupListener {
  async function write(event: LogEvent, quietMs: number): Promise<void> {
    // A book that takes no changes says so by itself, everywhere.
    await store.commit({
      command: 'backups.log',
      id: undefined,
      by: null,
      decide({ desk }, actor) {
        const last = desk.log.findLast((entry) => entry.event?.kind === event.kind);
        // By whichever way: a clock that was set back must not silence it for long.
        if (last && Math.abs(Date.parse(actor.at) - Date.parse(last.at)) < quietMs) return decided([], null);
        return decided([eventEntry(desk, { event }, { ...actor, by: null })], null);
      },
    });
  }

  return {
    made: (backup) => write({ kind: 'backup-made', backup }, 0),
    stuck: (detail) => write({ kind: 'backup-stuck', detail: detail.slice(0, LONGEST_DETAIL) }, HOUR_MS),
  };
}

/** Whether the line that a backup was made stands in the log at hand. */
export function hasItsLine(log: Store['book']['desk']['log'], name: string): boolean {
  return log.some(({ event }) => event?.kind === 'backup-made' && event.backup === name);
}

/** Whether nothing was written since a backup but the line that it was made. */
export function isOnlyItsLine(
  { seq, log }: { readonly seq: number; readonly log: Store['book']['desk']['log'] },
  last: { readonly seq: number; readonly name: string },
): boolean {
  const event = log.at(-1)?.event;
  return seq === last.seq + 1 && event?.kind === 'backup-made' && event.backup === last.name;
}
