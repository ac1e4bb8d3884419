import { z } from 'zod';

/** Why something leaves the book; no file and no figures leave it without. */
export const leavingReason = z.string().trim().min(1).max(500);

/** Whether everything that was asked can be done but for the reason. */
export function lacksOnlyReason({ issues }: z.ZodError): boolean {
  return issues.every(({ path }) => path[0] === 'reason');
}

/** The line that says what to add. */
export function addReason(verb: string): string {
  return `${verb}: add --reason TEXT, at most 500 characters; nothing leaves the book without one`;
}
