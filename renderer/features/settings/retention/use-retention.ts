import { useCallback, useEffect, useState } from 'react';
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
export function useRetention(): { readonly answer: Answer | null; readonly again: () => Promise<void> } {
  const invoke = useInvoke();
  const rules = useDesk((desk) => desk.retention);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const again = useCallback(async () => {
    const [list, done] = await Promise.all([invoke('retention.list', {}), invoke('erasure.list', {})]);
    if (!list.ok) return setAnswer({ ...nothing, refusal: list.error });
    if (!done.ok) return setAnswer({ ...nothing, refusal: done.error });
    setAnswer({ due: list.value.due, erasures: done.value.erasures, refusal: null });
  }, [invoke]);
  useEffect(() => {
    void again();
  }, [again, rules]);
  return { answer, again };
}
