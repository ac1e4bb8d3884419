import { useEffect, useState } from 'react';
import type { Call } from '../../../shared/domain/call/call.ts';
import { callNumber } from '../../../shared/domain/primitives.ts';
import { useDesk, useInvoke } from '../desk/desk-context.ts';

interface Found {
  /** Null while the past is being asked, and when there is none. */
  readonly call: Call | null;
  readonly isReading: boolean;
}

/** A call by its number, from the desk or from the day under which it was filed. */
export function useCallRecord(number: string): Found {
  const invoke = useInvoke();
  const living = useDesk((desk) => desk.calls[number]);
  const [answer, setAnswer] = useState<{ readonly number: string; readonly call: Call | null } | null>(null);
  const isAsked = living === undefined && callNumber.safeParse(number).success;
  useEffect(() => {
    if (!isAsked) return undefined;
    let isHere = true;
    void invoke('history.day', { on: dayOf(number) }).then((reply) => {
      if (!isHere) return;
      const calls = reply.ok ? reply.value.calls : [];
      setAnswer({ number, call: calls.find((call) => call.number === number) ?? null });
    });
    return () => {
      isHere = false;
    };
  }, [invoke, number, isAsked]);
  if (living) return { call: living, isReading: false };
  const known = answer?.number === number ? answer : null;
  return { call: known?.call ?? null, isReading: isAsked && known === null };
}

/** The local day in a number: `A261122-C0007` is of 2026-11-22. */
function dayOf(number: string): string {
  return `20${number.slice(1, 3)}-${number.slice(3, 5)}-${number.slice(5, 7)}`;
}
