import type { OutputOf } from '../../../shared/contract.ts';
import type { ImportField } from '../../../shared/domain/directory/headings.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useFileImport } from '../../ui/use-file-import.ts';

export type ImportSummary = OutputOf<'directory.preview'>;

/** The import of an owner register: choose, look through, write. Nothing is in the book before `write`. */
export function useImport(onDone: (written: OutputOf<'directory.import'>) => void) {
  const invoke = useInvoke();
  return useFileImport<ImportSummary, ImportField, OutputOf<'directory.import'>>({
    look: (base64, mapping) =>
      invoke('directory.preview', { base64, ...(mapping && { mapping: [...mapping] }) }),
    write: ({ plan, problemCount }) =>
      invoke('directory.import', { plan, leaveOutProblems: problemCount > 0 }),
    stop: () => invoke('directory.cancel', {}),
    onDone,
  });
}
