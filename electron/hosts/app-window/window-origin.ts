/** The only origin of the page in the app window. `.invalid` can never be anybody's (RFC 2606); it is never looked up. */
export const HOME = 'https://counterbook.invalid';
