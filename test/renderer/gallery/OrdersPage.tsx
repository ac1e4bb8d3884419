import { Box } from '@mui/material';
import { useState } from 'react';
import { KeyLayer } from '../../../renderer/app/keyboard/KeyLayer.tsx';
import { useKeys } from '../../../renderer/app/keyboard/use-keys.ts';
import { ClockChip } from '../../../renderer/ui/ClockChip.tsx';
import { DataTable, type Column } from '../../../renderer/ui/DataTable.tsx';
import { EmptyState } from '../../../renderer/ui/EmptyState.tsx';
import { SeverityChip } from '../../../renderer/ui/SeverityChip.tsx';
import { ViewTabs } from '../../../renderer/ui/ViewTabs.tsx';
import type { PageProps } from './page-props.ts';

interface Row {
  readonly number: string;
  readonly place: string;
  readonly person: string;
  readonly text: string;
  readonly late: boolean;
}

const rows: readonly Row[] = Array.from({ length: 40 }, (_, index) => ({
  number: String(index + 1).padStart(4, '0'),
  place: `${(index % 11) + 1}-${String(101 + index * 7).padStart(4, '0')}`,
  person: ['孙德胜', '李建国', '何雨桐'][index % 3] ?? '',
  text: ['电梯一周内两次困人', '厨房水管爆裂', '入户门锁卡'][index % 3] ?? '',
  late: index < 2,
}));

const columns: readonly Column<Row>[] = [
  {
    field: 'clock',
    headerName: '最近的时钟',
    width: 128,
    align: 'right',
    headerAlign: 'right',
    sortable: false,
    renderCell: ({ row }) => (
      <ClockChip
        scale="small"
        clock={{ word: row.late ? '超' : '剩', digits: '06:12', tone: row.late ? 'late' : 'running' }}
      />
    ),
  },
  { field: 'number', headerName: '单号', width: 80 },
  {
    field: 'severity',
    headerName: '严重',
    width: 76,
    renderCell: ({ row }) => (row.late ? <SeverityChip severity="S2" /> : null),
  },
  { field: 'place', headerName: '哪里', width: 96 },
  { field: 'person', headerName: '谁', width: 84 },
  { field: 'text', headerName: '什么事', flex: 1 },
];

/** The list of orders as it stands in the pictures. */
export function OrdersPage({ isEnglish }: PageProps) {
  return (
    <KeyLayer kind="screen">
      <Orders isEnglish={isEnglish} />
    </KeyLayer>
  );
}

function Orders({ isEnglish }: PageProps) {
  const [chosen, choose] = useState<string | null>('0001');
  const [marked, mark] = useState<ReadonlySet<string>>(new Set());
  const [acts, setActs] = useState<readonly string[]>([]);
  const [view, setView] = useState<'todo' | 'none'>('todo');
  const note = (act: string) => setActs((before) => [...before, act]);
  useKeys([{ chord: '2', label: '补打', act: () => note(`reprint ${chosen}`) }]);
  return (
    <Box component="main" sx={{ height: '100vh', display: 'flex', flexDirection: 'column' }}>
      <ViewTabs
        label={isEnglish ? 'Views' : '哪一类'}
        views={[
          { value: 'todo', label: isEnglish ? 'To do' : '要办的', count: 40 },
          { value: 'none', label: isEnglish ? 'Paused' : '暂停', count: 0 },
        ]}
        value={view}
        onChange={setView}
      />
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <DataTable<Row>
          label={isEnglish ? 'Orders' : '单子'}
          rows={view === 'todo' ? rows : []}
          columns={columns}
          rowId={(row) => row.number}
          chosen={chosen}
          onChoose={choose}
          onStep={(row) => note(`step ${row.number}`)}
          onOpen={(row) => note(`open ${row.number}`)}
          speakRow={(row) => `${row.late ? '超 06:12' : ''} ${row.place} ${row.person} ${row.text}`}
          marked={marked}
          onMark={mark}
          empty={<EmptyState sentence={isEnglish ? 'No slips to pick up.' : '没有未取的单子。'} />}
          autoFocus
        />
      </Box>
      <Box sx={{ p: 3 }}>
        <output data-testid="chosen">{chosen}</output> <output data-testid="acts">{acts.join(', ')}</output>{' '}
        <output data-testid="marked">{[...marked].join(' ')}</output>
      </Box>
    </Box>
  );
}
