import { decided } from '../../../shared/domain/decision.ts';
import type { FactOf } from '../../../shared/domain/facts.ts';
import { filedId, type FiledRecord } from '../../../shared/domain/history/filed-record.ts';
import { dayOf } from '../../../shared/domain/numbers.ts';
import { selectFilable } from '../../../shared/rules/filing.ts';
import type { Lane } from '../lane.ts';
import type { Clock, Log } from '../ports.ts';
import { errorCode } from '../store/files.ts';
import type { History } from '../store/history/history.ts';
import { filedBy } from '../store/replay.ts';
import type { Store } from '../store/store.ts';

/** Brings what is closed and old from the living state into history. */
export interface Filing {
  /** Files when the local day has changed since the last time; called after every change. */
  wake(): void;
  settled(): Promise<void>;
}

/** So many records go in one change, so that its line stays short and nobody waits for it. */
const RECORDS_A_CHANGE = 2_000;

/** Files the closed records of a store into its history, once a day. */
export function createFiling(options: {
  store: Store;
  history: Pick<History, 'file'>;
  clock: Clock;
  log: Log;
  /** Shared with the rebuild: what the journal said of a record long ago must not come over what is filed of it now. */
  lane: Lane;
}): Filing {
  const { store, history, clock, log, lane } = options;
  let filedOn = '';
  let working: Promise<void> | null = null;

  function today(): string {
    return dayOf(clock.now(), store.book.desk.centre?.timeZone ?? 'Asia/Shanghai');
  }

  async function fileAll(): Promise<void> {
    for (;;) {
      const records = take(store, Date.parse(clock.now()));
      if (records.length === 0) return;
      // In history, synced, before the book lets go of them: a cut in between leaves them in both, and both are the same.
      await history.file(records);
      if (!(await letGo(store, records))) return;
    }
  }

  async function work(): Promise<void> {
    try {
      await fileAll();
    } catch (error) {
      // Nothing is lost: the records live on and are filed another day.
      if (errorCode(error) === undefined) log.bug('FILING', error);
      else log.note(`closed records not filed: ${errorCode(error)}`);
    }
  }

  return {
    wake() {
      if (working !== null || store.book.desk.centre === null || store.health().kind !== 'sound') return;
      const day = today();
      if (day === filedOn) return;
      filedOn = day;
      working = lane(work).finally(() => {
        working = null;
      });
    },
    async settled() {
      while (working) await working;
    },
  };
}

function take(store: Store, now: number): FiledRecord[] {
  const { orders, calls, log, custody, handovers } = selectFilable(store.book.desk, now);
  const some = {
    type: 'records-filed' as const,
    orders: orders.slice(0, RECORDS_A_CHANGE),
    calls: calls.slice(0, RECORDS_A_CHANGE),
    log: log.slice(0, RECORDS_A_CHANGE),
    custody: custody.slice(0, RECORDS_A_CHANGE),
    handovers: handovers.slice(0, RECORDS_A_CHANGE),
  };
  return filedBy(store.book, some);
}

/** Journals that records are in history; a record that was changed meanwhile is another one and stays. */
async function letGo(store: Store, records: readonly FiledRecord[]): Promise<boolean> {
  const gone = await store.commit({
    command: 'history.file',
    id: undefined,
    by: null,
    decide({ desk }) {
      const same = records.filter((record) => {
        if (record.kind === 'order') return desk.orders[record.order.number] === record.order;
        if (record.kind === 'call') return desk.calls[record.call.number] === record.call;
        if (record.kind === 'custody') return desk.custody[record.custody.number] === record.custody;
        if (record.kind === 'handover') return desk.handovers[record.handover.number] === record.handover;
        return desk.log.includes(record.entry);
      });
      const fact: FactOf<'records-filed'> = {
        type: 'records-filed',
        orders: ids(same, 'order'),
        calls: ids(same, 'call'),
        log: ids(same, 'log'),
        custody: ids(same, 'custody'),
        handovers: ids(same, 'handover'),
      };
      return decided(same.length === 0 ? [] : [fact], same.length > 0);
    },
  });
  return gone.ok && gone.value;
}

function ids(records: readonly FiledRecord[], kind: FiledRecord['kind']): string[] {
  return records.filter((record) => record.kind === kind).map(filedId);
}
