import type { Chord } from '../../app/keyboard/chord.ts';

/** The digits that choose a person, in order; 0 stands for everybody who has none. */
export const rosterDigits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const satisfies readonly Chord[];
