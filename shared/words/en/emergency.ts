/** Words of the emergency plan beside the form (R5.8). */
export const emergency = {
  plan: 'Emergency plan',
  planText:
    'Ask where, and whether somebody is hurt; dial 120 or 119 first if it takes an ambulance or the fire brigade\nGo down the list below: one call, one key\nGuide people away, keep the passage free\nWrite down the names of those who are there\nAfterwards call back and write what happened',
  callList: 'To tell',
  callHint: 'Outside text fields a digit writes down “told”',
  line: '{{head}} {{extension}}, radio {{radio}}',
  told: 'told {{time}}',
  logText: 'Emergency {{place}}: {{time}} told {{department}} {{head}} {{number}}',
  log: 'What was done',
  noLog: 'Nobody has been told yet.',
  unsaidPlace: 'place not said',
  unsaidText: 'Emergency call, not yet described',
};
