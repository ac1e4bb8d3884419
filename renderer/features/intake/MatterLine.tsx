import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Line = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '76px 40px minmax(0, 1fr) auto',
  gap: 8,
  alignItems: 'baseline',
  fontSize: 13.5,
  lineHeight: '24px',
  '&:lang(en)': { gridTemplateColumns: '84px 72px minmax(0, 1fr) auto' },
  '& > span': {
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: theme.palette.ink2,
  },
  '& > span:nth-of-type(3)': { color: theme.palette.ink },
  '& > span:last-of-type': { textAlign: 'right' },
}));

interface Props {
  readonly lead: ReactNode;
  readonly kind: ReactNode;
  readonly what: string;
  readonly end: ReactNode;
}

/** One matter of a household: its number or day, kind, what, and how it stands. */
export function MatterLine({ lead, kind, what, end }: Props) {
  return (
    <Line>
      <span>{lead}</span>
      <span>{kind}</span>
      <span title={what}>{what}</span>
      <span>{end}</span>
    </Line>
  );
}
