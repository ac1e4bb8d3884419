import { decidePlanCallback, decideRecordCallback } from '../../../shared/domain/callback/decide-callback.ts';
import { decideAcceptCallback, decideEntrust } from '../../../shared/domain/callback/decide-entrust.ts';
import { selectCallbacks } from '../../../shared/domain/callback/select-callbacks.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { checkPin } from '../access/check-pin.ts';
import { byRule, type Handlers } from './handler.ts';

type CallbackChannels =
  'callbacks.list' | 'callbacks.record' | 'callbacks.plan' | 'callbacks.entrust' | 'callbacks.accept';

const accept = byRule('callbacks.accept', decideAcceptCallback);

/** Callbacks and other promises to get in touch. */
export const callbackHandlers = {
  'callbacks.list': async (filter, { store, watch, clock }) => {
    await watch.look();
    const at = clock.now();
    return ok({ at, callbacks: await store.read((book) => selectCallbacks(book, Date.parse(at), filter)) });
  },
  'callbacks.record': byRule('callbacks.record', decideRecordCallback),
  'callbacks.plan': byRule('callbacks.plan', decidePlanCallback),
  'callbacks.entrust': byRule('callbacks.entrust', decideEntrust),
  'callbacks.accept': async ({ pin, ...wish }, visit) => {
    // Who is signed in has shown the PIN already; anybody else shows it here.
    if (wish.staff !== visit.staffId) {
      if (pin === undefined) return refuse({ kind: 'callback-not-entrusted' });
      const checked = await visit.pinLane(() => checkPin({ staff: wish.staff, pin }, visit));
      if (!checked.ok) return checked;
    }
    return accept(wish, visit);
  },
} satisfies Handlers<CallbackChannels>;
