import { useEffect } from 'react';
import { useSession } from '../desk/desk-context.ts';
import { goTo, type Screen } from '../navigation/navigation.ts';

interface Landing {
  readonly staff: string;
  readonly screen: Screen;
}

/** Where somebody comes to who is about to sit down; the screens of the one before end meanwhile. */
let landing: Landing | null = null;

/** With the next signing in this person comes to a screen, once; null takes it back. */
export function landAt(next: Landing | null): void {
  landing = next;
}

/** Leads whoever has just sat down to where the handover said. Whoever else comes first takes nobody's place. */
export function useLanding(): void {
  const id = useSession().staff?.id;
  useEffect(() => {
    if (id === undefined) return;
    const here = landing;
    landing = null;
    if (here?.staff === id) goTo(here.screen);
  }, [id]);
}
