import { useMemo, useRef, useState } from 'react';
import { PDF_PRINTER, type Printer } from '../../../../shared/domain/printing/printer.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { focusFirst } from '../form/focus-first.ts';
import { unusedId } from '../form/unused-id.ts';
import { RecordTable } from '../RecordTable.tsx';
import { SectionFrame } from '../SectionFrame.tsx';
import { useRecords } from '../use-records.ts';
import { useSaving } from '../form/use-saving.ts';
import { PrinterSetting } from './PrinterSetting.tsx';
import { TestAside } from './TestAside.tsx';
import { usePrinterColumns } from './use-printer-columns.tsx';

/** The printers: which slip comes out where, and whether it looks right. */
export function PrintersSection() {
  const t = useWords('settings');
  const printers = useDesk((desk) => desk.printers);
  const slipJobs = useDesk((desk) => desk.slipJobs);
  const rows = useMemo(() => Object.values(printers).sort(pdfLast), [printers]);
  const columns = usePrinterColumns();
  const records = useRecords<Printer>(rows, idOf);
  const form = useRef<HTMLFormElement>(null);
  const saving = useSaving();
  const [isChanged, setChanged] = useState(false);
  // A removed printer stays the printer of its slips, so its name is not given to another.
  const freeId = unusedId('printer', [
    ...Object.keys(printers),
    ...Object.values(slipJobs).map((job) => job.printerId),
  ]);
  const { chosen } = records;
  return (
    <SectionFrame
      section="printers"
      right="edit printers"
      act={
        <Button scale="small" onClick={records.begin}>
          {t('addPrinter')}
        </Button>
      }
      aside={<TestAside printer={chosen} isChanged={isChanged} />}
    >
      <RecordTable
        label={t('section.printers')}
        rows={rows}
        columns={columns}
        rowId={idOf}
        chosen={chosen?.id ?? null}
        onChoose={records.choose}
        onStep={() => focusFirst(form)}
      />
      <PrinterSetting
        key={chosen?.id ?? freeId}
        id={chosen?.id ?? freeId}
        printer={chosen}
        saving={saving}
        onDone={records.choose}
        onChanged={setChanged}
        ref={form}
      />
    </SectionFrame>
  );
}

function idOf({ id }: Printer): string {
  return id;
}

function pdfLast(a: Printer, b: Printer): number {
  const last = ({ id }: Printer) => (id === PDF_PRINTER ? 1 : 0);
  return last(a) - last(b) || a.name.localeCompare(b.name);
}
