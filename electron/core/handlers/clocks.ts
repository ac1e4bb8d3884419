import { decideSnooze, decideStandingDone, decideTell } from '../../../shared/domain/clock/decide-clocks.ts';
import { selectClocks } from '../../../shared/domain/clock/select-clocks.ts';
import { selectEscalations } from '../../../shared/domain/clock/escalation-line.ts';
import { ok } from '../../../shared/result.ts';
import { byRule, type Handlers } from './handler.ts';

type ClockChannels =
  'clocks.list' | 'clocks.snooze' | 'standing.done' | 'escalations.list' | 'escalations.tell';

/** The clocks that run, and the people whom they call. */
export const clockHandlers = {
  'clocks.list': async ({ order, state }, { store, watch, clock }) => {
    await watch.look();
    const lines = await store.read((book) => selectClocks(book.desk, watch.instant(), order));
    return ok({
      at: clock.now(),
      clocks: lines.filter((line) => state === undefined || line.state === state),
    });
  },
  'clocks.snooze': byRule('clocks.snooze', decideSnooze),
  'standing.done': byRule('standing.done', decideStandingDone),
  'escalations.list': async (filter, { store, watch }) => {
    await watch.look();
    return ok({ escalations: await store.read((book) => selectEscalations(book.desk, filter)) });
  },
  'escalations.tell': byRule('escalations.tell', decideTell),
} satisfies Handlers<ClockChannels>;
