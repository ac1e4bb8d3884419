import type { DeskState } from '../domain/book.ts';
import type { Order } from '../domain/order/order.ts';
import { maskPhone } from '../domain/phone.ts';
import type { Paper, SlipKind } from '../domain/printing/printer.ts';
import { paper as zh } from '../words/zh-CN/paper.ts';
import { paper as en } from '../words/en/paper.ts';
import { fill } from '../words/fill.ts';
import type { SlipDocument, SlipLine, SlipPart } from './document.ts';
import { slipTime } from './slip-times.ts';

type PaperWords = typeof zh;

/** What a slip is made from. */
export interface SlipMatter {
  readonly slip: SlipKind;
  readonly order: Order;
  /** 1 for the first print; from 2 on the slip is marked 补打 with this number. */
  readonly copy: number;
  readonly paper: Paper;
}

interface Layout extends SlipMatter {
  readonly desk: DeskState;
  readonly words: PaperWords;
  readonly language: SlipDocument['language'];
  readonly timeZone: string;
}

/**
 * Lays an order out as a slip: who is to do what, where, for whom, and the lines to sign on.
 *
 * Carbon paper has a stub besides the worker's and the resident's part; the resident's part masks the telephone.
 * Source: R3.9 (contents of a slip), R1.12 (message slip 留言单).
 */
export function workOrderSlip(desk: DeskState, matter: SlipMatter): SlipDocument {
  const language = desk.centre?.language ?? 'zh-CN';
  const words = language === 'en' ? en : zh;
  const layout: Layout = {
    ...matter,
    desk,
    words,
    language,
    timeZone: desk.centre?.timeZone ?? 'Asia/Shanghai',
  };
  return {
    slip: matter.slip,
    language,
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
      firstContactLine(layout),
      { kind: 'rule' },
      { kind: 'blank', label: words.sign.received },
      code(order),
    ]),
  ];
}

function part({ words }: Layout, reader: SlipPart['reader'], lines: SlipLine[]): SlipPart {
  return { reader, name: words.parts[reader], lines };
}

function deskName({ desk, words }: Layout): string {
  return fill(words.desk, { centre: desk.centre?.name ?? '', letter: desk.centre?.letter ?? '' });
}

function marksOf({ order, copy, words, desk }: Layout): string[] {
  const marks: string[] = [];
  if (order.urgency === 'urgent') marks.push(words.urgent);
  if (order.severity) marks.push(words.severity[order.severity]);
  if (copy > 1) marks.push(fill(words.reprint, { copy }));
  if (desk.centre?.isSample) marks.push(words.practice);
  return marks;
}

function head(layout: Layout, subtitle: string): SlipLine[] {
  const { order, words } = layout;
  return [
    { kind: 'title', text: words.workOrderTitle[order.kind] },
    { kind: 'subtitle', text: subtitle },
    { kind: 'rule' },
    { kind: 'number', text: order.number, marks: marksOf(layout) },
    { kind: 'place', text: order.place.name },
  ];
}

function contactText({ order }: Layout, isMasked: boolean): string {
  const { name, phone } = order.contact;
  return [name, isMasked ? maskPhone(phone) : phone].filter((text) => text !== '').join(' ');
}

function problemText(order: Order): string {
  return order.problem ? `[${order.problem.label}] ${order.text}` : order.text;
}

function promiseText({ order, words, timeZone }: Layout): string {
  if (order.promisedAt) return slipTime(order.promisedAt, timeZone);
  return order.visit.kind === 'asked-soon' ? words.visit.soon : words.visit.confirmFirst;
}

function firstContactLine({ order, desk, words }: Layout): SlipLine {
  const { firstContact, owner } = order;
  const name = (id: string) => desk.staff[id]?.name ?? id;
  const names = firstContact === owner ? name(owner) : `${name(firstContact)} → ${name(owner)}`;
  return { kind: 'field', label: words.firstContact, text: names };
}

function matterLines(layout: Layout, isMasked: boolean): SlipLine[] {
  const { order, words, desk, timeZone } = layout;
  const department = desk.departments[order.department];
  const departmentName =
    layout.language === 'en' ? department?.latinName || department?.name : department?.name;
  const sentAt = slipTime(order.dispatchedAt ?? order.registeredAt, timeZone);
  const lines: (SlipLine | null)[] = [
    { kind: 'field', label: words.contact, text: contactText(layout, isMasked), isStrong: true },
    { kind: 'field', label: words.what, text: problemText(order), isStrong: true },
    order.kind === 'complaint' ? null : { kind: 'field', label: words.promised, text: promiseText(layout) },
    {
      kind: 'field',
      label: words.dispatched,
      text: `${sentAt} ${departmentName ?? ''} ${order.assignee}`.trim(),
    },
    order.copyTo.length === 0 ? null : { kind: 'field', label: words.copyTo, text: order.copyTo.join(' ') },
    order.referenceNo === '' ? null : { kind: 'field', label: words.reference, text: order.referenceNo },
    order.reworkOf === null ? null : { kind: 'words', text: fill(words.rework, { order: order.reworkOf }) },
    firstContactLine(layout),
  ];
  return lines.filter((line) => line !== null);
}

function workerLines(layout: Layout): SlipLine[] {
  return [
    ...head(layout, deskName(layout)),
    ...matterLines(layout, false),
    { kind: 'rule' },
    ...signLines(layout),
    ...boxLines(layout.words),
    code(layout.order),
  ];
}

function signLines({ order, words: { sign } }: Layout): SlipLine[] {
  if (order.kind === 'complaint') {
    return [
      { kind: 'blank', label: sign.pickUp },
      { kind: 'blank', label: sign.process, rows: 2 },
      { kind: 'blank', label: sign.measure },
      { kind: 'blank', label: sign.head },
      { kind: 'blank', label: sign.resident },
    ];
  }
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
    { kind: 'rule' },
    { kind: 'blank', label: sign.pickUp },
    { kind: 'blank', label: sign.head },
    code(layout.order),
  ];
}

function code(order: Order): SlipLine {
  return { kind: 'code', text: order.number };
}
