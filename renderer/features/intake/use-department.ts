import type { Department } from '../../../shared/domain/desk/department.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useCallForm } from './form-context.ts';

/** The department the call goes to: the one chosen by hand, else that of the routing table. */
export function useDepartment(): Department | null {
  const { call } = useCallForm();
  return useDesk((desk) => {
    const byHand = call.fields.department;
    return desk.departments[byHand === '' ? desk.routes[call.kind].department : byHand] ?? null;
  });
}
