import type { Kind } from '../../../shared/domain/call/call.ts';
import type { DraftFields } from '../../../shared/domain/draft/draft.ts';
import { useBeginCall } from '../../app/calls/use-begin-call.ts';
import { useEnterPaper } from '../../app/calls/use-enter-paper.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { closeOverlay, goTo } from '../../app/navigation/navigation.ts';
import { openRead } from './open-read.ts';
import { lendingOf, orderOf, type CallerHit, type Hit } from './hits.ts';

/** What can be done with a line of the search. */
export interface HitActs {
  readonly open: (hit: Hit) => void;
  /** Does what the state of an order or a thing asks for, as a scan would; false when the book knows no such code. */
  readonly read: (code: string) => Promise<boolean>;
  readonly call: (kind: Kind, hit: Hit | undefined, typed: string) => void;
}

/** Opens lines, reads codes and begins calls; every act leaves the search. */
export function useHitActs(): HitActs {
  const invoke = useInvoke();
  const beginCall = useBeginCall();
  const enterPaper = useEnterPaper();
  return {
    open(hit) {
      if (hit.group === 'callers') return goTo({ place: 'directory', ...placeOf(hit.caller) });
      const lending = lendingOf(hit);
      if (lending) return goTo(lending);
      const order = orderOf(hit);
      // A call without an order and a line of the log are read where they stand.
      if (order !== null) goTo({ place: 'orders', view: 'to-do', order });
    },
    async read(code) {
      const reply = await invoke('scan.read', { code });
      if (!reply.ok) return false;
      if (reply.value.kind !== 'emergency') return openRead(reply.value);
      // What became of a slip that is no blank is said besides.
      if (!enterPaper(reply.value)) closeOverlay();
      return true;
    },
    call: (kind, hit, typed) => beginCall(kind, hit ? knownOf(hit) : { who: typed.slice(0, 120) }),
  };
}

function placeOf({ personId, placeId }: CallerHit): { personId?: string; placeId?: string } {
  return { ...(personId !== null && { personId }), ...(placeId !== null && { placeId }) };
}

function knownOf(hit: Hit): Partial<DraftFields> {
  if (hit.group === 'past')
    return hit.past.kind === 'order' || hit.past.kind === 'call'
      ? { place: hit.past.place, callerName: hit.past.who }
      : {};
  if (hit.group === 'things') return hit.of === 'stay' ? { callerName: hit.stay.custody.who.name } : {};
  if (hit.group === 'orders')
    return { placeId: hit.order.place.id, place: hit.order.place.name, callerName: hit.order.who };
  const { placeId, placeName, personId, personName } = hit.caller;
  return { placeId, personId, place: placeName, callerName: personName };
}
