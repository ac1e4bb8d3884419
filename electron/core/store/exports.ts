/** The folder of exports, below that of the book: lists for other programs; an erasure takes them all. */
export const exportsFolder = 'exports';
