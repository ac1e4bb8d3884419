import type { DeskState } from '../domain/book.ts';
import type { Custody } from '../domain/custody/custody.ts';
import { clockTables } from '../domain/clock/clock-tables.ts';
import { maskPhone } from '../domain/phone.ts';
import { readCustody } from '../rules/read-custody.ts';
import { custody as zhCustody } from '../words/zh-CN/custody.ts';
import { custody as enCustody } from '../words/en/custody.ts';
import { fill } from '../words/fill.ts';
import { filedLine, loanName, stayOf, type CustodyMatter } from './custody-lines.ts';
import type { SlipDocument, SlipLine, TableColumn } from './document.ts';
import { deskName, part, settingOf, type Setting } from './slip-layout.ts';
import { slipTime } from './slip-times.ts';

/** Shares of the width: the names of things and people need most of it. */
const SHARES = { code: 13, what: 17, who: 10, firm: 16, since: 10, due: 10, state: 8 } as const;

/** Lays a list of loans, deposits or visits out as a table, as it stands when it is printed; telephones are masked. */
export function custodyList(desk: DeskState, matter: CustodyMatter): SlipDocument {
  const setting = settingOf(desk);
  return {
    slip: 'custody-list',
    language: setting.language,
    parts: [part(setting, 'whole', listLines(setting, matter))],
  };
}

function listLines(setting: Setting, matter: CustodyMatter): SlipLine[] {
  const { words, timeZone } = setting;
  const stays = matter.numbers.flatMap((number) => stayOf(setting, matter, number) ?? []);
  const gone = matter.numbers.filter((number) => !stays.some((each) => each.number === number));
  const late = stays.filter((each) => isLate(setting, each, matter)).length;
  return [
    { kind: 'title', text: words.custody.list[stays[0]?.kind ?? 'loan'] },
    {
      kind: 'subtitle',
      text: fill(words.custody.printedAt, { desk: deskName(setting), at: slipTime(matter.at, timeZone) }),
    },
    { kind: 'rule' },
    { kind: 'words', text: fill(words.custody.total, { count: stays.length, late }) },
    bodyOf(
      setting,
      stays.map((each) => rowOf(setting, each, matter)),
      matter,
    ),
    ...gone.map((number) => filedLine(setting, number)),
    { kind: 'blank', label: words.custody.maker },
  ];
}

const columnNames = ['code', 'what', 'who', 'firm', 'since', 'due', 'state'] as const;

type Row = Readonly<Record<(typeof columnNames)[number], string>>;

/** A table; on a receipt, which is too narrow for one, three lines beside each code. */
function bodyOf({ words }: Setting, rows: readonly Row[], { paper }: CustodyMatter): SlipLine {
  if (paper === 'thermal-58' || paper === 'thermal-80')
    return { kind: 'items', items: rows.map((row) => ({ code: row.code, text: inThreeLines(row) })) };
  const columns: TableColumn[] = columnNames.map((name) => ({
    name: words.custody.column[name],
    share: SHARES[name],
  }));
  return { kind: 'table', columns, rows: rows.map((row) => columnNames.map((name) => row[name])) };
}

function inThreeLines({ what, who, firm, since, due, state }: Row): string {
  const times = joined([since, due === '' ? '' : `→ ${due}`]);
  return [joined([state, what]), joined([who, firm]), times].filter((text) => text !== '').join('\n');
}

function rowOf(setting: Setting, each: Custody, matter: CustodyMatter): Row {
  const { timeZone, language } = setting;
  const { mood, state } = { ...each, ...readOf(setting, each, matter) };
  const said = language === 'en' ? enCustody : zhCustody;
  const { who } = each;
  return {
    code: codeOf(each),
    what: whatOf(setting, each),
    who: who.name,
    firm: joined([who.firm, maskPhone(who.phone)]),
    since: slipTime(each.openedAt, timeZone),
    due: each.dueAt === null ? '' : slipTime(each.dueAt, timeZone),
    state: mood === 'late' ? said.mood.late : said.state[state],
  };
}

function isLate(setting: Setting, each: Custody, matter: CustodyMatter): boolean {
  return readOf(setting, each, matter).mood === 'late';
}

function readOf({ desk }: Setting, each: Custody, { at }: CustodyMatter) {
  return readCustody(each, clockTables(desk), Date.parse(at));
}

function codeOf(each: Custody): string {
  if (each.kind === 'loan') return each.code;
  return each.kind === 'visit' ? (each.pass?.code ?? each.number) : each.number;
}

function whatOf(setting: Setting, each: Custody): string {
  switch (each.kind) {
    case 'loan':
      return joined([loanName(setting, each), each.purpose]);
    case 'deposit':
      return joined([each.what, each.shelf]);
    case 'visit':
      return joined([each.place.name, each.host, each.why]);
  }
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}
