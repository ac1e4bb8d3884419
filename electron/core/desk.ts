import type { ChangeStamp, Fact } from '../../shared/domain/facts.ts';
import { privateFacts } from '../../shared/domain/facts.ts';
import type { FiledRecord } from '../../shared/domain/history/filed-record.ts';
import type { DeskEvent } from '../../shared/events.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { maskNumbers } from './access/masking.ts';
import { PIN_COST } from './access/pins.ts';
import { createSession } from './access/session.ts';
import { createCallerIndex, type CallerIndex } from './directory/caller-index.ts';
import { dispatch } from './dispatch.ts';
import { createImportDesk } from './exchange/import-desk.ts';
import type { Office, Visit } from './handlers/handler.ts';
import { createFiling } from './past/filing.ts';
import { createRebuild, type Rebuild } from './past/rebuild.ts';
import { createSearches } from './past/searches.ts';
import type { Clock, Desk, Log, NewId, Seat } from './ports.ts';
import type { PrinterBridge } from './printing/printer.ts';
import { createSlipQueue, markInterrupted } from './printing/queue.ts';
import { createRescue, type Reopen } from './rescue/rescue.ts';
import { createBackups } from './store/backup/backups.ts';
import { openDrafts } from './store/drafts.ts';
import { openEvidence } from './store/evidence.ts';
import { diskFiles, type Files } from './store/files.ts';
import { openHistory } from './store/history/history.ts';
import { historyFolder, type OpenTrouble } from './store/open-book.ts';
import { openStore, type StoreOptions } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { createUnusedNumbers } from './unused-numbers.ts';

/** What a desk is built from; everything it must not look up by itself is passed in. */
export interface DeskOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  readonly bridge: PrinterBridge;
  /** False in a host without a browser engine: slips that must be drawn wait for one that has it. */
  readonly canDraw: boolean;
  readonly files?: Files;
  readonly pinCost?: number;
  readonly checkpointEvery?: number;
  readonly rotateAtBytes?: number;
  readonly whenLocked?: StoreOptions['whenLocked'];
  readonly exchangeBook?: Office['exchangeBook'];
  readonly reopen?: Reopen;
}

/** A desk with its insides; hosts see only `Desk`. */
export interface OpenDesk extends Desk {
  /** Takes a seat that acts for a person without a PIN; only for a host whose user owns the folder. */
  connectAs(
    staffId: string | null,
    listener: (event: DeskEvent) => void,
  ): Seat & { actAs(staffId: string | null): void };
  readonly store: Store;
  readonly office: Office;
}

/**
 * Opens the book in a folder with everything that works on it: the composition root of the core.
 *
 * Refuses when another process has the folder, or when there is nothing to show; a damaged book opens read-only.
 */
