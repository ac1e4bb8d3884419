import { decided } from '../../../shared/domain/decision.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { orTrouble } from '../bundle/bundle-trouble.ts';
import { dayOfDesk, recordOfDesk, searchDesk } from '../bundling/look-into-desk.ts';
import type { Handlers } from './handler.ts';

type DeskChannels = 'desks.list' | 'desks.search' | 'desks.record' | 'desks.day' | 'desks.drop';

/** The books of other desks, as their bundles brought them: every answer says whose it is. */
export const otherDeskHandlers = {
  'desks.list': async (_input, { otherDesks }) => ok({ desks: await otherDesks.list() }),
  'desks.search': ({ desk, text, limit }, { otherDesks }) =>
    otherDesks.look(desk, async (mirror, mark) =>
      ok({ mark, ...(await searchDesk(mirror, { text, limit })) }),
    ),
  'desks.record': ({ desk, number }, { otherDesks }) =>
    otherDesks.look(desk, async (mirror, mark) => {
      const record = await recordOfDesk(mirror, number);
      return record ? ok({ mark, record }) : refuse({ kind: 'record-unknown', what: number });
    }),
  'desks.day': ({ desk, on }, { otherDesks }) =>
    otherDesks.look(desk, async (mirror, mark) => ok({ mark, ...(await dayOfDesk(mirror, on)) })),
  'desks.drop': async ({ desk, reason, commandId }, visit) => {
    const { otherDesks, staffId, store } = visit;
    const isKnown = await otherDesks.isKnown(desk);
    // Noted first: nothing is to be gone of which the book does not say who took it away.
    const noted = await store.commit({
      command: 'desks.drop',
      id: commandId,
      by: staffId,
      decide: () =>
        isKnown
          ? decided([{ type: 'desk-dropped', desk, reason }], { done: true as const })
          : refuse({ kind: 'desk-unknown', what: desk }),
    });
    if (!noted.ok) return noted;
    return orTrouble(store.depth.folder, async () => {
      await otherDesks.drop(desk);
      return noted;
    });
  },
} satisfies Handlers<DeskChannels>;
