import { useCallback } from 'react';
import type { AskOutcome, Custody } from '../../../shared/domain/custody/custody.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { written, type Written } from './written.ts';

/** Writes down what came of asking one person for everything that is still out, or of reminding the owner of a deposit. */
export function useAskBack(): (
  stays: readonly Custody[],
  outcome: AskOutcome,
  note: string,
) => Promise<Written> {
  const invoke = useInvoke();
  return useCallback(
    async (stays, outcome, note) => {
      for (const { kind, number, closedAt } of stays) {
        // What came back while the telephone rang needs no note.
        if (closedAt !== null) continue;
        const reply =
          kind === 'deposit'
            ? await invoke('deposits.remind', { deposit: number, outcome, note })
            : await invoke('custody.ask', { custody: number, outcome, note });
        if (!reply.ok) return reply;
      }
      return written;
    },
    [invoke],
  );
}
