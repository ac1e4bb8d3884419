import { useEffect, useState } from 'react';
import type { Health, RecoveryReport } from '../../../shared/domain/rescue/health.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke, useSession } from '../../app/desk/desk-context.ts';

interface Answer {
  /** The health the report is about. */
  readonly of: Health | null;
  readonly report: RecoveryReport | null;
  readonly refusal: Refusal | null;
}

/** What the core knows of the damage; null until it has answered. Asked again when the health of the book changes. */
export function useRecoveryReport(): Pick<Answer, 'report' | 'refusal'> {
  const invoke = useInvoke();
  const { health } = useSession();
  const [answer, setAnswer] = useState<Answer>({ of: null, report: null, refusal: null });
  useEffect(() => {
    let isHere = true;
    const ask = async () => {
      const reply = await invoke('recovery.report', {});
      if (!isHere) return;
      setAnswer(
        reply.ok
          ? { of: health, report: reply.value, refusal: null }
          : { of: health, report: null, refusal: reply.error },
      );
    };
    void ask();
    return () => {
      isHere = false;
    };
  }, [invoke, health]);
  return answer;
}
