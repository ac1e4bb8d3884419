import type { Kind } from '../../../shared/domain/call/call.ts';
import type { Problem } from '../../../shared/rules/problems.ts';

const codeTyped = /^[a-z0-9]{1,8}$/i;

/**
 * The coded problems that the first word of a text may mean: by pinyin initials or the beginning of the English name.
 *
 * Nothing once more than one short word is written, so that a sentence is never taken for a code (R1.16).
 */
export function problemsFor(problems: readonly Problem[], kind: Kind, text: string): Problem[] {
  if (!codeTyped.test(text)) return [];
  const typed = text.toLowerCase();
  const rank = (problem: Problem) => {
    if (problem.key === typed) return 0;
    if (problem.key.startsWith(typed)) return 1;
    return problem.latinName.toLowerCase().startsWith(typed) ? 2 : 3;
  };
  return problems
    .filter((problem) => problem.kinds.includes(kind) && rank(problem) < 3)
    .sort((a, b) => rank(a) - rank(b));
}

/** The chosen problem, unless it does not belong to the present kind. */
export function chosenProblem(problems: readonly Problem[], kind: Kind, code: string): Problem | null {
  const problem = problems.find((entry) => entry.code === code);
  return problem?.kinds.includes(kind) ? problem : null;
}
