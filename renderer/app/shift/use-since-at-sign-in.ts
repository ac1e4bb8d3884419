import { useEffect, useEffectEvent, useRef } from 'react';
import { isWorthTelling } from '../../../shared/domain/shift/worth-telling.ts';
import { useInvoke, useSession } from '../desk/desk-context.ts';
import { goTo, useNavigation, type Screen } from '../navigation/navigation.ts';
import { momentNow } from '../now/now.ts';

/** For which absence it was shown last in this window; survives a page that is loaded anew. */
const TOLD = 'counterbook-since-told';

/**
 * Tells whoever has just sat down what happened meanwhile, when it is worth telling: after the opening, before Today, once.
 *
 * Who begins something else first, or comes from a handover, is not called away from it.
 */
export function useSinceAtSignIn(isReady: boolean): void {
  const invoke = useInvoke();
  const id = useSession().staff?.id;
  const screen = useNavigation((state) => state.screen);
  const isBusy = useNavigation(({ overlay }) => overlay !== null);
  const isWaiting = useRef(false);
  const tell = useEffectEvent((here: Screen, hasOverlay: boolean) => {
    if (!isWaiting.current || hasOverlay) return;
    const isOpening = here.place === 'shift' && here.view !== 'handover';
    if (isOpening) return;
    isWaiting.current = false;
    if (here.place === 'today') goTo({ place: 'shift', view: 'since' });
  });
  const ask = useEffectEvent(async (staff: string) => {
    const reply = await invoke('shifts.since', {});
    if (!reply.ok || !isWorthTelling(reply.value, momentNow())) return;
    const absence = `${staff} ${reply.value.since ?? ''}`;
    if (window.sessionStorage.getItem(TOLD) === absence) return;
    window.sessionStorage.setItem(TOLD, absence);
    isWaiting.current = true;
    tell(screen, isBusy);
  });
  useEffect(() => {
    if (isReady && id !== undefined) void ask(id);
  }, [isReady, id]);
  useEffect(() => tell(screen, isBusy), [screen, isBusy]);
}
