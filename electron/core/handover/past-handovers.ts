import type { OutputOf } from '../../../shared/contract.ts';
import type { Staff } from '../../../shared/domain/desk/staff.ts';
import { dayOf } from '../../../shared/domain/numbers.ts';
import {
  isHandoverOpen,
  type Handover,
  type HandoverHead,
  type HandoverLine,
} from '../../../shared/domain/shift/handover.ts';
import { handoverLines, headOf } from '../../../shared/domain/shift/select-handover.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Visit } from '../handlers/handler.ts';
import { handoverTexts, historyForm, idMark, lineKey } from '../store/history/search-line.ts';

type Where = Pick<Visit, 'store' | 'history'>;

/** A handover wherever it is: at the desk, or in history; null when the book has none of that number. */
export async function findHandover({ store, history }: Where, number: string): Promise<Handover | null> {
  const living = await store.read((book) => entryOf(book.desk.handovers, number));
  return living ?? (await history.handovers([number]))[0] ?? null;
}

/** Handovers in which all words of a text stand, newest first, at the desk and in history. */
export async function listHandovers(
  { store, history }: Where,
  { text, limit, before }: { text: string; limit: number; before?: string | undefined },
): Promise<OutputOf<'handover.list'>> {
  const {
    handovers: atHand,
    staff,
    timeZone,
  } = await store.read(({ desk }) => ({
    handovers: Object.values(desk.handovers),
    staff: Object.values(desk.staff),
    timeZone: desk.centre?.timeZone ?? 'Asia/Shanghai',
  }));
  const alsoAs = (word: string): string[] => peopleCalled(staff, word).map(({ id }) => idMark(id));
  const living = atHand
    .filter(({ preparedAt }) => before === undefined || preparedAt < before)
    .filter((handover) => holds(handover, text, staff));
  const past = await history.findHandovers({
    text,
    alsoAs,
    limit,
    before: before === undefined ? null : { day: dayOf(before, timeZone), after: lineKey(before) },
    isLiving: (number) => entryOf(store.book.desk.handovers, number) !== undefined,
  });
  const heads = [...living, ...past.handovers].map(headOf).sort(newestFirst);
  return { handovers: heads.slice(0, limit), isComplete: past.isComplete && heads.length <= limit };
}

function newestFirst(a: HandoverHead, b: HandoverHead): number {
  return b.preparedAt.localeCompare(a.preparedAt);
}

/** The staff whose name a word is, in either writing, or a part of it. */
function peopleCalled(staff: readonly Staff[], word: string): Staff[] {
  const form = historyForm(word);
  return staff.filter(
    ({ id, name, latinName }) =>
      id === word || [name, latinName].some((each) => historyForm(each).includes(form)),
  );
}

/** Whether all words stand in a handover that is still at the desk, by the rule of the search in history. */
function holds(handover: Handover, text: string, staff: readonly Staff[]): boolean {
  const said = handoverTexts(handover).map(historyForm).join('\n');
  return text
    .normalize('NFKC')
    .split(/\s+/)
    .every(
      (word) =>
        said.includes(historyForm(word)) ||
        peopleCalled(staff, word).some(({ id }) => id === handover.from || id === handover.to),
    );
}

/** A handover beside the sealed one before it; one that runs with its lines as they stand at `now`. */
export async function compareHandover(
  where: Where,
  number: string,
  now: number,
): Promise<Result<OutputOf<'handover.compare'>, Refusal>> {
  const found = await findHandover(where, number);
  if (!found) return refuse({ kind: 'handover-unknown', what: number });
  const lines = isHandoverOpen(found)
    ? await where.store.read(({ desk }) => handoverLines(desk, found, now))
    : found.lines;
  const before = await sealedBefore(where, found);
  const [was, is] = [keysOf(before?.lines ?? []), keysOf(lines)];
  return ok({
    before: before?.number ?? null,
    stayed: lines.filter(({ key }) => was.has(key)),
    settled: (before?.lines ?? []).filter(({ key }) => !is.has(key)),
    added: lines.filter(({ key }) => !was.has(key)),
  });
}

const REFUSED_IN_A_ROW = 10;

/** The handover by which the shift came; where the counter was closed in between, the last one that was sealed before. */
async function sealedBefore(where: Where, handover: Handover): Promise<Handover | null> {
  if (handover.before !== null) return findHandover(where, handover.before);
  const { handovers } = await listHandovers(where, {
    text: '',
    limit: REFUSED_IN_A_ROW,
    before: handover.preparedAt,
  });
  const sealed = handovers.find(({ state }) => state === 'signed');
  return sealed ? findHandover(where, sealed.number) : null;
}

function keysOf(lines: readonly HandoverLine[]): Set<string> {
  return new Set(lines.map(({ key }) => key));
}
