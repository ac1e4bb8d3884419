import { useEffect, useState } from 'react';
import { useInvoke } from '../../app/desk/desk-context.ts';

/** The days of which something is in history, newest first; null while they are being asked, or not wanted. */
export function usePastDays(isWanted: boolean): readonly string[] | null {
  const invoke = useInvoke();
  const [days, setDays] = useState<readonly string[] | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isHere = true;
    const ask = async () => {
      const reply = await invoke('history.days', {});
      if (isHere && reply.ok) setDays(reply.value.days);
    };
    void ask();
    return () => {
      isHere = false;
    };
  }, [invoke, isWanted]);
  return days;
}
