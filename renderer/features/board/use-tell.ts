import { useCallback } from 'react';
import type { TellingWay } from '../../../shared/domain/clock/notice.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import type { PersonToTell } from './people-to-tell.ts';
import { written, type Written } from './written.ts';

/** What somebody is told of: an order, or something that is overdue. */
export type ToldOf = { readonly order: string } | { readonly custody: string };

/** Writes down that a person was told all that the ladders wanted to tell. */
export function useTell(): (
  of: ToldOf,
  person: PersonToTell | undefined,
  how: TellingWay,
) => Promise<Written> {
  const invoke = useInvoke();
  return useCallback(
    async (of, person, how) => {
      for (const { id: notice } of person?.notices ?? []) {
        const said = { notice, how, note: '' } as const;
        const reply =
          'order' in of
            ? await invoke('escalations.tell', { ...of, ...said })
            : await invoke('custody.tell', { ...of, ...said });
        if (!reply.ok) return reply;
      }
      return written;
    },
    [invoke],
  );
}
