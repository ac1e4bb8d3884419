import type { z } from 'zod';
import { problem, type Problem } from '../../../../shared/rules/problems.ts';

/** The form of a problem; its code is given once and stays. */
export const problemForm = problem.omit({ code: true });
export type ProblemForm = z.output<typeof problemForm>;

/** A new problem; it starts in the group one was looking at. */
export function newProblem(beside: Problem | undefined): ProblemForm {
  return {
    group: beside?.group ?? '',
    latinGroup: beside?.latinGroup ?? '',
    name: '',
    latinName: '',
    key: '',
    kinds: beside ? [...beside.kinds] : [],
  };
}

/** The problems by group, each group where its first problem stood; a saved problem moves to the end of its group. */
export function byGroup(problems: readonly Problem[]): Problem[] {
  const groups = [...new Set(problems.map(({ group }) => group))];
  return groups.flatMap((group) => problems.filter((each) => each.group === group));
}
