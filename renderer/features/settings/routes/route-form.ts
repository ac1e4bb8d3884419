import { z } from 'zod';
import { route } from '../../../../shared/rules/routes.ts';
import { namesOf } from '../form/name-list.ts';

/** The form of one row of the routing table; who else is told is typed in one line. */
export const routeForm = z.object({
  department: route.shape.department,
  copyTo: z.string().refine((line) => route.shape.copyTo.safeParse(namesOf(line)).success),
});
export type RouteForm = z.output<typeof routeForm>;
