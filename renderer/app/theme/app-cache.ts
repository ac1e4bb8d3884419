import createCache, { type EmotionCache } from '@emotion/cache';

/**
 * The cache through which every style reaches the page.
 *
 * `nonce` is that of the page's Content-Security-Policy (`style-src 'self' 'nonce-…'`); without it the browser
 * refuses the styles. Own rules come first in the head, so a component may override them.
 */
export function createAppCache(nonce: string | undefined): EmotionCache {
  return createCache({ key: 'cb', prepend: true, ...(nonce ? { nonce } : {}) });
}

/** Reads the nonce a host has put on the page, in the place Vite's `html.cspNonce` puts it; undefined when none. */
export function readNonce(page: Document): string | undefined {
  return page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;
}
