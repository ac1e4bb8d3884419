import { phoneDigits } from '../../../shared/domain/phone.ts';
import type { ImportProblemKind } from '../../../shared/domain/directory/import-problem.ts';
import type { PersonRole, PersonTitle } from '../../../shared/domain/directory/person.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { entryByWord, ROLE_WORDS, TITLE_WORDS, VIP_WORDS } from './register-words.ts';

/** A cell as the record will hold it, or why it cannot. */
export type CellReading<T> = Result<T, ImportProblemKind>;

/** Marks of writing direction and width that telephones copied from an address book carry unseen. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;
const BETWEEN_NUMBERS = /[/;,、|\n]+/u;
const PHONE = /^\+?[\d\s()\-–.*#转extEXT]+$/u;
const MOST = 5;
const LONGEST_NAME = 120;
const LONGEST_NOTE = 5_000;

/** One line of text without full-width letters, unseen marks and double spaces: names, places, firms. */
export function plainLine(cell: string): string {
  return cell.normalize('NFKC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();
}

/** A name as written; only spaces are tidied, because full-width signs may belong to it. */
export function readName(cell: string): CellReading<string> {
  return atMost(cell.replace(/\s+/gu, ' ').trim(), LONGEST_NAME);
}

/** A place; refused when a spreadsheet has made a date of it. */
export function readPlaceName(cell: string): CellReading<string> {
  const name = plainLine(cell);
  const isDate =
    /^\d{4}-\d{2}-\d{2}$|^\d{1,2}月\d{1,2}日$|^\d{1,2}-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/iu.test(
      name,
    );
  return isDate ? refuse('place-became-date') : atMost(name, LONGEST_NAME);
}

/** The telephones of a cell; several stand between slashes, commas, semicolons or line ends. */
export function readPhones(cell: string): CellReading<string[]> {
  const phones = piecesOf(cell).map(tidyPhone);
  if (!phones.every(isPhone)) return refuse('bad-phone');
  const distinct = [...new Set(phones)];
  return distinct.length > MOST ? refuse('too-many-phones') : ok(distinct);
}

/** A mobile number is kept as its eleven digits, any other number as it was written. */
function tidyPhone(written: string): string {
  const digits = phoneDigits(written);
  return /^1\d{10}$/u.test(digits) ? digits : written;
}

function isPhone(phone: string): boolean {
  const digits = phoneDigits(phone).length;
  return (
    PHONE.test(phone) && digits >= 3 && digits <= 20 && phone.length <= 40 && !/\*{2,}|\d\.\d+E/iu.test(phone)
  );
}

/** The plates of a cell, without the dots and spaces that `浙A·12345` has. */
export function readPlates(cell: string): CellReading<string[]> {
  const plates = piecesOf(cell).map((plate) => plate.toUpperCase().replace(/[\s·•\-.]/gu, ''));
  if (!plates.every((plate) => /^[\p{L}\p{N}]{2,20}$/u.test(plate))) return refuse('bad-plate');
  const distinct = [...new Set(plates)];
  return distinct.length > MOST ? refuse('too-many-plates') : ok(distinct);
}

function piecesOf(cell: string): string[] {
  return cell
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .split(BETWEEN_NUMBERS)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** Square metres, with or without their unit; `null` for an empty cell. */
export function readArea(cell: string): CellReading<number | null> {
  const figure = plainLine(cell)
    .replace(/(平方米|平米|平方|平|m2|sqm|sq\.?m\.?)$/iu, '')
    .replaceAll(',', '')
    .trim();
  if (figure === '') return cell === '' ? ok(null) : refuse('bad-area');
  const area = /^\d+(\.\d+)?$/u.test(figure) ? Number(figure) : Number.NaN;
  return area <= 1_000_000 ? ok(Math.round(area * 100) / 100) : refuse('bad-area');
}

/** What the person is to the place; `null` for an empty cell. */
export function readRole(cell: string): CellReading<PersonRole | null> {
  if (cell === '') return ok(null);
  const role = entryByWord(ROLE_WORDS, cell);
  return role === undefined ? refuse('unknown-role') : ok(role);
}

/** How the person is addressed. */
export function readTitle(cell: string): CellReading<PersonTitle> {
  const title = entryByWord(TITLE_WORDS, cell);
  return title === undefined ? refuse('unknown-title') : ok(title);
}

/** Whether the person is a VIP. */
export function readVip(cell: string): CellReading<boolean> {
  const answer = entryByWord(VIP_WORDS, cell);
  return answer === undefined ? refuse('unknown-vip') : ok(answer === 'yes');
}

/** A firm. */
export function readFirm(cell: string): CellReading<string> {
  return atMost(cell.replace(/\s+/gu, ' ').trim(), LONGEST_NAME);
}

/** A note, which may have several lines. */
export function readNote(cell: string): CellReading<string> {
  return atMost(cell.trim(), LONGEST_NOTE);
}

function atMost(text: string, limit: number): CellReading<string> {
  return text.length > limit ? refuse('too-long') : ok(text);
}
