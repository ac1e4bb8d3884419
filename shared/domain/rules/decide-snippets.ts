import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import type { CaseArticle, Snippet } from '../snippet.ts';

/** Saves a sentence of the palette. */
export const decideSaveSnippet: Decide<
  { snippet: Omit<Snippet, 'id'> & { id?: string | undefined } },
  { id: string }
> = (_book, { snippet }, actor) => {
  const id = snippet.id ?? actor.newId();
  return decided([{ type: 'snippet-saved', snippet: { ...snippet, id } }], { id });
};

/** Takes a sentence out of the palette. */
export const decideRemoveSnippet: Decide<{ id: string }, { done: true }> = (book, { id }) =>
  entryOf(book.desk.snippets, id)
    ? decided([{ type: 'snippet-removed', id }], { done: true })
    : refused({ kind: 'snippet-unknown', what: id });

/** Writes an article of the case library, mostly from a closed order (R11). */
export const decideWriteCase: Decide<
  Omit<CaseArticle, 'id' | 'by' | 'at'> & { id?: string | undefined },
  { id: string }
> = (book, { id, ...article }, actor) => {
  if (id !== undefined && !entryOf(book.desk.cases, id)) return refused({ kind: 'case-unknown', what: id });
  const written = { ...article, id: id ?? actor.newId(), by: actor.by, at: actor.at };
  return decided([{ type: 'case-written', article: written }], { id: written.id });
};

/** Takes an article out of the case library. */
export const decideRemoveCase: Decide<{ id: string }, { done: true }> = (book, { id }) =>
  entryOf(book.desk.cases, id)
    ? decided([{ type: 'case-removed', id }], { done: true })
    : refused({ kind: 'case-unknown', what: id });
