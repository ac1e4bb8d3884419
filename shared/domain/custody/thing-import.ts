import { z } from 'zod';

/** What a column of an inventory may hold; a field of the register itself stands as `field:` and its id. */
export const thingField = z.union([
  z.enum([
    'code',
    'name',
    'class',
    'cabinet',
    'hook',
    'pieces',
    'parts',
    'site',
    'door',
    'owner',
    'phone',
    'note',
  ]),
  z.string().regex(/^field:[a-z0-9-]{1,40}$/),
]);
export type ThingField = z.output<typeof thingField>;

/** One entry for each column of the table; `null` leaves the column out. */
export const thingMapping = z.array(thingField.nullable()).max(512);
export type ThingMapping = z.output<typeof thingMapping>;

/** Why a row of an inventory cannot be taken over as it stands, by row and column as the spreadsheet numbers them. */
export const thingProblem = z.strictObject({
  row: z.int().positive(),
  column: z.int().positive().nullable(),
  kind: z.enum([
    'missing-code',
    'bad-code',
    'duplicate-code',
    'code-shows-door',
    /** The code belongs to a thing of another register. */
    'code-elsewhere',
    'unknown-class',
    'bad-number',
    'too-long',
    'field-missing',
    'field-unfit',
    /** The thing is out; what is written of it can be corrected, but not where it hangs. */
    'thing-out',
  ]),
  value: z.string().max(80),
});
export type ThingProblem = z.output<typeof thingProblem>;
