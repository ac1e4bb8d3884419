import type { Refusal } from '../../../shared/refusal.ts';

/** What an answer led to: how many orders a signature or a digest was about, or a refusal. */
export type Written =
  { readonly ok: true; readonly open: number | null } | { readonly ok: false; readonly error: Refusal };

export const written: Written = { ok: true, open: null };
