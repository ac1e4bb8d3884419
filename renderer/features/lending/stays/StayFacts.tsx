import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const List = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'max-content minmax(0, 1fr)',
  gap: '2px 12px',
  margin: 0,
  lineHeight: '22px',
  '& > dt': { maxWidth: 110, color: theme.palette.ink3 },
  '& > dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
}));

/** One line of what is known; nothing stands there when it is empty. */
export interface StayFact {
  readonly label: string;
  readonly value: ReactNode;
}

/** What is known of a stay, line by line. */
export function StayFacts({ facts }: { readonly facts: readonly StayFact[] }) {
  return (
    <List>
      {facts
        .filter(({ value }) => value !== '' && value !== null && value !== undefined)
        .map(({ label, value }) => [<dt key={`${label} name`}>{label}</dt>, <dd key={label}>{value}</dd>])}
    </List>
  );
}
