import { styled } from '@mui/material/styles';
import { useMemo, type ReactNode } from 'react';
import type { QualityDraw } from '../../../shared/domain/quality/quality-draw.ts';
import { numberOf } from '../../../shared/rules/numbers.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { momentNow } from '../../app/now/now.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { wholeOf, type QualityResult } from './results.ts';
import { useQualityWords } from './use-quality-words.ts';

const Rate = styled('span')(({ theme }) => ({
  '&[data-is-high="true"]': { color: theme.palette.late, fontWeight: 700 },
}));

interface Row {
  readonly draw: QualityDraw;
  readonly whole: QualityResult;
}

interface Props {
  readonly draws: readonly QualityDraw[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (draw: QualityDraw) => void;
  readonly empty: ReactNode;
  readonly autoFocus: boolean;
}

/** Earlier draws: of which days, how far they are checked, and what was found. */
export function DrawTable({ draws, chosen, onChoose, onOpen, empty, autoFocus }: Props) {
  const t = useWords('quality');
  const limit = useDesk(({ numbers }) => numberOf(numbers, 'quality-error-percent'));
  const rows = useMemo(() => draws.map((draw) => ({ draw, whole: wholeOf(draw, limit) })), [draws, limit]);
  const columns = useColumns();
  const open = ({ draw }: Row) => onOpen(draw);
  return (
    <DataTable
      label={t('list')}
      rows={rows}
      columns={columns}
      rowId={idOf}
      chosen={chosen}
      onChoose={onChoose}
      onStep={open}
      onOpen={open}
      empty={empty}
      autoFocus={autoFocus}
    />
  );
}

function idOf({ draw }: Row): string {
  return draw.id;
}

function useColumns(): readonly Column<Row>[] {
  const t = useWords('quality');
  const format = useFormat();
  const words = useQualityWords();
  const staff = useStaffName();
  return useMemo(() => {
    const column = (
      field: 'at' | 'period' | 'percent' | 'by' | 'checked' | 'wrong' | 'rate' | 'training',
      minWidth: number,
      cell: (row: Row) => ReactNode,
    ): Column<Row> => ({
      field,
      headerName: t(`column.${field}`),
      minWidth,
      flex: 1,
      sortable: false,
      disableColumnMenu: true,
      renderCell: ({ row }) => cell(row),
    });
    return [
      column('period', 190, ({ draw }) => words.span(draw)),
      column('percent', 64, ({ draw }) => words.rate(draw.percent)),
      column('at', 120, ({ draw }) => format.moment(draw.drawnAt, momentNow())),
      column('by', 100, ({ draw }) => staff(draw.drawnBy)),
      column('checked', 90, ({ whole }) => t('ofAll', { done: whole.checked, all: whole.drawn })),
      column('wrong', 80, ({ whole }) => whole.wrong),
      column('rate', 80, ({ whole }) => (
        <Rate data-is-high={whole.needsTraining}>{words.rate(whole.rate)}</Rate>
      )),
      column('training', 160, ({ draw }) => words.inTraining(draw)),
    ];
  }, [t, format, words, staff]);
}
