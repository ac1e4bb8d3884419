/** What the card of a visit asks now. */
export type VisitStage = 'acts' | 'enter' | 'ask' | 'end' | 'lost';
