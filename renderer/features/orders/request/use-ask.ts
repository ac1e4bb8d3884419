import { useState } from 'react';
import type { ChannelName, InputOf } from '../../../../shared/contract.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useToast } from '../../../ui/toast-context.ts';

/** Sends what a sheet has gathered, confirms it by a toast, and keeps the refusal for the sheet. */
export function useAsk(): {
  readonly error: Refusal | null;
  /** Whether it happened. */
  ask<C extends ChannelName>(channel: C, input: InputOf<C>, confirmation: string): Promise<boolean>;
} {
  const invoke = useInvoke();
  const toast = useToast();
  const [error, setError] = useState<Refusal | null>(null);
  return {
    error,
    async ask(channel, input, confirmation) {
      const reply = await invoke(channel, input);
      setError(reply.ok ? null : reply.error);
      if (reply.ok) toast({ text: confirmation });
      return reply.ok;
    },
  };
}
