import { openGroups } from '../rules/handover-groups.ts';
import type { DeskState } from '../domain/book.ts';
import { entryOf } from '../domain/entry-of.ts';
import { maskPhonesIn } from '../domain/phone.ts';
import type { Handover } from '../domain/shift/handover.ts';
import { isHandoverOpen } from '../domain/shift/handover.ts';
import { isErasedSince } from '../domain/shift/sealed-part.ts';
import { differs, handoverLines } from '../domain/shift/select-handover.ts';
import { figuresSince } from '../domain/shift/shift-figures.ts';
import { fill } from '../words/fill.ts';
import { anchorCode, printedHash } from './anchor-text.ts';
import type { SlipDocument, SlipLine } from './document.ts';
import { countLines } from './handover-count-rows.ts';
import { lineCells } from './handover-line-cells.ts';
import { shiftText } from './shift-text.ts';
import { copyMarks, joined, sheetSettingOf, type SheetSetting } from './sheet-words.ts';
import { deskName, fieldIf, known, part, staffName } from './slip-layout.ts';
import { slipTime } from './slip-times.ts';

/** What the sheet of a handover is made from. */
export interface HandoverMatter {
  readonly number: string;
  readonly copy: number;
  /** When it was asked for: what still runs is printed as it stands then. */
  readonly at: string;
  /** Handovers that are no longer at the desk, as history has them. */
  readonly past: readonly Handover[];
}

/** Shares of the width: what is told needs most of it. */
const SHARES = { number: 14, what: 38, step: 28, said: 20 } as const;
const columnNames = ['number', 'what', 'step', 'said'] as const;

/**
 * Lays a handover out as its sheet 交接单: what was open, how it was told, the counts, two lines to sign on, and at its
 * foot the place of the journal that the book can be held against.
 *
 * One that still runs is a list to take along and has no anchor. Telephones are masked. Source: R9 [D] "frozen snapshot,
 * number, printable, hash; later text only as a marked supplement".
 */
export function handoverSheet(desk: DeskState, matter: HandoverMatter): SlipDocument {
  const setting = sheetSettingOf(desk);
  const found =
    entryOf(desk.handovers, matter.number) ?? matter.past.find(({ number }) => number === matter.number);
  const lines = found
    ? sheetLines(setting, isHandoverOpen(found) ? asItStands(desk, found, matter) : found, matter)
    : [{ kind: 'words', text: fill(setting.sheet.handover.filed, { number: matter.number }) } as const];
  return { slip: 'handover', language: setting.language, parts: [part(setting, 'whole', lines)] };
}

function asItStands(desk: DeskState, handover: Handover, { at }: HandoverMatter): Handover {
  const since = entryOf(desk.shifts, handover.shift)?.openedAt;
  return {
    ...handover,
    lines: handoverLines(desk, handover, Date.parse(at)),
    figures: since === undefined ? null : figuresSince(desk, since),
  };
}

function sheetLines(setting: SheetSetting, handover: Handover, { copy }: HandoverMatter): SlipLine[] {
  const { sheet, words } = setting;
  const isRunning = isHandoverOpen(handover);
  const kind = isRunning ? sheet.handover.running : stateMark(setting, handover);
  const reprint = copy > 1 && !isRunning ? fill(words.reprint, { copy }) : null;
  return [
    { kind: 'title', text: sheet.handover.title },
    { kind: 'subtitle', text: deskName(setting) },
    { kind: 'rule' },
    {
      kind: 'number',
      text: handover.number,
      marks: [...(kind === null ? [] : [kind]), ...copyMarks(setting, reprint)],
    },
    { kind: 'place', text: fromTo(setting, handover) },
    ...headLines(setting, handover),
    { kind: 'rule' },
    ...openLines(setting, handover),
    ...countLines(setting, handover),
    ...supplementLines(setting, handover),
    { kind: 'rule' },
    // Away from the QR of the seal, so that a scanner reads the one that is meant.
    { kind: 'code', text: handover.number },
    { kind: 'blank', label: sheet.handover.sign.outgoing },
    { kind: 'blank', label: sheet.handover.sign.incoming },
    ...footLines(setting, handover),
  ];
}

/** What a handover that did not come about is called beside its number. */
function stateMark({ shift }: SheetSetting, { state }: Handover): string | null {
  return state === 'signed' ? null : shift.state[state];
}

function fromTo(setting: SheetSetting, { from, to }: Handover): string {
  const { handover } = setting.sheet;
  return fill(handover.fromTo, {
    from: staffName(setting, from),
    to: to === null ? handover.nobody : staffName(setting, to),
  });
}

