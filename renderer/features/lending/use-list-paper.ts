import { useState } from 'react';
import type { InputOf } from '../../../shared/contract.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useToast } from '../../ui/toast-context.ts';

interface Wish {
  readonly kind: InputOf<'custody.export'>['kind'];
  /** What the list is narrowed to; null where what is shown has no stays, as things in their place. */
  readonly filter: InputOf<'custody.export'>['filter'] | null;
  /** The numbers the list shows now. */
  readonly numbers: readonly string[];
}

/** Printing and saving the list that is shown; the last refusal stays until the next try. */
export interface ListPaper {
  readonly print: () => void;
  readonly exportList: () => void;
  readonly refusal: Refusal | null;
}

/** Prints the list that is shown, and saves it as a file beside the book. */
export function useListPaper({ kind, filter, numbers }: Wish): ListPaper {
  const t = useWords('keeping');
  const invoke = useInvoke();
  const toast = useToast();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function print(): Promise<void> {
    if (numbers.length === 0) return toast({ text: t('emptyList') });
    const reply = await invoke('custody.printList', { numbers: [...numbers] });
    setRefusal(reply.ok ? null : reply.error);
    return reply.ok ? toast({ text: t('listPrinting') }) : undefined;
  }

  async function exportList(): Promise<void> {
    if (filter === null) return toast({ text: t('emptyList') });
    const reply = await invoke('custody.export', { kind, filter, format: 'xlsx' });
    setRefusal(reply.ok ? null : reply.error);
    return reply.ok ? toast({ text: t('exported', reply.value) }) : undefined;
  }

  return { print: () => void print(), exportList: () => void exportList(), refusal };
}
