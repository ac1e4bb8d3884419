/** The scheme of the page. */
export const SCHEME = 'app';

/** The only origin of the page in Electron. */
export const HOME = 'app://counterbook';
