import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import { useDesk, useInvoke } from '../desk/desk-context.ts';

/** When names go from visits by themselves, and when they went last. */
export type Purge = OutputOf<'visits.purge'>;

/** Asked when the page opens and when a register has changed; null until the core has answered. */
export function usePurge(): Purge | null {
  const invoke = useInvoke();
  const asOf = useDesk(({ registers }) =>
    Object.values(registers)
      .map(({ id, purgeAfterDays }) => `${id}:${String(purgeAfterDays)}`)
      .join(' '),
  );
  const [answer, setAnswer] = useState<(Purge & { readonly asOf: string }) | null>(null);
  useEffect(() => {
    let isHere = true;
    void invoke('visits.purge', {}).then((reply) => {
      if (isHere && reply.ok) setAnswer({ ...reply.value, asOf });
    });
    return () => {
      isHere = false;
    };
  }, [invoke, asOf]);
  return answer;
}
