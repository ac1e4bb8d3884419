/** The columns of the count: head and rows take the same. */
export const COUNT_COLUMNS = 'minmax(150px, 1.4fr) 132px 110px 84px minmax(110px, 1fr)';
