import type { Custody, Deposit, Loan, Visit } from '../../domain/custody/custody.ts';
import { isCustodyOpen } from '../../domain/custody/custody.ts';
import { classFor, loanName, nameIn } from '../custody-lines.ts';
import { staffName } from '../slip-layout.ts';
import { ledgerOf, type Column, type Ledger } from './column.ts';
import type { LedgerRecord, LedgerSetting } from './ledger-setting.ts';

/** What loans, deposits and visits say alike. */
const common = {
  number: { id: 'number', type: 'text', width: 16, cell: ({ number }) => number },
  firm: { id: 'firm', type: 'text', width: 18, cell: ({ who }) => who.firm },
  phone: { id: 'phone', type: 'text', width: 16, cell: ({ who }) => who.phone },
  by: {
    id: 'handledBy',
    type: 'text',
    width: 12,
    cell: ({ openedBy }, setting) => staffName(setting, openedBy),
  },
  due: { id: 'due', type: 'moment', width: 17, cell: ({ dueAt }) => dueAt },
  state: { id: 'state', type: 'text', width: 10, cell: ({ state }, { custody }) => custody.state[state] },
  note: { id: 'note', type: 'text', width: 24, cell: ({ note }) => note },
} as const satisfies Record<string, Column<Custody>>;

function custodyLedger<T extends Custody>(
  take: (record: LedgerRecord) => T | null,
  columns: readonly Column<T>[],
): Ledger {
  return ledgerOf<T>({
    take,
    columns,
    staff: ({ openedBy }) => openedBy,
    isOpen: isCustodyOpen,
  });
}

/** The stays of one kind. */
function stay<K extends Custody['kind']>(
  record: LedgerRecord,
  kind: K,
): Extract<Custody, { kind: K }> | null {
  return record.kind === 'custody' && isKind(record.custody, kind) ? record.custody : null;
}

function isKind<K extends Custody['kind']>(
  custody: Custody,
  kind: K,
): custody is Extract<Custody, { kind: K }> {
  return custody.kind === kind;
}

const loanOf =
  (register: string) =>
  (record: LedgerRecord): Loan | null => {
    const loan = stay(record, 'loan');
    return loan?.register === register ? loan : null;
  };

/** What a loan says; of an entrusted key only code and class, never the door. */
const loanColumns = (ofRegister: readonly Column<Loan>[]): readonly Column<Loan>[] => [
  common.number,
  { id: 'code', type: 'text', width: 12, cell: ({ code }) => code },
  { id: 'thing', type: 'text', width: 22, cell: (loan, setting) => loanName(setting, loan) },
  { id: 'pieces', type: 'number', width: 7, cell: ({ pieces }) => pieces },
  { id: 'borrower', type: 'text', width: 12, cell: ({ who }) => who.name },
  common.firm,
  common.phone,
  { id: 'purpose', type: 'text', width: 24, cell: ({ purpose }) => purpose },
  { id: 'order', type: 'text', width: 15, cell: ({ order }) => order ?? '' },
  { id: 'lent', type: 'moment', width: 17, cell: ({ openedAt }) => openedAt },
  common.by,
  ...ofRegister,
  common.due,
  { id: 'returned', type: 'moment', width: 17, cell: ({ closedAt }) => closedAt },
  {
    id: 'takenBackBy',
    type: 'text',
    width: 12,
    cell: ({ closedBy }, setting) => (closedBy === null ? '' : staffName(setting, closedBy)),
  },
  {
    id: 'condition',
    type: 'text',
    width: 12,
    cell: ({ returned }, { custody }) => (returned ? custody.condition[returned.condition] : ''),
  },
  common.state,
  {
    id: 'money',
    type: 'number',
    width: 10,
    cell: ({ depositYuan }) => (depositYuan > 0 ? depositYuan : null),
  },
  common.note,
];

function secondName({ second }: Loan, setting: LedgerSetting): string {
  return second === null ? '' : staffName(setting, second.staff);
}

