import { styled } from '@mui/material/styles';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LedgerCell, LedgerColumn } from '../../../shared/domain/ledger/ledger.ts';
import { useWords } from '../../app/words/use-words.ts';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useCellText, type CellText } from './use-cell-text.ts';
import type { Preview } from './use-preview.ts';

const Box = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  backgroundColor: theme.palette.sheet,
  borderTop: `1px solid ${theme.palette.line}`,
}));

const Cell = styled('span')({
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  '&[data-type="number"]': { width: '100%', textAlign: 'right' },
});

/** A digit of this size, and the padding of a cell, in CSS pixels. */
const DIGIT_PX = 8;
const PADDING_PX = 16;
/** Further words are read in the whole row. */
const WIDEST_PX = 360;

/** What the keys of the screen look for to bring the focus to the rows. */
export const previewPart = 'ledger-preview';

/** A row of the preview; a ledger has no key of its own, so its place in it is one. */
export interface PreviewRow {
  readonly id: string;
  readonly cells: readonly LedgerCell[];
}

interface Props {
  readonly label: string;
  readonly preview: Preview;
  /** What stands there without rows. */
  readonly empty: string;
  readonly onOpen: (row: PreviewRow) => void;
}

/** The first rows of a ledger: ↑ ↓ move, Enter reads the whole row; it has the focus when the rows before had it. */
export function PreviewTable({ label, preview, empty, onOpen }: Props) {
  const t = useWords('ledgers');
  const text = useCellText();
  const box = useRef<HTMLDivElement>(null);
  const [takesFocus] = useState(isFocusHere);
  const [chosen, setChosen] = useState('1');
  const rows = useMemo(
    () => preview.rows.map((cells, index): PreviewRow => ({ id: String(index + 1), cells })),
    [preview],
  );
  const columns = useMemo(
    () => preview.columns.map((column, at) => columnOf(column, at, text)),
    [preview, text],
  );
  useEffect(() => {
    // Without a row the ground itself keeps the focus, so that it is not lost.
    if (takesFocus && rows.length === 0) box.current?.focus();
  }, [takesFocus, rows]);
  return (
    <Box ref={box} tabIndex={-1} data-part={previewPart}>
      <DataTable
        label={label}
        rows={rows}
        columns={columns}
        rowId={idOf}
        chosen={rows.length > 0 ? chosen : null}
        onChoose={setChosen}
        onStep={onOpen}
        speakRow={({ id, cells }) =>
          [
            t('row', { at: Number(id) }),
            ...cells.map((cell, at) => text(preview.columns[at]?.type ?? 'text', cell)),
          ]
            .filter(Boolean)
            .join(', ')
        }
        empty={<EmptyState sentence={empty} />}
        autoFocus={takesFocus && rows.length > 0}
      />
    </Box>
  );
}

function idOf({ id }: PreviewRow): string {
  return id;
}

function isFocusHere(): boolean {
  const { activeElement, body } = document;
  return activeElement === body || (activeElement?.closest(`[data-part="${previewPart}"]`) ?? null) !== null;
}

function columnOf({ id, label, type, width }: LedgerColumn, at: number, text: CellText): Column<PreviewRow> {
  return {
    field: id,
    headerName: label,
    sortable: false,
    disableColumnMenu: true,
    width: Math.min(width * DIGIT_PX + PADDING_PX, WIDEST_PX),
    ...(type === 'number' ? { headerAlign: 'right' as const } : {}),
    renderCell: ({ row }) => {
      const written = text(type, row.cells[at] ?? null);
      return (
        <Cell data-type={type} title={written}>
          {written}
        </Cell>
      );
    },
  };
}
