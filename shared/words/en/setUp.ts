import type { EnglishWords } from '../words.ts';

/** Words of the first run: setting up the desk, or looking around first. */
export const setUp: EnglishWords['setUp'] = {
  title: 'Set up this desk',
  hint: 'Fill it in once and begin. Departments, printers and more people come later, in Settings.',
  centre: 'Name of the centre',
  centreHint: 'Stands on every slip, for example “Lakeside front desk”',
  letter: 'Letter of the desk',
  letterHint:
    'One letter from A to Z; every number begins with it: {{number}}. Several desks use one letter each, so that their numbers never collide. It cannot be changed later.',
  language: 'Language',
  phone: 'Telephone',
  phoneHint: 'What residents dial; stands on their part of the slip',
  timeZone: 'Dates follow the time zone of this PC: {{zone}}',
  manager: 'First manager',
  managerHint: 'May add people and change rules',
  number: 'Staff number',
  pin: 'PIN',
  pinHint: '6 digits, to sign in. No birthday, no digits in a row',
  pinAgain: 'PIN again',
  save: 'Make the book and begin',
  saving: 'Making the book',
  trouble: {
    'centre-missing': 'The name of the centre is missing',
    'letter-wrong': 'One letter, A to Z',
    'phone-long': '40 characters at most',
    'manager-missing': 'The name is missing',
    'number-wrong': 'Letters, digits and dashes only, 20 at most',
    'pin-differs': 'The two differ; type it once more',
  },
  look: {
    title: 'Look around first',
    text: 'An invented estate with houses, residents and departments: register, send and print as you like. The sample lies in a folder of its own and never touches your book. Come back and set up your own afterwards.',
    go: 'Open the sample',
  },
};
