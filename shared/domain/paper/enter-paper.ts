import type { Refusal } from '../../refusal.ts';
import type { DeskState } from '../book.ts';
import type { FactOf } from '../facts.ts';
import { stateOfBlank, type BlankFate } from './emergency-paper.ts';

/** Why an emergency slip cannot be entered or spoiled now, or null: only a printed blank can, and only once. */
export function objectionToPaper(
  { emergency, centre }: Pick<DeskState, 'emergency' | 'centre'>,
  number: string,
): Refusal | null {
  const state = stateOfBlank(emergency, centre?.letter, number);
  switch (state.kind) {
    case 'blank':
      return null;
    case 'unknown':
      return { kind: 'blank-unknown', what: number };
    case 'past':
      return { kind: 'blank-settled', number, became: 'past', what: '' };
    case 'settled': {
      const { fate } = state.settled;
      return { kind: 'blank-settled', number, became: fate.kind, what: whatOf(fate) };
    }
  }
}

function whatOf(fate: BlankFate): string {
  if (fate.kind === 'call') return fate.order ?? fate.call;
  return fate.kind === 'spoiled' ? fate.reason : '';
}

/** The fact that an emergency slip was entered, to go into the same change as what was entered from it. */
export function paperEntered(
  number: string,
  fate: Exclude<BlankFate, { kind: 'spoiled' }>,
): FactOf<'blank-settled'> {
  return { type: 'blank-settled', number, fate };
}
