import { decideTake } from '../../../shared/domain/call/decide-take.ts';
import { deskDay } from '../../../shared/domain/decision.ts';
import { nextOrderNumber } from '../../../shared/domain/numbers.ts';
import type { Draft } from '../../../shared/domain/draft/draft.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { findOrder } from '../past/find-order.ts';
import { byRule, type Handlers, type Visit } from './handler.ts';

type CallChannels =
  | 'calls.take'
  | 'calls.list'
  | 'drafts.list'
  | 'drafts.save'
  | 'drafts.discard'
  | 'drafts.restore'
  | 'drafts.takeOver';

const take = byRule('calls.take', decideTake);

/** Taking calls and keeping what is being written down. */
export const callHandlers = {
  'calls.take': async (input, visit) => {
    // The draft's id makes a second Enter harmless even when the caller gave no id of its own.
    const answer = await take({ ...input, commandId: input.commandId ?? input.draft }, visit);
    if (answer.ok && input.draft !== undefined) await putAway(visit, input.draft, answer.value.order);
    return answer;
  },
  'calls.list': async ({ limit }, { store }) =>
    ok({ calls: await store.read((book) => Object.values(book.desk.calls).slice(-limit).reverse()) }),
  'drafts.list': async (_input, { drafts, staffId }) => {
    const all = drafts.all();
    return ok({
      own: all.filter((draft) => draft.owner === staffId),
      others: all
        .filter((draft) => draft.owner !== staffId)
        .map(({ id, owner, kind, startedAt, fields }) => ({
          id,
          owner,
          kind,
          startedAt,
          about: fields.place || fields.who,
        })),
    });
  },
  'drafts.save': async (input, visit) => {
    const before = visit.drafts.all().find((draft) => draft.id === input.id);
    if (before && before.owner !== visit.staffId)
      return refuse({ kind: 'draft-of-other', what: before.owner });
    const id = before?.id ?? input.id ?? visit.newId();
    const now = visit.clock.now();
    let reservedNumber = before?.reservedNumber ?? null;
    if (input.kind === 'complaint' && reservedNumber === null) {
      const reserved = await reserve(visit, id);
      if (!reserved.ok) return reserved;
      reservedNumber = reserved.value;
    }
    const draft: Draft = {
      id,
      owner: visit.staffId ?? '',
      kind: input.kind,
      fields: input.fields,
      reservedNumber,
      startedAt: before?.startedAt ?? input.startedAt ?? now,
      heldAt: input.heldAt,
      savedAt: now,
    };
    await visit.drafts.save(draft);
    return ok({ draft });
  },
  'drafts.discard': async ({ id }, visit) => {
    const draft = visit.drafts.all().find((entry) => entry.id === id);
    if (!draft) return refuse({ kind: 'draft-unknown', what: id });
    if (draft.owner !== visit.staffId) return refuse({ kind: 'draft-of-other', what: draft.owner });
    await visit.drafts.discard(id);
    visit.unusedNumbers.sweepSoon();
    return ok({ done: true });
  },
  'drafts.restore': async ({ id }, visit) => {
    const back = await visit.drafts.restore(id);
    if (!back) return refuse({ kind: 'draft-unknown', what: id });
    const isNumberGone =
      back.reservedNumber !== null && (await findOrder(visit, back.reservedNumber)) !== null;
    if (!isNumberGone) return ok({ draft: back });
    // Its number is in the book as void by now, so the call goes on under a new one.
    const draft = { ...back, id: visit.newId(), reservedNumber: null };
    await visit.drafts.remove(back.id);
    await visit.drafts.save(draft);
    return ok({ draft });
  },
  'drafts.takeOver': async ({ id }, visit) => {
    const draft = visit.drafts.all().find((entry) => entry.id === id);
    if (!draft) return refuse({ kind: 'draft-unknown', what: id });
    const to = visit.staffId ?? '';
    const logged = await visit.store.commit({
      command: 'drafts.takeOver',
      id: undefined,
      by: to,
      decide: () =>
        ok({ facts: [{ type: 'draft-taken-over', draft: id, from: draft.owner, to }], value: null }),
    });
    if (!logged.ok) return logged;
    const taken = { ...draft, owner: to };
    await visit.drafts.save(taken);
    return ok({ draft: taken });
  },
} satisfies Handlers<CallChannels>;

/** Takes the draft of a registered call away; a number that was reserved with it and not used goes into the book as void. */
async function putAway(visit: Visit, id: string, order: string | null): Promise<void> {
  const reserved = visit.drafts.all().find((draft) => draft.id === id)?.reservedNumber ?? null;
  if (reserved === null || reserved === order) return visit.drafts.remove(id);
  await visit.drafts.discard(id);
  visit.unusedNumbers.sweepSoon();
}

/**
 * Reserves the number of a complaint, so that an angry caller can be told it first.
 *
 * Source: "对高分贝投诉需启动安抚预案(如记录投诉编号后转交专人处理)" (003).
 */
async function reserve(visit: Visit, draft: string): Promise<Result<string, Refusal>> {
  return visit.store.commit({
    command: 'drafts.save',
    id: `number-of-${draft}`,
    by: visit.staffId,
    decide: (book, actor) => {
      const letter = book.desk.centre?.letter;
      if (letter === undefined) return refuse({ kind: 'not-opened-yet' });
      const day = deskDay(book, actor.at);
      const number = nextOrderNumber(book.desk, letter, day);
      return ok({
        facts: [{ type: 'number-reserved', order: number, day, kind: 'complaint' }],
        value: number,
      });
    },
  });
}
