/** A window's question; the only channel from a window. */
export const ASK = 'desk:ask';

/** What a window is told; the only channel to a window. */
export const TELL = 'desk:tell';
