import type { OutputOf } from '../../../../shared/contract.ts';
import type { ThingField } from '../../../../shared/domain/custody/thing-import.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useFileImport } from '../../../ui/use-file-import.ts';

export type InventorySummary = OutputOf<'things.preview'>;

/** The import of an inventory into a register: choose, look through, write. */
export function useInventoryImport(
  register: string,
  isPrinting: boolean,
  onDone: (written: OutputOf<'things.import'>) => void,
) {
  const invoke = useInvoke();
  return useFileImport<InventorySummary, ThingField, OutputOf<'things.import'>>({
    look: (base64, mapping) =>
      invoke('things.preview', { base64, register, ...(mapping && { mapping: [...mapping] }) }),
    write: ({ plan, problemCount }) =>
      invoke('things.import', { plan, leaveOutProblems: problemCount > 0, printLabels: isPrinting }),
    stop: () => invoke('things.cancel', {}),
    onDone,
  });
}
