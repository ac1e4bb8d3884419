import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Line = styled('button')(({ theme }) => ({
  all: 'unset',
  display: 'block',
  width: '100%',
  cursor: 'pointer',
  '&:focus-visible': { outline: `2px solid ${theme.palette.accent}`, outlineOffset: 1 },
  '&:hover': { color: theme.palette.accent },
}));

/** A line of the side panel that opens what it names. */
export function LinkLine({
  onOpen,
  children,
}: {
  readonly onOpen: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Line type="button" onClick={onOpen}>
      {children}
    </Line>
  );
}
