import type { DeskState } from '../domain/book.ts';
import type { Deposit } from '../domain/custody/custody.ts';
import type { Register } from '../domain/custody/register.ts';
import { entryOf } from '../domain/entry-of.ts';
import { dayOf } from '../domain/numbers.ts';
import { fill } from '../words/fill.ts';
import {
  classFor,
  custodyMarks,
  filedLine,
  nameIn,
  partyText,
  stayOf,
  type CustodyMatter,
} from './custody-lines.ts';
import type { SlipDocument, SlipLine } from './document.ts';
import { deskName, fieldIf, known, settingOf, type Setting } from './slip-layout.ts';
import { slipTime } from './slip-times.ts';

const DAY_MS = 86_400_000;

/** Lays a deposit out as its tag in two parts, one on the thing and one for whoever collects it (R8.3). */
export function depositTag(desk: DeskState, matter: CustodyMatter): SlipDocument {
  const setting = settingOf(desk);
  const number = matter.numbers[0] ?? '';
  const found = stayOf(setting, matter, number);
  const deposit = found?.kind === 'deposit' ? found : null;
  const { onThing, forOwner } = setting.words.custody;
  const name = deskName(setting);
  const lines = (subtitle: string, of: LinesOf) => tagLines(setting, matter, deposit, subtitle, of);
  return {
    slip: 'deposit-tag',
    language: setting.language,
    parts: [
      { reader: 'stub', name: onThing, lines: lines(name, thingLines) },
      { reader: 'resident', name: forOwner, lines: lines(`${name}  ${forOwner}`, ownerLines) },
    ],
  };
}

type LinesOf = (setting: Setting, deposit: Deposit, register: Register | undefined) => SlipLine[];

function tagLines(
  setting: Setting,
  matter: CustodyMatter,
  deposit: Deposit | null,
  subtitle: string,
  linesOf: LinesOf,
): SlipLine[] {
  const number = matter.numbers[0] ?? '';
  const ofClass = deposit && classFor(setting, deposit);
  const head: SlipLine[] = [
    { kind: 'title', text: setting.words.custody.depositTag },
    { kind: 'subtitle', text: subtitle },
    { kind: 'rule' },
    {
      kind: 'number',
      text: ofClass ? nameIn(setting, ofClass) : '',
      marks: custodyMarks(setting, matter.copy),
    },
    { kind: 'huge', text: number },
  ];
  const end: SlipLine = { kind: 'code', text: number };
  if (!deposit) return [...head, filedLine(setting, number), end];
  return [...head, ...linesOf(setting, deposit, entryOf(setting.desk.registers, deposit.register)), end];
}

function thingLines(setting: Setting, deposit: Deposit, register: Register | undefined): SlipLine[] {
  const { custody } = setting.words;
  return known([
    fieldIf(custody.shelf, deposit.shelf, true),
    ...matterLines(setting, deposit),
    fieldIf(custody.reminders, daysText(setting, deposit, register)),
    fieldIf(custody.note, deposit.note),
    { kind: 'blank', label: custody.sign.owner },
    { kind: 'blank', label: custody.sign.collector },
  ]);
}

function ownerLines(setting: Setting, deposit: Deposit, register: Register | undefined): SlipLine[] {
  const { words, desk, language } = setting;
  const phone = desk.centre?.phone ?? '';
  const last = register?.remindAfterDays.at(-1);
  const notice = language === 'en' ? register?.latinNotice || register?.notice : register?.notice;
  return known([
    ...matterLines(setting, deposit),
    last === undefined ? null : fieldIf(words.custody.collectBy, dayAfter(setting, deposit, last), true),
    { kind: 'rule' },
    { kind: 'words', text: words.custody.collectWith },
    phone === '' ? null : { kind: 'words', text: fill(words.custody.ask, { phone }) },
    notice ? { kind: 'words', text: notice } : null,
  ]);
}

function matterLines(setting: Setting, deposit: Deposit): SlipLine[] {
  const { words, timeZone } = setting;
  const { custody } = words;
  return known([
    fieldIf(custody.what, deposit.what, true),
    fieldIf(custody.piecesLabel, String(deposit.pieces)),
    fieldIf(custody.owner, partyText(deposit) || custody.finder),
    fieldIf(custody.received, slipTime(deposit.openedAt, timeZone)),
  ]);
}

/** The days on which the owner is reminded. */
function daysText(setting: Setting, deposit: Deposit, register: Register | undefined): string {
  return (register?.remindAfterDays ?? []).map((days) => dayAfter(setting, deposit, days)).join(' ');
}

function dayAfter({ timeZone }: Setting, { openedAt }: Deposit, days: number): string {
  return dayOf(new Date(Date.parse(openedAt) + days * DAY_MS).toISOString(), timeZone);
}
