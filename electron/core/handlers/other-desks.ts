import { decided } from '../../../shared/domain/decision.ts';
import type { DeskMark } from '../../../shared/domain/bundle/other-desk.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { orTrouble } from '../bundle/bundle-trouble.ts';
import { dayOfDesk, recordOfDesk, searchDesk } from '../bundling/look-into-desk.ts';
import type { OpenMirror } from '../bundle/mirror-view.ts';
import { watchedWork } from '../watched-work.ts';
import type { Handlers, Visit } from './handler.ts';

type DeskChannels = 'desks.list' | 'desks.search' | 'desks.record' | 'desks.day' | 'desks.drop';

/** The books of other desks, as their bundles brought them: every answer says whose it is. */
export const otherDeskHandlers = {
  'desks.list': async (_input, { otherDesks }) => ok({ desks: await otherDesks.list() }),
  'desks.search': ({ desk, text, limit }, visit) =>
    look(visit, desk, async (mirror, mark) => ok({ mark, ...(await searchDesk(mirror, { text, limit })) })),
  'desks.record': ({ desk, number }, visit) =>
    look(visit, desk, async (mirror, mark) => {
      const record = await recordOfDesk(mirror, number);
      return record ? ok({ mark, record }) : refuse({ kind: 'record-unknown', what: number });
    }),
  'desks.day': ({ desk, on }, visit) =>
    look(visit, desk, async (mirror, mark) => ok({ mark, ...(await dayOfDesk(mirror, on)) })),
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

/** Looks into another desk; whoever is the first after an import of a year waits minutes, and is told how far it is. */
function look<T>(
  visit: Visit,
  desk: string,
  work: (mirror: OpenMirror, mark: DeskMark) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  return watchedWork(visit, { task: 'desk-look', of: desk }, (progress) =>
    visit.otherDesks.look(desk, work, (share) => progress(share, 1)),
  );
}
