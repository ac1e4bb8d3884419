import { goTo, useNavigation, type LendingPanel } from '../../../app/navigation/navigation.ts';

/** Shows something at the right of the register that is shown already. */
export function useShowPanel(): (panel: LendingPanel) => void {
  const register = useNavigation(({ screen }) => (screen.place === 'lending' ? screen.register : undefined));
  return (panel) => goTo({ place: 'lending', ...(register && { register }), panel });
}
