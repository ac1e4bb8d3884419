import type { Custody, Deposit, Loan } from '../../../shared/domain/custody/custody.ts';
import { at } from './an-order.ts';

const common = {
  desk: 'A',
  class: 'site',
  openedAt: at('08:00'),
  openedBy: '1001',
  closedAt: null,
  closedBy: null,
  values: {},
  note: '',
  asks: [],
  steps: [],
  notices: [],
  photos: [],
  signature: null,
  copies: 0,
} satisfies Partial<Custody>;

function instants(openedAt: string, dueAt: string | null) {
  return {
    opened: Date.parse(openedAt),
    due: dueAt === null ? null : Date.parse(dueAt),
    closed: null,
  };
}

/** A key lent at 08:00 of 22 November 2026 in Shanghai to 高志强, due at 12:00, for tests that need some loan. */
export function aLoan(given: Partial<Loan> = {}): Loan {
  const openedAt = given.openedAt ?? common.openedAt;
  const dueAt = given.dueAt === undefined ? at('12:00') : given.dueAt;
  return {
    kind: 'loan',
    ...common,
    number: 'A261122-L0001',
    register: 'keys',
    who: { borrower: 'b-1', personId: null, kind: 'contractor', name: '高志强', firm: '电梯维保', phone: '' },
    lending: 'A261122-L0001',
    thing: 't-31',
    code: 'K-031',
    thingName: '电梯机房',
    pieces: 1,
    purpose: '',
    order: null,
    extensions: [],
    depositYuan: 0,
    consent: null,
    second: null,
    returned: null,
    state: 'out',
    instants: instants(openedAt, dueAt),
    ...given,
    dueAt,
  };
}

/** A parcel that 李四 left at the desk at 08:00, to be reminded of at 12:00. */
export function aDeposit(given: Partial<Deposit> = {}): Deposit {
  const dueAt = given.dueAt === undefined ? at('12:00') : given.dueAt;
  return {
    kind: 'deposit',
    ...common,
    number: 'A261122-D0001',
    register: 'deposits',
    class: 'parcel',
    who: { borrower: null, personId: null, kind: 'other', name: '李四', firm: '', phone: '' },
    what: '纸箱',
    pieces: 1,
    shelf: 'A-3',
    toldAt: null,
    reminders: [],
    released: null,
    disposal: '',
    state: 'kept',
    instants: instants(common.openedAt, dueAt),
    ...given,
    dueAt,
  };
}
