import { z } from 'zod';

/** What a column of a staff list may hold; a PIN is no such thing, it is never in a file. */
export const staffField = z.enum(['id', 'name', 'latinName', 'role', 'phone']);
export type StaffField = z.output<typeof staffField>;

/** One entry for each column of the table; `null` leaves the column out. */
export const staffMapping = z.array(staffField.nullable()).max(512);
export type StaffMapping = z.output<typeof staffMapping>;

/** Why a row of a staff list cannot be taken over as it stands, by row and column as the spreadsheet numbers them. */
export const staffProblem = z.strictObject({
  row: z.int().positive(),
  column: z.int().positive().nullable(),
  kind: z.enum([
    'missing-id',
    'bad-id',
    'duplicate-id',
    /** Somebody new without a name. */
    'missing-name',
    /** Somebody new without a role: what a person may do is never guessed. */
    'missing-role',
    'unknown-role',
    'bad-phone',
    'too-long',
    /** Nobody would be left who looks after the desk. */
    'last-manager',
  ]),
  value: z.string().max(80),
});
export type StaffProblem = z.output<typeof staffProblem>;
