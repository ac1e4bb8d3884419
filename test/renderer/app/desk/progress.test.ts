import { describe, expect, it } from 'vitest';
import { withProgress, type ProgressByTask } from '../../../../renderer/app/desk/progress.ts';
import type { DeskEvent, LongTask } from '../../../../shared/events.ts';

type ProgressEvent = Extract<DeskEvent, { kind: 'progress' }>;

function told(task: LongTask, done: number, second: number, total = 100): ProgressEvent {
  const at = new Date(Date.UTC(2026, 10, 24, 6, 0, second)).toISOString();
  return { kind: 'progress', task, done, total, at };
}

const after = (...events: ProgressEvent[]): ProgressByTask => events.reduce<ProgressByTask>(withProgress, {});

describe('the progress of long work', () => {
  it('keeps an import and a backup apart', () => {
    const now = after(told('import', 10, 0), told('backup', 3, 1), told('import', 20, 2));
    expect(now.import?.done).toBe(20);
    expect(now.backup?.done).toBe(3);
  });

  it('forgets only the work that came to its end', () => {
    const now = after(told('import', 10, 0), told('backup', 3, 1), told('backup', 100, 2));
    expect(Object.keys(now)).toEqual(['import']);
  });

  it('tells the time that is left by the rate since it began', () => {
    expect(after(told('verify', 0, 0)).verify?.leftMs).toBeNull();
    // 20 of 100 in 10 seconds: 40 seconds for the rest.
    expect(after(told('verify', 0, 0), told('verify', 20, 10)).verify?.leftMs).toBe(40_000);
  });

  it('measures a second run from its own beginning', () => {
    const now = after(told('backup', 50, 0), told('backup', 0, 60), told('backup', 10, 61));
    expect(now.backup?.leftMs).toBe(9_000);
  });
});
