import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';
import type { ReportTable } from '../../../shared/rules/report-tables.ts';
import { TableAbout } from './TableAbout.tsx';

const Body = styled('section')(({ theme }) => ({
  marginTop: 16,
  breakInside: 'avoid',
  '& > header': { display: 'flex', alignItems: 'baseline', gap: 10, marginBottom: 2 },
  '& h2': theme.typography.rowTitle,
  '& > header > span': { ...theme.typography.second, color: theme.palette.ink3 },
}));

interface Props {
  readonly title: string;
  /** Beside the title: what is counted. */
  readonly aside?: string;
  /** Says below the title what the table counts and who asks for it. */
  readonly table?: ReportTable;
  readonly children: ReactNode;
}

/** A titled part of a report. */
export function Part({ title, aside, table, children }: Props) {
  const id = useId();
  return (
    <Body aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <span>{aside}</span>}
      </header>
      {table && <TableAbout table={table} />}
      {children}
    </Body>
  );
}
