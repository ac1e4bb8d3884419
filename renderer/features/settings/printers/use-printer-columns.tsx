import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import { PDF_PRINTER, type Printer } from '../../../../shared/domain/printing/printer.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import type { Column } from '../../../ui/DataTable.tsx';
import { textColumn } from '../RecordTable.tsx';
import { conditionOf } from './printer-condition.ts';

const Condition = styled('span')(({ theme }) => ({
  '&[data-tone="asks"]': { fontWeight: 700, color: theme.palette.soon },
}));

/** The columns of the printers: name, connection, how it is, what it prints. */
export function usePrinterColumns(): readonly Column<Printer>[] {
  const t = useWords('settings');
  const slips = useWords('slips');
  const jobs = useDesk((desk) => desk.slipJobs);
  return useMemo(() => {
    const way = ({ transport }: Printer) => {
      if (transport.kind === 'tcp') return t('printer.tcp', { host: transport.host, port: transport.port });
      return transport.kind === 'system' ? transport.queue : t('printer.file');
    };
    const prints = ({ id, prints: kinds }: Printer) => {
      if (kinds.length === 0) return id === PDF_PRINTER ? t('printer.printsNone') : t('none');
      return kinds.map((kind) => slips(`slip.${kind}`)).join(t('or'));
    };
    return [
      textColumn('name', t('printer.column.name'), (row) => row.name, { flex: 1, minWidth: 96 }),
      textColumn('way', t('printer.column.way'), way, { flex: 1.5, minWidth: 120 }),
      {
        field: 'state',
        headerName: t('printer.column.state'),
        width: 104,
        sortable: false,
        disableColumnMenu: true,
        renderCell: ({ row }) => {
          const { trouble, asks, waiting } = conditionOf(row.id, jobs);
          if (trouble) return <Condition data-tone="asks">{slips(`short.${trouble}`)}</Condition>;
          if (asks > 0) return <Condition data-tone="asks">{slips('state.unknown')}</Condition>;
          return (
            <Condition>
              {waiting > 0 ? t('printer.waiting', { count: waiting }) : t('printer.well')}
            </Condition>
          );
        },
      },
      textColumn('prints', t('printer.column.prints'), prints, { flex: 1.8, minWidth: 120 }),
    ];
  }, [t, slips, jobs]);
}
