import { useState } from 'react';
import type { Refusal } from '../../../../shared/refusal.ts';
import type { Result } from '../../../../shared/result.ts';
import { momentNow } from '../../../app/now/now.ts';

/** What became of the last save of a record. */
export interface Saving {
  /** Waits for the answer and answers whether it was saved; `of` names the record. */
  readonly save: (of: string, asked: Promise<Result<unknown, Refusal>>) => Promise<boolean>;
  /** When the answer to the last save came, in milliseconds; null before. */
  readonly savedAt: (of: string) => number | null;
  readonly refusal: (of: string) => Refusal | null;
}

/** Remembers the last save of a section; "saved" is said only after the desk has answered. */
export function useSaving(): Saving {
  const [saved, setSaved] = useState<{ of: string; at: number } | null>(null);
  const [refused, setRefused] = useState<{ of: string; error: Refusal } | null>(null);
  return {
    async save(of, asked) {
      const reply = await asked;
      setRefused(reply.ok ? null : { of, error: reply.error });
      setSaved(reply.ok ? { of, at: momentNow() } : null);
      return reply.ok;
    },
    savedAt: (of) => (saved?.of === of ? saved.at : null),
    refusal: (of) => (refused?.of === of ? refused.error : null),
  };
}
