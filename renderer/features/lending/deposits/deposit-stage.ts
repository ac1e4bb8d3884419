/** What the card of a deposit asks now. */
export type DepositStage = 'acts' | 'release' | 'remind' | 'reprint' | 'dispose';
