import { useMemo } from 'react';
import { useDesk } from '../../app/desk/desk-context.ts';

/** Everybody of the house whom a call may be handed to or a message be for: staff, heads and workers, each once. */
export function useKnownNames(): readonly string[] {
  const staff = useDesk((desk) => desk.staff);
  const departments = useDesk((desk) => desk.departments);
  return useMemo(() => {
    const names = [
      ...Object.values(staff).flatMap(({ name, isActive }) => (isActive ? [name] : [])),
      ...Object.values(departments).flatMap(({ head, workers }) => [head, ...workers]),
    ];
    return [...new Set(names)].filter((name) => name !== '');
  }, [staff, departments]);
}
