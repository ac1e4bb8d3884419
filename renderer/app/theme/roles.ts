/** What a colour is for (ux 4.3). A component names a role, never a colour. */
export interface ColourRoles {
  /** Window, foot, side. */
  readonly paper: string;
  /** Where one reads and writes. */
  readonly sheet: string;
  /** Rail, ground of slips. */
  readonly well: string;
  /** Hairlines; decoration only. */
  readonly line: string;
  /** Borders of controls, 3:1. */
  readonly edge: string;
  readonly ink: string;
  readonly ink2: string;
  /** Hints and the numbers of orders. */
  readonly ink3: string;
  /** The primary act, the selection, links. */
  readonly accent: string;
  readonly onAccent: string;
  readonly accentTint: string;
  /** A limit has passed. */
  readonly late: string;
  readonly lateTint: string;
  /** A limit is near, a printer waits. */
  readonly soon: string;
  readonly soonTint: string;
  /** A check that has just succeeded. */
  readonly ok: string;
  readonly okTint: string;
  /** What lies over the screen behind a sheet. */
  readonly shade: string;
  /** The shadow of what floats; nothing else has one. */
  readonly lift: string;
  /** Slips are paper: white in both schemes. */
  readonly slip: string;
}

export type Scheme = 'light' | 'dark';

/** The only place of the renderer with colours. Source of the values and their contrast: ux 4.3. */
export const colourRoles: Readonly<Record<Scheme, ColourRoles>> = {
  light: {
    paper: '#F4F3EF',
    sheet: '#FFFFFF',
    well: '#EAE8E2',
    line: '#DEDCD4',
    edge: '#85827A',
    ink: '#1B1E1D',
    ink2: '#4A504D',
    ink3: '#646A67',
    accent: '#0F5A70',
    onAccent: '#FFFFFF',
    accentTint: '#E2EEF1',
    late: '#B0221A',
    lateTint: '#FBE9E6',
    soon: '#835000',
    soonTint: '#FAEFD8',
    ok: '#2B6A3A',
    okTint: '#E5F0E7',
    shade: 'rgba(27, 30, 29, 0.38)',
    lift: '0 1px 2px rgba(27, 30, 29, 0.10), 0 12px 32px rgba(27, 30, 29, 0.18)',
    slip: '#FFFFFF',
  },
  dark: {
    paper: '#141716',
    sheet: '#1C201F',
    well: '#272C2A',
    line: '#333937',
    edge: '#7B8481',
    ink: '#E9EBE9',
    ink2: '#B3BAB7',
    ink3: '#949C99',
    accent: '#6FC4DA',
    onAccent: '#06222B',
    accentTint: '#15333C',
    late: '#FF9486',
    lateTint: '#3B1D1A',
    soon: '#F0B95F',
    soonTint: '#34280F',
    ok: '#82C792',
    okTint: '#17301D',
    shade: 'rgba(0, 0, 0, 0.55)',
    lift: '0 0 0 1px #3D4442, 0 16px 40px rgba(0, 0, 0, 0.6)',
    slip: '#FFFFFF',
  },
};

/** The roles as CSS custom properties: `accentTint` becomes `--accent-tint`, `ink2` becomes `--ink-2`. */
export function roleVariables(roles: ColourRoles): Record<string, string> {
  return Object.fromEntries(
    Object.entries(roles).map(([role, colour]) => [
      `--${role.replace(/[A-Z]|\d/g, (mark) => `-${mark.toLowerCase()}`)}`,
      String(colour),
    ]),
  );
}
