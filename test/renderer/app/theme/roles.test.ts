import { getContrastRatio } from '@mui/material/styles';
import { describe, expect, test } from 'vitest';
import { colourRoles, roleVariables, type ColourRoles } from '../../../../renderer/app/theme/roles.ts';

type Role = keyof ColourRoles;

/** Text roles and every ground they may stand on (ux 4.3). */
const text: readonly [Role, readonly Role[]][] = [
  ['ink', ['paper', 'sheet', 'well', 'accentTint', 'lateTint', 'soonTint', 'okTint']],
  ['ink2', ['paper', 'sheet', 'well', 'accentTint']],
  ['ink3', ['paper', 'sheet']],
  ['accent', ['paper', 'sheet', 'accentTint']],
  ['onAccent', ['accent']],
  ['late', ['paper', 'sheet', 'lateTint']],
  ['soon', ['paper', 'sheet', 'soonTint']],
  ['ok', ['paper', 'sheet']],
];

describe.each(['light', 'dark'] as const)('the colours of the %s scheme', (scheme) => {
  const roles = colourRoles[scheme];

  test.each(text.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))(
    '%s can be read on %s',
    (ink, ground) => {
      expect(getContrastRatio(roles[ink], roles[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['paper', 'sheet'] as const)('the edge of a control can be seen on %s', (ground) => {
    expect(getContrastRatio(roles.edge, roles[ground])).toBeGreaterThanOrEqual(3);
  });
});

test('every role is a variable of the page', () => {
  expect(roleVariables(colourRoles.light)).toMatchObject({
    '--ink-2': '#4A504D',
    '--accent-tint': '#E2EEF1',
    '--on-accent': '#FFFFFF',
  });
});
