/**
 * For `form.reset(wish, SAVED)` once a wish is in the book.
 *
 * Without it the form would go on taking its fields for changed ones and keep them against every later change of the book.
 */
export const SAVED = { keepDirtyValues: false } as const;
