import { useEffect, useState } from 'react';
import type { RecoveryReport } from '../../../shared/domain/rescue/health.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke, useSession } from '../../app/desk/desk-context.ts';

/** What the core knows of the damage; null until it has answered. Asked again when the health of the book changes. */
export function useRecoveryReport(): {
  readonly report: RecoveryReport | null;
  readonly refusal: Refusal | null;
} {
  const invoke = useInvoke();
  const { health } = useSession();
  const [answer, setAnswer] = useState<{ report: RecoveryReport | null; refusal: Refusal | null }>({
    report: null,
    refusal: null,
  });
  useEffect(() => {
    let isHere = true;
    const ask = async () => {
      const reply = await invoke('recovery.report', {});
      if (!isHere) return;
      setAnswer(reply.ok ? { report: reply.value, refusal: null } : { report: null, refusal: reply.error });
    };
    void ask();
    return () => {
      isHere = false;
    };
  }, [invoke, health]);
  return answer;
}
