import type { Custody } from '../../../shared/domain/custody/custody.ts';
import { goTo } from '../navigation/navigation.ts';

/** Opens a loan, a deposit or a visit at its place in Lending. */
export function openStay({ register, number }: Pick<Custody, 'register' | 'number'>): void {
  goTo({ place: 'lending', register, panel: { kind: 'stay', number } });
}
