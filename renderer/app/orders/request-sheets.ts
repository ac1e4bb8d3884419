/** The sheets of a request besides its chase, and the planning of a callback of any order (`RequestSheets` draws them). */
export type RequestSheet = 'relay' | 'offer' | 'dnd' | 'plan';
