/** The place in the built page where its nonce belongs; the build writes it (`html.cspNonce`). */
export const NONCE_PLACE = '__CSP_NONCE__';

const SOURCES = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'nonce-{nonce}'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/**
 * The Content-Security-Policy of the page: only its own files, no connection, no frame, no form.
 *
 * The nonce is for the style elements that the theme makes at run time. Source: Electron security checklist, item 7.
 */
export function pagePolicy(nonce: string): string {
  return Object.entries(SOURCES)
    .map(([name, sources]) => `${name} ${sources.replace('{nonce}', nonce)}`)
    .join('; ');
}

/** The headers of every answer to the page. */
export function pageHeaders(nonce: string, mediaType: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-security-policy': pagePolicy(nonce),
    'cross-origin-opener-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}
