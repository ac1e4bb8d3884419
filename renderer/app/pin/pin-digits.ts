/** How many digits a PIN has. */
export const PIN_LENGTH = 6;

/** The digits of what was typed or pasted, full-width ones too; at most as many as a PIN has. */
export function pinDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/\D/g, '').slice(0, PIN_LENGTH);
}
