import { GlobalStyles, useTheme } from '@mui/material';
import { measures } from './measures.ts';
import { colourRoles, roleVariables } from './roles.ts';
import { fontStacks, markFaces, typeScale } from './type-scale.ts';

/** The rules of the whole page: fonts by language, colour roles as variables, the focus ring, reduced motion. */
export function HouseRules() {
  const { mode } = useTheme().palette;
  const roles = colourRoles[mode];
  return (
    <>
      <GlobalStyles styles={markFaces.map((face) => ({ '@font-face': { ...face } }))} />
      <GlobalStyles
        styles={{
          ':root': { ...roleVariables(roles), colorScheme: mode },
          '*, *::before, *::after': { boxSizing: 'border-box' },
          '[lang|="zh"]': { '--font': fontStacks['zh-CN'], fontFamily: 'var(--font)' },
          '[lang|="en"]': { '--font': fontStacks.en, fontFamily: 'var(--font)' },
          'html, body, #root': { height: '100%' },
          body: {
            ...typeScale.text,
            margin: 0,
            overflow: 'hidden',
            color: roles.ink,
            backgroundColor: roles.paper,
            fontFamily: 'var(--font)',
            fontVariantNumeric: 'tabular-nums lining-nums',
            WebkitFontSmoothing: 'antialiased',
          },
          'h1, h2, h3, p, ul, ol, dl, dd, figure': {
            margin: 0,
            padding: 0,
            fontSize: 'inherit',
            lineHeight: 'inherit',
          },
          'b, strong, h1, h2, h3': { fontWeight: 700 },
          'ul, ol': { listStyle: 'none' },
          'button, input, textarea, select': {
            font: 'inherit',
            fontVariantNumeric: 'inherit',
            color: 'inherit',
          },
          svg: { display: 'block', flex: 'none' },
          'q::before, q::after': { content: 'none' },
          // The ring is as plain for a pointer as for the keyboard (ux 4.2), so it follows :focus.
          'html :focus': {
            outline: `${measures.ring}px solid ${roles.accent}`,
            outlineOffset: measures.ring,
          },
          'html [tabindex="-1"]:focus': { outline: 'none' },
          '@media (prefers-reduced-motion: reduce)': {
            '*, *::before, *::after': { animation: 'none !important', transition: 'none !important' },
          },
          '@media (forced-colors: active)': {
            'html :focus': { outlineColor: 'Highlight' },
          },
        }}
      />
    </>
  );
}
