import { useCallback } from 'react';
import { useDesk } from '../../app/desk/desk-context.ts';
import type { PersonToTell } from './people-to-tell.ts';

/** The number of somebody on the calling list: from the ladder, the staff, or the department whose head it is. */
export function usePhoneOf(): (person: PersonToTell) => string {
  const dutyPeople = useDesk((desk) => desk.dutyPeople);
  const staff = useDesk((desk) => desk.staff);
  const departments = useDesk((desk) => desk.departments);
  return useCallback(
    ({ name }) => {
      if (name === '') return '';
      const onDuty = Object.values(dutyPeople).find((each) => each.name === name);
      const colleague = Object.values(staff).find((each) => each.name === name);
      const headed = Object.values(departments).find((each) => each.head === name);
      return onDuty?.phone || colleague?.phone || headed?.extension || '';
    },
    [dutyPeople, staff, departments],
  );
}
