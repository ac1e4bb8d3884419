import { useDesk } from '../../app/desk/desk-context.ts';
import { ExportLine } from '../../app/reports/ExportLine.tsx';
import { ExportSheet } from '../../app/reports/ExportSheet.tsx';
import { useExportWords } from '../../app/reports/use-export-words.ts';
import { useRegisterName } from './stays/use-register-name.ts';
import type { ListPaper } from './use-list-paper.ts';

/** The sheet that asks why a list is to be a file, and the line that says how far the file is. */
export function ListExport({ asked, leave }: Pick<ListPaper, 'asked' | 'leave'>) {
  const words = useExportWords();
  const nameOf = useRegisterName();
  const id = asked?.kind === 'custody' ? asked.filter.register : undefined;
  const register = useDesk(({ registers }) => (id === undefined ? undefined : registers[id]));
  return (
    <>
      <ExportLine />
      {asked && (
        <ExportSheet
          subject={asked}
          about={`${nameOf(register)} ${words.name(asked)}`.trimStart()}
          onClose={leave}
        />
      )}
    </>
  );
}
