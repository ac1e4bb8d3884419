import { ExportLine } from '../../app/reports/ExportLine.tsx';
import { ExportSheet } from '../../app/reports/ExportSheet.tsx';
import { useExportWords } from '../../app/reports/use-export-words.ts';
import type { ListPaper } from './use-list-paper.ts';

/** The sheet that asks why a list is to be a file, and the line that says how far the file is. */
export function ListExport({ asked, leave }: Pick<ListPaper, 'asked' | 'leave'>) {
  const words = useExportWords();
  return (
    <>
      <ExportLine />
      {asked && <ExportSheet subject={asked} about={words.name(asked)} onClose={leave} />}
    </>
  );
}
