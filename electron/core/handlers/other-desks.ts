import { decided } from '../../../shared/domain/decision.ts';
import { ok, refuse } from '../../../shared/result.ts';
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
    const dropped = await visit.otherDesks.drop(desk);
    if (!dropped.ok) return dropped;
    return visit.store.commit({
      command: 'desks.drop',
      id: commandId,
      by: visit.staffId,
      decide: () => decided([{ type: 'desk-dropped', desk, reason }], { done: true as const }),
    });
  },
} satisfies Handlers<DeskChannels>;
