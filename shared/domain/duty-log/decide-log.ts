import type { Book } from '../book.ts';
import { decided, refused, type Actor, type Decide } from '../decision.ts';
import { objectionToPaper, paperEntered } from '../paper/enter-paper.ts';
import { findLinks } from './find-links.ts';
import { noLaterLogFields, type LogCategory, type LogEntry } from './log-entry.ts';

/** What somebody writes into the log. */
export interface LogWish {
  readonly text: string;
  readonly category: LogCategory;
  readonly happenedAt?: string | undefined;
  /** The emergency slip it was first written on; its true time is obligatory then. */
  readonly paper?: string | undefined;
  /** For the next shift: it stands in the handover. */
  readonly forNext: boolean;
}

/** Writes one line into the duty log; numbers in the text become links to what they name. */
export const decideWriteLog: Decide<LogWish, { id: string }> = (book, wish, actor) => {
  if (isAhead(wish.happenedAt, actor)) return refused({ kind: 'time-in-future' });
  const { paper } = wish;
  if (paper === undefined) {
    const entry = lineOf(book, wish, actor);
    return decided([{ type: 'log-written', entry }], { id: entry.id });
  }
  const objection = objectionToPaper(book.desk, paper);
  if (objection) return refused(objection);
  if (wish.happenedAt === undefined) return refused({ kind: 'true-time-missing' });
  const entry = { ...lineOf(book, wish, actor), paper };
  return decided([{ type: 'log-written', entry }, paperEntered(paper, { kind: 'log', entry: entry.id })], {
    id: entry.id,
  });
};

/**
 * Adds a line to an earlier one, which itself stays as it was written.
 *
 * Source: "客服人员的当值记录" (001) is a document: what was wrong is corrected by a new line that points to the old one.
 */
export const decideSupplementLog: Decide<
  Omit<LogWish, 'category' | 'paper'> & { entry: string },
  { id: string }
> = (book, { entry: earlier, ...wish }, actor) => {
  const origin = book.desk.log.find(({ id }) => id === earlier);
  if (!origin) return refused({ kind: 'line-unknown', what: earlier });
  if (isAhead(wish.happenedAt, actor)) return refused({ kind: 'time-in-future' });
  const line = lineOf(book, { ...wish, category: origin.category }, actor);
  const entry = { ...line, supplements: origin.id };
  return decided([{ type: 'log-written', entry }], { id: entry.id });
};

function isAhead(happenedAt: string | undefined, { at }: Actor): boolean {
  return happenedAt !== undefined && Date.parse(happenedAt) > Date.parse(at);
}

function lineOf(book: Book, { text, category, happenedAt, forNext }: LogWish, actor: Actor): LogEntry {
  const links = findLinks(book, text, actor.at);
  return {
    id: actor.newId(),
    happenedAt: happenedAt ?? actor.at,
    at: actor.at,
    by: actor.by,
    category,
    text,
    orders: links.flatMap((link) => (link.kind === 'order' ? [link.order] : [])),
    ...noLaterLogFields,
    links,
    forNext,
    shift: book.desk.shift,
  };
}
