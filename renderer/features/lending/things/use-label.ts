import { useState } from 'react';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useToast } from '../../../ui/toast-context.ts';

/** Prints the label of a thing; the refusal stays until the next try. */
export function useLabel(): { readonly label: (code: string) => void; readonly refusal: Refusal | null } {
  const t = useWords('lending');
  const invoke = useInvoke();
  const toast = useToast();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function label(code: string): Promise<void> {
    const reply = await invoke('things.printLabels', { codes: [code] });
    setRefusal(reply.ok ? null : reply.error);
    if (reply.ok) toast({ text: t('labelsPrinted', { count: reply.value.labels }) });
  }
  return { label: (code) => void label(code), refusal };
}
