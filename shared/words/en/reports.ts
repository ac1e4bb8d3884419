export const reports = {
  views: 'Views of the reports',
  view: { week: 'Week', month: 'Month', ledgers: 'Ledgers', quality: 'Quality', exports: 'Exports' },
};
