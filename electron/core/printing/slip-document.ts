import type { DeskState } from '../../../shared/domain/book.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Printer, SlipKind } from '../../../shared/domain/printing/printer.ts';
import type { SlipDocument } from '../../../shared/slips/document.ts';
import { testPage } from '../../../shared/slips/test-page.ts';
import { workOrderSlip } from '../../../shared/slips/work-order.ts';

/** The document of a slip as it stands in the book now; without an order it is the printer's test page. */
export function documentOf(
  desk: DeskState,
  wish: { slip: SlipKind; order: Order | null; printer: Printer; copy: number; at: string },
): SlipDocument {
  if (wish.order === null) return testPage(desk, wish.printer, wish.at);
  return workOrderSlip(desk, {
    slip: wish.slip,
    order: wish.order,
    copy: wish.copy,
    paper: wish.printer.paper,
  });
}
