import type { LadderDesk } from '../../../shared/rules/ladder.ts';
import { useDesk } from '../../app/desk/desk-context.ts';

/** What names the people of the ladder. */
export function useLadderDesk(): LadderDesk {
  const dutyPeople = useDesk((desk) => desk.dutyPeople);
  const departments = useDesk((desk) => desk.departments);
  const staff = useDesk((desk) => desk.staff);
  const centre = useDesk((desk) => desk.centre);
  return { dutyPeople, departments, staff, centre };
}
