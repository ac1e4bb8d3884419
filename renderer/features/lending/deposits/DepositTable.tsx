import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { isUnclaimed } from '../../../../shared/domain/custody/decide-deposits.ts';
import { classOf } from '../../../../shared/rules/registers.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { StayClock } from '../stays/StayClock.tsx';
import { useRegisterName } from '../stays/use-register-name.ts';
import type { DepositLine, DepositView } from './deposit-views.ts';

const Ground = styled('div')({ flex: 1, minHeight: 0 });

interface Props {
  readonly register: Register;
  readonly view: DepositView;
  readonly lines: readonly DepositLine[];
  readonly chosen: string | null;
  readonly onChoose: (number: string) => void;
  readonly onStep: (line: DepositLine) => void;
  readonly onOpen: (line: DepositLine) => void;
}

/** The deposits as a table: when the owner is reminded next, number, kind, what, pieces, shelf, whose, since. */
export function DepositTable({ register, view, lines, chosen, onChoose, onStep, onOpen }: Props) {
  const t = useWords('deposits');
  const columns = useColumns(register);
  return (
    <Ground>
      <DataTable
        label={t('list')}
        rows={lines}
        columns={columns}
        rowId={({ stay }) => stay.number}
        chosen={chosen}
        onChoose={onChoose}
        onStep={onStep}
        onOpen={onOpen}
        speakRow={({ stay, mood }) =>
          [mood === 'late' ? t('spokenLate') : '', stay.what, stay.shelf, stay.who.name || t('nobody')]
            .filter(Boolean)
            .join(' ')
        }
        empty={<EmptyState sentence={t(`emptyView.${view}`)} />}
      />
    </Ground>
  );
}

function useColumns(register: Register): readonly Column<DepositLine>[] {
  const t = useWords('deposits');
  const custody = useWords('custody');
  const words = useOrderWords();
  const format = useFormat();
  const name = useRegisterName();
  return useMemo(
    () => [
      {
        field: 'due',
        headerName: t('head.due'),
        width: 128,
        align: 'right',
        headerAlign: 'right',
        valueGetter: (_value, { leftMs }) => leftMs ?? Infinity,
        renderCell: ({ row: { stay } }) => (
          <StayClock
            stay={stay}
            instead={
              stay.closedAt === null
                ? isUnclaimed(stay, register)
                  ? t('view.unclaimed')
                  : t('noReminder')
                : custody(`state.${stay.state}`)
            }
          />
        ),
      },
      {
        field: 'number',
        headerName: t('head.number'),
        width: 104,
        valueGetter: (_value, { stay }) => words.number(stay.number),
      },
      {
        field: 'class',
        headerName: t('class'),
        width: 104,
        valueGetter: (_value, { stay }) => name(classOf(register, stay.class)),
      },
      {
        field: 'what',
        headerName: t('what'),
        flex: 1.4,
        minWidth: 100,
        renderCell: ({ row: { stay } }) => <b>{stay.what}</b>,
        valueGetter: (_value, { stay }) => stay.what,
      },
      {
        field: 'pieces',
        headerName: t('piecesHead'),
        width: 50,
        align: 'right',
        headerAlign: 'right',
        valueGetter: (_value, { stay }) => stay.pieces,
      },
      {
        field: 'shelf',
        headerName: t('shelf'),
        flex: 0.7,
        minWidth: 60,
        valueGetter: (_value, { stay }) => stay.shelf,
      },
      {
        field: 'owner',
        headerName: t('owner'),
        flex: 1,
        minWidth: 90,
        valueGetter: (_value, { stay }) =>
          [stay.who.firm, stay.who.name].filter(Boolean).join(' ') || t('nobody'),
      },
      {
        field: 'since',
        headerName: t('head.since'),
        width: 96,
        valueGetter: (_value, { stay }) => stay.openedAt,
        valueFormatter: (at: string) => format.moment(at, momentNow()),
      },
    ],
    [t, custody, words, format, name, register],
  );
}
