import type { DeskState } from '../domain/book.ts';
import type { Order } from '../domain/order/order.ts';
import { fill } from '../words/fill.ts';
import type { SlipDocument, SlipLine, SlipPart } from './document.ts';
import {
  backEntryLine,
  code,
  departmentName,
  deskName,
  head as headOf,
  known,
  ownersText,
  part,
  phoneText,
  settingOf,
  type Layout,
  type PaperWords,
  type SlipMatter,
} from './slip-layout.ts';
import { slipTime } from './slip-times.ts';

/**
 * Lays an order out as a slip: who is to do what, where, for whom, and the lines to sign on.
 *
 * Carbon paper has a stub besides the worker's and the resident's part; the resident's part masks the telephone.
 * Source: R3.9 (contents of a slip), R1.12 (message slip 留言单).
 */
export function workOrderSlip(desk: DeskState, matter: SlipMatter): SlipDocument {
  const layout: Layout = { ...matter, ...settingOf(desk) };
  return {
    slip: matter.slip,
    language: layout.language,
    parts: matter.slip === 'message' ? messageParts(layout) : workParts(layout),
  };
}

function workParts(layout: Layout): SlipPart[] {
  const parts: SlipPart[] = [
    part(layout, 'worker', workerLines(layout)),
    part(layout, 'resident', residentLines(layout)),
  ];
  if (layout.paper !== 'carbon-241') return parts;
  return [part(layout, 'stub', stubLines(layout)), ...parts];
}

function messageParts(layout: Layout): SlipPart[] {
  const { order, words, timeZone } = layout;
  return [
    part(layout, 'whole', [
      ...head(layout, deskName(layout)),
      { kind: 'field', label: words.messageFor, text: order.messageFor, isStrong: true },
      { kind: 'field', label: words.from, text: contactText(layout, false), isStrong: true },
      { kind: 'field', label: words.what, text: order.text, isStrong: true },
      { kind: 'field', label: words.takenAt, text: slipTime(order.registeredAt, timeZone) },
      ...known([backEntryLine(layout)]),
      firstContactLine(layout),
      { kind: 'rule' },
      { kind: 'blank', label: words.sign.received },
      code(order),
    ]),
  ];
}

function head(layout: Layout, subtitle: string): SlipLine[] {
  return headOf(layout, layout.words.workOrderTitle[layout.order.kind], subtitle);
}

function contactText(layout: Layout, isMasked: boolean): string {
  return [layout.order.contact.name, phoneText(layout, isMasked)].filter((text) => text !== '').join(' ');
}

function problemText(order: Order): string {
  return order.problem ? `[${order.problem.label}] ${order.text}` : order.text;
}

function promiseText({ order, words, timeZone }: Layout): string {
  if (order.promisedAt) return slipTime(order.promisedAt, timeZone);
  return order.visit.kind === 'asked-soon' ? words.visit.soon : words.visit.confirmFirst;
}

function firstContactLine(layout: Layout): SlipLine {
  return { kind: 'field', label: layout.words.firstContact, text: ownersText(layout) };
}

function matterLines(layout: Layout, isMasked: boolean): SlipLine[] {
  const { order, words, timeZone } = layout;
  const sentAt = slipTime(order.dispatchedAt ?? order.registeredAt, timeZone);
  const lines: (SlipLine | null)[] = [
    { kind: 'field', label: words.contact, text: contactText(layout, isMasked), isStrong: true },
    { kind: 'field', label: words.what, text: problemText(order), isStrong: true },
    { kind: 'field', label: words.promised, text: promiseText(layout) },
    {
      kind: 'field',
      label: words.dispatched,
      text: `${sentAt} ${departmentName(layout)} ${order.assignee}`.trim(),
    },
    backEntryLine(layout),
    order.copyTo.length === 0 ? null : { kind: 'field', label: words.copyTo, text: order.copyTo.join(' ') },
    order.referenceNo === '' ? null : { kind: 'field', label: words.reference, text: order.referenceNo },
    order.reworkOf === null ? null : { kind: 'words', text: fill(words.rework, { order: order.reworkOf }) },
    firstContactLine(layout),
  ];
  return lines.filter((line) => line !== null);
}

/** The tags of the keys that were taken along; the resident has no need of them. */
function keyLines({ order, words }: Layout): SlipLine[] {
  const codes = order.keys.filter(({ isOut }) => isOut).map(({ code: tag }) => tag);
  return codes.length === 0
    ? []
    : [{ kind: 'field', label: words.keys, text: codes.join(' '), isStrong: true }];
}

function workerLines(layout: Layout): SlipLine[] {
  return [
    ...head(layout, deskName(layout)),
    ...matterLines(layout, false),
    ...keyLines(layout),
    { kind: 'rule' },
    ...signLines(layout),
    ...boxLines(layout.words),
    code(layout.order),
  ];
}

function signLines({ words: { sign } }: Layout): SlipLine[] {
  return [
    { kind: 'blank', label: sign.pickUp },
    { kind: 'blank', label: sign.arrival },
    { kind: 'blank', label: sign.quote, prefix: '￥' },
    { kind: 'blank', label: sign.result, rows: 2 },
    { kind: 'blank', label: sign.head },
    { kind: 'blank', label: sign.resident },
  ];
}

function boxLines({ boxes, choices }: PaperWords): SlipLine[] {
  const three = [choices.good, choices.fair, choices.bad];
  return [
    { kind: 'boxes', label: boxes.quality, choices: three },
    { kind: 'boxes', label: boxes.timeliness, choices: three },
    { kind: 'boxes', label: boxes.attitude, choices: three },
  ];
}

function residentLines(layout: Layout): SlipLine[] {
  const { desk, words } = layout;
  const phone = desk.centre?.phone ?? '';
  const lines: SlipLine[] = [
    ...head(layout, words.residentKeeps),
    ...matterLines(layout, true),
    { kind: 'rule' },
    { kind: 'words', text: words.residentWords },
  ];
  if (phone !== '') lines.push({ kind: 'words', text: fill(words.askWith, { phone }) });
  return [...lines, code(layout.order)];
}

function stubLines(layout: Layout): SlipLine[] {
  const { sign } = layout.words;
  return [
    ...head(layout, layout.words.stubKeeps),
    ...matterLines(layout, false),
    ...keyLines(layout),
    { kind: 'rule' },
    { kind: 'blank', label: sign.pickUp },
    { kind: 'blank', label: sign.head },
    code(layout.order),
  ];
}
