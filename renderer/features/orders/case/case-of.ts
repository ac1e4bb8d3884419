import type { CaseArticle } from '../../../../shared/domain/snippet.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { Problem } from '../../../../shared/rules/problems.ts';

/** What is written into the sheet of a case. */
export type CaseDraft = Pick<CaseArticle, 'title' | 'problem' | 'solution' | 'keys'>;

const LONGEST_TITLE = 60;

/** A case as a closed order tells it: what was wrong, what was done, and the letters its problem is found by. */
export function caseOf(order: Order, problems: readonly Problem[]): CaseDraft {
  const first = order.text.trim().split('\n')[0] ?? '';
  const problem = problems.find(({ code }) => code === order.problem?.code);
  return {
    title: [...first].slice(0, LONGEST_TITLE).join(''),
    problem: order.text,
    solution: order.result || order.complaint?.handling.at(-1)?.text || '',
    keys: [problem?.key, problem?.name].filter(Boolean).join(' '),
  };
}
