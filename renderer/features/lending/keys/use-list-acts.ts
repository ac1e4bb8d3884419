import { useState } from 'react';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { ThingLine } from '../../../../shared/domain/custody/select-things.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import type { Narrowing } from './list-state.ts';
import { useToast } from '../../../ui/toast-context.ts';

/** Which loans a file holds when only some things are shown; those in their place have none. */
const views = { all: 'all', out: 'open', late: 'late', in: null, lost: null } as const;

/** Prints, exports and labels what a register shows; the last refusal stays until the next try. */
export function useListActs(
  register: Register,
  lines: readonly ThingLine[],
  shown: { readonly narrowing: Narrowing; readonly text: string },
): {
  readonly print: () => void;
  readonly exportList: () => void;
  readonly label: (code: string) => void;
  readonly error: Refusal | null;
} {
  const t = useWords('lending');
  const invoke = useInvoke();
  const toast = useToast();
  const [error, setError] = useState<Refusal | null>(null);

  async function print(): Promise<void> {
    const numbers = lines.flatMap(({ holder }) =>
      holder && /-L\d+$/.test(holder.custody) ? [holder.custody] : [],
    );
    if (numbers.length === 0) return toast({ text: t('nothingOut') });
    const reply = await invoke('custody.printList', { numbers });
    setError(reply.ok ? null : reply.error);
    if (reply.ok) toast({ text: t('listPrinted') });
    return undefined;
  }

  async function exportList(): Promise<void> {
    const view = views[shown.narrowing];
    if (view === null) return toast({ text: t('nothingOut') });
    const reply = await invoke('custody.export', {
      kind: 'loan',
      filter: { view, register: register.id, text: shown.text, limit: 10_000 },
      format: 'xlsx',
    });
    setError(reply.ok ? null : reply.error);
    if (!reply.ok) return undefined;
    const { file, rows } = reply.value;
    return toast({ text: t('exported', { rows, file }) });
  }

  async function label(code: string): Promise<void> {
    const reply = await invoke('things.printLabels', { codes: [code] });
    setError(reply.ok ? null : reply.error);
    if (reply.ok) toast({ text: t('labelsPrinted', { count: reply.value.labels }) });
  }

  return {
    print: () => void print(),
    exportList: () => void exportList(),
    label: (code) => void label(code),
    error,
  };
}
