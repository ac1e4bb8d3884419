import { styled } from '@mui/material/styles';

/** A short mark in ink; how strong it stands says how grave it is, never a colour (ux 1.5). */
export const MarkChip = styled('span')<{ strength: 'solid' | 'outlined' | 'faint' }>(({ theme }) => ({
  display: 'inline-block',
  fontSize: 12,
  lineHeight: '16px',
  padding: '0 6px',
  borderRadius: 3,
  whiteSpace: 'nowrap',
  border: '1px solid transparent',
  variants: [
    {
      props: { strength: 'solid' },
      style: { backgroundColor: theme.palette.ink, color: theme.palette.paper, fontWeight: 700 },
    },
    { props: { strength: 'outlined' }, style: { borderColor: theme.palette.ink, fontWeight: 700 } },
    { props: { strength: 'faint' }, style: { borderColor: theme.palette.line, color: theme.palette.ink2 } },
  ],
}));
