import { dueStepFacts, nextDue } from '../../../shared/domain/clock/due-facts.ts';
import { dueStandingFacts } from '../../../shared/domain/clock/due-standing.ts';
import { dueSampleFacts } from '../../../shared/domain/clock/due-sample.ts';
import { clockTables } from '../../../shared/domain/clock/clock-tables.ts';
import { dueCustodyFacts, nextCustodyDue } from '../../../shared/domain/custody/due-custody.ts';
import { isCustodyStep } from '../../../shared/domain/custody/custody-steps.ts';
import { decided } from '../../../shared/domain/decision.ts';
import { withEventLines } from '../../../shared/domain/duty-log/with-event-lines.ts';
import type { Book } from '../../../shared/domain/book.ts';
import type { Fact } from '../../../shared/domain/facts.ts';
import { localTime } from '../../../shared/rules/local-days.ts';
import type { Clock, Log, NewId } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { handoverMissedFrom, missedHandoverFacts } from '../../../shared/domain/shift/due-handover.ts';
import { anchorHandovers } from '../handover/anchor.ts';
import { planCalendar } from '../../../shared/domain/rules/decide-rules.ts';
import { seedOf } from './seed.ts';
import { createTimeLine } from './time-line.ts';
import { CALENDAR_SOURCE, shippedCalendar } from './shipped-calendar.ts';

/** Looks after the clocks: writes every step of a ladder when its time has come, and what the calendar sets the desk. */
export interface Watch {
  /** Writes all that has fallen due by now; answers when it is on disk, or at once when nothing has. */
  look(): Promise<void>;
  /** Looks, unless somebody has looked within this second: for every command, many of which come at once. */
  glance(): Promise<void>;
  /** The present instant on the desk's own time line, in milliseconds; it never goes back. */
  instant(): number;
  /** Loads the calendar and draws what must be drawn before it is filed; then looks at once and every second. */
  begin(): Promise<void>;
  close(): Promise<void>;
}

/** So many steps go in one change, so that its line stays short and nobody waits for it. */
const STEPS_A_CHANGE = 100;
const LOOK_EVERY_MS = 1_000;
const MINUTE_MS = 60_000;

/** Starts looking after the clocks of a book. */
export function createWatch(options: { store: Store; clock: Clock; newId: NewId; log: Log }): Watch {
  const { store, clock, newId, log } = options;
  const timeLine = createTimeLine(store, clock);
  let looking: Promise<void> | null = null;
  let timer: ReturnType<typeof setInterval> | null = null;
  let drawnOn = '';
  let lookedAt = '';
  let calendarMinute = Number.NaN;
  /** What was closed since the last look: a step of it may have fallen due in the second before. */
  let closed = new Set<string>();
  const forget = store.onFacts((_stamp, facts) => {
    for (const fact of facts) {
      if (fact.type === 'order-closed') closed.add(fact.order);
      if (isCustodyStep(fact)) closed.add(fact.custody);
      // What is due at once must be in the book before the next command can stop it.
      if (isGrave(fact)) lookedAt = '';
    }
  });

  /** Writes facts, each with its line of the duty log; answers how many facts there were without those lines. */
  async function write(command: string, factsOf: (book: Book) => Fact[]): Promise<number> {
    const written = await store.commit({
      command,
      id: undefined,
      by: null,
      decide: (book, actor) => {
        const facts = factsOf(book);
        const told = withEventLines(book.desk, facts, { ...actor, by: null });
        return decided(told, facts.length);
      },
    });
    return written.ok ? written.value : 0;
  }

  async function writeSteps(alsoOf: ReadonlySet<string>): Promise<void> {
    const due = (book: Book) => dueStepFacts(book.desk, timeLine.instant(), STEPS_A_CHANGE, alsoOf);
    while ((await write('clocks.step', due)) === STEPS_A_CHANGE) continue;
    const back = (book: Book) => dueCustodyFacts(book.desk, timeLine.instant(), STEPS_A_CHANGE, alsoOf);
    while ((await write('custody.step', back)) === STEPS_A_CHANGE) continue;
  }

  /** What the calendar sets: tasks of the day, and once a day the draw for the survey. */
  async function writeCalendar(): Promise<void> {
    const now = Date.parse(clock.now());
    // Its tasks are due on the minute.
    const minute = Math.floor(now / MINUTE_MS);
    if (minute === calendarMinute) return;
    calendarMinute = minute;
    if (dueStandingFacts(store.book.desk, now).length > 0)
      await write('clocks.standing', (book) => dueStandingFacts(book.desk, now));
    const today = localTime(now, clockTables(store.book.desk).timeZone).day;
    if (drawnOn === today) return;
    drawnOn = today;
    const shipped = shippedCalendar(Number(today.slice(0, 4)) - 1);
    await write('calendar.load', ({ desk }) => planCalendar(desk, CALENDAR_SOURCE, shipped));
    await write('callbacks.draw', (book) =>
      dueSampleFacts(book, now, { seed: () => seedOf(newId()), newId }),
    );
  }

  /** Nobody came to take over; a handover that was sealed when the PC stopped learns where it stands. */
  async function writeHandovers(): Promise<void> {
    const now = Date.parse(clock.now());
    const missed = ({ desk }: Book): Fact[] => missedHandoverFacts(desk, now, { at: clock.now(), newId });
    if (handoverMissedFrom(store.book.desk) <= now) await write('handover.missed', missed);
    await anchorHandovers(store);
  }

  async function work(): Promise<void> {
    try {
      const moved = timeLine.moved();
      if (moved.length > 0) await write('clocks.setBack', () => moved);
      const alsoOf = closed;
      closed = new Set();
      const { desk } = store.book;
      const next = Math.min(nextDue(desk, alsoOf), nextCustodyDue(desk, alsoOf));
      if (next <= timeLine.instant()) await writeSteps(alsoOf);
      await writeCalendar();
      await writeHandovers();
    } catch (error) {
      log.bug('WATCH', error);
    }
  }

  function isIdle(): boolean {
    return store.book.desk.centre === null || store.health().kind !== 'sound';
  }

  function second(): string {
    return clock.now().slice(0, 'YYYY-MM-DDTHH:mm:ss'.length);
  }

  async function look(): Promise<void> {
    // Whoever comes while somebody looks waits for that, and looks once more: his moment may be a later one.
    while (looking) await looking;
    if (isIdle()) return;
    lookedAt = second();
    looking = work().finally(() => {
      looking = null;
    });
    await looking;
  }

  return {
    look,
    glance: () => (lookedAt === second() ? Promise.resolve() : look()),
    instant: timeLine.instant,
    async begin() {
      if (!isIdle()) await writeCalendar();
      void look();
      timer = setInterval(() => void (looking ?? look()), LOOK_EVERY_MS);
      timer.unref();
    },
    async close() {
      forget();
      if (timer) clearInterval(timer);
      while (looking) await looking;
    },
  };
}

/** Whether somebody has to be told at once (T15). */
function isGrave(fact: Fact): boolean {
  if (fact.type === 'order-registered') return fact.order.notices.length > 0;
  return fact.type === 'severity-changed' && fact.notices.length > 0;
}
