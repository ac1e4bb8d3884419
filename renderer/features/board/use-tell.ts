import { useCallback } from 'react';
import type { TellingWay } from '../../../shared/domain/clock/notice.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import type { PersonToTell } from './people-to-tell.ts';
import { written, type Written } from './written.ts';

/** Writes down that a person was told all that the ladders wanted to tell of an order. */
export function useTell(): (
  order: string,
  person: PersonToTell | undefined,
  how: TellingWay,
) => Promise<Written> {
  const invoke = useInvoke();
  return useCallback(
    async (order, person, how) => {
      for (const { id } of person?.notices ?? []) {
        const reply = await invoke('escalations.tell', { order, notice: id, how, note: '' });
        if (!reply.ok) return reply;
      }
      return written;
    },
    [invoke],
  );
}
