import type { DeskState } from '../../../shared/domain/book.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Printer, SlipKind } from '../../../shared/domain/printing/printer.ts';
import type { SlipJob } from '../../../shared/domain/printing/slip-job.ts';
import { blankLog } from '../../../shared/slips/blank-log.ts';
import { complaintHandling } from '../../../shared/slips/complaint-handling.ts';
import { complaintInformation } from '../../../shared/slips/complaint-information.ts';
import { complaintSlip } from '../../../shared/slips/complaint-slip.ts';
import { complaintSummary } from '../../../shared/slips/complaint-summary.ts';
import type { CustodyMatter } from '../../../shared/slips/custody-lines.ts';
import { custodyList } from '../../../shared/slips/custody-list.ts';
import { depositTag } from '../../../shared/slips/deposit-tag.ts';
import type { SlipDocument } from '../../../shared/slips/document.ts';
import { dutyLogPage } from '../../../shared/slips/duty-log-page.ts';
import { emergencySlips } from '../../../shared/slips/emergency-slip.ts';
import { ledgerSheet } from '../../../shared/slips/ledger-sheet.ts';
import { handoverSheet } from '../../../shared/slips/handover-sheet.ts';
import { loanSlip } from '../../../shared/slips/loan-slip.ts';
import { settingOf, type SlipMatter } from '../../../shared/slips/slip-layout.ts';
import { thingLabels } from '../../../shared/slips/thing-labels.ts';
import { reportSheet } from '../../../shared/slips/report-sheet.ts';
import { testPage } from '../../../shared/slips/test-page.ts';
import { workOrderSlip } from '../../../shared/slips/work-order.ts';
import { noPast, type PastOfSlip } from './past-of-slip.ts';

/** What is to be printed, on what, and when that was asked for. */
export interface SlipWish {
  readonly slip: SlipKind;
  readonly order: Order | null;
  readonly printer: Printer;
  readonly copy: number;
  readonly at: string;
  /** The days of a summary. */
  readonly days: SlipJob['days'];
  /** What it is about by numbers: of the registers, of handovers, of blanks. */
  readonly about?: SlipJob['about'];
  /** What of it is no longer at the desk. */
  readonly past?: PastOfSlip;
}

type OrderForm = (desk: DeskState, matter: SlipMatter) => SlipDocument;

/** Slips of an order that have a layout of their own; every other is a work order. */
const forms: Partial<Record<SlipKind, OrderForm>> = {
  complaint: complaintSlip,
  'complaint-information': complaintInformation,
  'complaint-handling': complaintHandling,
};

type CustodyForm = (desk: DeskState, matter: CustodyMatter) => SlipDocument;

/** Paper of the registers, by numbers of loans, deposits and visits. */
const custodyForms: Partial<Record<SlipKind, CustodyForm>> = {
  loan: loanSlip,
  'deposit-tag': depositTag,
  'custody-list': custodyList,
};

/**
 * The document of a slip as it stands in the book now; without an order, days or things it is the printer's test page.
 *
 * Whatever an invented book prints says so across the page.
 */
export function documentOf(desk: DeskState, wish: SlipWish): SlipDocument {
  const document = formOf(desk, wish);
  return desk.centre?.isSample ? { ...document, across: settingOf(desk).words.practice } : document;
}

function formOf(
  desk: DeskState,
  { slip, order, printer, copy, at, days, about, past = noPast }: SlipWish,
): SlipDocument {
  if (past.ledger) return ledgerSheet(desk, past.ledger);
  if (past.report) return reportSheet(desk, past.report);
  if (about && slip === 'thing-label') return thingLabels(desk, about.things);
  if (about && slip === 'emergency-slip') return emergencySlips(desk, about.numbers);
  if (about && slip === 'blank-log') return blankLog(desk, { pages: about.numbers, paper: printer.paper });
  if (about && slip === 'handover')
    return handoverSheet(desk, { number: about.numbers[0] ?? '', copy, at, past: past.handovers });
  if (days !== null && slip === 'duty-log') return dutyLogPage(desk, { on: days.from, ...past.log });
  const custodyForm = custodyForms[slip];
  if (about && custodyForm)
    return custodyForm(desk, { numbers: about.numbers, copy, at, past: past.custody, paper: printer.paper });
  if (days !== null) return complaintSummary(desk, { days, at });
  if (order === null) return testPage(desk, printer, at);
  const form = forms[slip] ?? workOrderSlip;
  return form(desk, { slip, order, copy, paper: printer.paper });
}
