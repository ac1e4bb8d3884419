import { useEffect, useState } from 'react';
import { useInvoke } from '../../app/desk/desk-context.ts';

/** The names of places by their ids; an id that is still being asked for, or is gone, is not in it. */
export function usePlaceNames(
  ids: readonly string[],
  known: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const invoke = useInvoke();
  const [asked, setAsked] = useState<Readonly<Record<string, string>>>({});
  const names = { ...asked, ...known };
  const missing = ids.filter((id) => names[id] === undefined).join('\n');
  useEffect(() => {
    let isHere = true;
    const ask = async (placeId: string) => {
      const reply = await invoke('callers.card', { placeId });
      const name = reply.ok ? reply.value.place?.name : undefined;
      if (isHere && name !== undefined) setAsked((before) => ({ ...before, [placeId]: name }));
    };
    for (const id of missing.split('\n')) if (id !== '') void ask(id);
    return () => {
      isHere = false;
    };
  }, [invoke, missing]);
  return names;
}
