import type { Call } from '../../../../shared/domain/call/call.ts';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import type { LogEntry } from '../../../../shared/domain/duty-log/log-entry.ts';
import { filedDay, type FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { createLane } from '../../lane.ts';
import type { Files } from '../files.ts';
import { checkHistory, type HistoryCheck } from './check.ts';
import { createDays, type BrokenDay } from './days.ts';
import { createFiling, type Filing } from './filing.ts';
import { createIdleRelease } from './idle-release.ts';
import { findRecords, readLogOf, readWholeDay, type HistoryDay, type OnDamage } from './lookup.ts';
import { findCustodyOf, type CustodyFound, type CustodyWish } from './custody-of.ts';
import { findHandovers, type HandoversFound, type HandoverWish } from './handovers-found.ts';
import { createMonths } from './months.ts';
import { createNameReader } from './name-reading.ts';
import { rewriteDays, type Scrub } from './rewrite.ts';
import type { OnHits } from './search-course.ts';
import { searchHistory, type SearchEnd, type SearchWish } from './search.ts';
import { createOutliving } from './outliving.ts';
import { createRoll, type OwedDays } from './roll.ts';
import { createShelf, newestFirst } from './shelf.ts';
import { createSpareBuffer } from './spare-buffer.ts';

/**
 * The closed records of a book, by day, and the search in them. All of it is derived and can be rebuilt from the journal.
 *
 * Writers wait for each other, readers for nobody. Trouble of the disk throws; a broken day file is set aside, told to
 * `onBroken`, and answered as if it held nothing until its records were put again. That it is owed is on the disk before.
 */
export interface History {
  /** Writes records into their days; on disk when it answers. A record with the same number is replaced. */
  file(records: readonly FiledRecord[]): Promise<void>;
  order(number: string): Promise<Order | null>;
  /** Those of the orders that history holds, in no order. */
  orders(numbers: readonly string[]): Promise<Order[]>;
  /** Those of the calls that history holds, in no order. */
  calls(numbers: readonly string[]): Promise<Call[]>;
  /** Those of the loans, deposits and visits that history holds, in no order. */
  custody(numbers: readonly string[]): Promise<Custody[]>;
  /** Those of the handovers that history holds, in no order. */
  handovers(numbers: readonly string[]): Promise<Handover[]>;
  /** The stays of a thing or of a person, newest first and at most so many. */
  custodyOf(wish: CustodyWish): Promise<CustodyFound>;
  /** Handovers in which all words stand, newest first and at most so many; no day is read that has none. */
  findHandovers(wish: HandoverWish): Promise<HandoversFound>;
  day(day: string): Promise<HistoryDay>;
  /** The lines of the duty log that were written on a day, oldest first. */
  logOf(day: string): Promise<LogEntry[]>;
  /** The orders and stays that are filed under a day and ended behind an instant. */
  outliving(day: string, since: number): Promise<FiledRecord[]>;
  /** All days, newest first. */
  days(): Promise<string[]>;
  /** How often something was begun or ended that may change what is answered; the same number, the same answers. */
  writings(): number;
  /** Finds records, newest first; hits are told as they are found. */
  search(wish: SearchWish, onHits: OnHits): Promise<SearchEnd>;
  /** For many records at once, as a rebuild from the journal has them: kept in memory by day until `flush`. */
  bulk(): Filing;
  /** Changes or takes away records for good, in the given days or in all; answers how many changed. */
  rewrite(scrub: Scrub, days?: readonly string[]): Promise<number>;
  /** Whether history was ever whole and is not being made from nothing. */
  hasRoll(): Promise<boolean>;
  /** The days that are not whole, as far as is known; all of them while history is being made. */
  owed(): OwedDays;
  /** How often a day was read of which something was missing; the same number before and after, and all of it was there. */
  holes(): number;
  /** The days that are not whole: those that were owed, and those that are gone. Answers from the disk. */
  lookForOwed(): Promise<OwedDays>;
  /** All days that are there or should be, newest first. */
  daysToBe(): Promise<string[]>;
  /** Says that days are about to be made anew, so that nobody takes them for whole; on disk when it answers. */
  owe(days: OwedDays): Promise<void>;
  /** Says that days are whole again. */
  settle(days: OwedDays): Promise<void>;
  /** Says that nothing was ever filed. */
  startEmpty(): void;
  /** Proves every file and names those that do not hold; changes nothing. */
  check(): Promise<HistoryCheck>;
  /** Gives memory back; everything is read again when it is needed. Also done by itself after idle time. */
  release(): void;
}

/** How history is opened. */
export type HistoryOptions = {
  readonly files: Files;
  readonly folder: string;
  /** The time zone of the desk, which decides the day of a log line. */
  readonly timeZone: () => string;
  readonly onBroken: (broken: BrokenDay) => void;
  /** Whether files may be moved and made anew, which is for the process that has the book; always unless said otherwise. */
  readonly mayMend?: () => boolean;
  /** After so many milliseconds without a question the memory is given back; 60 s unless said otherwise. */
  readonly idleMs?: number;
  /** How many records a rebuild keeps in memory; 24,000, about three weeks, unless said otherwise. */
  readonly capacity?: number;
};

const IDLE_MS = 60_000;
const CAPACITY = 24_000;

/** Opens the history in a folder, which need not exist; nothing is read before it is asked for. */
export function openHistory(options: HistoryOptions): History {
  const { files, folder, timeZone, onBroken } = options;
  const names = createNameReader();
  const shelf = createShelf(files, folder);
  const roll = createRoll(files, folder);
  const mayMend = options.mayMend ?? (() => true);
  const days = createDays(files, shelf, roll, (broken) => {
    holes += 1;
    onBroken(broken);
  });
  const months = createMonths(files, shelf, days, names.read);
  const spare = createSpareBuffer();
  const outliving = createOutliving(files, shelf, (day, trouble) => settleDamage(day, trouble));
  const lane = createLane();
  let writings = 0;
  let holes = 0;
  // Counted on both sides: what is read while something is being written must not pass for what is read afterwards.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
    lane(async () => {
      writings += 1;
      try {
        return await work();
      } finally {
        writings += 1;
      }
    });
  // One filing for all: two that held the same day would undo each other.
  const filing = createFiling({ days, months, readName: names.read }, timeZone, options.capacity ?? CAPACITY);
  const idle = createIdleRelease(options.idleMs ?? IDLE_MS, release);

  function release(): void {
    months.forget();
    names.forget();
    spare.forget();
    shelf.forget();
  }

  const settleDamage: OnDamage = async (day, trouble) => {
    // Most days that are asked for and are not there never had anything.
    if (trouble === 'missing' && !roll.lists(day)) return;
    holes += 1;
    if (!mayMend()) return roll.distrust(day);
    await inTurn(async () => {
      // Read again in turn: what looked broken may have been replaced meanwhile.
      await days.load(day);
    });
  };

  async function mend(month: string, day: string | null): Promise<void> {
    if (!mayMend()) return;
    await inTurn(async () => {
      if (day !== null) await days.load(day);
      await months.refresh(month);
    });
  }

  const find = (numbers: readonly string[]): Promise<FiledRecord[]> =>
    idle.during(() => findRecords(files, shelf, numbers, settleDamage));

  async function orders(numbers: readonly string[]): Promise<Order[]> {
    return (await find(numbers)).flatMap((record) => (record.kind === 'order' ? [record.order] : []));
  }

  return {
    custody: async (numbers) =>
      (await find(numbers)).flatMap((record) => (record.kind === 'custody' ? [record.custody] : [])),
    handovers: async (numbers) =>
      (await find(numbers)).flatMap((record) => (record.kind === 'handover' ? [record.handover] : [])),
    custodyOf: (wish) => idle.during(() => findCustodyOf({ files, shelf, months, spare, mend }, wish)),
    findHandovers: (wish) => idle.during(() => findHandovers({ files, shelf, months, spare, mend }, wish)),
    file: (records) =>
      idle.during(() =>
        inTurn(async () => {
          await filing.put(records);
          await filing.flush();
          outliving.forget(new Set(records.map((record) => filedDay(record, timeZone()))));
        }),
      ),
    order: async (number) => (await orders([number]))[0] ?? null,
    orders,
    calls: async (numbers) =>
      (await find(numbers)).flatMap((record) => (record.kind === 'call' ? [record.call] : [])),
    day: (day) => idle.during(() => readWholeDay(files, shelf, day, settleDamage)),
    outliving: (day, since) => idle.during(() => outliving.read(day, since)),
    logOf: (day) => idle.during(() => readLogOf(files, shelf, day, settleDamage)),
    days: () => idle.during(() => shelf.days()),
    writings: () => writings,
    search: (wish, onHits) =>
      idle.during(() => searchHistory({ files, shelf, months, spare, mend }, wish, onHits)),
    bulk: () => ({
      put: (records) => idle.during(() => inTurn(() => filing.put(records))),
      flush: () =>
        idle.during(() =>
          inTurn(async () => {
            await filing.flush();
            outliving.forget('all');
          }),
        ),
    }),
    rewrite: (scrub, wanted) =>
      idle.during(() =>
        inTurn(async () => {
          await filing.flush();
          const place = { files, shelf, days, months, roll, readName: names.read };
          // Asked after the flush: what waited to be written may have made a day.
          const there = await shelf.days();
          const changed = await rewriteDays(
            place,
            scrub,
            wanted ? there.filter((day) => wanted.includes(day)) : there,
          );
          outliving.forget('all');
          return changed;
        }),
      ),
    async hasRoll() {
      await roll.load();
      return roll.owed() !== 'all';
    },
    owed: () => roll.owed(),
    holes: () => holes,
    lookForOwed: () =>
      idle.during(() =>
        lane(async () => {
          await roll.reload();
          // Another process may have filed meanwhile, and somebody may have taken files away.
          shelf.forget();
          const owed = roll.owed();
          if (owed === 'all') return owed;
          const there = new Set(await shelf.days());
          return new Set([...owed, ...roll.days().filter((day) => !there.has(day))]);
        }),
      ),
    daysToBe: () =>
      idle.during(async () => {
        await roll.load();
        return newestFirst(new Set([...(await shelf.days()), ...roll.days()]));
      }),
    owe: (wanted) => idle.during(() => inTurn(() => roll.owe(wanted))),
    settle: (wanted) => idle.during(() => inTurn(async () => roll.settle(wanted, await shelf.days()))),
    startEmpty: () => roll.startEmpty(),
    check: () => idle.during(() => lane(() => checkHistory(files, shelf, roll))),
    release,
  };
}
