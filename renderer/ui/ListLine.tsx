import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Line = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  alignItems: 'baseline',
  fontSize: 13.5,
  lineHeight: '24px',
  '& > :first-of-type': { color: theme.palette.ink2 },
  '& > span': { minWidth: 0, overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  '& > span:last-of-type': { overflow: 'visible', textAlign: 'right' },
}));

interface Props {
  /** What leads the line: a time, a number. */
  readonly lead: ReactNode;
  readonly children: ReactNode;
  /** At the right end: when, or how it stands. */
  readonly end?: ReactNode;
  /** The width of the lead in CSS pixels. */
  readonly leadWidth?: number;
}

/** One line of a short list in a side panel. */
export function ListLine({ lead, children, end, leadWidth = 52 }: Props) {
  return (
    <Line sx={{ gridTemplateColumns: `${leadWidth}px minmax(0, 1fr) auto` }}>
      <span>{lead}</span>
      <span>{children}</span>
      <span>{end}</span>
    </Line>
  );
}
