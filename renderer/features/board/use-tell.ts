import { useCallback } from 'react';
import type { TellingWay } from '../../../shared/domain/clock/notice.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import type { PersonToTell } from './people-to-tell.ts';
import { written, type Written } from './written.ts';

/** What somebody is told of: an order, something that is overdue, a shift. */
export type ToldOf = { readonly order: string } | { readonly custody: string } | { readonly shift: string };

/** Writes down that a person was told all that the ladders wanted to tell. */
export function useTell(): (
  of: ToldOf,
  person: PersonToTell | undefined,
  how: TellingWay,
) => Promise<Written> {
  const invoke = useInvoke();
  return useCallback(
    async (of, person, how) => {
      const tellOf = (about: ToldOf, said: { notice: string; how: TellingWay; note: string }) => {
        if ('order' in about) return invoke('escalations.tell', { ...about, ...said });
        if ('custody' in about) return invoke('custody.tell', { ...about, ...said });
        return invoke('shifts.tell', { ...about, ...said });
      };
      for (const { id: notice } of person?.notices ?? []) {
        const said = { notice, how, note: '' };
        const reply = await tellOf(of, said);
        if (!reply.ok) return reply;
      }
      return written;
    },
    [invoke],
  );
}
