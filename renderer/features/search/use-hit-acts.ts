import type { Kind } from '../../../shared/domain/call/call.ts';
import type { DraftFields } from '../../../shared/domain/draft/draft.ts';
import { useBeginCall } from '../../app/calls/use-begin-call.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { goTo, openOverlay } from '../../app/navigation/navigation.ts';
import { orderOf, type CallerHit, type Hit } from './hits.ts';

/** What can be done with a line of the search. */
export interface HitActs {
  readonly open: (hit: Hit) => void;
  /** Does what the state of the order asks for, as a scan would; answers false when the book has no such order. */
  readonly read: (number: string) => Promise<boolean>;
  readonly call: (kind: Kind, hit: Hit | undefined, typed: string) => void;
}

/** Opens lines, reads codes and begins calls; every act leaves the search. */
export function useHitActs(): HitActs {
  const invoke = useInvoke();
  const beginCall = useBeginCall();
  return {
    open(hit) {
      if (hit.group === 'callers') return goTo({ place: 'directory', ...placeOf(hit.caller) });
      const order = orderOf(hit);
      // A call without an order and a line of the log are read where they stand.
      if (order !== null) goTo({ place: 'orders', view: 'to-do', order });
    },
    async read(number) {
      const reply = await invoke('scan.read', { code: number });
      if (!reply.ok || reply.value.kind === 'unknown') return false;
      if (!('order' in reply.value)) return false;
      const { kind, order } = reply.value;
      if (kind === 'pick-up') openOverlay({ kind: 'pick-up', order: order.number, isScanned: false });
      else if (kind === 'return') openOverlay({ kind: 'return-slip', order: order.number, isScanned: false });
      else goTo({ place: 'orders', view: 'to-do', order: order.number });
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
    return hit.past.kind === 'log' || hit.past.kind === 'custody'
      ? {}
      : { place: hit.past.place, callerName: hit.past.who };
  if (hit.group === 'orders')
    return { placeId: hit.order.place.id, place: hit.order.place.name, callerName: hit.order.who };
  const { placeId, placeName, personId, personName } = hit.caller;
  return { placeId, personId, place: placeName, callerName: personName };
}
