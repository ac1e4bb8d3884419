/** Why a PIN is refused. */
export type PinWeakness = 'not-six-digits' | 'same-digits' | 'in-a-row' | 'repeated' | 'well-known';

const wellKnown = new Set([
  '520131',
  '131452',
  '147258',
  '258369',
  '159357',
  '135790',
  '246810',
  '112233',
  '332211',
]);

function isRun(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

/**
 * Names the weakness of a PIN, or null when it may be used.
 *
 * Six digits, not one digit six times, not a run, not a pattern repeated, not one of the well-known ones.
 * Source: reliability notes §4 (at least 6 digits, weak ones refused).
 */
export function pinWeakness(pin: string): PinWeakness | null {
  if (!/^\d{6}$/.test(pin)) return 'not-six-digits';
  if (/^(\d)\1{5}$/.test(pin)) return 'same-digits';
  if (isRun(pin)) return 'in-a-row';
  if (/^(\d{2})\1\1$/.test(pin) || /^(\d{3})\1$/.test(pin)) return 'repeated';
  return wellKnown.has(pin) ? 'well-known' : null;
}

/** Wrong PINs allowed before the first waiting time. */
export const PIN_TRIES = 5;
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 15 * 60;

/** How long a person waits after so many wrong PINs in a row, in seconds: 30 s doubling to 15 min. */
export function waitAfterWrongPins(wrong: number): number {
  if (wrong < PIN_TRIES) return 0;
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (wrong - PIN_TRIES));
}
