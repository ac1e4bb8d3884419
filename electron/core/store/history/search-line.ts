import { filedAt, type FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import { thingOf } from '../../../../shared/domain/custody/select-custody.ts';
import { searchForm } from '../../../../shared/domain/order/select-orders.ts';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import { phoneDigits } from '../../../../shared/domain/phone.ts';
import type { ReadName } from './name-reading.ts';

/*
 * A record as one line of search text:
 *   9 letters: its moment, 4 letters: which record of its day it is, then US + text for each field, RS + phone, LF.
 * Capital letters and control signs never occur in the text, which is in lower case and freed of them, so neither the
 * beginning of a line nor the border of two fields is ever taken for something that a person wrote.
 */

/** Stands before every field but the telephone. */
const FIELD = '\u001f';
/** Stands before the telephone, once in every line. */
export const PHONE_MARK = 0x1e;
const MOMENT_LETTERS = 9;
const ORDINAL_LETTERS = 4;
const LETTER_A = 0x41;

/** What is searched in a record: texts in the form of comparison, and the digits of the telephone. */
export type SearchFields = { readonly texts: readonly string[]; readonly phone: string };

/** The form in which texts and words are compared; control signs fall away, because they part lines and fields. */
export function historyForm(text: string): string {
  return searchForm(text.toWellFormed()).replace(/[\u0000-\u001f\u007f]/g, '');
}

/** What is searched in a record. */
export function searchFields(record: FiledRecord, readName: ReadName): SearchFields {
  if (record.kind === 'log') return fields([record.entry.text]);
  if (record.kind === 'handover') return handoverFields(record.handover);
  if (record.kind === 'custody') return custodyFields(record.custody, readName);
  if (record.kind === 'call') {
    const { call } = record;
    return fields([
      call.number,
      call.place.name,
      call.callerName,
      ...readName(call.callerName),
      call.text,
      call.answer,
    ]);
  }
  const { order } = record;
  return fields(
    [
      order.number,
      order.place.name,
      order.contact.name,
      ...readName(order.contact.name),
      order.problem?.label ?? '',
      order.text,
      order.messageFor,
      order.referenceNo,
      order.assignee,
      order.signer,
    ],
    phoneDigits(order.contact.phone),
  );
}

function handoverFields(handover: Handover): SearchFields {
  const people = [handover.from, handover.to].flatMap((id) => (id === null ? [] : [idMark(id)]));
  return fields([...handoverTexts(handover), ...people, idMark(HANDOVER_MARK)]);
}

/** What a handover is found by besides the people in it. */
export function handoverTexts({ number, words, lines, supplements, refusal }: Handover): string[] {
  const said = lines.flatMap(({ number: of, title, text, note, mark }) => [
    of,
    title,
    text,
    note,
    mark?.question ?? '',
    mark?.answer ?? '',
  ]);
  const later = supplements.map(({ text }) => text);
  return [number, words, refusal?.reason ?? '', ...said, ...later];
}

/** What every handover is found by. */
export const HANDOVER_MARK = 'kind:handover';

function custodyFields(custody: Custody, readName: ReadName): SearchFields {
  const { number, who, note, values } = custody;
  const own =
    custody.kind === 'loan'
      ? [custody.code, custody.thingName, custody.purpose, custody.order ?? '']
      : custody.kind === 'deposit'
        ? [custody.what, custody.shelf]
        : [custody.place.name, custody.host, custody.why, custody.plate, custody.pass?.code ?? ''];
  const thing = thingOf(custody);
  const marks = [who.borrower, thing].flatMap((id) => (id === null ? [] : [idMark(id)]));
  const texts = [number, who.name, ...readName(who.name), who.firm, ...own, note, ...Object.values(values)];
  return fields([...texts, ...marks], phoneDigits(who.phone));
}

const PRIVATE_USE = 0xe000;
const LETTER_BITS = 12;
const LETTER_MASK = (1 << LETTER_BITS) - 1;

/**
 * An id as a word of four letters that nobody can type: they are of the private use area.
 *
 * In plain letters a search for `a1` would find every record in whose ids that happens to stand. Mixed, an id never begins
 * or ends like another one, and the filter of a day tells it from the hundreds of others of that day. Two ids may have
 * the same mark once in a life, so whoever asks by it looks at the records that are found.
 */
export function idMark(id: string): string {
  return [mixed(id, 0x9e3779b1), mixed(id, 0x85ebca6b)]
    .flatMap((half) => [half & LETTER_MASK, (half >>> LETTER_BITS) & LETTER_MASK])
    .map((letter) => String.fromCharCode(PRIVATE_USE + letter))
    .join('');
}

function mixed(id: string, seed: number): number {
  let sum = seed;
  for (let at = 0; at < id.length; at += 1)
    sum = Math.imul(sum ^ id.charCodeAt(at), 0xc2b2ae35) + (sum >>> 15);
  sum = Math.imul(sum ^ (sum >>> 16), 0x27d4eb2f);
  return sum ^ (sum >>> 15);
}

function fields(texts: readonly string[], phone = ''): SearchFields {
  return { texts: texts.map(historyForm).filter((text) => text !== ''), phone };
}

/** The line of a record; `ordinal` counts the records of its day from 0, oldest first. */
export function searchLine(record: FiledRecord, ordinal: number, { texts, phone }: SearchFields): string {
  const body = texts.map((text) => FIELD + text).join('');
  return `${lineKey(filedAt(record))}${letters(ordinal, ORDINAL_LETTERS)}${body}${String.fromCharCode(PHONE_MARK)}${phone}\n`;
}

/** A moment as letters that sort like the moments themselves. */
export function lineKey(at: string): string {
  return letters(Math.max(0, Date.parse(at)), MOMENT_LETTERS);
}

function letters(value: number, width: number): string {
  let rest = value;
  let text = '';
  for (let place = 0; place < width; place += 1) {
    text = String.fromCharCode(LETTER_A + (rest % 26)) + text;
    rest = Math.floor(rest / 26);
  }
  return text;
}

/** The key and the ordinal of the line that begins at this byte. */
export function readLineHead(bytes: Buffer, from: number): { key: string; ordinal: number } {
  const key = bytes.toString('latin1', from, from + MOMENT_LETTERS);
  let ordinal = 0;
  for (let place = 0; place < ORDINAL_LETTERS; place += 1)
    ordinal = ordinal * 26 + (bytes[from + MOMENT_LETTERS + place] ?? LETTER_A) - LETTER_A;
  return { key, ordinal };
}
