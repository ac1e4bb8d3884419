import { useEffect, useEffectEvent, useState } from 'react';
import type { InputOf } from '../../../../shared/contract.ts';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';

const MOST_SHOWN = 30;

/** The past and present stays of a thing or a person, newest first; null until they are here. */
export function useHistory({
  thing,
  borrower,
}: Pick<InputOf<'custody.history'>, 'thing' | 'borrower'>): readonly Custody[] | null {
  const invoke = useInvoke();
  const custody = useDesk((desk) => desk.custody);
  const [found, setFound] = useState<readonly Custody[] | null>(null);
  // Read anew when something went out or came back.
  const read = useEffectEvent((_living: unknown) => {
    let isWanted = true;
    void invoke('custody.history', { thing, borrower, limit: MOST_SHOWN }).then((reply) => {
      if (isWanted) setFound(reply.ok ? reply.value.custody : []);
    });
    return () => {
      isWanted = false;
    };
  });
  useEffect(() => read(custody), [custody]);
  return found;
}
