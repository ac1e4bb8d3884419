import { z } from 'zod';

/** The schema of one type of fact: its name and what it says. */
export const fact = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });
