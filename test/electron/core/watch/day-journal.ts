import { diskFiles } from '../../../../electron/core/store/files.ts';
import { journalStart, readJournal } from '../../../../electron/core/store/journal-reader.ts';
import { journalFolder } from '../../../../electron/core/store/open-book.ts';
import type { FactOf } from '../../../../shared/domain/facts.ts';
import { MINUTE, START } from '../../../shared/domain/clock/random-history.ts';

/** A step as it stands in the journal. */
export interface WrittenStep {
  /** `A261123-0007 pick-up@1400:50` */
  readonly key: string;
  /** Milliseconds since the start, by a clock that was never set back. */
  readonly dueMs: number;
  /** The minute at which it was written. */
  readonly minute: number;
}

/** What the watch wrote in a day. */
export interface DayJournal {
  readonly steps: readonly WrittenStep[];
  readonly tasks: readonly FactOf<'standing-due'>[];
  readonly draws: readonly FactOf<'sample-drawn'>[];
  readonly setBacks: readonly number[];
}

/** Reads a day from the disk, change by change. */
export async function readDay(folder: string): Promise<DayJournal> {
  const steps: WrittenStep[] = [];
  const tasks: FactOf<'standing-due'>[] = [];
  const draws: FactOf<'sample-drawn'>[] = [];
  const setBacks: number[] = [];
  let backMs = 0;
  await readJournal(diskFiles, journalFolder(folder), journalStart, {
    onLine({ at, facts }) {
      for (const fact of facts) {
        if (fact.type === 'standing-due') tasks.push(fact);
        if (fact.type === 'sample-drawn') draws.push(fact);
        if (fact.type === 'clock-set-back') {
          setBacks.push(Date.parse(fact.from) - Date.parse(fact.to));
          backMs += Date.parse(fact.from) - Date.parse(fact.to);
        }
        if (fact.type !== 'clock-stepped') continue;
        steps.push({
          key: `${fact.order} ${fact.rule}@${(fact.run - START) / MINUTE}:${fact.percent}`,
          dueMs: Date.parse(fact.dueAt) + backMs - START,
          minute: (Date.parse(at) + backMs - START) / MINUTE,
        });
      }
    },
  });
  return { steps, tasks, draws, setBacks };
}
