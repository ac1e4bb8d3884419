import type { OutputOf } from '../../../shared/contract.ts';
import type { Handover, HandoverHead, HandoverLine } from '../../../shared/domain/shift/handover.ts';
import { headOf } from '../../../shared/domain/shift/select-handover.ts';
import { searchForm } from '../../../shared/domain/order/select-orders.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Visit } from '../handlers/handler.ts';

type Where = Pick<Visit, 'store' | 'history'>;

/** A handover wherever it is: at the desk, or in history; null when the book has none of that number. */
export async function findHandover({ store, history }: Where, number: string): Promise<Handover | null> {
  const living = await store.read((book) => entryOf(book.desk.handovers, number));
  return living ?? (await history.handovers([number]))[0] ?? null;
}

/** Handovers in which a text stands, newest first, at the desk and in history. */
export async function listHandovers(
  { store, history }: Where,
  { text, limit, before }: { text: string; limit: number; before?: string | undefined },
): Promise<OutputOf<'handover.list'>> {
  const wanted = searchForm(text);
  const living = await store.read(({ desk }) => Object.values(desk.handovers));
  const fits = (handover: Handover): boolean =>
    (before === undefined || handover.preparedAt < before) && haystackOf(handover).includes(wanted);
  const found = living.filter(fits).map(headOf).sort(newestFirst);
  const heads = [...found];
  const days = (await history.days()).filter((day) => before === undefined || day <= before.slice(0, 10));
  let isComplete = true;
  for (const day of days) {
    if (heads.length > limit) {
      isComplete = false;
      break;
    }
    const { handovers } = await history.day(day);
    heads.push(...handovers.filter(fits).map(headOf).sort(newestFirst));
  }
  return { handovers: heads.slice(0, limit), isComplete: isComplete && heads.length <= limit };
}

function newestFirst(a: HandoverHead, b: HandoverHead): number {
  return b.preparedAt.localeCompare(a.preparedAt);
}

function haystackOf({ number, words, lines, refusal, supplements }: Handover): string {
  const said = lines.flatMap((line) => [
    line.number,
    line.title,
    line.text,
    line.note,
    line.mark?.question ?? '',
  ]);
  return searchForm(
    [number, words, refusal?.reason ?? '', ...said, ...supplements.map((each) => each.text)].join('\n'),
  );
}

/** A handover beside the one before it. */
export async function compareHandover(
  where: Where,
  number: string,
): Promise<Result<OutputOf<'handover.compare'>, Refusal>> {
  const after = await findHandover(where, number);
  if (!after) return refuse({ kind: 'handover-unknown', what: number });
  const before = after.before === null ? null : await findHandover(where, after.before);
  const [was, is] = [keysOf(before?.lines ?? []), keysOf(after.lines)];
  return ok({
    before: before?.number ?? null,
    stayed: after.lines.filter(({ key }) => was.has(key)),
    settled: (before?.lines ?? []).filter(({ key }) => !is.has(key)),
    added: after.lines.filter(({ key }) => !was.has(key)),
  });
}

function keysOf(lines: readonly HandoverLine[]): Set<string> {
  return new Set(lines.map(({ key }) => key));
}
