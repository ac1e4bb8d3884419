import { styled } from '@mui/material/styles';

/** Rows of a setting: the label at the left, the control and what it means at the right. */
export const SettingGrid = styled('div')({
  display: 'grid',
  gridTemplateColumns: '104px minmax(0, 1fr)',
  gap: '8px 16px',
  alignItems: 'center',
  maxWidth: 700,
  '& > label, & > span': { paddingTop: 6, textAlign: 'left' },
  '& > span[data-kind="text"]:has(+ div [role="group"])': { paddingTop: 6 },
});
