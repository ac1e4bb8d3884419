import type { Custody } from '../../../shared/domain/custody/custody.ts';

/** How many codes are named before they are only counted. */
const NAMED = 3;

/** What hangs on the thing or stands on the pass; empty for a deposit, and a visit without a pass. */
export function codeOf(stay: Custody): string {
  if (stay.kind === 'loan') return stay.code;
  return stay.kind === 'visit' ? (stay.pass?.code ?? '') : '';
}

/** The first codes of several stays, and how many they are in all. */
export function codesOf(
  stays: readonly Custody[],
  separator: string,
): { readonly codes: string; readonly more: boolean } {
  const codes = stays.map(codeOf).filter(Boolean);
  return { codes: codes.slice(0, NAMED).join(separator), more: codes.length > NAMED };
}

/** Every time somebody was asked or reminded, the last one last. */
export function triesOf(stay: Custody): Custody['asks'] {
  return stay.kind === 'deposit' ? stay.reminders : stay.asks;
}