/** 钥匙借用记录表: "entrusted keys need owner consent note + a second staff signature" (R8.1); never who gave it. */
export const keyLoans = custodyLedger(
  loanOf('keys'),
  loanColumns([
    {
      id: 'consent',
      type: 'text',
      width: 10,
      cell: ({ consent }, { custody }) => (consent === null ? '' : custody.consentWay[consent.way]),
    },
    { id: 'second', type: 'text', width: 12, cell: secondName },
  ]),
);

/** 文件、档案借阅登记表: "14 days, one renewal, approval by class, page/condition check at return" (R8.2). */
export const documentLoans = custodyLedger(
  loanOf('documents'),
  loanColumns([
    {
      id: 'approver',
      type: 'text',
      width: 12,
      cell: (loan, setting) =>
        loan.second?.as.some((as) => as !== 'second') === true ? secondName(loan, setting) : '',
    },
    { id: 'renewals', type: 'number', width: 9, cell: ({ extensions }) => extensions.length },
    { id: 'pages', type: 'number', width: 9, cell: ({ returned }) => returned?.pages ?? null },
  ]),
);

/** 代存放档案登记表: "identity + tag at pick-up" (R8.3). */
export const deposits = custodyLedger<Deposit>(
  (record) => stay(record, 'deposit'),
  [
    common.number,
    { id: 'what', type: 'text', width: 24, cell: ({ what }) => what },
    { id: 'pieces', type: 'number', width: 7, cell: ({ pieces }) => pieces },
    { id: 'shelf', type: 'text', width: 12, cell: ({ shelf }) => shelf },
    { id: 'depositor', type: 'text', width: 12, cell: ({ who }) => who.name },
    common.firm,
    common.phone,
    { id: 'received', type: 'moment', width: 17, cell: ({ openedAt }) => openedAt },
    common.by,
    { ...common.due, id: 'remind' },
    { id: 'collected', type: 'moment', width: 17, cell: ({ closedAt }) => closedAt },
    { id: 'collectedBy', type: 'text', width: 12, cell: ({ released }) => released?.to ?? '' },
    {
      id: 'identity',
      type: 'text',
      width: 12,
      cell: ({ released }, { custody }) => (released ? custody.identity[released.identity] : ''),
    },
    {
      id: 'tagSeen',
      type: 'text',
      width: 10,
      cell: ({ released }, { paper }) => (released?.tagSeen === true ? paper.yes : ''),
    },
    { id: 'disposal', type: 'text', width: 24, cell: ({ disposal }) => disposal },
    common.state,
    common.note,
  ],
);

/** What a stay is in its register: a guest, a contractor, a vehicle. */
function className(stay: Custody, setting: LedgerSetting): string {
  const found = classFor(setting, stay);
  return found ? nameIn(setting, found) : '';
}

/** 来访登记表: "姓名、单位、电话、来访事由", the pass, and "sub-kinds with permit end date" (001, R8.4). */
export const visits = custodyLedger<Visit>(
  (record) => stay(record, 'visit'),
  [
    common.number,
    { id: 'visitKind', type: 'text', width: 10, cell: className },
    { id: 'visitor', type: 'text', width: 12, cell: ({ who }) => who.name },
    common.firm,
    common.phone,
    { id: 'why', type: 'text', width: 24, cell: ({ why }) => why },
    { id: 'persons', type: 'number', width: 7, cell: ({ persons }) => persons },
    { id: 'plate', type: 'text', width: 12, cell: ({ plate }) => plate },
    { id: 'place', type: 'text', width: 18, cell: ({ place }) => place.name },
    { id: 'host', type: 'text', width: 12, cell: ({ host }) => host },
    { id: 'pass', type: 'text', width: 10, cell: ({ pass }) => pass?.code ?? '' },
    { id: 'permitUntil', type: 'day', width: 12, cell: ({ permitUntil }) => permitUntil },
    { id: 'cameAt', type: 'moment', width: 17, cell: ({ entries }) => entries[0]?.in ?? null },
    common.by,
    {
      id: 'left',
      type: 'moment',
      width: 17,
      cell: ({ entries, closedAt }) => entries.at(-1)?.out ?? closedAt,
    },
    common.state,
    common.note,
  ],
);
