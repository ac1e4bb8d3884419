/** How hard a passphrase is to guess for somebody who has the file. */
export type Strength = 'weak' | 'fair' | 'strong';

/** What is chosen for the seal of a bundle. */
export interface Seal {
  readonly isPlain: boolean;
  readonly passphrase: string;
  readonly again: string;
}

/** Fewer characters are refused (the contract). */
export const LEAST_LETTERS = 8;
export const MOST_LETTERS = 200;

export const noSeal: Seal = { isPlain: false, passphrase: '', again: '' };

/** How many characters of each sort somebody who guesses has to try. */
const sorts = [
  { of: /\p{Script=Han}/u, count: 2_500 },
  { of: /[a-z]/u, count: 26 },
  { of: /[A-Z]/u, count: 26 },
  { of: /\d/u, count: 10 },
  { of: /[^\p{Script=Han}a-zA-Z\d]/u, count: 30 },
] as const;

/** [D] scrypt costs a guess about 0.1 s, so that 2^40 of them take a hundred computers more than thirty years. */
const steps = [
  { bits: 60, strength: 'strong' },
  { bits: 40, strength: 'fair' },
  { bits: 0, strength: 'weak' },
] as const;

/** A careful guess at the strength: what repeats, or follows its neighbour as in 1234, counts for nothing. */
export function strengthOf(passphrase: string): Strength {
  const letters = [...passphrase];
  const fresh = letters.filter((letter, at) => {
    const step = (letter.codePointAt(0) ?? 0) - (letters[at - 1]?.codePointAt(0) ?? 0);
    return at === 0 || Math.abs(step) > 1;
  });
  const different = new Set(fresh).size;
  const pool = sorts.reduce((sum, { of, count }) => sum + (of.test(passphrase) ? count : 0), 0);
  const bits = Math.min(fresh.length, different * 2) * Math.log2(Math.max(pool, 1));
  return steps.find((step) => bits >= step.bits)?.strength ?? 'weak';
}

/** Why a seal cannot be used yet; null when it can. */
export function sealTrouble({ isPlain, passphrase, again }: Seal): 'short' | 'differs' | null {
  if (isPlain) return null;
  if (passphrase.length < LEAST_LETTERS) return 'short';
  return passphrase === again ? null : 'differs';
}

/** The seal as the contract takes it. */
export function sealWish({ isPlain, passphrase }: Seal): { plain: true } | { passphrase: string } {
  return isPlain ? { plain: true } : { passphrase };
}
