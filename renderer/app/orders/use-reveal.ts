import { useCallback, useEffect, useState } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../desk/desk-context.ts';
import { phoneText } from './phone-text.ts';

/** A look at a full number lasts so long (ux 5), in milliseconds. */
const LOOK_MS = 10_000;

/**
 * The number of an order's contact: masked, or in full for ten seconds after a look.
 *
 * The look is in the view log before the number comes.
 */
export function useReveal(order: Order) {
  const invoke = useInvoke();
  const [full, setFull] = useState<string | null>(null);
  const [error, setError] = useState<Refusal | null>(null);

  useEffect(() => {
    if (full === null) return undefined;
    const timer = setTimeout(() => setFull(null), LOOK_MS);
    return () => clearTimeout(timer);
  }, [full]);

  const look = useCallback(async () => {
    const reply = await invoke('people.reveal', { order: order.number });
    if (!reply.ok) return setError(reply.error);
    setError(null);
    setFull(reply.value.phones[0] ?? null);
  }, [invoke, order.number]);

  const isRevealed = full !== null;
  const reveal = () => {
    if (isRevealed) setFull(null);
    else void look();
  };
  return { phone: full === null ? order.contact.phone : phoneText(full), isRevealed, reveal, error };
}
