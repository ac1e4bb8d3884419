import { useEffect, useState } from 'react';
import { useInvoke, useMirror } from '../../app/desk/desk-context.ts';
import type { CallerCard, Chosen } from './directory-types.ts';

/** All that is known of who or what is chosen; null while nothing is, or while it is being asked for the first time. */
export function useCard({ personId, placeId }: Chosen): CallerCard | null {
  const invoke = useInvoke();
  const directory = useMirror((mirror) => mirror.directoryVersion);
  const seq = useMirror((mirror) => mirror.desk.seq);
  const [answer, setAnswer] = useState<{ of: string; asOf: string; card: CallerCard } | null>(null);
  const of = `${personId ?? ''} ${placeId ?? ''}`;
  // The card is as old as the change of the book it was asked at; a newer one asks again.
  const asOf = `${String(directory)} ${String(seq)}`;
  useEffect(() => {
    if (personId === undefined && placeId === undefined) return undefined;
    let isHere = true;
    const ask = async () => {
      const reply = await invoke('callers.card', {
        ...(personId !== undefined && { personId }),
        ...(placeId !== undefined && { placeId }),
      });
      if (isHere && reply.ok) setAnswer({ of, asOf, card: reply.value });
    };
    void ask();
    return () => {
      isHere = false;
    };
  }, [invoke, personId, placeId, of, asOf]);
  return answer?.of === of ? answer.card : null;
}
