import { pinyinOf } from '../../../../../electron/core/directory/pinyin.ts';
import type { Custody } from '../../../../../shared/domain/custody/custody.ts';
import type { Handover } from '../../../../../shared/domain/shift/handover.ts';
import {
  filedAt,
  filedDay,
  filedId,
  type FiledRecord,
} from '../../../../../shared/domain/history/filed-record.ts';

/** The search as it is meant, in the plainest way: every record, every field, every word. Answers ids, newest first. */
export function plainSearch(records: readonly FiledRecord[], typed: string): string[] {
  const words = typed
    .normalize('NFKC')
    .split(/\s+/)
    .filter((word) => form(word) !== '');
  const telling = words.filter((word) => word !== '+86' && word !== '0086');
  const wanted = telling.length > 0 ? telling : words;
  if (wanted.length === 0) return [];
  return newestFirst(records)
    .filter((record) => !repeatsItsOrder(record, records))
    .filter((record) => wanted.every((word) => holds(record, word)))
    .map(filedId);
}

function newestFirst(records: readonly FiledRecord[]): FiledRecord[] {
  const keyOf = (record: FiledRecord) =>
    [filedDay(record, 'Asia/Shanghai'), new Date(filedAt(record)).toISOString(), filedId(record)].join(' ');
  return [...records].sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
}

function repeatsItsOrder(record: FiledRecord, records: readonly FiledRecord[]): boolean {
  if (record.kind !== 'call') return false;
  const { order, text, number } = record.call;
  return records.some(
    (other) =>
      other.kind === 'order' &&
      other.order.number === order &&
      other.order.text === text &&
      other.order.number.slice(0, 7) === number.slice(0, 7),
  );
}

function form(text: string): string {
  return [...text.normalize('NFKC').toLowerCase()]
    .filter((sign) => !/\s/.test(sign) && sign >= ' ' && sign !== '\u007f')
    .join('');
}

function holds(record: FiledRecord, word: string): boolean {
  const wanted = form(word);
  if (textsOf(record).some((text) => form(text).includes(wanted))) return true;
  const phone = digitsOf(phoneOf(record));
  if (phone === '') return false;
  if (/^\d{1,2}$/.test(wanted)) return false;
  if (phone.includes(wanted)) return true;
  const digits = digitsOf(word);
  return /^[+\d\-().·—–/]+$/.test(word) && digits.length >= 3 && phone.includes(digits);
}

function phoneOf(record: FiledRecord): string {
  if (record.kind === 'order') return record.order.contact.phone;
  return record.kind === 'custody' ? record.custody.who.phone : '';
}

function digitsOf(phone: string): string {
  const plain = phone
    .normalize('NFKC')
    .replace(/^(\+|00)86/, '')
    .replace(/\D/g, '');
  return plain.replace(/^86(?=1\d{10}$)/, '');
}

function textsOf(record: FiledRecord): string[] {
  if (record.kind === 'log') return [record.entry.text];
  if (record.kind === 'call') {
    const { number, place, callerName, text, answer } = record.call;
    return [number, place.name, callerName, ...lettersOf(callerName), text, answer];
  }
  if (record.kind === 'custody') return textsOfStay(record.custody);
  if (record.kind === 'handover') return textsOfHandover(record.handover);
  const { number, place, contact, text, problem, messageFor, referenceNo, assignee, signer } = record.order;
  return [
    ...[number, place.name, contact.name, ...lettersOf(contact.name), text, problem?.label ?? ''],
    ...[messageFor, referenceNo, assignee, signer],
  ];
}

function textsOfHandover({ number, words, lines, refusal, supplements }: Handover): string[] {
  const said = lines.flatMap(({ number: of, title, text, note, mark }) => [
    ...[of, title, text, note],
    ...(mark ? [mark.question, mark.answer] : []),
  ]);
  return [number, words, refusal?.reason ?? '', ...said, ...supplements.map((each) => each.text)];
}

function textsOfStay(custody: Custody): string[] {
  const { number, who, note, values } = custody;
  const shared = [number, who.name, ...lettersOf(who.name), who.firm, note, ...Object.values(values)];
  if (custody.kind === 'loan')
    return [...shared, custody.code, custody.thingName, custody.purpose, custody.order ?? ''];
  if (custody.kind === 'deposit') return [...shared, custody.what, custody.shelf];
  const { place, host, why, plate, pass } = custody;
  return [...shared, place.name, host, why, plate, pass?.code ?? ''];
}

function lettersOf(name: string): string[] {
  const { pinyin, initials } = pinyinOf(name);
  return [...pinyin.split(' '), ...initials.split(' ')];
}
