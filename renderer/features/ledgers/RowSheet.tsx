import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import type { LedgerColumn } from '../../../shared/domain/ledger/ledger.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { PreviewRow } from './PreviewTable.tsx';
import { useCellText } from './use-cell-text.ts';

const Facts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(90px, max-content) minmax(0, 1fr)',
  gap: '6px 16px',
  margin: 0,
  padding: '16px 20px',
  '& > dt': { maxWidth: 200, color: theme.palette.ink2 },
  '& > dd': { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', userSelect: 'text' },
}));

interface Props {
  readonly title: string;
  readonly columns: readonly LedgerColumn[];
  readonly row: PreviewRow;
  readonly onClose: () => void;
}

/** One row of a ledger from top to bottom: what stands beyond the edge of the table is read here. */
export function RowSheet({ title, columns, row, onClose }: Props) {
  const t = useWords('ledgers');
  const common = useWords('common');
  const text = useCellText();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <Sheet
      isOpen
      title={title}
      head={t('row', { at: Number(row.id) })}
      width={680}
      onClose={onClose}
      escLabel={common('close')}
      foot={
        <Button ref={close} chord="Escape" onClick={onClose}>
          {common('close')}
        </Button>
      }
    >
      <Facts>
        {columns.map(({ id, label, type }, at) => (
          <RowFact key={id} label={label} value={text(type, row.cells[at] ?? null)} />
        ))}
      </Facts>
    </Sheet>
  );
}

function RowFact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
