import { describe, expect, it } from 'vitest';
import {
  isDueAtClosing,
  isDueWhileOpen,
  type BackupOutlook,
} from '../../../../../electron/core/store/backup/due.ts';
import { MORNING, minutesLater } from '../../../../builders.ts';

const last = { at: MORNING, seq: 7, head: 'a' };

/** Sunday 08:00 at the desk is the moment of the last backup; change 8 came after it. */
function outlook(minutes: number, more: Partial<BackupOutlook> = {}): BackupOutlook {
  return {
    now: minutesLater(minutes),
    openedAt: MORNING,
    timeZone: 'Asia/Shanghai',
    seq: 8,
    head: 'b',
    last,
    ...more,
  };
}

describe('a backup that nobody asks for', () => {
  const whileOpen: [string, BackupOutlook, boolean][] = [
    ['not before four hours', outlook(239), false],
    ['after four hours', outlook(240), true],
    ['not when nothing changed', outlook(600, { seq: 7, head: 'a' }), false],
    ['not when the book is empty', outlook(600, { seq: 0, head: '0', last: null }), false],
    ['when there is none yet', outlook(0, { last: null }), true],
    [
      'when the local day changed, however short ago the last one was',
      outlook(16 * 60, { last: { ...last, at: minutesLater(15 * 60 + 50) } }),
      true,
    ],
    [
      'not when only the day of UTC changed',
      outlook(0, { now: '2026-11-22T00:00:30.000Z', last: { ...last, at: '2026-11-21T23:59:00.000Z' } }),
      false,
    ],
    ['when the clock was set back', outlook(-60 * 48), true],
    ['when another book of the same length took its place', outlook(240, { seq: 7 }), true],
  ];
  it.each(whileOpen)('is made while the desk is open: %s', (_when, given, isDue) => {
    expect(isDueWhileOpen(given)).toBe(isDue);
  });

  const atClosing: [string, BackupOutlook, boolean][] = [
    ['not within an hour of the last', outlook(59), false],
    ['an hour after the last', outlook(60), true],
    ['not when nothing changed', outlook(600, { seq: 7, head: 'a' }), false],
    [
      'not when the desk was open for less than an hour and there is none',
      outlook(59, { last: null }),
      false,
    ],
    ['when the desk was open for an hour and there is none', outlook(60, { last: null }), true],
  ];
  it.each(atClosing)('is made at closing: %s', (_when, given, isDue) => {
    expect(isDueAtClosing(given)).toBe(isDue);
  });
});
