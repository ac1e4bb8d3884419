import { useState } from 'react';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useToast } from '../../../ui/toast-context.ts';

interface Wish {
  readonly kind: Custody['kind'];
  readonly register: string;
  /** The numbers the list shows now. */
  readonly numbers: readonly string[];
}

interface ListActs {
  readonly print: () => void;
  readonly exportList: () => void;
  readonly refusal: Refusal | null;
}

/** Ctrl P prints the list that is shown, Ctrl E saves the whole register as a file; the last refusal stays. */
export function useListActs({ kind, register, numbers }: Wish): ListActs {
  const t = useWords('keeping');
  const invoke = useInvoke();
  const toast = useToast();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function printNow(): Promise<void> {
    if (numbers.length === 0) return toast({ text: t('nothingToPrint') });
    const reply = await invoke('custody.printList', { numbers: numbers.slice(0, 5_000) });
    setRefusal(reply.ok ? null : reply.error);
    if (reply.ok) toast({ text: t('listPrinting') });
    return undefined;
  }

  async function exportNow(): Promise<void> {
    const filter = { view: 'all', register, limit: 10_000 } as const;
    const reply = await invoke('custody.export', { kind, filter, format: 'xlsx' });
    setRefusal(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    const { file, rows } = reply.value;
    toast({ text: t('exported', { rows, file }) });
  }

  const print = () => void printNow();
  const exportList = () => void exportNow();
  useKeys([
    { chord: 'Ctrl+P', label: t('print'), act: print },
    { chord: 'Ctrl+E', label: t('export'), act: exportList },
  ]);
  return { print, exportList, refusal };
}
