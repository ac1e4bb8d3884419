import { useState } from 'react';
import type { ChannelName, InputOf, OutputOf } from '../../../shared/contract.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../desk/desk-context.ts';

/** One command after the other, and why the last one was refused. */
export function useAsking() {
  const invoke = useInvoke();
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return {
    isAsking,
    refusal,
    /** What was refused no longer counts, because something else is asked now. */
    forget: () => setRefusal(null),
    async ask<C extends ChannelName>(
      channel: C,
      wish: InputOf<C>,
      then: (answer: OutputOf<C>) => void,
      otherwise?: (refusal: Refusal) => void,
    ): Promise<void> {
      if (isAsking) return;
      setAsking(true);
      setRefusal(null);
      const reply = await invoke(channel, wish);
      setAsking(false);
      setRefusal(reply.ok ? null : reply.error);
      if (reply.ok) then(reply.value);
      else otherwise?.(reply.error);
    },
  };
}
