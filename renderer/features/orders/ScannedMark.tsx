import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { CheckIcon } from '../../ui/CheckIcon.tsx';

const Mark = styled('span')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  whiteSpace: 'nowrap',
  color: theme.palette.ok,
}));

/** Says that the scan was taken. */
export function ScannedMark({ children }: { readonly children: ReactNode }) {
  return (
    <Mark>
      <CheckIcon /> {children}
    </Mark>
  );
}
