/** Between the groups of digits of one number. */
const GAP = String.raw`[ -]?`;
const MOBILE = String.raw`(?:[(（]?(?:[+＋]|[0０]{2})?(?:86|８６)[)） -]*)?[1１]\p{Nd}{2}${GAP}\p{Nd}{4}${GAP}\p{Nd}{4}`;
const LAND_LINE = String.raw`[0０]\p{Nd}{2,3}${GAP}\p{Nd}{7,8}`;
/** What a masked number looks like; any other stars hide nothing. */
const MASKED = String.raw`\p{Nd}{3} \*{4} \p{Nd}{4}|\p{Nd}{0,4}\*{4}\p{Nd}{4}`;
/** Digits that belong together though no telephone is written so. */
const RUN = String.raw`\p{Nd}(?:[\p{Nd} ()（）.*_－–-]*\p{Nd})?`;
const ends = String.raw`(?!\p{Nd})`;

const isMasked = new RegExp(`^(?:${MASKED})$`, 'u');
const numbers = new RegExp(`(?:${MASKED}|${MOBILE}|${LAND_LINE})${ends}|${RUN}`, 'gu');

/** Shorter ones are extensions: numbers of the house, no secret. */
const LONGEST_EXTENSION = 5;
/** As much as stays of the front of a number that is no mobile: its area. */
const LONGEST_AREA = 4;

/**
 * Hides the middle of every telephone number of a field: `13800138000` becomes `138 **** 8000`.
 *
 * Full-width digits, spaces, dashes and +86 are tolerated; short extensions of up to 5 digits stay as they are
 * because they are numbers of the house. An already masked number is returned unchanged.
 */
export function maskPhone(phone: string): string {
  // Nearly every one is written so, and all the forms below cost ten times as much.
  if (MOBILE_ALONE.test(phone)) return maskedMobile(phone);
  let isHidden = false;
  const masked = phone.replace(numbers, (number) => {
    const hidden = isMasked.test(number) ? number : maskNumber(number);
    isHidden ||= hidden !== number || isMasked.test(number);
    return hidden;
  });
  // Digits with odd signs between every few of them: no run is long enough, all of them together are a number.
  return isHidden ? masked : maskNumber(phone);
}

const MOBILE_ALONE = /^1\d{10}$/;

function maskedMobile(digits: string): string {
  return `${digits.slice(0, 3)} **** ${digits.slice(-4)}`;
}

function maskNumber(number: string): string {
  const digits = phoneDigits(number);
  if (digits.length <= LONGEST_EXTENSION) return number;
  if (MOBILE_ALONE.test(digits)) return maskedMobile(digits);
  const area = Math.min(LONGEST_AREA, Math.max(0, digits.length - 8));
  return `${digits.slice(0, area)}****${digits.slice(-4)}`;
}

/** The digits of a telephone number, half-width, without +86; the form that is searched. */
export function phoneDigits(phone: string): string {
  return phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(00)?86(?=1\d{10}$)/, '');
}

/**
 * Telephones as people type them: mobiles, and land lines with their area; not numbers of orders, things or days. A land line
 * never begins behind the day of a number of the book: `A261122-0007 82345678` is an order and something else.
 */
const telephones = new RegExp(
  String.raw`(?<!\p{Nd})(?:${MOBILE}|(?<![A-Z]\p{Nd}{6}-)${LAND_LINE})${ends}`,
  'gu',
);

/** Hides the middle of every telephone number in a text, for paper that lies about. */
export function maskPhonesIn(text: string): string {
  return text.replace(telephones, maskNumber);
}
