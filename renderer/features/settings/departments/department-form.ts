import { z } from 'zod';
import { department, type Department } from '../../../../shared/domain/desk/department.ts';
import { lineOf, namesOf } from '../form/name-list.ts';

/** The form of a department; its workers are typed in one line. */
export const departmentForm = department.omit({ id: true, workers: true }).extend({
  workers: z.string().refine((line) => department.shape.workers.safeParse(namesOf(line)).success),
});
export type DepartmentForm = z.output<typeof departmentForm>;

export const newDepartment: DepartmentForm = {
  name: '',
  latinName: '',
  head: '',
  extension: '',
  radio: '',
  workers: '',
};

/** What the form shows of a department. */
export function readDepartment({ id: _id, workers, ...rest }: Department, separator: string): DepartmentForm {
  return { ...rest, workers: lineOf(workers, separator) };
}

/** The form as the department the book keeps. */
export function writeDepartment(id: string, { workers, ...rest }: DepartmentForm): Department {
  return { ...rest, id, workers: namesOf(workers) };
}
