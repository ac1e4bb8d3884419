import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import type { SlipJob } from '../../../shared/domain/printing/slip-job.ts';
import { useWords } from '../../app/words/use-words.ts';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { SlipView } from './select-slips.ts';
import { useSlipWords, type SlipWords } from './use-slip-words.ts';

const State = styled('span')(({ theme }) => ({
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  '&[data-tone="asks"]': { fontWeight: 700, color: theme.palette.soon },
  '&[data-tone="done"]': { color: theme.palette.ink3 },
}));

const Cut = styled('span')({ overflow: 'hidden', textOverflow: 'ellipsis' });

const Quiet = styled('span')(({ theme }) => ({ color: theme.palette.ink2 }));

interface Props {
  readonly view: Exclude<SlipView, 'blank'>;
  readonly jobs: readonly SlipJob[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onStep: (job: SlipJob) => void;
  readonly onOpen: (job: SlipJob) => void;
}

/** The slips as a table: how they stand, where they come out, what they are. */
export function SlipTable({ view, jobs, chosen, onChoose, onStep, onOpen }: Props) {
  const t = useWords('slips');
  const say = useSlipWords();
  const columns = useMemo(() => columnsOf(t, say), [t, say]);
  return (
    <DataTable
      label={t(`view.${view}`)}
      rows={jobs}
      columns={columns}
      rowId={idOf}
      chosen={chosen}
      onChoose={onChoose}
      onStep={onStep}
      onOpen={onOpen}
      speakRow={(job) =>
        t('spoken', {
          state: say.state(job),
          printer: say.printer(job.printerId),
          slip: say.slip(job),
          number: job.order ?? '',
          copy: say.copy(job),
        })
      }
      empty={<EmptyState sentence={t(`empty.${view}`)} />}
      autoFocus
    />
  );
}

function idOf({ id }: SlipJob): string {
  return id;
}

function columnsOf(t: ReturnType<typeof useWords<'slips'>>, say: SlipWords): readonly Column<SlipJob>[] {
  const plain = { sortable: false, disableColumnMenu: true } as const;
  return [
    {
      ...plain,
      field: 'state',
      headerName: t('column.state'),
      minWidth: 112,
      flex: 1.2,
      renderCell: ({ row }) => <State data-tone={toneOf(row)}>{say.state(row)}</State>,
    },
    {
      ...plain,
      field: 'printer',
      headerName: t('column.printer'),
      minWidth: 92,
      flex: 1,
      renderCell: ({ row }) => <Cut title={say.printer(row.printerId)}>{say.printer(row.printerId)}</Cut>,
    },
    {
      ...plain,
      field: 'slip',
      headerName: t('column.slip'),
      minWidth: 96,
      flex: 1.2,
      renderCell: ({ row }) => <Cut title={say.slip(row)}>{say.slip(row)}</Cut>,
    },
    {
      ...plain,
      field: 'number',
      headerName: t('column.number'),
      width: 68,
      renderCell: ({ row }) => <Quiet>{say.number(row)}</Quiet>,
    },
    {
      ...plain,
      field: 'copy',
      headerName: t('column.copy'),
      width: 80,
      valueGetter: (_, row) => say.copy(row),
    },
    {
      ...plain,
      field: 'at',
      headerName: t('column.at'),
      width: 84,
      renderCell: ({ row }) => <Quiet>{say.at(row)}</Quiet>,
    },
  ];
}

function toneOf({ state }: SlipJob): 'asks' | 'plain' | 'done' {
  if (state === 'failed' || state === 'unknown') return 'asks';
  return state === 'queued' || state === 'sending' ? 'plain' : 'done';
}
