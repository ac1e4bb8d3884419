import { z } from 'zod';
import { pin, staff, type Staff } from '../../../../shared/domain/desk/staff.ts';

/** The form of a person who signs in; the PIN is asked only of a new one. */
export const staffForm = staff.omit({ isActive: true }).extend({ pin: z.literal('') });

/** The form of a new person: without a PIN nobody could sign in; `isTaken` says whether a number is somebody's. */
export function newStaffForm(isTaken: (id: string) => boolean) {
  return staff
    .omit({ isActive: true })
    .extend({ id: staff.shape.id.refine((id) => !isTaken(id), { message: 'taken' }), pin });
}
export interface StaffForm extends Omit<Staff, 'isActive'> {
  readonly pin: string;
}

export const newStaff: StaffForm = { id: '', name: '', latinName: '', role: 'clerk', phone: '', pin: '' };

/** What the form shows of a person. */
export function readStaff({ isActive: _isActive, ...rest }: Staff): StaffForm {
  return { ...rest, pin: '' };
}
