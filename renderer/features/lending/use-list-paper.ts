import { useState } from 'react';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import { custodyFilter } from '../../../shared/domain/custody/select-custody.ts';
import type { FileSubject } from '../../../shared/domain/ledger/file-subject.ts';
import type { z } from 'zod';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useWhoMay } from '../../app/desk/use-who-may.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useToast } from '../../ui/toast-context.ts';

interface Wish {
  readonly kind: Custody['kind'];
  /** What the list is narrowed to; null where what is shown has no stays, as things in their place. */
  readonly filter: z.input<typeof custodyFilter> | null;
  /** The numbers the list shows now. */
  readonly numbers: readonly string[];
}

/** Printing and saving the list that is shown; the last refusal stays until the next try. */
export interface ListPaper {
  readonly print: () => void;
  readonly exportList: () => void;
  /** Why this person cannot make it a file; undefined for those who may. */
  readonly exportBlocked: string | undefined;
  readonly refusal: Refusal | null;
  /** The list that is about to be exported, until the sheet that asks why is left. */
  readonly asked: FileSubject | null;
  readonly leave: () => void;
}

/** Prints the list that is shown, and asks why it is to be a file. */
export function useListPaper({ kind, filter, numbers }: Wish): ListPaper {
  const t = useWords('keeping');
  const invoke = useInvoke();
  const toast = useToast();
  const { language } = useFormat();
  const reports = useWords('reports');
  const whoMay = useWhoMay('export lists');
  const exportBlocked = whoMay === null ? undefined : reports('onlyRoles', { roles: whoMay });
  const [asked, setAsked] = useState<FileSubject | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function print(): Promise<void> {
    if (numbers.length === 0) return toast({ text: t('emptyList') });
    const reply = await invoke('custody.printList', { numbers: [...numbers] });
    setRefusal(reply.ok ? null : reply.error);
    return reply.ok ? toast({ text: t('listPrinting') }) : undefined;
  }

  function exportList(): void {
    if (whoMay !== null) return;
    if (filter === null) return toast({ text: t('emptyList') });
    setAsked({ kind: 'custody', of: kind, filter: custodyFilter.parse(filter), language });
  }

  return {
    print: () => void print(),
    ...{ exportList, exportBlocked, refusal, asked },
    leave: () => setAsked(null),
  };
}
