import { join } from 'node:path';
import { diskFiles, type Files } from '../../../../../electron/core/store/files.ts';
import type { BrokenDay } from '../../../../../electron/core/store/history/days.ts';
import {
  openHistory,
  type History,
  type HistoryOptions,
} from '../../../../../electron/core/store/history/history.ts';
import type { SearchWish } from '../../../../../electron/core/store/history/search.ts';
import type { Call } from '../../../../../shared/domain/call/call.ts';
import type { Deposit, Loan, Visit } from '../../../../../shared/domain/custody/custody.ts';
import { noLaterLogFields, type LogEntry } from '../../../../../shared/domain/duty-log/log-entry.ts';
import type { FiledRecord } from '../../../../../shared/domain/history/filed-record.ts';
import type { HistoryHit } from '../../../../../shared/domain/history/history-hit.ts';
import type { Order } from '../../../../../shared/domain/order/order.ts';
import { orderWith } from '../../../../builders.ts';

/** A moment of the day inside a number, so many minutes after eight in the morning at the desk. */
export function momentOf(number: string, minutes = 0): string {
  const [, year, month, day] = /^[A-Z](\d\d)(\d\d)(\d\d)/.exec(number)!;
  return new Date(Date.parse(`20${year}-${month}-${day}T00:00:00.000Z`) + minutes * 60_000).toISOString();
}

/** A closed order as it is filed. */
export function filedOrder(number: string, more: Partial<Order> = {}): FiledRecord & { kind: 'order' } {
  const order = orderWith({ number, registeredAt: momentOf(number), state: 'closed', ...more });
  return { kind: 'order', order };
}

/** A call as it is filed; it left no order unless something else is said. */
export function filedCall(number: string, more: Partial<Call> = {}): FiledRecord & { kind: 'call' } {
  const call: Call = {
    number,
    desk: 'A',
    at: momentOf(number),
    by: '1001',
    kind: 'enquiry',
    channel: 'phone',
    collector: '',
    collectedAt: null,
    place: { id: null, name: '2-0801' },
    personId: null,
    callerName: '李建国',
    text: '问停车费怎么交',
    order: null,
    outcome: 'answered',
    answer: '告知前台缴费',
    rings: 2,
    intakeSeconds: 40,
    backEntry: null,
    ...more,
  };
  return { kind: 'call', call };
}

/** A line of the duty log as it is filed. */
export function filedEntry(id: string, at: string, text: string): FiledRecord & { kind: 'log' } {
  const entry: LogEntry = {
    ...{ id, happenedAt: at, at, by: '1001', category: 'note', text, orders: [] },
    ...noLaterLogFields,
  };
  return { kind: 'log', entry };
}

type FiledCustody = FiledRecord & { kind: 'custody' };

function stayOf(number: string) {
  const at = momentOf(number);
  const noon = momentOf(number, 240);
  return {
    number,
    desk: 'A',
    who: {
      borrower: null,
      personId: null,
      kind: 'other' as const,
      name: '吴永强',
      firm: '',
      phone: '13900010002',
    },
    openedAt: at,
    openedBy: '1001',
    dueAt: noon,
    closedAt: noon,
    closedBy: '1001',
    values: {},
    note: '',
    asks: [],
    steps: [],
    notices: [],
    instants: { opened: Date.parse(at), due: Date.parse(noon), closed: Date.parse(noon) },
    photos: [],
    signature: null,
    copies: 0,
  };
}

/** A key that is back, as it is filed. */
export function filedLoan(number: string, more: Partial<Loan> = {}): FiledCustody & { custody: Loan } {
  const loan: Loan = {
    kind: 'loan',
    ...stayOf(number),
    register: 'keys',
    class: 'site',
    lending: number,
    thing: 'k-1',
    code: 'K-001',
    thingName: '二层配电间',
    pieces: 1,
    purpose: '检修配电箱',
    order: null,
    extensions: [],
    depositYuan: 0,
    consent: null,
    second: null,
    returned: { condition: 'good', pieces: 1, pages: null, note: '' },
    state: 'returned',
    ...more,
  };
  return { kind: 'custody', custody: loan };
}

/** A deposit that was collected, as it is filed. */
export function filedDeposit(number: string, more: Partial<Deposit> = {}): FiledCustody {
  const deposit: Deposit = {
    kind: 'deposit',
    ...stayOf(number),
    register: 'deposits',
    class: 'parcel',
    what: '纸箱',
    pieces: 1,
    shelf: 'A-3',
    toldAt: null,
    reminders: [],
    released: { to: '吴永强', identity: 'known', tagSeen: true, note: '' },
    disposal: '',
    state: 'released',
    ...more,
  };
  return { kind: 'custody', custody: deposit };
}

/** A visitor who has left, as it is filed. */
export function filedVisit(number: string, more: Partial<Visit> = {}): FiledCustody {
  const visit: Visit = {
    kind: 'visit',
    ...stayOf(number),
    register: 'visits',
    class: 'contractor',
    persons: 2,
    plate: '浙A12345',
    place: { id: null, name: '3-1203' },
    host: '王秀兰',
    why: '安装空调',
    identity: 'seen',
    identityTail: '',
    toldAt: momentOf(number),
    agreed: '',
    pass: { thing: 'p-1', code: 'P-001' },
    permitUntil: null,
    expectedAt: null,
    entries: [{ in: momentOf(number), out: momentOf(number, 240), pass: 'P-001' }],
    state: 'left',
    ...more,
  };
  return { kind: 'custody', custody: visit };
}

/** Opens the history below a folder on the real disk, and gathers what is told of broken days. */
export function historyIn(
  folder: string,
  more: Partial<HistoryOptions> & { files?: Files } = {},
): { history: History; broken: BrokenDay[]; path(name: string): string } {
  const broken: BrokenDay[] = [];
  const options = {
    files: diskFiles,
    folder: join(folder, 'history'),
    timeZone: () => 'Asia/Shanghai',
    onBroken: (told: BrokenDay) => broken.push(told),
    ...more,
  };
  const path = (name: string) => join(folder, 'history', name.slice(0, 4), name);
  return { history: openHistory(options), broken, path };
}

/** Searches for a text, up to 1,000 hits unless something else is said. */
export async function searched(history: History, text: string, more: Partial<SearchWish> = {}) {
  const hits: HistoryHit[] = [];
  const reached: string[] = [];
  const end = await history.search(
    { text, limit: 1_000, signal: new AbortController().signal, isLiving: () => false, ...more },
    (some, day) => {
      hits.push(...some);
      reached.push(day);
    },
  );
  return { hits, ids: hits.map(idOf), reached, end };
}

/** The number of a hit, the id of a log line. */
export function idOf(hit: HistoryHit): string {
  return hit.kind === 'log' ? hit.entry.id : hit.number;
}
