import type { DeskState } from '../../../shared/domain/book.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Printer, SlipKind } from '../../../shared/domain/printing/printer.ts';
import type { SlipJob } from '../../../shared/domain/printing/slip-job.ts';
import { complaintHandling } from '../../../shared/slips/complaint-handling.ts';
import { complaintInformation } from '../../../shared/slips/complaint-information.ts';
import { complaintSlip } from '../../../shared/slips/complaint-slip.ts';
import { complaintSummary } from '../../../shared/slips/complaint-summary.ts';
import type { SlipDocument } from '../../../shared/slips/document.ts';
import type { SlipMatter } from '../../../shared/slips/slip-layout.ts';
import { testPage } from '../../../shared/slips/test-page.ts';
import { workOrderSlip } from '../../../shared/slips/work-order.ts';

/** What is to be printed, on what, and when that was asked for. */
export interface SlipWish {
  readonly slip: SlipKind;
  readonly order: Order | null;
  readonly printer: Printer;
  readonly copy: number;
  readonly at: string;
  /** The days of a summary. */
  readonly days: SlipJob['days'];
}

type OrderForm = (desk: DeskState, matter: SlipMatter) => SlipDocument;

/** Slips of an order that have a layout of their own; every other is a work order. */
const forms: Partial<Record<SlipKind, OrderForm>> = {
  complaint: complaintSlip,
  'complaint-information': complaintInformation,
  'complaint-handling': complaintHandling,
};

/** The document of a slip as it stands in the book now; without an order or days it is the printer's test page. */
export function documentOf(
  desk: DeskState,
  { slip, order, printer, copy, at, days }: SlipWish,
): SlipDocument {
  if (days !== null) return complaintSummary(desk, { days, at });
  if (order === null) return testPage(desk, printer, at);
  const form = forms[slip] ?? workOrderSlip;
  return form(desk, { slip, order, copy, paper: printer.paper });
}
