import { useEffect, useState } from 'react';
import { useInvoke } from '../../app/desk/desk-context.ts';

/** How long a number stays in full, in milliseconds (ux 5). */
const SHOWN_MS = 10_000;

/** Shows the telephone of a person in full for ten seconds; the look is in the book before the number is here. */
export function useReveal(personId: string | null): {
  readonly phone: string | null;
  readonly reveal: () => void;
} {
  const invoke = useInvoke();
  const [shown, setShown] = useState<{ personId: string; phone: string } | null>(null);
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  const reveal = () => {
    if (personId === null) return;
    void invoke('people.reveal', { personId }).then((reply) => {
      const phone = reply.ok ? reply.value.phones[0] : undefined;
      if (phone !== undefined) setShown({ personId, phone });
    });
  };
  return { phone: shown !== null && shown.personId === personId ? shown.phone : null, reveal };
}
