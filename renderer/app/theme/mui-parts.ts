import type { ThemeOptions } from '@mui/material/styles';
import { measures } from './measures.ts';
import type { ColourRoles } from './roles.ts';
import { typeScale } from './type-scale.ts';

/** How the parts of MUI look in the book: no ripple, no elevation, hairlines, one radius (ux 4.2, 4.3). */
export function muiParts(roles: ColourRoles): NonNullable<ThemeOptions['components']> {
  const floating = {
    border: `1px solid ${roles.line}`,
    boxShadow: roles.lift,
    backgroundImage: 'none',
  };
  return {
    MuiButtonBase: { defaultProps: { disableRipple: true, disableTouchRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: { ...typeScale.text, minHeight: measures.button, borderRadius: measures.radius },
      },
    },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiDialog: { styleOverrides: { paper: { ...floating, borderRadius: measures.sheetRadius } } },
    MuiMenu: { styleOverrides: { paper: floating } },
    MuiPopover: { styleOverrides: { paper: floating } },
    MuiMenuItem: { styleOverrides: { root: { ...typeScale.text, minHeight: measures.tableRow } } },
    MuiBackdrop: { styleOverrides: { root: { backgroundColor: roles.shade } } },
    MuiTooltip: {
      styleOverrides: {
        tooltip: {
          ...typeScale.meta,
          backgroundColor: roles.ink,
          color: roles.paper,
          borderRadius: measures.radius,
        },
      },
    },
    MuiInputBase: {
      styleOverrides: {
        root: typeScale.text,
        input: { height: 'auto', padding: 0, '&::placeholder': { color: roles.ink3, opacity: 1 } },
      },
    },
  };
}
