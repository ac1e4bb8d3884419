/**
 * Hides the middle of a telephone number: `13800138000` becomes `138 **** 8000`.
 *
 * Full-width digits, spaces, dashes and +86 are tolerated; short extensions of up to 5 digits stay as they are
 * because they are numbers of the house. An already masked number is returned unchanged.
 */
export function maskPhone(phone: string): string {
  if (phone.includes('*')) return phone;
  const digits = phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^86(?=1\d{10}$)/, '');
  if (digits.length <= 5) return phone;
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)} **** ${digits.slice(-4)}`;
  return `${digits.slice(0, Math.max(0, digits.length - 8))}****${digits.slice(-4)}`;
}

/** The digits of a telephone number, half-width, without +86; the form that is searched. */
export function phoneDigits(phone: string): string {
  return phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(00)?86(?=1\d{10}$)/, '');
}

/** Telephones as people type them: mobiles, and land lines with their area; not numbers of orders, things or days. */
const telephones =
  /(?<!\p{Nd}-?)(?:(?:\+|00)?86[ -]?)?(?:[1１]\p{Nd}{2}[ -]?\p{Nd}{4}[ -]?\p{Nd}{4}|[0０]\p{Nd}{2,3}[ -]?\p{Nd}{7,8})(?![\p{Nd}-])/gu;

/** Hides the middle of every telephone number in a text, for paper that lies about. */
export function maskPhonesIn(text: string): string {
  return text.replace(telephones, (phone) => maskPhone(phone));
}
