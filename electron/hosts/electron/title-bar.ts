/** Height of the top bar, which is the title bar, in CSS pixels (ux 2). */
const TOP_BAR_HEIGHT = 52;

/**
 * The colours of the window before there is a page, and of the buttons that the system draws into the top bar.
 *
 * The same as `paper` and `ink` of the renderer's theme (a test holds them together): a host may not import a screen.
 */
export const windowColours = {
  light: { paper: '#F4F3EF', ink: '#1B1E1D' },
  dark: { paper: '#141716', ink: '#E9EBE9' },
} as const;

/** The overlay of the system's window buttons. */
export function titleBarOverlay(isDark: boolean): { color: string; symbolColor: string; height: number } {
  const { paper, ink } = windowColours[isDark ? 'dark' : 'light'];
  return { color: paper, symbolColor: ink, height: TOP_BAR_HEIGHT };
}
