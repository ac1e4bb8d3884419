import type { DeskState } from '../../../shared/domain/book.ts';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import type { Register, RegisterField } from '../../../shared/domain/custody/register.ts';
import type { CustodyLine } from '../../../shared/domain/custody/select-custody.ts';
import type { Language } from '../../../shared/domain/primitives.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { maskPhone, maskPhonesIn } from '../../../shared/domain/phone.ts';
import { classFor, loanName, nameIn } from '../../../shared/slips/custody-lines.ts';
import { settingOf, staffName, type Setting } from '../../../shared/slips/slip-layout.ts';
import { custody as enCustody } from '../../../shared/words/en/custody.ts';
import { inventory as enInventory } from '../../../shared/words/en/inventory.ts';
import { custody as zhCustody } from '../../../shared/words/zh-CN/custody.ts';
import { inventory as zhInventory } from '../../../shared/words/zh-CN/inventory.ts';
import { localTimes } from './local-times.ts';

type Words = (typeof zhInventory)['export'];

/** What the cells of a list are made from. */
interface Desk extends Setting {
  readonly said: typeof zhCustody;
  readonly columns: Words['column'];
  /** A moment as the desk writes it, in its own zone. */
  readonly time: (at: string | null | undefined) => string;
}

/** A column: what stands above it and what stands in it. */
interface Column<C extends Custody> {
  readonly name: keyof Words['column'];
  readonly cell: (custody: C, desk: Desk, line: CustodyLine) => string;
}

type KindOf<K extends Custody['kind']> = Extract<Custody, { kind: K }>;

/** A list of the registers as a sheet that is written line by line. */
export interface CustodySheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rowOf: (line: CustodyLine) => string[];
}

/** Which list, of one register or of all, and in which language. */
interface CustodyList {
  readonly kind: Custody['kind'];
  readonly register: Register | undefined;
  readonly language: Language;
}

/**
 * The columns of a list in a language, with the fields of its register behind them.
 *
 * Telephones are masked, those that somebody wrote into a text too, and of a class that hides its door nothing stands there but code and class.
 */
export function custodySheet(state: DeskState, { kind, register, language }: CustodyList): CustodySheet {
  const setting = { ...settingOf(state), language };
  const words = (setting.language === 'en' ? enInventory : zhInventory).export;
  const desk: Desk = {
    ...setting,
    said: setting.language === 'en' ? enCustody : zhCustody,
    columns: words.column,
    time: localTimes(setting.timeZone),
  };
  const columns = columnsOf(kind);
  const fields = register?.fields.filter(({ of }) => of === 'entry') ?? [];
  return {
    name: words.sheet[kind],
    headings: [
      ...columns.map(({ name }) => words.column[name]),
      ...fields.map((field) => nameIn(setting, field)),
    ],
    rowOf: (line) =>
      [
        ...columns.map(({ cell }) => cell(line.custody, desk, line)),
        ...fields.map((field) => fieldText(line.custody, field)),
      ].map(maskPhonesIn),
  };
}

function fieldText({ values }: Custody, { id, type }: RegisterField): string {
  const value = values[id] ?? '';
  return type === 'phone' ? maskPhone(value) : value;
}

function registerText({ register, class: id }: Custody, desk: Desk): string {
  const found = entryOf(desk.desk.registers, register);
  const ofClass = classFor(desk, { register, class: id });
  const names = [found ? nameIn(desk, found) : register, ofClass ? nameIn(desk, ofClass) : id];
  return [...new Set(names)].join(' ');
}

const number: Column<Custody> = { name: 'number', cell: (custody) => custody.number };
const register: Column<Custody> = { name: 'register', cell: registerText };
const firm: Column<Custody> = { name: 'firm', cell: ({ who }) => who.firm };
const phone: Column<Custody> = { name: 'phone', cell: ({ who }) => maskPhone(who.phone) };
const note: Column<Custody> = { name: 'note', cell: (custody) => custody.note };
const by: Column<Custody> = { name: 'by', cell: ({ openedBy }, desk) => staffName(desk, openedBy) };
const due: Column<Custody> = { name: 'due', cell: ({ dueAt }, { time }) => time(dueAt) };
const state: Column<Custody> = {
  name: 'state',
  cell: (custody, { said }, { mood }) => (mood === 'late' ? said.mood.late : said.state[custody.state]),
};

const loanColumns: readonly Column<KindOf<'loan'>>[] = [
  number,
  { name: 'lending', cell: ({ lending }) => lending },
  register,
  { name: 'code', cell: ({ code }) => code },
  { name: 'thing', cell: (loan, desk) => loanName(desk, loan) },
  { name: 'pieces', cell: ({ pieces }) => String(pieces) },
  { name: 'borrower', cell: ({ who }) => who.name },
  firm,
  phone,
  { name: 'purpose', cell: ({ purpose }) => purpose },
  { name: 'order', cell: ({ order }) => order ?? '' },
  { name: 'lent', cell: ({ openedAt }, { time }) => time(openedAt) },
  by,
  due,
  { name: 'returned', cell: ({ closedAt }, { time }) => time(closedAt) },
  state,
  { name: 'money', cell: ({ depositYuan }) => (depositYuan > 0 ? String(depositYuan) : '') },
  note,
];

const depositColumns: readonly Column<KindOf<'deposit'>>[] = [
  number,
  register,
  { name: 'what', cell: ({ what }) => what },
  { name: 'pieces', cell: ({ pieces }) => String(pieces) },
  { name: 'shelf', cell: ({ shelf }) => shelf },
  { name: 'owner', cell: ({ who }) => who.name },
  firm,
  phone,
  { name: 'received', cell: ({ openedAt }, { time }) => time(openedAt) },
  by,
  { name: 'remind', cell: ({ dueAt }, { time }) => time(dueAt) },
  { name: 'collected', cell: ({ closedAt }, { time }) => time(closedAt) },
  { name: 'collector', cell: ({ released }) => released?.to ?? '' },
  state,
  note,
];

const visitColumns: readonly Column<KindOf<'visit'>>[] = [
  number,
  register,
  { name: 'visitor', cell: ({ who }) => who.name },
  firm,
  phone,
  { name: 'persons', cell: ({ persons }) => String(persons) },
  { name: 'plate', cell: ({ plate }) => plate },
  { name: 'place', cell: ({ place }) => place.name },
  { name: 'host', cell: ({ host }) => host },
  { name: 'why', cell: ({ why }) => why },
  { name: 'pass', cell: ({ pass }) => pass?.code ?? '' },
  { name: 'arrived', cell: ({ entries, expectedAt }, { time }) => time(entries[0]?.in ?? expectedAt) },
  by,
  due,
  { name: 'left', cell: ({ closedAt }, { time }) => time(closedAt) },
  state,
  note,
];

/** The columns of a kind, as they are asked for any stay of that kind. */
function columnsOf(kind: Custody['kind']): readonly Column<Custody>[] {
  switch (kind) {
    case 'loan':
      return ofKind(kind, loanColumns);
    case 'deposit':
      return ofKind(kind, depositColumns);
    case 'visit':
      return ofKind(kind, visitColumns);
  }
}

function ofKind<K extends Custody['kind']>(
  kind: K,
  columns: readonly Column<KindOf<K>>[],
): readonly Column<Custody>[] {
  return columns.map(({ name, cell }) => ({
    name,
    cell: (custody, desk, line) => (isOf(kind, custody) ? cell(custody, desk, line) : ''),
  }));
}

function isOf<K extends Custody['kind']>(kind: K, custody: Custody): custody is KindOf<K> {
  return custody.kind === kind;
}
