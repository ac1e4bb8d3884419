import { useCallback } from 'react';
import type { Visit } from '../../../../shared/domain/custody/custody.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useToast } from '../../../ui/toast-context.ts';
import { useTakeBack } from '../stays/use-take-back.ts';

/** Lets a visitor out and takes the pass back; answers the refusal, if any. */
export function useLeave(): (visit: Visit, note?: string) => Promise<Refusal | null> {
  const invoke = useInvoke();
  const t = useWords('visits');
  const toast = useToast();
  const takeBack = useTakeBack();
  return useCallback(
    async ({ number }, note = '') => {
      const reply = await invoke('visits.leave', { visit: number, note });
      if (!reply.ok) return reply.error;
      const { who, pass, mayComeBack } = reply.value;
      const text = t(pass === null ? 'wentOut' : 'wentOutPass', { who, pass: pass ?? '' });
      // Under a permit the next way in is one key; there is nothing to take back.
      if (mayComeBack) toast({ text: `${text}${t('mayComeBack')}` });
      else takeBack(text, number);
      return null;
    },
    [invoke, t, toast, takeBack],
  );
}
