import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Box = styled('div')(({ theme }) => ({
  padding: '56px 20px',
  textAlign: 'center',
  color: theme.palette.ink2,
  '& > p': { ...theme.typography.rowTitle, color: theme.palette.ink, marginBottom: 8 },
}));

/** One sentence where a list has nothing, and below it the keys that lead on. */
export function EmptyState({
  sentence,
  children,
}: {
  readonly sentence: string;
  readonly children?: ReactNode;
}) {
  return (
    <Box>
      <p>{sentence}</p>
      {children}
    </Box>
  );
}
