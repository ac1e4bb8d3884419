import type { EnglishWords } from '../words.ts';

/** Words of the lock: who is there, the PIN, what may be seen of the desk meanwhile. */
export const lock: EnglishWords['lock'] = {
  title: 'Who is at the desk?',
  hint: 'Press the digit of a name, then the PIN. No Enter needed.',
  people: 'People of the desk',
  desk: '{{centre}}, desk {{letter}}',
  state: 'The desk now',
  parked_one: '{{count}} call parked and saved',
  parked_other: '{{count}} calls parked, all saved',
  drafts_one: '{{count}} draft',
  drafts_other: '{{count}} drafts',
  pinOf: 'PIN of {{name}}, 6 digits',
  forgotten: 'PIN forgotten? A supervisor sets a new one',
  other: 'Somebody else: type the staff number',
  number: 'Staff number',
  numberHint: 'Enter goes on to the PIN, Esc back to the names',
  remark:
    'Locks by itself when nobody is there. Changing the person loses nothing: a call that is not registered stays with its owner, and taking it over is an act that is recorded.',
  lastChange: 'Last entry saved {{time}}, no. {{seq}}',
  emergency: 'Emergency plan and telephones',
  emergencyHint: 'Opens while locked. Residents stay hidden.',
  telephones: 'Telephones',
  telephone: { department: 'Department', head: 'Head', extension: 'Extension', radio: 'Radio' },
  noTelephones: 'No departments yet; add them in Settings after signing in.',
  sample:
    'Sample: people and numbers are invented and nothing here reaches the real book. Choose a name to see the PIN.',
  keeps: 'has the counter',
  noShift: 'no shift is open',
  noPattern: 'off the plan',
  shiftTimes: '{{name}} {{from}}–{{until}}',
  samplePin: 'Sample PIN {{pin}}',
};
