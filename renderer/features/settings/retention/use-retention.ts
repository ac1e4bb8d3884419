import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';

/** Records of one kind that are kept longer than their rule says. */
export type Due = OutputOf<'retention.list'>['due'][number];
export type Erasure = OutputOf<'erasure.list'>['erasures'][number];

interface Answer {
  readonly due: readonly Due[];
  readonly erasures: readonly Erasure[];
  readonly refusal: Refusal | null;
}

const nothing: Answer = { due: [], erasures: [], refusal: null };

/** What would go today and what went; asked again when a rule changes. Null until the core has answered. */
export function useRetention(): { readonly answer: Answer | null; readonly again: () => void } {
  const invoke = useInvoke();
  const rules = useDesk((desk) => desk.retention);
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<(Answer & { asOf: string }) | null>(null);
  const asOf = `${String(turn)} ${JSON.stringify(rules)}`;
  useEffect(() => {
    let isHere = true;
    const ask = async () => {
      const [list, done] = await Promise.all([invoke('retention.list', {}), invoke('erasure.list', {})]);
      if (!isHere) return;
      if (!list.ok) return setAnswer({ ...nothing, asOf, refusal: list.error });
      if (!done.ok) return setAnswer({ ...nothing, asOf, refusal: done.error });
      setAnswer({ asOf, due: list.value.due, erasures: done.value.erasures, refusal: null });
    };
    void ask();
    return () => {
      isHere = false;
    };
  }, [invoke, asOf]);
  return { answer, again: () => setTurn((before) => before + 1) };
}
