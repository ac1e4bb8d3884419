import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import { entryOf } from '../../../../shared/domain/entry-of.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import { dayDigits } from '../../../../shared/domain/numbers.ts';
import { visitEndedOn, type EndedVisit } from '../../../../shared/rules/visit-purge.ts';
import type { History } from '../history/history.ts';
import type { Store } from '../store.ts';
import { createBreather } from './breather.ts';
import { staySaysSomething } from './due-records.ts';

/** Which visits are over and still say who it was, at the desk and in history. */
export interface EndedVisits {
  /** All of them; history is gone through the first time. */
  all(): Promise<readonly EndedVisit[]>;
  /** Forgets visits from which the names have gone. */
  forget(numbers: readonly string[]): void;
  close(): void;
}

/** Begins to keep the visits that are over. */
export function createEndedVisits(
  store: Store,
  history: Pick<History, 'days' | 'day' | 'custody'>,
): EndedVisits {
  const ended = new Map<string, EndedVisit>();
  let loading: Promise<void> | null = null;
  const stop = new AbortController();

  function note(stay: Custody): void {
    if (stay.kind !== 'visit') return;
    const { number, register } = stay;
    const endedOn = visitEndedOn(stay, timeZone());
    if (endedOn === null || !staySaysSomething(stay)) ended.delete(number);
    else ended.set(number, { number, register, endedOn });
  }

  function timeZone(): string {
    return store.book.desk.centre?.timeZone ?? 'Asia/Shanghai';
  }

  const end = store.onFacts((_stamp, facts) => {
    for (const number of facts.flatMap(namedBy)) {
      const living = entryOf(store.book.desk.custody, number);
      if (living) note(living);
    }
  });

  async function load(): Promise<void> {
    const breathe = createBreather(stop.signal);
    for (const day of await history.days()) {
      for (const stay of await staysOf(day, store, history))
        // One that lives again at the desk is told by the desk.
        if (!entryOf(store.book.desk.custody, stay.number)) note(stay);
      await breathe();
    }
    Object.values(store.book.desk.custody).forEach(note);
  }

  return {
    async all() {
      loading ??= load().catch((error: unknown) => {
        loading = null;
        throw error;
      });
      await loading;
      return [...ended.values()];
    },
    forget: (numbers) => numbers.forEach((number) => ended.delete(number)),
    close() {
      end();
      stop.abort();
    },
  };
}

function namedBy(fact: Fact): string[] {
  if (!('custody' in fact)) return [];
  const { custody } = fact;
  if (typeof custody === 'string') return [custody];
  return custody !== null && 'number' in custody ? [custody.number] : [];
}

/** The visits of a day in history; by their numbers, so that the rest of the day need not be read. */
async function staysOf(
  day: string,
  { book: { desk } }: Store,
  history: Pick<History, 'day' | 'custody'>,
): Promise<readonly Custody[]> {
  const digits = dayDigits(day);
  const used = desk.days[digits]?.custody;
  if (used === undefined) return (await history.day(day)).custody;
  const letter = desk.centre?.letter ?? '';
  const numbers = Array.from(
    { length: used },
    (_, index) => `${letter}${digits}-V${String(index + 1).padStart(4, '0')}`,
  );
  return numbers.length === 0 ? [] : history.custody(numbers);
}