export async function openDesk(options: DeskOptions): Promise<Result<OpenDesk, OpenTrouble>> {
  const { log } = options;
  const files = options.files ?? diskFiles;
  let timeZone = 'Asia/Shanghai';
  const history = openHistory({
    files,
    folder: historyFolder(options.folder),
    timeZone: () => timeZone,
    onBroken({ day, setAside: place }) {
      log.note(`history of ${day} set aside: ${place}`);
      rebuild?.wake(day);
    },
  });
  const past = history.bulk();
  let rebuild: Rebuild | null = null;
  const onFiled = (records: readonly FiledRecord[], zone: string): Promise<void> => {
    timeZone = zone;
    return past.put(records);
  };
  const opened = await openStore({ ...options, files, replay: { onFiled } });
  if (!opened.ok) return opened;
  const store = opened.value;
  timeZone = store.book.desk.centre?.timeZone ?? timeZone;
  if (store.health().kind === 'sound') await past.flush();
  for (const name of store.opened.setAside) log.note(`set aside: ${name}`);
  const { drafts, setAside } = await openDrafts(files, options.folder, store.health().kind === 'sound');
  if (setAside) log.note(`set aside: ${setAside}`);
  const callers = createCallerIndex();
  fillIndex(callers, store);
  await callers.settle();
  await markInterrupted(store);
  const slips = createSlipQueue({ ...options, store });
  const unusedNumbers = createUnusedNumbers(store, drafts, history);
  await unusedNumbers.sweep();
  const filing = createFiling({ store, history, clock: options.clock, log });
  const searches = createSearches();
  const seats = new Set<{ visit(): Visit; hear(event: DeskEvent): void }>();

  const office: Office = {
    store,
    drafts,
    evidence: openEvidence(files, options.folder),
    history,
    searches,
    rescue: createRescue(store, options.reopen ?? null),
    backups: createBackups({ store, clock: options.clock, log }),
    reopen: options.reopen ?? null,
    callers,
    imports: createImportDesk(store, options.newId),
    slips,
    unusedNumbers,
    clock: options.clock,
    newId: options.newId,
    log,
    pinCost: options.pinCost ?? PIN_COST,
    pinLane: createLane(),
    tell(event) {
      for (const seat of seats) if (seat.visit().staffId !== null) seat.hear(event);
    },
    exchangeBook: options.exchangeBook ?? null,
  };

  store.onFacts((stamp, facts) => {
    keepIndex(callers, facts);
    const told = tellable(stamp, facts);
    if (told) office.tell(told);
    if (facts.some(changesDirectory)) office.tell({ kind: 'directory-changed' });
    if (facts.some((fact) => fact.type === 'slip-queued' || fact.type === 'slip-moved')) slips.wake();
    filing.wake();
  });
  store.onHealth(() => office.tell({ kind: 'session-changed' }));
  slips.wake();
  filing.wake();
  rebuild = createRebuild({ store, history, clock: options.clock, log, tell: (event) => office.tell(event) });
  if (store.book.desk.filed > 0 && (await history.days()).length === 0) rebuild.wake(null);

  function connect(listener: (event: DeskEvent) => void): Seat {
    const session = createSession({
      lockAfterMs: () => store.book.desk.settings.lockAfterMinutes * 60_000,
      onIdle: () => void seat.invoke('session.lock', { why: 'idle' }),
    });
    const entry = { visit, hear: listener };
    function visit(): Visit {
      return { ...office, session, staffId: session.staffId(), tellCaller: listener };
    }
    seats.add(entry);
    const seat: Seat = {
      invoke(channel, input) {
        if (!seats.has(entry)) return Promise.resolve(refuse({ kind: 'locked' }));
        if (session.staffId() !== null && channel !== 'session.current') session.touch();
        return dispatch(visit(), channel, input);
      },
      async close() {
        await dispatch(visit(), 'session.lock', { why: 'closed' });
        session.close();
        seats.delete(entry);
      },
    };
    return seat;
  }

  function connectAs(staffId: string | null, listener: (event: DeskEvent) => void) {
    let acting = staffId;
    const session = createSession({ lockAfterMs: () => null, onIdle: () => undefined });
    function visit(): Visit {
      return { ...office, session, staffId: acting ?? session.staffId(), tellCaller: listener };
    }
    const entry = { visit, hear: listener };
    seats.add(entry);
    return {
      invoke: (channel: string, input: unknown): Promise<Result<unknown, Refusal>> =>
        dispatch(visit(), channel, input),
      actAs(next: string | null) {
        acting = next;
      },
      close(): Promise<void> {
        seats.delete(entry);
        return Promise.resolve();
      },
    };
  }

  return ok({
    connect,
    connectAs,
    store,
    office,
    async close() {
      unusedNumbers.close();
      searches.closeAll();
      await filing.settled();
      await rebuild?.close();
      history.release();
      seats.clear();
      await slips.close();
      await unusedNumbers.sweep();
      await drafts.settled();
      await office.backups.close();
      await store.close();
    },
  });
}

/** Runs one piece of work after the other. */
function createLane(): Office['pinLane'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}

function fillIndex(callers: CallerIndex, store: Store): void {
  const { places, people } = store.book.directory;
  for (const place of Object.values(places)) callers.savePlace(place);
  for (const person of Object.values(people)) callers.savePerson(person);
}

function keepIndex(callers: CallerIndex, facts: readonly Fact[]): void {
  for (const fact of facts) {
    if (fact.type === 'place-saved') callers.savePlace(fact.place);
    if (fact.type === 'person-saved') callers.savePerson(fact.person);
    if (fact.type === 'directory-imported') {
      for (const place of fact.places) callers.savePlace(place);
      for (const person of fact.people) callers.savePerson(person);
    }
    if (fact.type === 'people-merged') {
      callers.removePerson(fact.gone);
      callers.savePerson(fact.kept);
    }
  }
}

function changesDirectory({ type }: Fact): boolean {
  return (
    type === 'place-saved' ||
    type === 'person-saved' ||
    type === 'people-merged' ||
    type === 'directory-imported'
  );
}

/** What windows may hear of a change: nothing private, numbers masked. */
function tellable(stamp: ChangeStamp, facts: readonly Fact[]): DeskEvent | null {
  const shown = facts.filter((fact) => !privateFacts.has(fact.type));
  return shown.length === 0 ? null : { kind: 'facts', stamp, facts: maskNumbers(shown) };
}
