import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import { clockTables } from '../../../../shared/domain/clock/clock-tables.ts';
import { selectClocks } from '../../../../shared/domain/clock/select-clocks.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import { order as orderSchema } from '../../../../shared/domain/order/order.ts';
import type { ClockReading } from '../../../../shared/rules/clock-reading.ts';
import { readClocks } from '../../../../shared/rules/read-clocks.ts';
import { naiveRuns } from './naive-clock.ts';
import { begin, freshBook, goOn, look, orderOf, type Play } from './play-history.ts';
import { history, MINUTE, START, type History } from './random-history.ts';

const RUNS = { numRuns: 10_000 };
/** Ten thousand histories take some seconds on a quiet machine, and a busy one is no failure. */
const PATIENCE_MS = 300_000;

function readingsOf(book: Book, instant: number): ClockReading[] {
  const { desk } = book;
  return readClocks(orderOf({ book }), clockTables(desk), instant - desk.setBackMs);
}

function nameOf({ rule, run }: ClockReading): string {
  return `${rule.id}@${(run.start - START) / MINUTE}`;
}

/** What a reading says, in plain values. */
function plain(reading: ClockReading) {
  const { startedAt, stoppedAt, dueAt, pausedMinutes, leftMs, usedMs, mood } = reading;
  return { name: nameOf(reading), startedAt, stoppedAt, dueAt, pausedMinutes, leftMs, usedMs, mood };
}

function sums(readings: readonly ClockReading[]): string[] {
  return readings
    .map((each) => {
      const stop = each.run.stop === null ? '' : (each.run.stop - START) / MINUTE;
      return `${nameOf(each)} stop ${stop} used ${each.usedMs} paused ${each.pausedMinutes}`;
    })
    .sort();
}

function naiveSums(of: History, { happened, minute, backMs }: Play): string[] {
  return naiveRuns(of, happened, { now: minute, backMs, isForSteps: false })
    .runs.map(
      ({ rule, start, stop, used, paused }) =>
        `${rule}@${start} stop ${stop ?? ''} used ${used} paused ${paused / MINUTE}`,
    )
    .sort();
}

/** Plays a history to its end, and looks at it after every event. */
function playAll(of: History, watch: (play: Play) => void = () => undefined): Play {
  const play = begin(of);
  for (const event of of.events) {
    goOn(play, event);
    watch(play);
  }
  look(play);
  return play;
}

describe('a clock, over random histories of an order', () => {
  it(
    'has used exactly what has passed without pauses and days of rest, counted once more minute by minute',
    () => {
      fc.assert(
        fc.property(history, (of) => {
          const play = playAll(of);
          expect(sums(readingsOf(play.book, START + play.minute * MINUTE))).toEqual(naiveSums(of, play));
        }),
        RUNS,
      );
    },
    PATIENCE_MS,
  );

  it(
    'never runs backwards, and never loses paused time, from one event to the next and at any later moment',
    () => {
      fc.assert(
        fc.property(history, fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 4 }), (of, later) => {
          const seen = new Map<string, { used: number; paused: number }>();
          const less: string[] = [];
          const check = (readings: readonly ClockReading[]): void => {
            for (const reading of readings) {
              const before = seen.get(nameOf(reading)) ?? { used: 0, paused: 0 };
              if (reading.usedMs < before.used || reading.pausedMinutes < before.paused)
                less.push(nameOf(reading));
              seen.set(nameOf(reading), { used: reading.usedMs, paused: reading.pausedMinutes });
            }
          };
          const play = playAll(of, ({ book, minute }) => check(readingsOf(book, START + minute * MINUTE)));
          let { minute } = play;
          for (const more of later) check(readingsOf(play.book, START + (minute += more) * MINUTE));
          expect(less).toEqual([]);
        }),
        RUNS,
      );
    },
    PATIENCE_MS,
  );

  it(
    'says the same live, after a replay of the journal, and read in another order',
    () => {
      fc.assert(
        fc.property(
          history,
          fc.array(fc.integer({ min: 0, max: 9_000 }), { maxLength: 4 }),
          (of, moments) => {
            const play = playAll(of, ({ book, minute }) => void readingsOf(book, START + minute * MINUTE));
            const instants = [play.minute, ...moments].map((minute) => START + minute * MINUTE);
            const live = instants.map((instant) => readingsOf(play.book, instant).map(plain));
            const cold = replayed(play);
            const backwards = instants.toReversed().map((instant) => readingsOf(cold, instant).map(plain));
            expect(backwards.reverse()).toEqual(live);
            expect(selectClocks(cold.desk, START + play.minute * MINUTE)).toEqual(
              selectClocks(play.book.desk, START + play.minute * MINUTE),
            );
            expect(orderSchema.safeParse(orderOf({ book: cold })).error).toBeUndefined();
          },
        ),
        RUNS,
      );
    },
    PATIENCE_MS,
  );

  it(
    'lets every step fall due once, at its own time, and none that was not due',
    () => {
      fc.assert(
        fc.property(history, (of) => {
          const expected = new Map<string, number>();
          const expectDue = ({ happened, backMs }: Play, minute: number): void => {
            const { runs, isWatched } = naiveRuns(of, happened, { now: minute, backMs, isForSteps: true });
            if (!isWatched) return;
            for (const { rule, start, due } of runs)
              for (const [percent, at] of due) {
                const key = `${rule}@${start}:${percent}`;
                if (!expected.has(key)) expected.set(key, at);
              }
          };
          const play = begin(of);
          for (const event of of.events) {
            // What falls due before an event is in the book before it.
            expectDue(play, play.minute + event.after);
            goOn(play, event);
          }
          expectDue(play, play.minute);
          look(play);
          const lines = [...expected].map(([key, at]) => `${key} ${at}`);
          const written = play.steps.map(
            ({ dueMs, fact }) => `${fact.rule}@${(fact.run - START) / MINUTE}:${fact.percent} ${dueMs}`,
          );
          expect(written.sort()).toEqual(lines.sort());
        }),
        RUNS,
      );
    },
    PATIENCE_MS,
  );
});

/** The same history out of its journal, in a book that nobody has read. */
function replayed({ lines }: Play): Book {
  const book = freshBook();
  for (const { stamp, facts } of lines) {
    const text = JSON.stringify(facts);
    for (const fact of JSON.parse(text) as Fact[]) apply(book, fact, stamp); // what was written a moment ago
  }
  return book;
}
