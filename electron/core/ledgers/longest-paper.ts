/** Longer than this a ledger is no paper any more, drawn or printed: 2,000 rows are some 80 sheets. */
export const LONGEST_PAPER = 2_000;
