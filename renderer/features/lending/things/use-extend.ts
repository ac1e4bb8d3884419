import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useToast } from '../../../ui/toast-context.ts';

/** Extends a loan by its rule and says until when; the refusal when it may not be. */
export function useExtend(): (loan: string, code: string, reason: string) => Promise<Refusal | null> {
  const t = useWords('lending');
  const format = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  return async (loan, code, reason) => {
    const reply = await invoke('loans.extend', { loan, reason });
    if (!reply.ok) return reply.error;
    toast({ text: t('card.extended', { code, due: format.moment(reply.value.dueAt, momentNow()) }) });
    return null;
  };
}
