import { numberOf, type NumberId } from '../../../shared/rules/numbers.ts';
import { useDesk } from '../../app/desk/desk-context.ts';

/** A number of the rules as this desk has it. */
export function useNumber(id: NumberId): number {
  return useDesk((desk) => numberOf(desk.numbers, id));
}
