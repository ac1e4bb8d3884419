import type { Backup } from '../domain/rescue/backup.ts';

/** What the rotation has to know of a backup. */
export interface RotatedBackup {
  readonly name: string;
  /** Counts up with every backup; a clock that was set back must not make the newest one look old. */
  readonly ordinal: number;
  /** The local day of the desk on which it was made. */
  readonly day: string;
  /** False when something of it is missing or differs from what was written. */
  readonly isWhole: boolean;
}

/** How many backups each rule keeps. Source: issue "The store, proven": last 10, one a day for 30 days, one a month for 12. */
export const kept = { recent: 10, days: 30, months: 12 } as const;

/** Which rules keep which backup, and which backups may go. */
export interface Rotation {
  readonly keptAs: ReadonlyMap<string, Backup['keptAs']>;
  readonly toRemove: readonly string[];
}

/**
 * Decides which backups stay: the last ten, the last of each of thirty days, the last of each of twelve months.
 *
 * Days and months are those on which there was a backup, so a closed season costs none. Broken backups push out nothing:
 * they do not count, and they go only when ten whole ones are newer.
 */
export function rotateBackups(backups: readonly RotatedBackup[]): Rotation {
  const newestFirst = [...backups].sort((a, b) => b.ordinal - a.ordinal);
  const whole = newestFirst.filter(({ isWhole }) => isWhole);
  const recent = whole.slice(0, kept.recent);
  const keptAs = new Map<string, Backup['keptAs']>();
  const keep = (rule: Backup['keptAs'][number]) => (backup: RotatedBackup) =>
    keptAs.set(backup.name, [...(keptAs.get(backup.name) ?? []), rule]);
  recent.forEach(keep('recent'));
  lastOfEach(whole, ({ day }) => day, kept.days).forEach(keep('day'));
  lastOfEach(whole, ({ day }) => day.slice(0, 7), kept.months).forEach(keep('month'));
  const oldestRecent = recent.length < kept.recent ? undefined : recent.at(-1);
  const mayGo = ({ name, ordinal, isWhole }: RotatedBackup) =>
    isWhole ? !keptAs.has(name) : oldestRecent !== undefined && ordinal < oldestRecent.ordinal;
  return { keptAs, toRemove: newestFirst.filter(mayGo).map(({ name }) => name) };
}

function lastOfEach(
  newestFirst: readonly RotatedBackup[],
  spanOf: (backup: RotatedBackup) => string,
  spans: number,
): RotatedBackup[] {
  const last = new Map<string, RotatedBackup>();
  for (const backup of newestFirst) if (!last.has(spanOf(backup))) last.set(spanOf(backup), backup);
  return [...last.entries()]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, spans)
    .map(([, backup]) => backup);
}
