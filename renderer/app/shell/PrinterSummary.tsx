import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import type { DeskState } from '../../../shared/domain/book.ts';
import { PDF_PRINTER } from '../../../shared/domain/printing/printer.ts';
import { didNotPrint, mayHavePrinted } from '../../../shared/domain/printing/slip-job.ts';
import { PrinterIcon } from '../../ui/PrinterIcon.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { goTo } from '../navigation/navigation.ts';
import { useWords } from '../words/use-words.ts';

const Box = styled('button')(({ theme }) => ({
  all: 'unset',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  padding: '0 16px 0 14px',
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  borderLeft: `1px solid ${theme.palette.line}`,
  color: theme.palette.ink2,
  '& > span': { display: 'flex', flexDirection: 'column' },
  '& > span > span:first-of-type': { ...theme.typography.second, color: theme.palette.ink },
  '& > span > span:last-of-type': theme.typography.meta,
  '& [data-tone="soon"]': { color: theme.palette.soon, fontWeight: 700 },
  '&:focus-visible': { outline: `2px solid ${theme.palette.accent}`, outlineOffset: -2 },
}));

/** What the printers are doing, in two lines: where slips come out, and what waits. */
interface Summary {
  readonly name: string;
  readonly troubled: string | null;
  readonly waiting: number;
  readonly asks: number;
}

function summarise(desk: Pick<DeskState, 'slipJobs' | 'printers'>): Summary {
  const jobs = Object.values(desk.slipJobs);
  const printers = Object.values(desk.printers).filter(
    (printer) => printer.id !== PDF_PRINTER && printer.prints.length > 0,
  );
  const failed = jobs.find((job) => job.state === 'failed');
  return {
    name: printers.map((printer) => printer.name).join('、'),
    troubled: failed ? (desk.printers[failed.printerId]?.name ?? '') : null,
    waiting: jobs.filter((job) => job.state === 'queued' || didNotPrint(job)).length,
    asks: jobs.filter(mayHavePrinted).length,
  };
}

/** The printers in the top bar; leads to the slips. */
export function PrinterSummary() {
  const t = useWords('shell');
  const slipJobs = useDesk((desk) => desk.slipJobs);
  const printers = useDesk((desk) => desk.printers);
  const { name, troubled, waiting, asks } = useMemo(
    () => summarise({ slipJobs, printers }),
    [slipJobs, printers],
  );
  const first =
    troubled === null
      ? name === ''
        ? t('printer.none')
        : t('printer.ready', { name })
      : t('printer.failed', { name: troubled });
  return (
    <Box type="button" title={t('printers')} onClick={() => goTo({ place: 'slips' })}>
      <PrinterIcon />
      <span>
        <span data-tone={troubled === null ? 'plain' : 'soon'}>{first}</span>
        {asks > 0 && <span data-tone="soon">{t('printer.asks', { count: asks })}</span>}
        {asks === 0 && waiting > 0 && <span>{t('printer.waiting', { count: waiting })}</span>}
        {asks === 0 && waiting === 0 && <span>{name === '' ? t('printer.pdf') : t('printer.allSent')}</span>}
      </span>
    </Box>
  );
}
