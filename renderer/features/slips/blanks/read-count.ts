/** The most that is printed in one go; as the contract has it. */
export const MOST_SLIPS = 50;
export const MOST_PAGES = 10;

/** A number as it was typed, nothing as none; null when it is no number or too many. */
export function readCount(typed: string, most: number): number | null {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return 0;
  const count = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return count <= most ? count : null;
}
