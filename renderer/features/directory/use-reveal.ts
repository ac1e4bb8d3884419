import { useEffect, useState } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';

/** How long a number stands there in full, in milliseconds (ux 5). */
const SHOWN_MS = 10_000;

/** Shows the numbers of a person in full for ten seconds; the core writes the look into the view log first. */
export function useReveal(personId: string) {
  const invoke = useInvoke();
  const [shown, setShown] = useState<{ of: string; phones: readonly string[] } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  const reveal = async (): Promise<readonly string[] | null> => {
    const reply = await invoke('people.reveal', { personId });
    setRefusal(reply.ok ? null : reply.error);
    if (!reply.ok) return null;
    setShown({ of: personId, phones: reply.value.phones });
    return reply.value.phones;
  };
  return { phones: shown?.of === personId ? shown.phones : null, reveal, refusal };
}
