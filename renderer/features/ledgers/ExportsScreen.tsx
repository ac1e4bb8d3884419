import { styled } from '@mui/material/styles';
import { useMemo, useRef, useState } from 'react';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { ExportLine } from '../../app/reports/ExportLine.tsx';
import { ReportsHead } from '../../app/reports/ReportsHead.tsx';
import { useWords } from '../../app/words/use-words.ts';
import { Spoken } from '../../ui/Spoken.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { ReceiptTable } from './ReceiptTable.tsx';

const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });

const Table = styled('div')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  backgroundColor: theme.palette.sheet,
}));

/** What left the book as a file: by whom, why and how it ended; the newest first, the running one above. */
export function ExportsScreen() {
  const t = useWords('ledgers');
  const exports = useDesk((desk) => desk.exports);
  const receipts = useMemo(() => exports.toReversed(), [exports]);
  const [kept, setKept] = useState<string | null>(null);
  const chosen = receipts.find(({ id }) => id === kept) ?? receipts[0] ?? null;
  const columns = useRef<HTMLDivElement>(null);
  const focus = (what: string) => columns.current?.querySelector<HTMLElement>(what)?.focus();
  useKeys([{ chord: 'Escape', label: t('toToday'), act: () => goTo({ place: 'today' }), inFields: false }]);
  return (
    <>
      <Spoken as="h1">{t('receipts.list')}</Spoken>
      <ReportsHead view="exports" />
      <ExportLine />
      <Columns ref={columns}>
        <Table>
          <ReceiptTable
            receipts={receipts}
            chosen={chosen?.id ?? null}
            onChoose={setKept}
            onOpen={() => focus('aside section')}
          />
        </Table>
        {chosen && (
          <ReceiptPanel
            receipt={chosen}
            onLeave={() => focus('[role="row"][aria-selected="true"] [role="gridcell"]')}
          />
        )}
      </Columns>
    </>
  );
}
