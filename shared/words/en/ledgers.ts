export const ledgers = {};