function headLines(setting: SheetSetting, handover: Handover): SlipLine[] {
  const { handover: said } = setting.sheet;
  const { approvedBy, repeats, refusal, state, words } = handover;
  return known([
    fieldIf(said.shift, shiftText(setting, handover.shift)),
    fieldIf(said.times, timesText(setting, handover)),
    fieldIf(said.approved, approvedBy === null ? '' : staffName(setting, approvedBy)),
    fieldIf(said.repeats, repeats === null ? '' : fill(said.repeatsText, { number: repeats })),
    fieldIf(
      state === 'withdrawn' ? said.withdrawal : said.refusal,
      refusal === null ? '' : `${staffName(setting, refusal.by)} ${maskPhonesIn(refusal.reason)}`,
      true,
    ),
    fieldIf(said.figures, figuresText(setting, handover)),
    fieldIf(said.words, maskPhonesIn(words), true),
  ]);
}

function timesText(
  { sheet: { handover }, timeZone }: SheetSetting,
  { preparedAt, metAt, closedAt, state }: Handover,
): string {
  const isEnd = state === 'signed' || state === 'refused' || state === 'withdrawn';
  return joined(
    [
      fill(handover.prepared, { at: slipTime(preparedAt, timeZone) }),
      metAt === null ? '' : fill(handover.met, { at: slipTime(metAt, timeZone) }),
      closedAt !== null && isEnd ? fill(handover.closed[state], { at: slipTime(closedAt, timeZone) }) : '',
    ],
    handover.join,
  );
}

function figuresText({ sheet: { handover } }: SheetSetting, { figures }: Handover): string {
  if (figures === null) return '';
  const { intakeSeconds: seconds, ...counts } = figures;
  const average = seconds === null ? '' : fill(handover.average, { seconds });
  return joined([fill(handover.figuresText, counts), average], handover.join);
}

function openLines(setting: SheetSetting, handover: Handover): SlipLine[] {
  const { sheet, shift } = setting;
  const { lines, counts } = handover;
  if (lines.length === 0) return [{ kind: 'words', text: sheet.handover.nothingOpen }];
  const total = fill(sheet.handover.total, {
    lines: lines.length,
    questions: lines.filter(({ mark }) => (mark?.question ?? '') !== '').length,
    differences: Object.values(counts).filter(differs).length,
  });
  const columns = columnNames.map((name) => ({ name: sheet.handover.column[name], share: SHARES[name] }));
  return [
    { kind: 'words', text: total },
    ...openGroups
      .map((group) => ({ group, own: lines.filter((line) => line.group === group) }))
      .filter(({ own }) => own.length > 0)
      .flatMap(({ group, own }, index): SlipLine[] => {
        const heading = fill(sheet.handover.group, { group: shift.group[group], count: own.length });
        const rows = own.map((line) => lineCells(setting, line, handover));
        return [
          { kind: 'heading', text: heading },
          { kind: 'table', columns, rows, goesOn: index > 0 },
        ];
      }),
  ];
}

/** What was added after the seal; whoever reads it sees that it was not there when the two signed. */
function supplementLines(setting: SheetSetting, { supplements }: Handover): SlipLine[] {
  const { handover } = setting.sheet;
  if (supplements.length === 0) return [];
  return [
    { kind: 'heading', text: handover.supplements },
    ...supplements.map(({ at, by, text }): SlipLine => {
      const name = staffName(setting, by);
      const head = fill(handover.supplement, { at: slipTime(at, setting.timeZone), name });
      return { kind: 'words', text: `${head}${handover.colon}${maskPhonesIn(text)}` };
    }),
  ];
}

function footLines({ sheet: { handover: said } }: SheetSetting, handover: Handover): SlipLine[] {
  const { number, state, anchor } = handover;
  if (isHandoverOpen(handover)) return [{ kind: 'words', text: said.notSealed }];
  const notTaken: SlipLine[] = state === 'signed' ? [] : [{ kind: 'words', text: said.notTaken }];
  if (state === 'withdrawn') return notTaken;
  if (anchor === null) return [...notTaken, { kind: 'words', text: said.notAnchored }];
  const { seq, hash } = anchor;
  return [
    ...notTaken,
    ...(isErasedSince(handover) ? [{ kind: 'words', text: said.erased } as const] : []),
    {
      kind: 'seal',
      rows: [
        { label: said.document, text: printedHash(anchor.document) },
        {
          label: said.anchorLabel,
          text: fill(said.anchor, { handover: number, seq, hash: printedHash(hash) }),
        },
        { label: '', text: said.hint },
      ],
      content: anchorCode(number, anchor),
    },
  ];
}
