import type { DeskState } from '../domain/book.ts';
import type { Loan } from '../domain/custody/custody.ts';
import { numberIndex } from '../domain/numbers.ts';
import { fill } from '../words/fill.ts';
import { custodyMarks, filedLine, loanName, partyText, type CustodyMatter } from './custody-lines.ts';
import type { SlipDocument, SlipItem, SlipLine, SlipPart } from './document.ts';
import { deskName, fieldIf, known, settingOf, staffName, type Setting } from './slip-layout.ts';
import { slipTime } from './slip-times.ts';

/**
 * Lays a lending out as its slip 借条: one half for the desk with the signatures, one for the borrower.
 *
 * Both halves mask the telephone, and an entrusted key stands by its code alone. Source: R8.1 (001 钥匙借用记录表).
 */
export function loanSlip(desk: DeskState, matter: CustodyMatter): SlipDocument {
  const setting = settingOf(desk);
  const lending = matter.numbers[0] ?? '';
  const loans = loansOf(setting, matter, lending);
  const { deskHalf, borrowerHalf } = setting.words.custody;
  const halves: SlipPart[] = [
    { reader: 'stub', name: deskHalf, lines: half(setting, matter, loans, deskEnd) },
    { reader: 'resident', name: borrowerHalf, lines: half(setting, matter, loans, borrowerEnd) },
  ];
  return { slip: 'loan', language: setting.language, parts: halves };
}

/** What was lent together, at the desk and in history. */
function loansOf({ desk }: Setting, { past }: CustodyMatter, lending: string): Loan[] {
  const numbers = new Set<string>();
  const loans: Loan[] = [];
  for (const each of [...Object.values(desk.custody), ...past]) {
    if (each.kind !== 'loan' || each.lending !== lending || numbers.has(each.number)) continue;
    numbers.add(each.number);
    loans.push(each);
  }
  return loans
    .filter(({ state }) => state !== 'withdrawn')
    .sort((a, b) => numberIndex(a.number) - numberIndex(b.number));
}

/** What a half says below its title, and what it ends with. */
interface HalfEnd {
  readonly subtitle: (setting: Setting) => string;
  readonly lines: (setting: Setting) => SlipLine[];
}

function half(setting: Setting, matter: CustodyMatter, loans: readonly Loan[], end: HalfEnd): SlipLine[] {
  const { words } = setting;
  const lending = matter.numbers[0] ?? '';
  const [first] = loans;
  const head: SlipLine[] = [
    { kind: 'title', text: words.custody.loan },
    { kind: 'subtitle', text: end.subtitle(setting) },
    { kind: 'rule' },
    { kind: 'number', text: lending, marks: custodyMarks(setting, matter.copy) },
  ];
  if (!first) return [...head, filedLine(setting, lending), { kind: 'code', text: lending }];
  return [
    ...head,
    { kind: 'place', text: dueText(setting, loans) },
    ...matterLines(setting, first, loans),
    { kind: 'rule' },
    ...end.lines(setting),
    { kind: 'code', text: lending },
  ];
}

/** The time by which the first of them is to be back. */
function dueText({ words, timeZone }: Setting, loans: readonly Loan[]): string {
  const at = dueTimes(loans)[0];
  return at === undefined ? words.custody.noDue : fill(words.custody.due, { at: slipTime(at, timeZone) });
}

function dueTimes(loans: readonly Loan[]): string[] {
  return [...new Set(loans.flatMap(({ dueAt }) => dueAt ?? []))].sort();
}

function matterLines(setting: Setting, first: Loan, loans: readonly Loan[]): SlipLine[] {
  const { words, timeZone } = setting;
  const { custody } = words;
  const second = loans.find((each) => each.second !== null)?.second ?? null;
  const yuan = first.depositYuan;
  return known([
    fieldIf(custody.borrower, partyText(first), true),
    fieldIf(custody.purpose, first.purpose),
    fieldIf(custody.order, first.order ?? ''),
    fieldIf(custody.lentBy, `${slipTime(first.openedAt, timeZone)} ${staffName(setting, first.openedBy)}`),
    second && fieldIf(custody.second, staffName(setting, second.staff)),
    fieldIf(custody.deposit, yuan > 0 ? fill(custody.sum, { yuan }) : ''),
    fieldIf(custody.note, first.note),
    loans.length > 1 ? { kind: 'words', text: fill(custody.count, { count: loans.length }) } : null,
    { kind: 'items', items: itemsOf(setting, loans) },
  ]);
}

function itemsOf(setting: Setting, loans: readonly Loan[]): SlipItem[] {
  const { custody } = setting.words;
  const isOneTime = dueTimes(loans).length < 2;
  return loans.map((loan) => {
    const texts = [
      loanName(setting, loan),
      loan.pieces > 1 ? fill(custody.pieces, { pieces: loan.pieces }) : '',
      isOneTime || loan.dueAt === null
        ? ''
        : fill(custody.dueEach, { at: slipTime(loan.dueAt, setting.timeZone) }),
      endText(setting, loan),
    ];
    return { code: loan.code, text: texts.filter((text) => text !== '').join(' ') };
  });
}

/** How one of them ended, on a copy that is printed later. */
function endText({ words, timeZone }: Setting, { state, closedAt }: Loan): string {
  if (state === 'lost') return words.custody.lost;
  if (state !== 'returned' || closedAt === null) return '';
  return fill(words.custody.returned, { at: slipTime(closedAt, timeZone) });
}

const deskEnd: HalfEnd = { subtitle: deskName, lines: deskLines };

const borrowerEnd: HalfEnd = {
  subtitle: (setting) => `${deskName(setting)}  ${setting.words.custody.borrowerHalf}`,
  lines: borrowerLines,
};

function deskLines({ words }: Setting): SlipLine[] {
  const { sign } = words.custody;
  return [sign.borrower, sign.desk, sign.returnedAt, sign.takenBack].map((label) => ({
    kind: 'blank',
    label,
  }));
}

function borrowerLines({ words, desk }: Setting): SlipLine[] {
  const { sign, askWith } = words.custody;
  const phone = desk.centre?.phone ?? '';
  return [
    { kind: 'blank', label: sign.desk },
    { kind: 'blank', label: sign.takenBack },
    ...(phone === '' ? [] : [{ kind: 'words' as const, text: fill(askWith, { phone }) }]),
  ];
}
