import type { EnglishWords } from '../words.ts';

/** Words of the practice: its frame, its lessons, its invented calls. */
export const practice: EnglishWords['practice'] = {
  frame: 'Practice: not in the book, no real slips',
  leave: 'Leave',
  realLate: 'Real book: {{count}} late',
  pageTitle: 'Practice · Counterbook',
  shift: 'Practice shift',
  about: 'Residents, telephones and numbers are invented; clocks run {{rate}} times as fast',
  lessons: 'Lessons',
  count: '{{done}} / {{all}}',
  isDone: 'done',
  next: 'Next lesson',
  allDone: 'All eight lessons are done. Settings can start them anew.',
  start: 'Start lesson {{number}}: {{title}}',
  ring: 'Ring me',
  ringing: 'Call',
  hangUp: 'Put away',
  lesson: {
    repair: {
      title: 'A repair, registered in 30 seconds',
      how: 'The telephone rings: F2, then room and what it is, Ctrl Enter registers.',
    },
    'two-calls': {
      title: 'Two calls at once',
      how: 'Half-way through the first one press Esc to park it, take the second with F3, register it, and go back with Alt 1.',
    },
    'angry-caller': {
      title: 'An angry caller gets the number first',
      how: 'F4, then Alt A: tell the number first, then write what is said, read it back and register.',
    },
    'slip-there-and-back': {
      title: 'Scan at pick-up, scan at return',
      how: 'Scan the code of the slip; without a scanner type its number into Ctrl K. The first scan is the pick-up. Note it as done; the next scan is the return, with three questions.',
    },
    'three-keys': {
      title: 'Lend three keys, take one back',
      how: 'In Lending type three key numbers one after the other, choose who borrows, Ctrl Enter lends. One of the numbers again takes that key back.',
    },
    'do-not-disturb': {
      title: 'A do-not-disturb sign',
      how: 'Sent and picked up, the worker finds a sign on the door: pause the order, reason do not disturb. Ask again later and note what was said.',
    },
    'chase-late': {
      title: 'Chase what is red',
      how: 'Send an order and leave it. After three minutes it is red on Today: Enter chases, a digit notes the answer.',
    },
    'hand-over': {
      title: 'Hand a shift over',
      how: 'In Shift prepare the handover, tell it line by line, count, and both type their PINs. The invented PINs show on the lock.',
    },
  },
  lock: 'Practice: people and PINs are invented; choose somebody to see the PIN. The real book goes on, and asks for your own PIN when you come back.',
  section: {
    title: 'Practice',
    text: 'Opens an invented book in which you can take calls, send orders, lend keys and hand over; nothing you press does harm. You are there under your own name, without another PIN.',
    safe: 'The real book stays open and its clocks go on. No real slip is printed: slips become PDF files with the word Practice across.',
    inside:
      'This is the practice. Leaving opens the real book; the practice stays as it is for the next time.',
    acts: 'Practice',
    begin: 'Start practising',
    beginHint: 'goes on where it was',
    leave: 'Leave, back to the real book',
    startAnew: 'Start the practice anew',
    startAnewHint: 'clears all of it, from lesson 1',
    going: 'Opening the practice',
  },
};
