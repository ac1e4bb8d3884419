import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Aside = styled('aside')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  overflow: 'auto',
  backgroundColor: theme.palette.paper,
  borderLeft: `1px solid ${theme.palette.line}`,
  '& > section + section': { borderTop: `1px solid ${theme.palette.line}` },
}));

interface Props {
  readonly label: string;
  /** In CSS pixels; without it the panel takes what is left. */
  readonly width?: number;
  readonly children: ReactNode;
}

/** What is known, beside what is worked on: sections parted by hairlines. */
export function SidePanel({ label, width, children }: Props) {
  return (
    <Aside aria-label={label} sx={width ? { width, flex: 'none' } : { flex: 1, minWidth: 0 }}>
      {children}
    </Aside>
  );
}
