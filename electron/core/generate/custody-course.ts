import { weighted } from './chances.ts';
import type { CustodyLife } from './custody-life.ts';
import { createDepositCourse } from './deposit-course.ts';
import { createLendingCourse } from './lending-course.ts';
import { createVisitCourse } from './visit-course.ts';

const HOUR = 3_600_000;

/** For each loan so many deposits and visits. */
const DEPOSIT_SHARE = 0.1;
const VISIT_SHARE = 0.25;

/** In which hours people come to the counter for something, relative to the others. */
const hours = weighted(
  [4, 22, 40, 34, 26, 10, 14, 30, 34, 26, 14, 8, 4].map((weight, index) => [index + 7, weight] as const),
);

/** Notes for a day that begins at a moment who comes to borrow, to leave something and to be let in. */
export function createCustodyCourse(life: CustodyLife, perDay: number): (start: number) => void {
  const { chances } = life;
  const courses = [
    [createLendingCourse(life), 1],
    [createDepositCourse(life), DEPOSIT_SHARE],
    [createVisitCourse(life), VISIT_SHARE],
  ] as const;

  return (start) => {
    for (const [course, share] of courses) {
      const count = Math.round(perDay * share * (0.85 + chances.share() * 0.3));
      for (let index = 0; index < count; index += 1)
        life.later(start + Math.floor((hours(chances) + chances.share()) * HOUR), course);
    }
  };
}
