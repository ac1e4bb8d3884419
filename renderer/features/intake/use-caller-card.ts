import { useEffect, useState } from 'react';
import { useDesk, useInvoke, useMirror } from '../../app/desk/desk-context.ts';
import type { CallerCard } from './form-context.ts';

interface Shown {
  readonly key: string;
  readonly stamp: string;
  readonly card: CallerCard;
}

/**
 * What the book knows of a place and a person; null while nobody is chosen or the answer is on its way.
 *
 * Asked again when the directory changes or an order of the place begins or ends, or a thing of the person's goes out or comes back.
 */
export function useCallerCard(placeId: string | null, personId: string | null): CallerCard | null {
  const invoke = useInvoke();
  const version = useMirror((mirror) => mirror.directoryVersion);
  const states = useDesk((desk) =>
    placeId === null
      ? ''
      : Object.values(desk.orders)
          .filter((order) => order.place.id === placeId)
          .map((order) => order.state)
          .join(),
  );
  const held = useDesk((desk) =>
    personId === null
      ? ''
      : Object.values(desk.custody)
          .filter(({ who }) => who.personId === personId)
          .map(({ number, state, dueAt }) => `${number} ${state} ${dueAt ?? ''}`)
          .join(),
  );
  const [shown, setShown] = useState<Shown | null>(null);
  const key = `${placeId ?? ''} ${personId ?? ''}`;
  // What makes an answer old: another directory, another state of an order here, of a loan or a deposit.
  const stamp = `${version} ${states} ${held}`;
  useEffect(() => {
    if (placeId === null && personId === null) return undefined;
    let isWanted = true;
    const asked = { ...(placeId === null ? {} : { placeId }), ...(personId === null ? {} : { personId }) };
    void invoke('callers.card', asked).then((reply) => {
      if (isWanted && reply.ok)
        setShown({ key: `${placeId ?? ''} ${personId ?? ''}`, stamp, card: reply.value });
    });
    return () => {
      isWanted = false;
    };
  }, [invoke, placeId, personId, stamp]);
  return shown?.key === key && (placeId !== null || personId !== null) ? shown.card : null;
}
