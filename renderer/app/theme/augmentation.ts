import type { CSSProperties } from 'react';
import type { ColourRoles } from './roles.ts';
import type { TypeStyle } from './type-scale.ts';

// The roles of ux 4.3 and the type scale of ux 4.1 become part of the theme's type: `sx={{ color: 'ink2',
// typography: 'meta' }}` and `theme.palette.lateTint` are checked by the compiler.
declare module '@mui/material/styles' {
  interface Palette extends ColourRoles {}
  interface PaletteOptions extends ColourRoles {}
  interface TypographyVariants extends Record<TypeStyle, CSSProperties> {}
  interface TypographyVariantsOptions extends Record<TypeStyle, CSSProperties> {}
}

declare module '@mui/material/Typography' {
  interface TypographyPropsVariantOverrides extends Record<TypeStyle, true> {}
}
