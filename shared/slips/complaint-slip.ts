import type { DeskState } from '../domain/book.ts';
import { fill } from '../words/fill.ts';
import {
  causeText,
  complaintOn,
  departmentText,
  handlingText,
  matterRows,
  measuresText,
} from './complaint-lines.ts';
import type { SlipDocument, SlipLine, SlipPart } from './document.ts';
import {
  code,
  deskName,
  fieldIf,
  head,
  known,
  ownersText,
  part,
  settingOf,
  type Layout,
  type SlipMatter,
} from './slip-layout.ts';
import { slipTime } from './slip-times.ts';

/**
 * 业户投诉处理跟进记录表: who complains about what, and the rows in which the department writes how it was handled.
 *
 * What the desk knows already is printed, so that a further copy is the record so far. The resident's part masks the
 * telephone and has nothing of the handling. Source: R3.1 "完整填写…并将回单交回客服前台" (001).
 */
export function complaintSlip(desk: DeskState, matter: SlipMatter): SlipDocument {
  const layout: Layout = { ...matter, ...settingOf(desk) };
  const parts: SlipPart[] = [
    part(layout, 'worker', workerLines(layout)),
    part(layout, 'resident', residentLines(layout)),
  ];
  const stub = part(layout, 'stub', stubLines(layout));
  return {
    slip: matter.slip,
    language: layout.language,
    parts: matter.paper === 'carbon-241' ? [stub, ...parts] : parts,
  };
}

function top(layout: Layout, subtitle: string): SlipLine[] {
  return head(layout, layout.words.complaint.slip, subtitle);
}

/** The rows between the customer's and those to write on: who took it, who has it now. */
function wayRows(layout: Layout): (SlipLine | null)[] {
  const { order, words, timeZone } = layout;
  const { complaint } = words;
  const sentAt = slipTime(order.dispatchedAt ?? order.registeredAt, timeZone);
  return [
    { kind: 'field', label: complaint.taker, text: ownersText(layout) },
    { kind: 'field', label: words.dispatched, text: `${sentAt} ${departmentText(layout)}` },
    order.copyTo.length === 0 ? null : { kind: 'field', label: words.copyTo, text: order.copyTo.join(' ') },
    order.reworkOf === null ? null : { kind: 'words', text: fill(words.rework, { order: order.reworkOf }) },
  ];
}

function workerLines(layout: Layout): SlipLine[] {
  const { complaint, choices } = layout.words;
  return [
    ...top(layout, deskName(layout)),
    ...known(matterRows(layout, false)),
    ...known(wayRows(layout)),
    { kind: 'rule' },
    signerRow(layout),
    // The columns of carbon paper are short.
    ...filledOrBlank(complaint.process, handlingText(layout), layout.paper === 'carbon-241' ? 1 : 2),
    ...known([fieldIf(complaint.cause, causeText(layout))]),
    ...filledOrBlank(complaint.measures, measuresText(layout), 1),
    { kind: 'blank', label: complaint.responsible, prefix: complaintOn(layout).follower },
    { kind: 'blank', label: complaint.head },
    { kind: 'boxes', label: complaint.opinion, choices: [choices.good, choices.fair, choices.bad] },
    { kind: 'blank', label: complaint.resident },
    code(layout.order),
  ];
}

function signerRow({ order, words, timeZone }: Layout): SlipLine {
  const { pickedUpAt, signer } = order;
  if (pickedUpAt === null) return { kind: 'blank', label: words.complaint.signer };
  return {
    kind: 'field',
    label: words.complaint.signer,
    text: `${signer} ${slipTime(pickedUpAt, timeZone)}`,
  };
}

/** What is known stands printed; below it there is room to go on by hand. */
function filledOrBlank(label: string, text: string, rows: number): SlipLine[] {
  if (text === '') return [{ kind: 'blank', label, rows }];
  return [
    { kind: 'field', label, text },
    { kind: 'blank', label: '' },
  ];
}

function residentLines(layout: Layout): SlipLine[] {
  const { desk, words, order } = layout;
  const phone = desk.centre?.phone ?? '';
  return [
    ...top(layout, words.residentKeeps),
    ...known(matterRows(layout, true)),
    { kind: 'field', label: words.complaint.taker, text: ownersText(layout) },
    { kind: 'rule' },
    ...(phone === '' ? [] : [{ kind: 'words' as const, text: fill(words.askWith, { phone }) }]),
    code(order),
  ];
}

function stubLines(layout: Layout): SlipLine[] {
  const { complaint } = layout.words;
  return [
    ...top(layout, layout.words.stubKeeps),
    ...known(matterRows(layout, false)),
    ...known(wayRows(layout)),
    { kind: 'rule' },
    signerRow(layout),
    { kind: 'blank', label: complaint.head },
    code(layout.order),
  ];
}
