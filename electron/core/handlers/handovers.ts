import { runningHandover } from '../../../shared/domain/apply-shifts.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { decidePrintHandover } from '../../../shared/domain/printing/queue-handover-slip.ts';
import { decideCount } from '../../../shared/domain/shift/decide-count.ts';
import {
  decideAnswer,
  decideMark,
  decideMeet,
  decideNote,
  decidePrepare,
  decideWords,
} from '../../../shared/domain/shift/decide-handover.ts';
import {
  decideRefuse,
  decideSign,
  decideSupplement,
  decideWithdraw,
} from '../../../shared/domain/shift/decide-sign.ts';
import { handoverLines, unfinishedOf } from '../../../shared/domain/shift/select-handover.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { checkPin } from '../access/check-pin.ts';
import { anchorHandovers } from '../handover/anchor.ts';
import { compareHandover, findHandover, listHandovers } from '../handover/past-handovers.ts';
import { byRule, type Handlers, type Visit } from './handler.ts';

type HandoverChannels =
  | 'handover.prepare'
  | 'handover.note'
  | 'handover.words'
  | 'handover.meet'
  | 'handover.mark'
  | 'handover.answer'
  | 'handover.count'
  | 'handover.sign'
  | 'handover.refuse'
  | 'handover.withdraw'
  | 'handover.supplement'
  | 'handover.get'
  | 'handover.list'
  | 'handover.compare'
  | 'handover.print';

const meet = byRule('handover.meet', decideMeet);
const printIt = byRule('handover.print', decidePrintHandover);
const refuseIt = byRule('handover.refuse', decideRefuse);
const nothingOpen = { lines: [], questions: [], counts: [], reasons: [], callbacks: [] };

/** The handover from one person to the next. */
export const handoverHandlers = {
  'handover.prepare': byRule('handover.prepare', decidePrepare),
  'handover.note': byRule('handover.note', decideNote),
  'handover.words': byRule('handover.words', decideWords),
  'handover.meet': async ({ supervisor, ...wish }, visit) => {
    if (supervisor) {
      const checked = await pinOf(supervisor, 'supervisor', visit);
      if (!checked.ok) return checked;
    }
    return meet({ ...wish, approvedBy: supervisor?.staff ?? null }, visit);
  },
  'handover.mark': byRule('handover.mark', decideMark),
  'handover.answer': byRule('handover.answer', decideAnswer),
  'handover.count': byRule('handover.count', decideCount),
  'handover.sign': sign,
  'handover.refuse': async ({ pin, ...wish }, visit) => {
    const checked = await pinOf({ staff: wish.staff, pin }, 'incoming', visit);
    if (!checked.ok) return checked;
    const refused = await refuseIt(wish, visit);
    if (refused.ok) await anchorHandovers(visit.store);
    return refused;
  },
  'handover.withdraw': byRule('handover.withdraw', decideWithdraw),
  'handover.supplement': byRule('handover.supplement', decideSupplement),
  'handover.get': async ({ handover: number }, visit) => {
    await visit.watch.look();
    const now = Date.parse(visit.clock.now());
    const living = await visit.store.read(({ desk }) => {
      const found = number === undefined ? runningHandover(desk) : entryOf(desk.handovers, number);
      if (found?.closedAt !== null) return found && { handover: found, unfinished: nothingOpen };
      return {
        handover: { ...found, lines: handoverLines(desk, found, now) },
        unfinished: unfinishedOf(desk, found, now),
      };
    });
    if (living) return ok(living);
    if (number === undefined) return ok({ handover: null, unfinished: nothingOpen });
    const found = await findHandover(visit, number);
    return found
      ? ok({ handover: found, unfinished: nothingOpen })
      : refuse({ kind: 'handover-unknown', what: number });
  },
  'handover.list': async (wish, visit) => ok(await listHandovers(visit, wish)),
  'handover.compare': async ({ handover }, visit) =>
    compareHandover(visit, handover, Date.parse(visit.clock.now())),
  'handover.print': async ({ handover: number, ...wish }, visit) => {
    const found = await findHandover(visit, number);
    return found
      ? printIt({ ...wish, handover: found }, visit)
      : refuse({ kind: 'handover-unknown', what: number });
  },
} satisfies Handlers<HandoverChannels>;

/** Checks the PIN of one of those who sign, and says whose it was when it does not match. */
async function pinOf(
  input: { staff: string; pin: string },
  of: 'outgoing' | 'incoming' | 'supervisor',
  visit: Visit,
): Promise<Result<void, Refusal>> {
  const checked = await visit.pinLane(() => checkPin(input, visit));
  if (checked.ok) return ok(undefined);
  const { error } = checked;
  return refuse(error.kind === 'wrong-pin' || error.kind === 'wait-for-pin' ? { ...error, of } : error);
}

async function sign(
  { outgoing, incoming, commandId }: { outgoing: string; incoming: string; commandId?: string | undefined },
  visit: Visit,
) {
  const running = runningHandover(visit.store.book.desk);
  if (!running) return refuse({ kind: 'no-handover' } as const);
  const { from, to } = running;
  if (to === null)
    return refuse({ kind: 'handover-stage', number: running.number, state: running.state } as const);
  for (const [of, staff, pin] of [
    ['outgoing', from, outgoing],
    ['incoming', to, incoming],
  ] as const) {
    const checked = await pinOf({ staff, pin }, of, visit);
    if (!checked.ok) return checked;
  }
  const signed = await visit.store.commit({
    command: 'handover.sign',
    id: commandId,
    by: from,
    decide: (book, actor) => {
      const now = runningHandover(book.desk);
      // Their PINs stand for these two and no others.
      if (now?.from !== from || now.to !== to) return refuse({ kind: 'no-handover' } as const);
      return decideSign(book, {}, actor);
    },
  });
  if (!signed.ok) return signed;
  await anchorHandovers(visit.store);
  const next = visit.store.book.desk.staff[to];
  // The incoming person has just shown the PIN and sits down at this very place.
  if (next && visit.session.staffId() !== null) {
    visit.session.open(next);
    visit.tellCaller({ kind: 'session-changed' });
  }
  return signed;
}
