import { createTheme, enhanceHighContrast, type Theme } from '@mui/material/styles';
import type {} from './augmentation.ts';
import { measures } from './measures.ts';
import { muiParts } from './mui-parts.ts';
import { colourRoles, type Scheme } from './roles.ts';
import { typeScale, weights } from './type-scale.ts';

/**
 * The theme of the book in one of its two schemes.
 *
 * Space is a grid of 4 px, so `sx={{ p: 2 }}` is 8 px. Reduced motion and forced colours follow the system.
 */
export function createDeskTheme(scheme: Scheme): Theme {
  const roles = colourRoles[scheme];
  const text = typeScale.text;
  return enhanceHighContrast(
    createTheme({
      spacing: 4,
      shape: { borderRadius: measures.radius },
      motion: { reducedMotion: 'system' },
      palette: {
        mode: scheme,
        ...roles,
        primary: pigment(roles.accent, roles.accentTint, roles.onAccent),
        error: pigment(roles.late, roles.lateTint, roles.sheet),
        warning: pigment(roles.soon, roles.soonTint, roles.sheet),
        success: pigment(roles.ok, roles.okTint, roles.sheet),
        text: { primary: roles.ink, secondary: roles.ink2, disabled: roles.ink3 },
        background: { default: roles.paper, paper: roles.sheet },
        divider: roles.line,
      },
      typography: {
        fontFamily: 'var(--font)',
        fontSize: 14,
        fontWeightLight: weights.regular,
        fontWeightRegular: weights.regular,
        fontWeightMedium: weights.bold,
        fontWeightBold: weights.bold,
        ...typeScale,
        h1: typeScale.title,
        h2: { ...text, fontWeight: weights.bold },
        body1: typeScale.said,
        body2: text,
        caption: typeScale.meta,
        button: { ...text, textTransform: 'none' },
      },
      components: muiParts(roles),
    }),
  );
}

function pigment(main: string, light: string, contrastText: string) {
  return { main, light, dark: main, contrastText };
}
