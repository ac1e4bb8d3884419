/** What recent wishes were answered, by the caller's own id; a repeated wish is answered again and changes nothing. */
export type Answers = [id: string, answer: unknown][];

const REMEMBERED = 1_000;

/** Remembers one more answer, in place, and forgets the oldest. */
export function rememberAnswer(answers: Answers, id: string, answer: unknown): void {
  answers.push([id, answer]);
  if (answers.length > REMEMBERED) answers.splice(0, answers.length - REMEMBERED);
}

/** The answer to a wish that was fulfilled before. */
export function recallAnswer(answers: Answers, id: string): { answer: unknown } | null {
  const found = answers.findLast(([known]) => known === id);
  return found ? { answer: found[1] } : null;
}
