import { z } from 'zod';

/**
 * The number on an emergency slip, for example `A-E0007`.
 *
 * The letter of the desk stands first, so that no two desks print the same, and E parts it from every other number of the
 * house: those of orders, calls and stays carry their day, and `E-0007` would be a thing of a register with the prefix
 * E-. It carries no day, because nobody knows the day of the next power failure; numbers run on over the life of the desk.
 * Only capitals, digits and the hyphen, which every scanner reads in every keyboard layout.
 */
export const emergencyNumber = z.string().regex(/^[A-Z]-E\d{4,9}$/);

const FIRST_DIGIT = 3;

/** The number of the blank with an index: 7 gives `A-E0007`. */
export function emergencyNumberOf(letter: string, index: number): string {
  return `${letter}-E${String(index).padStart(4, '0')}`;
}

/** The index of a number: `A-E0007` gives 7. */
export function emergencyIndex(number: string): number {
  return Number(number.slice(FIRST_DIGIT));
}

/** What was scanned or typed as such a number; null when it is of something else. */
export function readEmergencyNumber(code: string): string | null {
  const read = emergencyNumber.safeParse(code.normalize('NFKC').trim().toUpperCase());
  return read.success ? read.data : null;
}
