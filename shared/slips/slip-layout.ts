import type { DeskState } from '../domain/book.ts';
import type { Order } from '../domain/order/order.ts';
import { maskPhone } from '../domain/phone.ts';
import type { Paper, SlipKind } from '../domain/printing/printer.ts';
import { paper as zh } from '../words/zh-CN/paper.ts';
import { paper as en } from '../words/en/paper.ts';
import { paperFallback as zhFallback } from '../words/zh-CN/paperFallback.ts';
import { paperFallback as enFallback } from '../words/en/paperFallback.ts';
import { terms as zhTerms } from '../words/zh-CN/terms.ts';
import { terms as enTerms } from '../words/en/terms.ts';
import { fill } from '../words/fill.ts';
import type { SlipDocument, SlipLine, SlipPart } from './document.ts';
import { slipTime } from './slip-times.ts';

export type PaperWords = typeof zh;

/** What a slip is made from. */
export interface SlipMatter {
  readonly slip: SlipKind;
  readonly order: Order;
  /** 1 for the first print; from 2 on the slip is marked 补打 with this number. */
  readonly copy: number;
  readonly paper: Paper;
}

/** The words of a desk, and where it is. */
export interface Setting {
  readonly desk: DeskState;
  readonly words: PaperWords;
  readonly terms: typeof zhTerms;
  readonly language: SlipDocument['language'];
  readonly timeZone: string;
}

/** Everything that the lines of an order's slip are made from. */
export type Layout = SlipMatter & Setting;

/** The words and the time zone in which a desk prints. */
export function settingOf(desk: DeskState): Setting {
  const language = desk.centre?.language ?? 'zh-CN';
  return {
    desk,
    words: language === 'en' ? en : zh,
    terms: language === 'en' ? enTerms : zhTerms,
    language,
    timeZone: desk.centre?.timeZone ?? 'Asia/Shanghai',
  };
}

/** The name of the desk as it stands below a title. */
export function deskName({ desk, words }: Setting): string {
  return fill(words.desk, { centre: desk.centre?.name ?? '', letter: desk.centre?.letter ?? '' });
}

/** A part with its name. */
export function part({ words }: Setting, reader: SlipPart['reader'], lines: readonly SlipLine[]): SlipPart {
  return { reader, name: words.parts[reader], lines };
}

/** Title, number with its marks. */
export function formHead(layout: Layout, title: string, subtitle: string): SlipLine[] {
  return [
    { kind: 'title', text: title },
    { kind: 'subtitle', text: subtitle },
    { kind: 'rule' },
    { kind: 'number', text: layout.order.number, marks: marksOf(layout) },
  ];
}

/** The head of a slip that somebody carries to the place, which stands largest. */
export function head(layout: Layout, title: string, subtitle: string): SlipLine[] {
  return [...formHead(layout, title, subtitle), { kind: 'place', text: layout.order.place.name }];
}

/** The words of paper for a power failure in the language of the desk. */
export function fallbackWords({ language }: Pick<Setting, 'language'>): typeof zhFallback {
  return language === 'en' ? enFallback : zhFallback;
}

/** When a back-entry truly happened, and on which emergency slip it was written; null for anything else. */
export function backEntryLine(layout: Layout): SlipLine | null {
  const { backEntry } = layout.order;
  if (!backEntry) return null;
  const happened = slipTime(backEntry.happenedAt, layout.timeZone);
  return fieldIf(fallbackWords(layout).mark, [happened, backEntry.paper ?? ''].join(' ').trim());
}

/** The framed marks beside a number: urgent, severity, reprint, back-entry, practice. */
export function marksOf({ order, copy, words, desk, language }: Layout): string[] {
  const marks: string[] = [];
  if (order.urgency === 'urgent') marks.push(words.urgent);
  if (order.severity) marks.push(words.severity[order.severity]);
  if (copy > 1) marks.push(fill(words.reprint, { copy }));
  if (order.backEntry) marks.push(fallbackWords({ language }).mark);
  if (desk.centre?.isSample) marks.push(words.practice);
  return marks;
}

/** The telephone, hidden for readers who have no need of it. */
export function phoneText({ order }: Layout, isMasked: boolean): string {
  const { phone } = order.contact;
  return isMasked ? maskPhone(phone) : phone;
}

/** The department in the language of the desk. */
export function departmentName({ order, desk, language }: Layout): string {
  const department = desk.departments[order.department];
  const name = language === 'en' ? department?.latinName || department?.name : department?.name;
  return name ?? '';
}

/** The name of somebody of the staff, or the id of one whom nobody knows. */
export function staffName({ desk }: Setting, id: string): string {
  return desk.staff[id]?.name ?? id;
}

/** Who took the call, and who answers for it now when that is another. */
export function ownersText(layout: Layout): string {
  const { firstContact, owner } = layout.order;
  return firstContact === owner
    ? staffName(layout, owner)
    : `${staffName(layout, firstContact)} → ${staffName(layout, owner)}`;
}

/** A labelled line; null when there is nothing to say. */
export function fieldIf(label: string, text: string, isStrong = false): SlipLine | null {
  return text.trim() === '' ? null : { kind: 'field', label, text, isStrong };
}

/** The lines that have something to say. */
export function known(lines: readonly (SlipLine | null)[]): SlipLine[] {
  return lines.filter((line) => line !== null);
}

/** The number as bars and as QR. */
export function code({ number }: Pick<Order, 'number'>): SlipLine {
  return { kind: 'code', text: number };
}
