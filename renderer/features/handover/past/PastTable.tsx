import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import type { HandoverHead } from '../../../../shared/domain/shift/handover.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useHeadWords, type HeadWords } from './use-head-words.ts';

const State = styled('span')(({ theme }) => ({ '&[data-tone="soon"]': { color: theme.palette.soon } }));
const Quiet = styled('span')(({ theme }) => ({
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  color: theme.palette.ink2,
}));

interface Props {
  readonly heads: readonly HandoverHead[];
  readonly chosen: string | null;
  readonly empty: string;
  readonly onChoose: (number: string) => void;
  readonly onOpen: (head: HandoverHead) => void;
  readonly autoFocus: boolean;
}

/** Past handovers as a table: when, from whom to whom, and what was wrong with them. */
export function PastTable({ heads, chosen, empty, onChoose, onOpen, autoFocus }: Props) {
  const t = useWords('pastHandovers');
  const say = useHeadWords();
  const columns = useMemo(() => columnsOf(t, say), [t, say]);
  return (
    <DataTable
      label={t('list')}
      rows={heads}
      columns={columns}
      rowId={numberOf}
      chosen={chosen}
      onChoose={onChoose}
      onStep={onOpen}
      onOpen={onOpen}
      speakRow={say.spoken}
      empty={<EmptyState sentence={empty} />}
      autoFocus={autoFocus}
    />
  );
}

function numberOf({ number }: HandoverHead): string {
  return number;
}

function columnsOf(
  t: ReturnType<typeof useWords<'pastHandovers'>>,
  say: HeadWords,
): readonly Column<HandoverHead>[] {
  const plain = { sortable: false, disableColumnMenu: true } as const;
  const figure = (field: 'questions' | 'differences' | 'lines', width: number): Column<HandoverHead> => ({
    ...plain,
    field,
    headerName: t(`column.${field}`),
    width,
    renderCell: ({ row }) => (
      <State data-tone={field !== 'lines' && row[field] > 0 ? 'soon' : undefined}>{row[field] || ''}</State>
    ),
  });
  return [
    {
      ...plain,
      field: 'number',
      headerName: t('column.number'),
      minWidth: 128,
      renderCell: ({ row }) => say.number(row),
    },
    {
      ...plain,
      field: 'at',
      headerName: t('column.at'),
      minWidth: 128,
      renderCell: ({ row }) => say.at(row),
    },
    {
      ...plain,
      field: 'people',
      headerName: t('column.people'),
      minWidth: 160,
      flex: 1,
      renderCell: ({ row }) => say.people(row),
    },
    {
      ...plain,
      field: 'state',
      headerName: t('column.state'),
      minWidth: 92,
      renderCell: ({ row }) => (
        <State data-tone={row.state === 'refused' ? 'soon' : undefined}>{say.state(row)}</State>
      ),
    },
    figure('lines', 64),
    figure('questions', 88),
    figure('differences', 112),
    {
      ...plain,
      field: 'longestCarried',
      headerName: t('column.carried'),
      width: 112,
      renderCell: ({ row }) => <Quiet>{say.carried(row)}</Quiet>,
    },
    {
      ...plain,
      field: 'words',
      headerName: t('column.words'),
      minWidth: 160,
      flex: 2,
      renderCell: ({ row }) => <Quiet title={say.said(row)}>{say.said(row)}</Quiet>,
    },
  ];
}
