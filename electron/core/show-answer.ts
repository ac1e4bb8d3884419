import { z } from 'zod';
import { letOthersRun } from './let-others-run.ts';

/** So many records are checked in some 3 ms. */
const RECORDS_A_TURN = 40;

/**
 * Checks an answer by the schema of its channel and masks it; long lists in portions, so that nobody waits for them.
 *
 * Throws when the answer is not of the schema, which is a bug.
 */
export async function showAnswer(
  schema: z.ZodType,
  answer: unknown,
  mask: (value: unknown) => unknown,
): Promise<unknown> {
  const lists = schema instanceof z.ZodObject ? longLists(schema, answer) : [];
  if (lists.length === 0) return mask(schema.parse(answer));
  const short = { ...(answer as object), ...Object.fromEntries(lists.map(({ key }) => [key, []])) };
  const shown = mask(schema.parse(short)) as Record<string, unknown>;
  for (const { key, element, records } of lists) shown[key] = await showList(element, records, mask);
  return shown;
}

type List = { key: string; element: z.core.$ZodType; records: readonly unknown[] };

function longLists(schema: z.ZodObject, answer: unknown): List[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, records]): List[] => {
    const list = schema.shape[key];
    if (!(list instanceof z.ZodArray) || !Array.isArray(records) || records.length <= RECORDS_A_TURN)
      return [];
    return [{ key, element: list.element, records }];
  });
}

async function showList(
  element: z.core.$ZodType,
  records: readonly unknown[],
  mask: (value: unknown) => unknown,
): Promise<unknown[]> {
  const shown: unknown[] = [];
  for (let from = 0; from < records.length; from += RECORDS_A_TURN) {
    if (from > 0) await letOthersRun();
    for (const record of records.slice(from, from + RECORDS_A_TURN))
      shown.push(mask(z.parse(element, record)));
  }
  return shown;
}
