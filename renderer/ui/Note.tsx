import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Box = styled('div')(({ theme }) => ({
  ...theme.typography.second,
  lineHeight: '20px',
  padding: '6px 12px',
  color: theme.palette.ink2,
  backgroundColor: theme.palette.paper,
  borderLeft: `3px solid ${theme.palette.line}`,
  '&[data-tone="soon"]': toned(theme.palette.soon, theme.palette.soonTint, theme.palette.ink),
  '&[data-tone="late"]': toned(theme.palette.late, theme.palette.lateTint, theme.palette.ink),
  '&[data-tone="accent"]': toned(theme.palette.accent, theme.palette.accentTint, theme.palette.ink),
}));

function toned(borderColor: string, backgroundColor: string, color: string) {
  return { borderColor, backgroundColor, color };
}

interface Props {
  readonly tone?: 'plain' | 'soon' | 'late' | 'accent';
  /** Read out when it appears; only for what has just come up. */
  readonly isNews?: boolean;
  readonly children: ReactNode;
}

/** A remark that stands where its cause is and stays until that is solved. */
export function Note({ tone = 'plain', isNews = false, children }: Props) {
  return (
    <Box data-tone={tone} role={isNews ? 'status' : undefined}>
      {children}
    </Box>
  );
}
