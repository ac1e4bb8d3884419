import { CacheProvider, type EmotionCache } from '@emotion/react';
import { ThemeProvider, useMediaQuery } from '@mui/material';
import { useMemo, type ReactNode } from 'react';
import { createDeskTheme } from './create-desk-theme.ts';
import { HouseRules } from './HouseRules.tsx';
import { NonceContext } from './nonce-context.ts';

interface Props {
  /** The setting of this PC; `system` follows the operating system. */
  readonly choice: 'system' | 'light' | 'dark';
  /** Made once by `createAppCache` where the page starts. */
  readonly cache: EmotionCache;
  readonly children: ReactNode;
}

/** Gives every part below it the theme of the book and writes the rules of the page. */
export function DeskTheme({ choice, cache, children }: Props) {
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const scheme = choice === 'system' ? (isSystemDark ? 'dark' : 'light') : choice;
  const theme = useMemo(() => createDeskTheme(scheme), [scheme]);
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme}>
        <HouseRules />
        <NonceContext value={cache.nonce}>{children}</NonceContext>
      </ThemeProvider>
    </CacheProvider>
  );
}
