import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke, useStaff } from '../../app/desk/desk-context.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useToast } from '../../ui/toast-context.ts';

/** Accepting a callback that waits for a colleague. */
export interface Accept {
  /** Who may accept; null when nobody is asked. */
  readonly who: string | null;
  /** Whether that is whoever is signed in, so that no PIN is asked. */
  readonly isMe: boolean;
  readonly accept: (pin?: string) => Promise<Refusal | null>;
}

/** Lets the colleague accept a callback: at once when signed in, else by PIN. */
export function useAccept(line: CallbackLine): Accept {
  const t = useWords('callbacks');
  const words = useOrderWords();
  const invoke = useInvoke();
  const toast = useToast();
  const { id: me } = useStaff();
  const { order, followUp, entrusted } = line;
  const who = entrusted && entrusted.acceptedAt === null ? entrusted.to : null;
  return {
    who,
    isMe: who === me,
    async accept(pin) {
      if (who === null) return null;
      const reply = await invoke('callbacks.accept', {
        order,
        ...(followUp && { followUp }),
        staff: who,
        ...(pin !== undefined && { pin }),
      });
      if (!reply.ok) return reply.error;
      toast({ text: t('accepted', { name: words.staff(who), number: words.number(order) }) });
      return null;
    },
  };
}
