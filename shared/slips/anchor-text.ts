/** So many digits of a head hash stand on paper for the eye: 64 bits, which nobody finds a second change for. */
const PRINTED_DIGITS = 16;
/** With fewer digits than these a hash says too little; eight find any damage, sixteen a forger too. */
const FEWEST_DIGITS = 8;
const HASH_DIGITS = 64;

/** A place of the journal as somebody has it from paper; the hash may be only its beginning. */
export interface PrintedAnchor {
  readonly seq: number;
  readonly hash: string;
}

/** The beginning of a hash in groups of four, as it is printed and typed. */
export function printedHash(hash: string): string {
  return hash.slice(0, PRINTED_DIGITS).replace(/.{4}(?=.)/g, '$& ');
}

/**
 * What the QR of a sealed sheet holds: the number of the handover, the change and the whole hash.
 *
 * In capitals, because a QR code sets digits and capitals half as dense.
 */
export function anchorCode(handover: string, { seq, hash }: PrintedAnchor): string {
  return `${handover} ${String(seq)}:${hash.toUpperCase()}`;
}

/** Before the change may stand the number of the handover and the words of the sheet. */
const form = /^(?:[a-z]\d{6}-h\d{4,})?[^0-9]*?(\d{1,15})[\s:·,;]+([0-9a-f\s]+)$/;

/** Reads an anchor as it is typed, printed or scanned; null when it is none. */
export function readAnchor(text: string): PrintedAnchor | null {
  const found = form.exec(text.normalize('NFKC').trim().toLowerCase());
  const seq = Number(found?.[1] ?? 0);
  const hash = (found?.[2] ?? '').replace(/\s/g, '');
  if (seq < 1 || hash.length < FEWEST_DIGITS || hash.length > HASH_DIGITS) return null;
  return { seq, hash };
}
